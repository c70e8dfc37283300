using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Coordination;
using TaskForce.Application.Organisations;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Domain;
using TaskForce.Domain.Coordination;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;

namespace TaskForce.Web.Pages.Coordination;

/// <summary>One act on a coordinated case as a whole.</summary>
public sealed class ActModel(IMediator mediator, IViewer viewer) : CoordinationPage(CoordinationTab.Overview)
{
    /// <summary>The act, in small letters.</summary>
    [FromRoute(Name = "act")]
    public string? Address { get; set; }

    /// <summary>The member concerned.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Of { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public ActInput Input { get; set; } = new();

    /// <summary>The act.</summary>
    public CoordinationAct Act { get; private set; }

    /// <summary>The member who is taken out.</summary>
    public MemberRow? Member { get; private set; }

    /// <summary>Authorities to choose from.</summary>
    public IReadOnlyList<AuthorityName> Authorities { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Act = ActOf(Address);
        var view = await mediator.Send(new GetCoordination(Id), cancellationToken);
        Head = view.Head;
        Member = Act == CoordinationAct.Dismiss ? view.Members.FirstOrDefault(m => m.Principal == Of && m.MayDismiss) : null;
        // After a refusal the words are shown again, whatever has become of the rest.
        if (!HttpMethods.IsPost(Request.Method) && (!Head.Acts.Contains(Act) || (Act == CoordinationAct.Dismiss && Member is null)))
            throw new NotFoundException();
        if (Act is CoordinationAct.Propose or CoordinationAct.Admit)
        {
            var own = viewer.AsActor().Authority!.Value.Country;
            var where = Act == CoordinationAct.Admit ? own : Enum.GetValues<CountryCode>().First(c => c != own);
            Authorities = [.. (await mediator.Send(new ListAuthorities(where), cancellationToken)).Where(a => a.Kind.Executes())];
        }
    }

    /// <inheritdoc/>
    public override void Propose() => Input.Level = AccessLevel.Full;

    /// <summary>Does it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var act = ActOf(Address);
        await mediator.Send(
            new ActOnCoordination(Id, Input.Version, act, AuthorityCode.Find(Input.Authority), Input.Email, Input.Level, Of, Input.Note), cancellationToken);
        TempData["Notice"] = "Coordination.ActDone";
        // Whoever has left or declined does not see the case any more.
        return LocalRedirect(act is CoordinationAct.Leave or CoordinationAct.Decline ? CoordinationLinks.Home
            : CoordinationLinks.Tab(Id, act is CoordinationAct.Admit or CoordinationAct.Dismiss ? CoordinationTab.Access : CoordinationTab.Overview));
    }

    private static CoordinationAct ActOf(string? address) =>
        Enum.GetValues<CoordinationAct>().Cast<CoordinationAct?>().FirstOrDefault(a => string.Equals(a.ToString(), address, StringComparison.OrdinalIgnoreCase))
        ?? throw new NotFoundException();
}

/// <summary>What is typed of an act.</summary>
public sealed class ActInput
{
    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }

    /// <summary>Code of an authority.</summary>
    public string? Authority { get; set; }

    /// <summary>Address of a person.</summary>
    public string? Email { get; set; }

    /// <summary>How much a member reads.</summary>
    public AccessLevel? Level { get; set; }

    /// <summary>Message or reason.</summary>
    public string? Note { get; set; }
}
