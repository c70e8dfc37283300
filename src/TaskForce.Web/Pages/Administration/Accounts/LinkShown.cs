using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Administration;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Administration.Accounts;

/// <summary>Carries the secret of an invitation to the next page and no further: encrypted, in the browser of who invited.</summary>
internal static class LinkShown
{
    /// <summary>Leads to the account, where the link is shown.</summary>
    public static IActionResult ShowLinkOnce(this FormPage page, Invited invited)
    {
        // The answer to a form that was sent twice knows no secret: the link was in the first answer.
        if (invited.Secret is { } secret)
            page.TempData[KeyOf(invited.Account)] = secret;
        else
            page.TempData["Notice"] = "Administration.Invitation.SentTwice";
        return page.LocalRedirect(AdministrationLinks.Account(invited.Account));
    }

    /// <summary>The address of the invitation to an account, the first time that it is asked for.</summary>
    public static string? TakeLink(this FormPage page, long account) => page.TempData[KeyOf(account)] is string secret
        ? $"{page.Request.Scheme}://{page.Request.Host}{page.Request.PathBase}{Links.Invitation(secret)}" : null;

    // Of one account: the link of another must not stand on its page.
    private static string KeyOf(long account) => string.Create(CultureInfo.InvariantCulture, $"Invitation.{account}");
}
