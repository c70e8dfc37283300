using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Rights;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Case;

/// <summary>The case file of an order, for all its tabs.</summary>
[Requires(Capability.ReadRequests)]
[Consults(AuditKind.Consultation)]
public sealed record GetCase(RequestId Id) : IQuery<CaseView>;

internal sealed class GetCaseHandler(
    CaseLoader cases, AssistanceCases assistance, FormVersions versions, TaskForceDbContext db, IViewer viewer, TimeProvider clock) : IQueryHandler<GetCase, CaseView>
{
    public async Task<CaseView> Handle(GetCase query, CancellationToken cancellationToken)
    {
        var request = await cases.RequestAsync(query.Id, cancellationToken);
        if (request is AssistanceRequest other)
            return await assistance.ViewAsync(other, cancellationToken);
        var order = (InvestigationOrder)request;
        var names = await cases.NamesAsync(order, cancellationToken);
        var header = cases.Header(order, names);
        var full = header.Level == AccessLevel.Full;
        CaseClock[] clocks = [.. order.Clocks.Select(c => CaseClock.Of(c, NameOf(c.Authority), withReasons: full))];
        var actor = viewer.AsActor();
        var missing = full && order is { TransmittedAt: null, OpenForm: null, IsClosed: false } && !order.IsInAcceptedLanguage(await db.AddedToAsync(order, cancellationToken))
            ? new MissingTranslation(order.Rules.AcceptedLanguages(order.ExecutingCountry), order.TakesTranslations(actor)) : null;
        return new CaseView(
            header,
            new CaseFlags(order.Extended, order.Supplemented, order.TransferSuspended, order.ConsultationOpen, missing is not null, order.AwaitsCourt),
            // A draft is read as it is being written; what was signed as it was signed.
            !full ? null : order.TransmittedAt is null && order.OpenForm is { } open ? open.Content : order.Form,
            order.TransmittedAt, order.ReceivedAt, order.ClosedFor, clocks,
            [.. Forecasts(order, HolidayCalendar.Of(order.ExecutingCountry), clock.GetUtcNow())],
            [.. order.Events.Select(e => new CaseEvent(
                e.Number, e.Act, e.Side, NameOf(e.Authority), e.OccurredAt, e.RecordedAt, e.Audience is not null,
                e.Audience is null && e.Detail?.Audience is not null, e.Detail?.Note, e.Detail?.Facts, NameOf(e.Detail?.Facts.To)))],
            [.. order.Handlings.Select(h => new CaseHandling(
                names[h.Authority], h.SentAt, h.ReceivedAt, h.AcknowledgedAt, full ? h.Reference : null, h.ForwardedOn, h.IsHandOver))],
            order.Consultations,
            order.Access.Select(a => a.Principal.Authority).OfType<AuthorityCode>().Count(a => a.Country != viewer.Country),
            full ? NextStep.Of(order, actor, clocks, names, missing) : null,
            full && order.CanBeSupplementedBy(actor), full ? await cases.RelatedAsync(order, cancellationToken) : [])
        {
            BrokenSeals = full ? [.. versions.Of(order).Where(v => v.State == SealState.Broken)] : [],
        };

        AuthorityName? NameOf(AuthorityCode? code) => code is { } known ? names.GetValueOrDefault(known) : null;
    }

    /// <summary>
    /// How far the limits after the one that runs may reach: the longest extension (Art. 12(5)), and the execution of a
    /// decision that takes all its time (Art. 12(4)).
    /// </summary>
    private static IEnumerable<Forecast> Forecasts(InvestigationOrder order, HolidayCalendar calendar, DateTimeOffset now)
    {
        if (order.DecidedAt is not null || order.Clocks.LastOrDefault(c => c is { Code: LimitCode.L02 or LimitCode.L03, IsDue: true }) is not { } decision)
            yield break;
        var late = now > decision.EndsAt;
        if (decision.Code == LimitCode.L02 && !late && !order.Extended)
        {
            var longest = order.Rules.Limits[LimitCode.L02].EndAfter(
                decision.StartedAt, calendar, order.Rules.Limits[LimitCode.L02].Length + order.Rules.LongestExtension);
            yield return new Forecast(LimitCode.L03, longest.LastDay, longest.EndsAt);
        }

        var execution = order.Rules.Limits[LimitCode.L04].EndAfter(late ? now : decision.EndsAt.AddTicks(-1), calendar);
        yield return new Forecast(LimitCode.L04, execution.LastDay, execution.EndsAt, late);
    }
}
