using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;
using TaskForce.Application.Texts;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;
using TaskForce.Web.Identity;
using TaskForce.Web.Security;

namespace TaskForce.Web.Pages.Account;

/// <summary>Accepts an invitation. One that opens nothing reads the same whatever the reason.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
[OpensWithoutSecondFactor]
public sealed class InvitationModel(Invitations invitations, Passkeys passkeys, SignIns signIns, TaskForceDbContext db, Dates dates, Texts texts) : FormPage
{
    /// <summary>The secret of the link, for one redirect.</summary>
    [BindProperty(SupportsGet = true, Name = "key")]
    public string? Key { get; set; }

    [BindProperty]
    public NewPasswordInput Input { get; set; } = new();

    /// <summary>The invitation; null where it opens nothing.</summary>
    public OpenInvitation? Open { get; private set; }

    /// <summary>Where the invited person works.</summary>
    public string Organisation { get; private set; } = "";

    protected override string? Elsewhere => string.IsNullOrEmpty(Key) ? null : Links.InvitationPage;

    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(Request.Method) && !string.IsNullOrEmpty(Key))
        {
            invitations.Keep(HttpContext, Key);
            return;
        }

        Open = await invitations.FindAsync(HttpContext, cancellationToken);
        if (Open is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
        else
            Organisation = dates.NameOf(await db.Authorities.AsNoTracking().Where(a => a.Code == Open.Account.Authority).Select(a => a.ShortNames).SingleAsync(cancellationToken));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Open is null)
            return await UselessAsync(cancellationToken);
        if (Input.FaultOf(Open.Account) is { } fault)
            return Wrong(fault.Field, texts["Factor.PasswordFault." + fault.Code, PasswordRules.Least, PasswordRules.Most]);

        var account = Open.Account;
        if (!await invitations.AcceptAsync(Open, Input.Password ?? "", passkey: null, cancellationToken))
            return await UselessAsync(cancellationToken);
        invitations.Forget(HttpContext);
        await signIns.ByInvitationAsync(account, withPasskey: false, cancellationToken);
        return LocalRedirect(Links.Security);
    }

    /// <summary>What the device is asked, for the script of the page.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Open is null ? NotFound() : Content(await passkeys.ToMakeAsync(Open.Account), "application/json");
    }

    /// <summary>Accepts with the passkey that the device has made.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string? answer, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Open is null)
            return await UselessAsync(cancellationToken);
        var account = Open.Account;
        if (await passkeys.MadeAsync(account, answer, Devices.NameOf(Request.Headers.UserAgent.ToString())) is not { } passkey)
            return Wrong("", texts["Factor.PasskeyFailed"]);
        if (!await invitations.AcceptAsync(Open, password: null, passkey, cancellationToken))
            return await UselessAsync(cancellationToken);
        invitations.Forget(HttpContext);
        await signIns.ByInvitationAsync(account, withPasskey: true, cancellationToken);
        return LocalRedirect(Links.Desk);
    }

    private async Task<IActionResult> UselessAsync(CancellationToken cancellationToken)
    {
        Open = null;
        Response.StatusCode = StatusCodes.Status404NotFound;
        await signIns.RefuseInvitationAsync(cancellationToken);
        return Page();
    }
}

/// <summary>A password that is chosen, typed twice.</summary>
public class NewPasswordInput
{
    public string? Password { get; set; }

    public string? Again { get; set; }

    /// <summary>What is wrong with it, and at which field; null where it is taken.</summary>
    internal (string Field, string Code)? FaultOf(UserAccount account) =>
        PasswordRules.FaultOf(account, Password ?? "") is { } fault ? ("Input.Password", fault.ToString())
        : Password == Again ? null : ("Input.Again", "Different");
}
