using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using TaskForce.Application.Accounts;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Texts;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;
using TaskForce.Web.Identity;
using TaskForce.Web.Security;

namespace TaskForce.Web.Pages.Account;

/// <summary>Asks the person of the session to prove again who they are, and leads back to what was about to be done.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class ConfirmModel(Proofs proofs, Passkeys passkeys, UserManager<UserAccount> users, SignInManager<UserAccount> signIn, Texts texts) : FormPage
{
    /// <summary>What the next page says once it is done.</summary>
    public const string Confirmed = "Proof.Confirmed";

    /// <summary>What is typed.</summary>
    [BindProperty]
    public ConfirmInput Input { get; set; } = new();

    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    /// <summary>Whose password is asked: on a shared desk it is not always one's own session.</summary>
    public string Person { get; private set; } = "";

    /// <summary>Whether the person has a password to prove it by.</summary>
    public bool HasPassword { get; private set; }

    /// <summary>Whether the person has a passkey to prove it by.</summary>
    public bool HasPasskey { get; private set; }

    private string Back => Links.IsLocal(Return) ? Return : Links.Desk;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        var person = await users.GetUserAsync(User) ?? throw new NotFoundException();
        (Person, HasPassword) = (person.DisplayName, await users.HasPasswordAsync(person));
        HasPasskey = (await passkeys.OfAsync(person)).Count > 0;
    }

    /// <summary>Takes the password.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // A field left empty is nobody's guess, and is not counted.
        var outcome = Input.Password is { Length: > 0 } typed
            ? await proofs.ConfirmAsync(HttpContext, "Password", person => users.CheckPasswordAsync(person, typed)) : ProofOutcome.Wrong;
        return await GoOnAsync(outcome, "Input.Password", "Proof.Wrong", cancellationToken);
    }

    /// <summary>What the device is asked, for the script of the page: for one of this person's passkeys.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        Content(await passkeys.ToSignInAsync(await users.GetUserAsync(User) ?? throw new NotFoundException()), "application/json");

    /// <summary>Takes the passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string? answer, CancellationToken cancellationToken)
    {
        var outcome = await proofs.ConfirmAsync(HttpContext, "Passkey", async person => (await passkeys.OwnerAsync(answer))?.Id == person.Id);
        return await GoOnAsync(outcome, "", "Factor.PasskeyFailed", cancellationToken);
    }

    /// <summary>Ends the session and leads to the sign-in page, which is a proof as well, and from there to the same place.</summary>
    public async Task<IActionResult> OnPostSignInAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect(Links.SignInAgain(Back));
    }

    private async Task<IActionResult> GoOnAsync(ProofOutcome outcome, string field, string wrong, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case ProofOutcome.Given:
                TempData["Notice"] = Confirmed;
                return LocalRedirect(Back);
            case ProofOutcome.Locked:
                TempData["Notice"] = "Proof.Ended";
                return await OnPostSignInAsync();
            default:
                await LoadAsync(cancellationToken);
                return Wrong(field, texts[wrong]);
        }
    }
}

/// <summary>The proof.</summary>
public sealed class ConfirmInput
{
    /// <summary>The password.</summary>
    public string? Password { get; set; }
}
