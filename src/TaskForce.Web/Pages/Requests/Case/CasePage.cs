using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Coordination;
using TaskForce.Application.Liaison;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Access;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;

namespace TaskForce.Web.Pages.Requests.Case;

/// <summary>A tab of a case file. All tabs show the same case under the same head.</summary>
public abstract class CasePage(IMediator mediator, IViewer viewer, CaseTab tab) : PageModel
{
    /// <summary>The case.</summary>
    public CaseView Case { get; private set; } = null!;

    /// <summary>Colleagues of the viewer's authority who have the case open too.</summary>
    public IReadOnlyList<string> Colleagues { get; private set; } = [];

    /// <summary>This tab.</summary>
    public CaseTab Tab => tab;

    /// <summary>The content was erased: every tab says so and shows nothing else.</summary>
    public bool IsErased => Case.Header.ErasedAt is not null;

    /// <summary>Whether what liaison magistrates did is shown: to who reads the whole, and to liaison magistrates.</summary>
    public bool ShowsInterventions => Case.TransmittedAt is not null && (Case.IsFull || viewer.Can(Capability.FollowRequests));

    /// <summary>Whether the way leads on to advice on the draft: on the issuing side before it is sent.</summary>
    public bool LeadsToAdvice => Case.TransmittedAt is null && !Case.Header.IsClosed && viewer.Country == Case.Header.IssuingCountry
        && (viewer.Can(Capability.AskAdvice) || viewer.Can(Capability.FollowRequests));

    /// <summary>Where the reader came from (see <see cref="CaseLinks"/>).</summary>
    [FromQuery(Name = CaseLinks.From)]
    public string? From { get; set; }

    /// <summary>Shows it.</summary>
    /// <exception cref="NotFoundException">The viewer does not see the case, or not what this tab shows.</exception>
    public async Task OnGetAsync(long id, CancellationToken cancellationToken)
    {
        Case = await mediator.Send(new GetCase(new RequestId(id)), cancellationToken);
        if ((!Case.IsFull && CaseLinks.ShowsContent(tab)) || (Case.Header.Kind != RequestKind.EIO && CaseLinks.IsOfOrders(tab)))
            throw new NotFoundException();
        Colleagues = await mediator.Send(new NoteOpening(new RequestId(id)), cancellationToken);
        await LoadMoreAsync(mediator, new RequestId(id), cancellationToken);
    }

    /// <summary>Loads what this tab alone shows.</summary>
    protected virtual Task LoadMoreAsync(IMediator asked, RequestId id, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Address of another tab of the same case.</summary>
    public string To(CaseTab other) => CaseLinks.Tab(Case.Header.Id, other, From);
}

/// <summary>What is sought, by whom, where it is.</summary>
public sealed class IndexModel(IMediator mediator, IViewer viewer) : CasePage(mediator, viewer, CaseTab.Overview)
{
    /// <summary>Coordinated cases to which it belongs, as far as the viewer sees both.</summary>
    public IReadOnlyList<CoordinationName> Coordination { get; private set; } = [];

    /// <inheritdoc/>
    protected override async Task LoadMoreAsync(IMediator asked, RequestId id, CancellationToken cancellationToken) =>
        Coordination = await asked.Send(new GetCoordinationOf(id), cancellationToken);
}

/// <summary>What liaison magistrates did about it.</summary>
public sealed class InterventionsModel(IMediator mediator, IViewer viewer) : CasePage(mediator, viewer, CaseTab.Interventions)
{
    /// <summary>The interventions, the newest first.</summary>
    public IReadOnlyList<InterventionRow> Rows { get; private set; } = [];

    /// <summary>Whether the viewer records some.</summary>
    public bool Logs { get; } = viewer.Can(Capability.FollowRequests);

    /// <inheritdoc/>
    protected override async Task LoadMoreAsync(IMediator asked, RequestId id, CancellationToken cancellationToken)
    {
        if (!ShowsInterventions)
            throw new NotFoundException();
        Rows = await asked.Send(new GetInterventions(id), cancellationToken);
    }
}

/// <summary>Persons concerned, in full.</summary>
public sealed class PersonsModel(IMediator mediator, IViewer viewer) : CasePage(mediator, viewer, CaseTab.Persons);

/// <summary>Formal consultations.</summary>
public sealed class ConsultationsModel(IMediator mediator, IViewer viewer) : CasePage(mediator, viewer, CaseTab.Consultations);

/// <summary>Every time limit, with its rule.</summary>
public sealed class LimitsModel(IMediator mediator, IViewer viewer) : CasePage(mediator, viewer, CaseTab.Limits);

/// <summary>What happened, the newest first.</summary>
public sealed class TimelineModel(IMediator mediator, IViewer viewer) : CasePage(mediator, viewer, CaseTab.Timeline);

/// <summary>Who sees the case, and what was decided about it.</summary>
public sealed class AccessModel(IMediator mediator, IViewer viewer) : CasePage(mediator, viewer, CaseTab.Access)
{
    /// <summary>Readers, decisions, applications.</summary>
    public AccessView View { get; private set; } = null!;

    /// <summary>Who has read the case file.</summary>
    public IReadOnlyList<CaseReader> Readers { get; private set; } = [];

    /// <inheritdoc/>
    protected override async Task LoadMoreAsync(IMediator asked, RequestId id, CancellationToken cancellationToken)
    {
        View = await asked.Send(new GetAccess(id), cancellationToken);
        Readers = await asked.Send(new GetReaders(id), cancellationToken);
    }
}
