using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Access;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Requests.Desk;

/// <summary>What the viewer must do, most urgent first, and what is waited for from the other side.</summary>
[Requires(Capability.ReadRequests)]
public sealed record GetDesk : IQuery<DeskView>;

/// <summary>
/// The answer. At most <see cref="GetDeskHandler.MostRows"/> requests are looked at; the register has the rest. To review: how many
/// come to the end of their time, for who decides on it.
/// </summary>
public sealed record DeskView(IReadOnlyList<DeskRow> ToDo, IReadOnlyList<DeskRow> Waiting, IReadOnlyList<DeskNews> News,
    IReadOnlyList<DeskApplication> Applications, bool More, int ToReview);

/// <summary>A request on the desk.</summary>
/// <param name="Row">As in the register.</param>
/// <param name="Act">The act that is waited for from the viewer; null where the other side must act.</param>
/// <param name="SilentSince">When the last thing happened.</param>
/// <param name="Step">The step, where it is no order.</param>
public sealed record DeskRow(Register.RegisterRow Row, OrderAct? Act, DateTimeOffset SilentSince, AssistanceAct? Step = null);

/// <summary>What the other side did since the visit before.</summary>
public sealed record DeskNews(RequestId Id, RequestNumber? Number, OrderAct Act, AuthorityName? By, DateTimeOffset RecordedAt, AssistanceAct? Step = null);

/// <summary>Somebody of the own State asks for a case file of which the viewer decides.</summary>
public sealed record DeskApplication(RequestId Id, RequestNumber? Number, string Person);

internal sealed class GetDeskHandler(TaskForceDbContext db, Register.RegisterRows register, Retention.ReviewRows review, IViewer viewer, Accounts.Me me) : IQueryHandler<GetDesk, DeskView>
{
    public const int MostRows = 200;
    private const int MostNews = 8;

    public async Task<DeskView> Handle(GetDesk query, CancellationToken cancellationToken)
    {
        var actor = viewer.AsActor();
        // A closed order comes back when one side asks to reopen it (T49).
        var open = register.Of(new Register.RegisterFilter { Openness = Register.Openness.All }).Where(o => !o.IsClosed || ((InvestigationOrder)o).ReopeningAskedBy != null)
            .OrderBy(o => o.NextDueAt).ThenBy(o => o.Id).Take(MostRows + 1);
        var rows = await new Register.GetRegisterHandler(db, register).RowsAsync(open, cancellationToken);
        var orders = (await FactsAsync(open.OfType<InvestigationOrder>(), cancellationToken)).ToDictionary(f => f.Id, f => (Act: f.NextFor(actor), Step: (AssistanceAct?)null, f.ChangedAt));
        var others = await AssistanceFacts.OfAsync(open.OfType<AssistanceRequest>(), actor, cancellationToken);
        var desk = rows.Take(MostRows).Where(r => orders.ContainsKey(r.Id) || others.ContainsKey(r.Id))
            .Select(r => (Row: r, Facts: orders.TryGetValue(r.Id, out var order) ? order : others[r.Id]))
            .Select(d => new DeskRow(d.Row, d.Facts.Act, d.Facts.ChangedAt, d.Facts.Step)).ToList();
        return new DeskView(
            [.. desk.Where(d => d.Act is not null)],
            [.. desk.Where(d => d.Act is null && d.Row.TransmittedAt is not null)],
            await NewsAsync(actor, cancellationToken), await ApplicationsAsync(actor, cancellationToken), rows.Count > MostRows,
            viewer.Can(Capability.DecideRetention) ? await (await review.UndecidedAsync(cancellationToken)).CountAsync(cancellationToken) : 0);
    }

    /// <summary>Applications for orders of the viewer's own authorities; who decides on none is asked nothing.</summary>
    private async Task<IReadOnlyList<DeskApplication>> ApplicationsAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!viewer.Can(Capability.DecideAccess))
            return [];
        var mine = actor.Divisions.Append(actor.Authority!.Value).ToList();
        var asked = await db.Set<AccessApplication>().AsNoTracking().Where(a => a.AnsweredAt == null && a.User != actor.User)
            .Join(db.Requests, a => a.RequestId, o => o.Id, (a, o) => new { a.AskedAt, a.User, Order = o })
            .Where(x => mine.Contains(x.Order.Issuing) || mine.Contains(x.Order.Executing!.Value) || mine.Contains(x.Order.HandedTo!.Value))
            .OrderBy(x => x.AskedAt).Take(MostNews).Select(x => new { x.Order.Id, x.Order.Number, x.User }).ToListAsync(cancellationToken);
        var users = asked.Select(a => a.User.Value).Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        return [.. asked.Select(a => new DeskApplication(a.Id, a.Number, names.GetValueOrDefault(a.User.Value, "")))];
    }

    private static async Task<IReadOnlyList<Found>> FactsAsync(IQueryable<InvestigationOrder> open, CancellationToken cancellationToken) =>
        await open.Select(o => new Found(
            o.Id, o.Issuing, o.Validating, o.Executing, o.HandedTo, o.TransmittedAt != null, o.State, o.ChangedAt,
            o.Handlings.OrderByDescending(h => h.Number).Select(h => new LastHandling(h.Authority, h.ReceivedAt != null)).FirstOrDefault(),
            o.Handlings.Where(h => !h.IsHandOver).OrderByDescending(h => h.Number).Select(h => h.Competent).FirstOrDefault(),
            o.Handlings.Where(h => h.ReceivedAt != null && h.AcknowledgedAt == null).Select(h => h.Authority).ToList(),
            o.Consultations.Where(c => c.AnsweredAt == null).Select(c => c.AskedBy).ToList(),
            o.Forms.Max(f => f.SignedAt) >= o.Events.Where(e => e.Act == OrderAct.ReportIncomplete).Max(e => (DateTimeOffset?)e.RecordedAt),
            o.Measures.Any(m => m.State == MeasureState.Recognised || m.State == MeasureState.Substituted),
            o.Measures.Any(m => m.EvidenceFound == true), o.TransferSuspended,
            o.Events.Any(e => e.Act == OrderAct.ConfirmEvidence), o.ReturnOutstanding, o.ReopeningAskedBy)).AsSplitQuery().ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<DeskNews>> NewsAsync(Actor actor, CancellationToken cancellationToken)
    {
        var account = await me.GetAsync(cancellationToken);
        var since = account.PreviousVisitAt ?? DateTimeOffset.UnixEpoch;
        var country = actor.Authority!.Value.Country;
        var events = await db.Set<RequestEvent>().AsNoTracking()
            .Join(db.Requests, e => e.RequestId, o => o.Id, (e, o) => new { Event = e, Order = o })
            .Where(x => x.Event.RecordedAt > since && x.Event.Side != null && x.Order.TransmittedAt != null
                && ((x.Event.Side == Side.Issuing && x.Order.IssuingCountry != country) || (x.Event.Side == Side.Executing && x.Order.ExecutingCountry != country)))
            .OrderByDescending(x => x.Event.RecordedAt).Take(MostNews)
            .Select(x => new { x.Order.Id, x.Order.Number, x.Event.Act, x.Event.Step, x.Event.Authority, x.Event.RecordedAt }).ToListAsync(cancellationToken);
        var codes = events.Select(e => e.Authority).Distinct().ToList();
        var names = await db.Authorities.AsNoTracking().Where(a => codes.Contains(a.Code))
            .Select(a => new AuthorityName(a.Code, a.Kind, a.Names, a.ShortNames)).ToDictionaryAsync(a => a.Code, cancellationToken);
        return [.. events.Select(e => new DeskNews(e.Id, e.Number, e.Act, e.Authority is { } a ? names.GetValueOrDefault(a) : null, e.RecordedAt, e.Step))];
    }

    private sealed record LastHandling(AuthorityCode Authority, bool Received);

    private sealed record Found(
        RequestId Id, AuthorityCode Issuing, AuthorityCode? Validating, AuthorityCode? Executing, AuthorityCode? HandedTo, bool Transmitted,
        OrderState State, DateTimeOffset ChangedAt, LastHandling? Last, bool? Competent, IReadOnlyList<AuthorityCode> Unacknowledged, IReadOnlyList<Side> Asked,
        bool? CompletedSinceReport, bool MeasuresToStart, bool EvidenceToTransfer, bool TransferSuspended, bool EvidenceConfirmed, bool ReturnOutstanding, Side? ReopeningAskedBy)
    {
        /// <summary>As the case file asks for one order; a draft is to be written first, whatever it lacks.</summary>
        public OrderAct? NextFor(Actor actor)
        {
            var actors = InvestigationOrder.ActorsOf(actor, Issuing, Validating, Executing, HandedTo, Transmitted);
            var side = actor.ActsFor(Issuing) || actor.ActsFor(Validating) ? Side.Issuing : Side.Executing;
            if (Last is { Received: false } && !actor.ActsFor(Last.Authority) && State is OrderState.Transmitted or OrderState.Received or OrderState.Acknowledged && side == Side.Executing)
                return null;
            var next = Agenda.NextFor(
                new Agenda.Facts(
                    State, OnItsWay: Last is { Received: false }, NotCompetent: Competent == false,
                    WithTheJudge: side == Side.Executing && HandedTo is { } judge && !actor.ActsFor(judge), Unacknowledged: Unacknowledged.Any(a => actor.ActsFor(a)), QuestionToAnswer: Asked.Any(a => a != side),
                    CompletedSinceReport: CompletedSinceReport == true, MeasuresToStart: MeasuresToStart, EvidenceToTransfer: EvidenceToTransfer,
                    TransferSuspended: TransferSuspended, EvidenceConfirmed: EvidenceConfirmed, ReturnOutstanding: ReturnOutstanding,
                    ReopeningAskedByOtherSide: ReopeningAskedBy is { } asked && asked != side), actors);
            return next == OrderAct.Sign ? OrderAct.Edit : next;
        }
    }
}
