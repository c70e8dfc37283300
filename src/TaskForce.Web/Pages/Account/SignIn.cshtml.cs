using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;
using TaskForce.Application.Seed.Demo;
using TaskForce.Application.Texts;
using TaskForce.Domain.Organisations;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Account;

/// <summary>Signs in with address and password. Wrong and locked read the same: nobody learns who has an account.</summary>
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

    private async Task<bool> TryAsync(string? email, string? password) =>
        !string.IsNullOrEmpty(email) && !string.IsNullOrEmpty(password)
        && (await signIn.PasswordSignInAsync(email, password, isPersistent: false, lockoutOnFailure: true)).Succeeded;
}

/// <summary>What is typed.</summary>
public sealed class SignInInput
{
    public string? Email { get; set; }

    public string? Password { get; set; }
}
