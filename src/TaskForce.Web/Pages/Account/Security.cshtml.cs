using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using QRCoder;
using TaskForce.Application.Accounts;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Application.Texts;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;
using TaskForce.Web.Identity;
using TaskForce.Web.Identity.Ministries;
using TaskForce.Web.Security;

namespace TaskForce.Web.Pages.Account;

/// <summary>How the viewer signs in: authenticator, recovery codes, password.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
[OpensWithoutSecondFactor]
internal sealed class SecurityModel(
    UserManager<UserAccount> users, Authenticators authenticators, Passkeys passkeys, SignIns signIns, MinistryList ministries, IViewer viewer, TimeProvider clock, Texts texts) : FormPage
{
    private const string FreshCodesItem = "FreshCodes";
    private const int PixelsOfModule = 6;

    private UserAccount? account;

    [BindProperty]
    public SecurityInput Input { get; set; } = new();

    /// <summary>The ministry through which the viewer signed in: it keeps the means, and none are kept here beside them.</summary>
    public Ministry? Ministry => ministries.Of(User);

    /// <summary>Nothing else opens before a second factor is set up.</summary>
    public bool MustSetUp => SecondFactorGate.Confines(User);

    /// <summary>A code is asked for at sign-in.</summary>
    public bool HasAuthenticator => Account.TwoFactorEnabled;

    public bool HasPassword => Account.PasswordHash is not null;

    /// <summary>The key that waits for its first code.</summary>
    public string? PendingKey { get; private set; }

    /// <summary>Recovery codes in clear, on this page only.</summary>
    public IReadOnlyList<string> FreshCodes { get; private set; } = [];

    public int RecoveryCodesLeft { get; private set; }

    /// <summary>The viewer's passkeys.</summary>
    public IReadOnlyList<PasskeyLine> Passkeys { get; private set; } = [];

    private UserAccount Account => account ?? throw new NotFoundException();

    private string? ThisSession => SessionStore.KeyOf(HttpContext);

    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        account = await users.GetUserAsync(User) ?? throw new NotFoundException();
        PendingKey = await authenticators.PendingAsync(account);
        RecoveryCodesLeft = await authenticators.RecoveryCodesLeftAsync(account);
        Passkeys = await passkeys.OfAsync(account);
        FreshCodes = TempData[FreshCodesItem] is string codes ? codes.Split(' ') : [];
    }

    /// <inheritdoc/>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Ministry is not null && HttpMethods.IsPost(Request.Method))
            context.Result = NotFound();
    }

    /// <summary>The key that waits, as an image for a telephone.</summary>
    public async Task<IActionResult> OnGetImageAsync()
    {
        if (await users.GetUserAsync(User) is not { } viewer || await authenticators.PendingAsync(viewer) is not { } key)
            return NotFound();
        var address = $"otpauth://totp/TaskForce:{Uri.EscapeDataString(viewer.Email ?? "")}?secret={key}&issuer=TaskForce";
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var image = new PngByteQRCode(code);
        return File(image.GetGraphic(PixelsOfModule), "image/png");
    }

    /// <summary>Makes a key for a new authenticator; the earlier one counts until the new one is confirmed.</summary>
    /// <exception cref="ProofNeededException">The last proof of who acts is too old for a new means of signing in.</exception>
    public async Task<IActionResult> OnPostBeginAsync(CancellationToken cancellationToken)
    {
        viewer.DemandProof(clock);
        await LoadAsync(cancellationToken);
        await authenticators.BeginAsync(Account);
        return LocalRedirect(Links.Security);
    }

    /// <summary>Takes the first code of the new authenticator.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (await authenticators.ConfirmAsync(Account, Input.Code ?? "") is not { } codes)
            return Wrong("Input.Code", texts["Factor.FirstCodeFailed"]);
        await signIns.RenewAsync(Account, proved: true, ThisSession, cancellationToken);
        TempData[FreshCodesItem] = string.Join(' ', codes);
        TempData["Notice"] = "Factor.AuthenticatorSaved";
        return LocalRedirect(Links.Security);
    }

    /// <summary>What the device is asked, for the script of the page.</summary>
    /// <exception cref="ProofNeededException">The last proof of who acts is too old for a new means of signing in.</exception>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync(CancellationToken cancellationToken)
    {
        viewer.DemandProof(clock);
        await LoadAsync(cancellationToken);
        return Content(await passkeys.ToMakeAsync(Account), "application/json");
    }

    /// <summary>Keeps the passkey that the device has made. Whoever made one has proved two factors.</summary>
    /// <exception cref="ProofNeededException">The last proof of who acts is too old for a new means of signing in.</exception>
    public async Task<IActionResult> OnPostPasskeyAsync(string? answer, CancellationToken cancellationToken)
    {
        viewer.DemandProof(clock);
        await LoadAsync(cancellationToken);
        var name = string.IsNullOrWhiteSpace(Input.Name) ? Devices.NameOf(Request.Headers.UserAgent.ToString()) : Input.Name;
        if (await passkeys.MadeAsync(Account, answer, name) is not { } passkey || !await passkeys.KeepAsync(Account, passkey))
            return Wrong("", texts["Factor.PasskeyFailed"]);
        await signIns.RenewAsync(Account, proved: true, ThisSession, cancellationToken);
        TempData["Notice"] = "Factor.PasskeySaved";
        return LocalRedirect(Links.Security);
    }

    /// <summary>Takes a passkey away, but not the last means that this account signs in by, or needs.</summary>
    /// <exception cref="ProofNeededException">The last proof of who acts is too old.</exception>
    public async Task<IActionResult> OnPostRemoveAsync(string? passkey, CancellationToken cancellationToken)
    {
        viewer.DemandProof(clock);
        await LoadAsync(cancellationToken);
        if (Passkeys.Count == 1 && !(HasPassword && (HasAuthenticator || !SecondFactor.IsRequiredFor(Account.Roles))))
            return Wrong("", texts["Factor.LastMeans"]);
        if (!await passkeys.RemoveAsync(Account, passkey))
            throw new NotFoundException();
        await signIns.RenewAsync(Account, proved: false, ThisSession, cancellationToken);
        TempData["Notice"] = "Factor.PasskeyRemoved";
        return LocalRedirect(Links.Security);
    }

    /// <summary>Makes new recovery codes; those before are worth nothing.</summary>
    /// <exception cref="ProofNeededException">The last proof of who acts is too old for new means of signing in.</exception>
    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancellationToken)
    {
        viewer.DemandProof(clock);
        await LoadAsync(cancellationToken);
        if (!HasAuthenticator)
            return LocalRedirect(Links.Security);
        TempData[FreshCodesItem] = string.Join(' ', await authenticators.NewRecoveryCodesAsync(Account));
        return LocalRedirect(Links.Security);
    }

    /// <summary>Changes the password of somebody who knows the present one. Wrong ones count like attempts to sign in.</summary>
    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (await users.IsLockedOutAsync(Account) || !await users.CheckPasswordAsync(Account, Input.Current ?? ""))
        {
            await users.AccessFailedAsync(Account);
            return Wrong("Input.Current", texts["Factor.CurrentPasswordFailed"]);
        }

        if (Input.FaultOf(Account) is { } fault)
            return Wrong(fault.Field, texts["Factor.PasswordFault." + fault.Code, PasswordRules.Least, PasswordRules.Most]);
        Account.PasswordHash = users.PasswordHasher.HashPassword(Account, Input.Password ?? "");
        await signIns.RenewAsync(Account, proved: false, ThisSession, cancellationToken);
        TempData["Notice"] = "Factor.PasswordSaved";
        return LocalRedirect(Links.Security);
    }
}

/// <summary>What is typed, in whichever of the forms.</summary>
public sealed class SecurityInput : NewPasswordInput
{
    public string? Code { get; set; }

    /// <summary>What a new passkey is called.</summary>
    public string? Name { get; set; }

    public string? Current { get; set; }
}
