using Microsoft.AspNetCore.Mvc;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;
using TaskForce.Web.Identity;
using TaskForce.Web.Identity.Ministries;

namespace TaskForce.Web.Pages.Account;

/// <summary>Ends the session. Asked for by a button, so that no link elsewhere can end it.</summary>
[OpensWithoutSecondFactor]
internal sealed class SignOutModel(SignIns signIns, MinistryList ministries) : FormPage
{
    public override Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var ministry = ministries.Of(User);
        await signIns.OutAsync(cancellationToken);
        return LocalRedirect(ministry is { SignOutAtProvider: true } ? Links.SignOutBy(ministry.Key) : Links.SignIn);
    }
}
