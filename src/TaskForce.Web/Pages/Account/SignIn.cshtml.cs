using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;
using TaskForce.Application.Seed.Demo;
using TaskForce.Application.Texts;
using TaskForce.Domain.Organisations;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;
using TaskForce.Web.Security;

namespace TaskForce.Web.Pages.Account;

/// <summary>Signs in with address and password. Wrong and locked read the same: nobody learns who has an account.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInModel(
    SignInManager<UserAccount> signIn, IHostEnvironment environment, TaskForceDbContext db, Dates dates, Texts texts) : FormPage
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
        if (await TryAsync(Input.Email?.Trim(), Input.Password))
            return LocalRedirect(Url.IsLocalUrl(Return) ? Return : Links.Desk);
        ModelState.AddModelError("Input.Email", texts["Account.SignInFailed"]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await LoadAsync(cancellationToken);
        return Page();
    }

    /// <summary>Signs in one of the demonstration's people with one click.</summary>
    public async Task<IActionResult> OnPostDemonstrationAsync(string? person)
    {
        var known = Demonstration.FirstOrDefault(p => p.Email == person);
        return known is not null && await TryAsync(known.Email, DemoPeople.Password)
            ? LocalRedirect(Url.IsLocalUrl(Return) ? Return : Links.Desk)
            : RedirectToPage();
    }

    // An address that nobody has and an account that is locked cost the same computation as a wrong password: the time tells nothing.
    private async Task<bool> TryAsync(string? email, string? password)
    {
        if (string.IsNullOrEmpty(email) || string.IsNullOrEmpty(password))
            return false;
        var accounts = signIn.UserManager;
        var account = await accounts.FindByNameAsync(email);
        if (account is not null && !await accounts.IsLockedOutAsync(account))
            return (await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true)).Succeeded;
        _ = accounts.PasswordHasher.HashPassword(account!, password); // It reads the password only.
        return false;
    }
}

/// <summary>What is typed.</summary>
public sealed class SignInInput
{
    public string? Email { get; set; }

    public string? Password { get; set; }
}
