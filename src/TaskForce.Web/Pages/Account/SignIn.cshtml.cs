using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Seed.Demo;
using TaskForce.Application.Texts;
using TaskForce.Domain.Organisations;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;
using TaskForce.Web.Identity;
using TaskForce.Web.Security;

namespace TaskForce.Web.Pages.Account;

/// <summary>Signs in with address and password. Wrong and locked read the same: nobody learns who has an account.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInModel(
    SignIns signIns, Passkeys passkeys, IHostEnvironment environment, TaskForceDbContext db, Dates dates, Texts texts) : FormPage
{
    [BindProperty]
    public SignInInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    /// <summary>People of the demonstration; nobody outside Development.</summary>
    public IReadOnlyList<DemoPerson> Demonstration => environment.IsDevelopment() ? DemoPeople.All : [];

    private IReadOnlyDictionary<AuthorityCode, FourNames> names = new Dictionary<AuthorityCode, FourNames>();

    /// <summary>Where a person of the demonstration works.</summary>
    public string NameOf(DemoPerson person) => dates.NameOf(names[new AuthorityCode(person.Authority)]);

    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (Demonstration.Count > 0)
            names = await db.Authorities.AsNoTracking().ToDictionaryAsync(a => a.Code, a => a.ShortNames, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await signIns.ByPasswordAsync(Input.Email?.Trim(), Input.Password, cancellationToken);
        if (outcome is not SignInOutcome.Refused)
            return LocalRedirect(Next(outcome));
        await LoadAsync(cancellationToken);
        return Wrong("Input.Email", texts["Account.SignInFailed"]);
    }

    /// <summary>What a device is asked, for the script of the page: the same for everybody.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.ToSignInAsync(), "application/json");

    /// <summary>Signs in by what the device answered.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string? answer, CancellationToken cancellationToken)
    {
        if (await signIns.ByPasskeyAsync(answer, cancellationToken) is SignInOutcome.Entered)
            return LocalRedirect(Next(SignInOutcome.Entered));
        await LoadAsync(cancellationToken);
        return Wrong("", texts["Factor.PasskeyFailed"]);
    }

    /// <summary>Signs in one of the demonstration's people with one click.</summary>
    public async Task<IActionResult> OnPostDemonstrationAsync(string? person, CancellationToken cancellationToken)
    {
        var known = Demonstration.FirstOrDefault(p => p.Email == person);
        var outcome = known is null ? SignInOutcome.Refused : await signIns.ByPasswordAsync(known.Email, DemoPeople.Password, cancellationToken);
        return outcome is SignInOutcome.Refused ? RedirectToPage() : LocalRedirect(Next(outcome));
    }

    private string Next(SignInOutcome outcome)
    {
        var wanted = Url.IsLocalUrl(Return) ? Return : Links.Desk;
        return outcome is SignInOutcome.NeedsCode ? Links.SecondFactor + Links.With("", "return", wanted) : wanted;
    }
}

/// <summary>What is typed.</summary>
public sealed class SignInInput
{
    public string? Email { get; set; }

    public string? Password { get; set; }
}
