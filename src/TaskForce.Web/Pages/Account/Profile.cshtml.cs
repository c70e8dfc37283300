using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Accounts;
using TaskForce.Application.Texts;
using TaskForce.Domain;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;
using TaskForce.Web.Identity;

namespace TaskForce.Web.Pages.Account;

/// <summary>The viewer's own account: language and e-mails; what belongs to the organisation is shown, not changed.</summary>
public sealed class ProfileModel(IMediator mediator, UserManager<UserAccount> users, SignInManager<UserAccount> signIn, Texts texts) : FormPage
{
    [BindProperty]
    public ProfileInput Input { get; set; } = new();

    public ProfileView View { get; private set; } = null!;

    /// <summary>Where the viewer is signed in.</summary>
    public IReadOnlyList<MySession> Sessions { get; private set; } = [];

    /// <summary>The session of this page.</summary>
    public string? ThisSession => SessionStore.KeyOf(HttpContext);

    public IReadOnlyList<Choice> LanguageChoices =>
        [new("", texts["Account.LanguageOfBrowser"]), .. Enum.GetValues<Language>().Select(l => new Choice(l.ToString(), texts.Of(l)))];

    public IReadOnlyList<Choice> EmailChoices => [.. Enum.GetValues<EmailChoice>().Select(e => new Choice(e.ToString(), texts[$"Account.EmailChoice.{e}"]))];

    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetProfile(), cancellationToken);
        Sessions = await mediator.Send(new GetMySessions(), cancellationToken);
    }

    /// <summary>Ends one session, or all but this one.</summary>
    public async Task<IActionResult> OnPostEndAsync(string? session, CancellationToken cancellationToken)
    {
        await mediator.Send(new EndSessions(string.IsNullOrEmpty(session) ? null : session, ThisSession), cancellationToken);
        TempData["Notice"] = "Account.SessionsEnded";
        return LocalRedirect(Links.Profile);
    }

    public override void Propose() => Input = new() { Language = View.Language, Emails = View.Emails };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new ChangeProfile(Input.Language, Input.Emails), cancellationToken);
        // The language is read from the session at each request.
        if (await users.GetUserAsync(User) is { } user)
            await signIn.RefreshSignInAsync(user);
        Start.Languages.Forget(HttpContext);
        TempData["Notice"] = "Account.Saved";
        return LocalRedirect(Links.Profile);
    }
}

/// <summary>What can be changed.</summary>
public sealed class ProfileInput
{
    public Language? Language { get; set; }

    public EmailChoice Emails { get; set; }
}
