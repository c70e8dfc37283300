using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Assistance;
using TaskForce.Application.Requests.Documents;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Requests.Case;

/// <summary>The case file of a request of another kind than the EIO, for the same pages as that of an order.</summary>
internal sealed class AssistanceCases(CaseLoader cases, FormVersions versions, RequestLinks links, IViewer viewer, TimeProvider clock)
{
    private static readonly IReadOnlySet<Role> AnyHand = new HashSet<Role> { Role.Magistrate, Role.Clerk, Role.CentralAuthority };

    /// <summary>What its pages show, as far as the viewer's level lets it be seen.</summary>
    public async Task<CaseView> ViewAsync(AssistanceRequest request, CancellationToken cancellationToken)
    {
        var names = await cases.NamesAsync(request, cancellationToken);
        var header = cases.Header(request, names);
        var full = cases.ReadsWhole(request);
        var fields = request.Definition.AllFields.ToList();
        var known = full ? await links.OfAsync(fields, request.Versions.Select(v => v.Content.Values).Concat(request.Events.Select(e => e.Detail?.Facts.Said).OfType<AssistanceValues>()), cancellationToken)
            : new Dictionary<string, RequestId>();
        CaseClock[] clocks = [.. request.Clocks.Select(c => CaseClock.Of(c, NameOf(c.Authority), withReasons: full))];
        return new CaseView(
            header, new CaseFlags(request.Events.Any(e => e.Step == AssistanceAct.ExtendDecision), false, false, request.ConsultationAskedBy is not null), null,
            request.TransmittedAt, request.ReceivedAt, request.ClosedFor, clocks, [],
            [.. request.Events.Select(e => new CaseEvent(
                e.Number, e.Act, e.Side, NameOf(e.Authority), e.OccurredAt, e.RecordedAt, e.Audience is not null, false, e.Detail?.Note,
                e.Detail is { } detail ? Shown(detail.Facts, fields, known) : null, NameOf(e.Detail?.Facts.To), e.Step))],
            [.. request.Handlings.Select(h => new CaseHandling(names[h.Authority], h.SentAt, h.ReceivedAt, h.AcknowledgedAt, null, h.ForwardedOn, false))],
            [], request.Access.Select(a => a.Principal.Authority).OfType<AuthorityCode>().Count(a => a.Country != viewer.Country), full ? Step(request, clocks, names) : null, CanBeSupplemented: false, Related: [])
        {
            Assistance = full ? ContentOf(request, known) : null,
        };

        AuthorityName? NameOf(AuthorityCode? code) => code is { } one ? names.GetValueOrDefault(one) : null;
    }

    /// <summary>The form, the outcomes and the links, as the viewer may read them.</summary>
    private AssistanceContent ContentOf(AssistanceRequest request, IReadOnlyDictionary<string, RequestId> known)
    {
        var fields = request.Definition.AllFields.ToList();
        var version = request.TransmittedAt is null && request.OpenVersion is { } open ? open : request.VersionThatCounts;
        var form = version.Content;
        var sent = request.TransmittedAt ?? clock.GetUtcNow();
        return new AssistanceContent(
            form with { Values = RequestLinks.Shown(form.Values, fields, known) }, request.Definition, RequestLinks.Shown(Outcomes(request), fields, known), known, request.EndsOn,
            request.IsLateForHearing(HolidayCalendar.Of(request.IssuingCountry).DayOf(sent)), versions.Of(request).First(v => v.Number == version.Number), KindForm.Languages(form, request.ExecutingCountry));
    }

    private static EventFacts Shown(EventFacts facts, IReadOnlyList<FieldDefinition> fields, IReadOnlyDictionary<string, RequestId> known) =>
        facts.Said is { } said ? facts with { Said = RequestLinks.Shown(said, fields, known) } : facts;

    /// <summary>The last word on each field that a step asked for.</summary>
    private static AssistanceValues Outcomes(AssistanceRequest request)
    {
        var one = new Dictionary<string, string>();
        var many = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>();
        foreach (var said in request.Events.Select(e => e.Detail?.Facts.Said).OfType<AssistanceValues>())
        {
            foreach (var (field, value) in said.One)
                one[field] = value;
            foreach (var (field, lines) in said.Many)
                many[field] = lines;
        }

        return new AssistanceValues { One = one, Many = many };
    }

    /// <summary>What it waits for: the viewer's own step, else that of whoever has to take one.</summary>
    private CaseStep? Step(AssistanceRequest request, IReadOnlyList<CaseClock> clocks, IReadOnlyDictionary<AuthorityCode, AuthorityName> names)
    {
        var actor = viewer.AsActor();
        if (request.CanWrite(actor) && request.TransmittedAt is null && request.Gaps(clock.GetUtcNow()).Count > 0)
            return Waited(OrderAct.Edit, null, request.Issuing, mine: true);
        if (request.NextFor(actor) is { } own)
            return Waited(OrderAct.TakeStep, own, new[] { request.Issuing, request.Executing }.OfType<AuthorityCode>().First(c => actor.ActsFor(c)), mine: true);
        return new[] { request.Executing, request.Issuing }.OfType<AuthorityCode>()
            .Select(code => (Code: code, Act: request.NextFor(new Actor(UserId.System, code, new HashSet<AuthorityCode>(), AnyHand))))
            .Where(next => next.Act is not null).Select(next => Waited(OrderAct.TakeStep, next.Act, next.Code, mine: false)).FirstOrDefault();

        CaseStep Waited(OrderAct act, AssistanceAct? step, AuthorityCode by, bool mine)
        {
            var codes = step is { } s ? request.Definition.Of(s).SelectMany(l => l.Clocks).Where(m => m.Deed is ClockDeed.End or ClockDeed.Restart).Select(m => m.Code).ToHashSet() : [];
            var side = by == request.Issuing ? Side.Issuing : Side.Executing;
            return new CaseStep(
                act, names[by], mine, side == request.SideOf(actor), null, request.Events.LastOrDefault(e => e.Side is not null)?.OccurredAt ?? request.CreatedAt,
                clocks.Where(c => c.IsDue && codes.Contains(c.Code)).MinBy(c => (c.EndsAt, c.Number)), null, step);
        }
    }
}
