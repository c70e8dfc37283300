using MediatR;
using TaskForce.Application.Liaison;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Desk;
using TaskForce.Application.Requests.Register;
using TaskForce.Application.Rights;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Rules;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages;

/// <summary>My desk: what I must do, the most urgent first, each one click away.</summary>
public sealed class IndexModel(IMediator mediator, IViewer viewer, Dates dates) : FormPage
{
    /// <summary>Most rows of a group; the register has the rest.</summary>
    private const int MostRows = 20;

    private const int MostFollowed = 10;

    public DeskView? Desk { get; private set; }

    /// <summary>The register of those who read the state of requests and act on none.</summary>
    public RegisterPage? Late { get; private set; }

    /// <summary>What a liaison magistrate follows.</summary>
    public FollowUpPage? FollowUp { get; private set; }

    public IReadOnlyList<(string Group, IReadOnlyList<DeskRow> Rows, int Count)> Groups { get; private set; } = [];

    public bool CanAdminister => viewer.Can(Capability.Administer);

    /// <summary>Where a new request begins; null for whoever drafts none.</summary>
    public string? NewAt => viewer.Can(Capability.DraftAssistance) ? Links.Kinds : viewer.Can(Capability.DraftOrders) ? Links.New : null;

    private bool ActsOnRequests => viewer.Actor is { } a && (a.Is(Role.Magistrate) || a.Is(Role.Clerk) || a.Is(Role.IssuingOfficer) || a.Is(Role.CentralAuthority));

    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (viewer.Actor is null)
            throw new NotFoundException();
        await mediator.Send(new TouchVisit(), cancellationToken);
        if (ActsOnRequests)
        {
            Desk = await mediator.Send(new GetDesk(), cancellationToken);
            Groups = Group(Desk);
        }
        else if (viewer.Can(Capability.FollowRequests))
        {
            FollowUp = await mediator.Send(new GetFollowUp(new FollowUpFilter(), Size: MostFollowed), cancellationToken);
        }
        else if (viewer.Can(Capability.ReadRequests))
        {
            Late = await mediator.Send(new GetRegister(new RegisterFilter { Due = DueWithin.Late }), cancellationToken);
        }
    }

    private IReadOnlyList<(string, IReadOnlyList<DeskRow>, int)> Group(DeskView desk)
    {
        var now = dates.Now;
        var today = dates.Today;
        var groups = desk.ToDo.GroupBy(d => d.Row switch
        {
            { NextDueCode: null } => d.Act == OrderAct.RecordReception || d.Step == AssistanceAct.RecordReception ? "Arrived" : "Undated",
            var r when r.NextDueAt < now => r.NextDueCode!.Value.IsTarget() ? "Target" : "Late",
            var r when Dates.DayOf(r.NextDueAt.AddTicks(-1)) <= today.AddDays(1) => "Today",
            var r when Dates.DayOf(r.NextDueAt.AddTicks(-1)) <= today.AddDays(6) => "Week",
            _ => "Later",
        }).ToDictionary(g => g.Key, g => g.ToList());
        return
        [
            .. new[] { "Late", "Arrived", "Today", "Target", "Week", "Later", "Undated" }.Where(groups.ContainsKey).Select(g => (g, (IReadOnlyList<DeskRow>)[.. groups[g].Take(MostRows)], groups[g].Count)),
            .. desk.Waiting.Count > 0 ? [("Waiting", (IReadOnlyList<DeskRow>)[.. desk.Waiting.Take(MostRows)], desk.Waiting.Count)] : Array.Empty<(string, IReadOnlyList<DeskRow>, int)>(),
        ];
    }
}
