using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using QRCoder;
using TaskForce.Application.Accounts;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Texts;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;
using TaskForce.Web.Identity;
using TaskForce.Web.Security;

namespace TaskForce.Web.Pages.Account;

/// <summary>How the viewer signs in: authenticator, recovery codes, password.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
[OpensWithoutSecondFactor]
public sealed class SecurityModel(UserManager<UserAccount> users, Authenticators authenticators, SignIns signIns, IViewer viewer, TimeProvider clock, Texts texts) : FormPage
{
    private const string FreshCodesItem = "FreshCodes";
    private const int PixelsOfModule = 6;

    private UserAccount? account;

    [BindProperty]
    public SecurityInput Input { get; set; } = new();

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

    private UserAccount Account => account ?? throw new NotFoundException();

    private string? ThisSession => SessionStore.KeyOf(HttpContext);

    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        account = await users.GetUserAsync(User) ?? throw new NotFoundException();
        PendingKey = await authenticators.PendingAsync(account);
        RecoveryCodesLeft = await authenticators.RecoveryCodesLeftAsync(account);
        FreshCodes = TempData[FreshCodesItem] is string codes ? codes.Split(' ') : [];
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

    private IActionResult Wrong(string field, string sentence)
    {
        ModelState.AddModelError(field, sentence);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}

/// <summary>What is typed, in whichever of the forms.</summary>
public sealed class SecurityInput : NewPasswordInput
{
    public string? Code { get; set; }

    public string? Current { get; set; }
}
