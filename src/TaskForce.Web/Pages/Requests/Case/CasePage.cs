using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Access;
using TaskForce.Application.Requests.Case;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;

namespace TaskForce.Web.Pages.Requests.Case;

/// <summary>A tab of a case file. All tabs show the same case under the same head.</summary>
public abstract class CasePage(IMediator mediator, CaseTab tab) : PageModel
{
    /// <summary>The case.</summary>
    public CaseView Case { get; private set; } = null!;

    /// <summary>Colleagues of the viewer's authority who have the case open too.</summary>
    public IReadOnlyList<string> Colleagues { get; private set; } = [];

    /// <summary>This tab.</summary>
    public CaseTab Tab => tab;

    /// <summary>The content was erased: every tab says so and shows nothing else.</summary>
    public bool IsErased => Case.Header.ErasedAt is not null;

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
public sealed class IndexModel(IMediator mediator) : CasePage(mediator, CaseTab.Overview);

/// <summary>Persons concerned, in full.</summary>
public sealed class PersonsModel(IMediator mediator) : CasePage(mediator, CaseTab.Persons);

/// <summary>Formal consultations.</summary>
public sealed class ConsultationsModel(IMediator mediator) : CasePage(mediator, CaseTab.Consultations);

/// <summary>Every time limit, with its rule.</summary>
public sealed class LimitsModel(IMediator mediator) : CasePage(mediator, CaseTab.Limits);

/// <summary>What happened, the newest first.</summary>
public sealed class TimelineModel(IMediator mediator) : CasePage(mediator, CaseTab.Timeline);

/// <summary>Who sees the case, and what was decided about it.</summary>
public sealed class AccessModel(IMediator mediator) : CasePage(mediator, CaseTab.Access)
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
