using TaskForce.Application.Audit;
using TaskForce.Application.Accounts;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Case;

/// <summary>What a page needs to let somebody do one act on an order: the header, and why it is not open where it is not.</summary>
[Requires(Capability.ReadRequests)]
[Consults(AuditKind.Consultation)]
public sealed record GetAct(RequestId Id, OrderAct Act) : IQuery<ActView>;

/// <summary>The answer.</summary>
/// <param name="Header">Above the page.</param>
/// <param name="Act">The act.</param>
/// <param name="Refusal">Why it is not open to the viewer now; null where it is.</param>
/// <param name="Today">Today in the viewer's State.</param>
/// <param name="Form">The form as it counts; the act pages read grounds and proposals from it.</param>
/// <param name="Consultations">Formal consultations so far.</param>
/// <param name="Handling">The authority that has the order now.</param>
/// <param name="Missed">Missed limits without an explanation.</param>
/// <param name="Grounds">Grounds open for each measure, with whether a consultation must come first (Art. 11(4)).</param>
/// <param name="ConsultationKinds">Consultations that the viewer's side may open.</param>
/// <param name="Signatory">Proposed signature: name and post of the viewer.</param>
public sealed record ActView(
    CaseHeader Header, OrderAct Act, Refusal? Refusal, DateOnly Today, OrderForm? Form, IReadOnlyList<Consultation> Consultations,
    Handling? Handling, IReadOnlyList<Clock> Missed, IReadOnlyDictionary<int, IReadOnlyList<GroundChoice>> Grounds,
    IReadOnlyList<ConsultationKind> ConsultationKinds, Signature? Signatory);

/// <summary>A ground that may be chosen.</summary>
/// <param name="Ground">The ground.</param>
/// <param name="ConsultFirst">The issuing authority must be consulted before (Art. 11(4)).</param>
/// <param name="Mandatory">The executing State must refuse ("must refuse" on the screen, reference §1.11).</param>
public sealed record GroundChoice(Ground Ground, bool ConsultFirst, bool Mandatory);

internal sealed class GetActHandler(CaseLoader cases, IViewer viewer, Me me, TimeProvider clock) : IQueryHandler<GetAct, ActView>
{
    public async Task<ActView> Handle(GetAct query, CancellationToken cancellationToken)
    {
        var order = await cases.OrderAsync(query.Id, cancellationToken);
        var names = await cases.NamesAsync(order, cancellationToken);
        var actor = viewer.AsActor();
        var header = cases.Header(order, names);
        var side = order.SideOf(actor);
        var form = header.Level == AccessLevel.Full ? order.Form : null;
        var country = actor.Authority!.Value.Country;
        var today = HolidayCalendar.Of(country).DayOf(clock.GetUtcNow());
        var person = await me.GetAsync(cancellationToken);
        return new ActView(
            header, query.Act, form is null ? Refusal.NotYourAct : order.WhyNot(query.Act, actor), today, form, order.Consultations,
            order.Current, [.. order.Unexplained],
            form is null ? new Dictionary<int, IReadOnlyList<GroundChoice>>() : form.Measures.ToDictionary(
                m => m.Number,
                m => (IReadOnlyList<GroundChoice>)[.. order.Rules.OpenGrounds(m, form).Select(g => new GroundChoice(
                    g, order.Rules.ConsultationIsMandatory(g, order.ExecutingCountry), order.Rules.RefusalIsMandatory(g, order.ExecutingCountry)))]),
            side is { } s ? order.ConsultationsOpenTo(s) : [],
            new Signature(person.DisplayName, person.Post, today));
    }
}
