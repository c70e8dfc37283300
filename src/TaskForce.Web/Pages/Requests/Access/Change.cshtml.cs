using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Organisations;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Access;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Texts;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Requests.Access;

/// <summary>What can be decided about who sees a request.</summary>
public enum AccessDeed
{
    /// <summary>Give sight of it.</summary>
    Grant = 1,

    /// <summary>Take a grant back.</summary>
    Revoke,

    /// <summary>Limit it to named users.</summary>
    Restrict,

    /// <summary>Open it again.</summary>
    Lift,

    /// <summary>Answer an application.</summary>
    Answer,
}

/// <summary>One decision on who sees a request, with its reason.</summary>
public sealed class ChangeModel(IMediator mediator, IViewer viewer, Dates dates, Texts texts) : FormPage
{
    /// <summary>The order.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>The decision, in small letters.</summary>
    [FromRoute(Name = "deed")]
    public string? Address { get; set; }

    /// <summary>The principal or the application that it concerns.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Of { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public AccessInput Input { get; set; } = new();

    /// <summary>The decision.</summary>
    public AccessDeed Deed { get; private set; }

    /// <summary>The case, as its head names it.</summary>
    public CaseHeader Header { get; private set; } = null!;

    /// <summary>Who sees it now.</summary>
    public AccessView View { get; private set; } = null!;

    /// <summary>Authorities of the own State.</summary>
    public IReadOnlyList<AuthorityName> Authorities { get; private set; } = [];

    /// <summary>Whose grant is taken back.</summary>
    public AccessReader? Reader => View.Readers.FirstOrDefault(r => r.Principal == Of && r.Granted);

    /// <summary>The application that is answered.</summary>
    public OpenApplication? Application => View.Applications.FirstOrDefault(a => a.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) == Of);

    /// <summary>The version to be sent with the form.</summary>
    public string Version => ModelState.TryGetValue("Input.Version", out var sent) && sent.AttemptedValue is { } version
        ? version : Header.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Deed = DeedOf(Address);
        var id = new RequestId(Id);
        View = await mediator.Send(new GetAccess(id), cancellationToken);
        Header = (await mediator.Send(new GetCase(id), cancellationToken)).Header;
        var isOpen = View.Decides && Deed switch
        {
            AccessDeed.Revoke => Reader is not null,
            AccessDeed.Restrict => !Header.Restricted,
            AccessDeed.Lift => Header.Restricted && View.MayLift,
            AccessDeed.Answer => Application is not null,
            _ => true,
        };
        // After a refusal the words are shown again, whatever has become of the rest.
        if (!isOpen && !HttpMethods.IsPost(Request.Method))
            throw new NotFoundException();
        if (Deed == AccessDeed.Grant && !Header.Restricted)
            Authorities = await mediator.Send(new ListAuthorities(viewer.AsActor().Authority!.Value.Country), cancellationToken);
        ViewData["Title"] = $"{texts[$"Access.Deed.{Deed}"]} - {Header.Number?.ToString() ?? Header.Title}";
        ViewData["Room"] = "Register";
    }

    /// <inheritdoc/>
    public override void Propose()
    {
        Input.Level = AccessLevel.Full;
        Input.Kind = Header.Restricted ? GranteeKind.Person : null;
    }

    /// <summary>Decides.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var id = new RequestId(Id);
        var deed = DeedOf(Address);
        await mediator.Send((IRequest<Unit>)(deed switch
        {
            AccessDeed.Grant => new GrantAccess(id, Input.Version, Input.Kind, AuthorityCode.Find(Input.Authority), Input.Email, Input.Level, Input.Reason),
            AccessDeed.Revoke => new RevokeAccess(id, Input.Version, Of, Input.Reason),
            AccessDeed.Restrict => new RestrictAccess(id, Input.Version, Input.Users, Input.Reason),
            AccessDeed.Lift => new LiftRestriction(id, Input.Version, Input.Reason),
            AccessDeed.Answer => new AnswerApplication(
                id, Input.Version, long.TryParse(Of, System.Globalization.CultureInfo.InvariantCulture, out var key) ? key : 0, Input.Granted, Input.Level, Input.Reason),
        }), cancellationToken);
        TempData["Notice"] = "Access.Done";
        return LocalRedirect(CaseLinks.Tab(id, CaseTab.Access));
    }

    /// <summary>The name of a principal.</summary>
    public string NameOf(PrincipalName who) => AccessWords.NameOf(texts, dates, who);

    private static AccessDeed DeedOf(string? address) =>
        Enum.GetValues<AccessDeed>().Cast<AccessDeed?>().FirstOrDefault(d => string.Equals(d.ToString(), address, StringComparison.OrdinalIgnoreCase))
        ?? throw new NotFoundException();
}

/// <summary>What a decision takes from a person.</summary>
public sealed class AccessInput
{
    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }

    /// <summary>To whom.</summary>
    public GranteeKind? Kind { get; set; }

    /// <summary>Code of the authority.</summary>
    public string? Authority { get; set; }

    /// <summary>Address of the person.</summary>
    public string? Email { get; set; }

    /// <summary>How much.</summary>
    public AccessLevel? Level { get; set; }

    /// <summary>Colleagues who keep it.</summary>
    public List<long> Users { get; set; } = [];

    /// <summary>Whether an application is granted.</summary>
    public bool? Granted { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}

/// <summary>Words of the pages about access.</summary>
internal static class AccessWords
{
    /// <summary>An authority, a person, or a group of the own State.</summary>
    public static string NameOf(Texts texts, Dates dates, PrincipalName who) => who switch
    {
        { Authority: { } authority, Person: "" } => texts["Retention.FormerUser", dates.NameOf(authority.Full)],
        { Authority: { } authority } => dates.NameOf(authority.Full),
        { Person: { } person } => person,
        { Group: { } group } => texts[$"Access.Group.{group}"],
        _ => texts["Access.Unknown"],
    };
}
