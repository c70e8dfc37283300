using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Documents;

/// <summary>Finds what the document of an act or of a step says: two statements, whichever it is.</summary>
internal sealed class ActSources(TaskForceDbContext db)
{
    /// <summary>What is on record about an act of a loaded order.</summary>
    public async Task<ActSource> OfAsync(InvestigationOrder order, RequestEvent happened, CancellationToken cancellationToken)
    {
        var handling = HandlingOf(order, happened);
        Handling[] receivers = [.. order.Handlings.Where(h => h.ReceivedAt is not null && h.Number <= (handling?.Number ?? 0))];
        var acknowledged = receivers.ToDictionary(h => h.Number, h => AcknowledgementOf(order, h));
        var cards = await CardsAsync(
            [order.Issuing, .. receivers.Select(h => h.Authority), .. new[] { happened.Authority, handling?.Authority, happened.Detail?.Facts.To }.OfType<AuthorityCode>()],
            cancellationToken);
        var people = await PeopleAsync([happened.User, .. acknowledged.Values.OfType<RequestEvent>().Select(e => e.User)], cancellationToken);
        return new ActSource(
            order.Id, order.Number, happened, FormThen(order, happened), cards[order.Issuing], Card(handling?.Authority), handling?.Reference, ReceivedThen(order, happened, handling),
            Card(happened.Authority), people.GetValueOrDefault(happened.User.Value), Card(happened.Detail?.Facts.To),
            [.. receivers.Select(h => new Receiver(
                Card(h.Authority), acknowledged[h.Number] is { } act ? people.GetValueOrDefault(act.User.Value) : null,
                acknowledged[h.Number]?.Detail?.Facts.Reference ?? h.Reference))],
            happened.Detail?.Facts.Consultation is { } number ? order.Consultations.FirstOrDefault(c => c.Number == number) : null);

        AuthorityCard? Card(AuthorityCode? code) => code is { } known ? cards.GetValueOrDefault(known) : null;
    }

    /// <summary>What is on record about a step of a loaded request of another kind.</summary>
    /// <param name="request">The request.</param>
    /// <param name="happened">The step.</param>
    /// <param name="said">What its fields hold, as the viewer may read it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<KindActSource> OfAsync(AssistanceRequest request, RequestEvent happened, AssistanceValues said, CancellationToken cancellationToken)
    {
        var handling = happened.Step == AssistanceAct.Forward
            ? request.Handlings.LastOrDefault(h => h.ForwardedOn && h.Authority == happened.Authority && h.SentAt <= happened.OccurredAt) : LastReceived(request, happened);
        var cards = await CardsAsync(
            [request.Issuing, .. new[] { happened.Authority, handling?.Authority, happened.Detail?.Facts.To }.OfType<AuthorityCode>()], cancellationToken);
        var people = await PeopleAsync([happened.User], cancellationToken);
        var form = (request.Versions.LastOrDefault(v => v.SignedAt <= happened.RecordedAt) ?? request.VersionThatCounts).Content;
        var act = happened.Step!.Value;
        return new KindActSource(
            request.Number, request.Definition, happened.Number, act, happened.OccurredAt, said, happened.Detail?.Facts.Grounds ?? [], happened.Detail?.Note,
            act == AssistanceAct.AnswerConsultation ? request.Events.LastOrDefault(e => e.Step == AssistanceAct.Consult && e.Number < happened.Number)?.Detail?.Note : null,
            form.Signature?.SignedOn, cards[request.Issuing], Card(handling?.Authority), ReceivedThen(request, happened, handling), Card(happened.Authority),
            people.GetValueOrDefault(happened.User.Value), Card(happened.Detail?.Facts.To));

        AuthorityCard? Card(AuthorityCode? code) => code is { } known ? cards.GetValueOrDefault(known) : null;
    }

    /// <summary>
    /// The authority of the executing State that had the order when the act was done: for Annex B the one that acknowledges or forwards, for
    /// any other act the last that had received it. A judge to whom it was handed over acts in the case of the prosecutor, whose receipt counts.
    /// </summary>
    private static Handling? HandlingOf(InvestigationOrder order, RequestEvent happened) => happened.Act switch
    {
        OrderAct.Acknowledge => order.Handlings.LastOrDefault(h => h.AcknowledgedAt == happened.OccurredAt && h.Authority == happened.Authority)
            ?? order.Handlings.LastOrDefault(h => h.AcknowledgedAt == happened.OccurredAt),
        OrderAct.Forward => order.Handlings.LastOrDefault(h => h.ForwardedOn && h.Authority == happened.Authority && h.SentAt <= happened.OccurredAt),
        _ => LastReceived(order, happened),
    };

    private static Handling? LastReceived(CooperationRequest request, RequestEvent happened) =>
        request.Handlings.LastOrDefault(h => !h.IsHandOver && h.ReceivedAt <= happened.OccurredAt) ?? request.Handlings.FirstOrDefault();

    // A document of the past says what it said then, whatever was corrected since.
    private static OrderForm FormThen(InvestigationOrder order, RequestEvent happened) =>
        (order.Forms.LastOrDefault(f => !f.Void && f.SignedAt <= happened.RecordedAt) ?? order.VersionThatCounts).Content;

    private static DateTimeOffset? ReceivedThen(CooperationRequest order, RequestEvent happened, Handling? handling) =>
        order.Events.FirstOrDefault(e => e.Number > happened.Number && e.Authority == handling?.Authority && e.Detail?.Facts.OldInstant is not null)?.Detail?.Facts.OldInstant
        ?? handling?.ReceivedAt;

    private static RequestEvent? AcknowledgementOf(InvestigationOrder order, Handling handling) => order.Events.LastOrDefault(e =>
        e.Act is OrderAct.Acknowledge or OrderAct.Forward && e.Authority == handling.Authority && e.OccurredAt == handling.AcknowledgedAt);

    private async Task<Dictionary<AuthorityCode, AuthorityCard>> CardsAsync(IReadOnlyList<AuthorityCode> codes, CancellationToken cancellationToken) =>
        await db.Authorities.AsNoTracking().Where(a => codes.Contains(a.Code))
            .Select(a => new AuthorityCard(a.Code, a.Names, a.Street, a.Postcode, a.Seat, a.Telephone, a.Fax, a.Email, a.Languages))
            .ToDictionaryAsync(a => a.Code, cancellationToken);

    // A form between two authorities names who signed it, as Annex A does (Art. 5(1), Annex B part E).
    private async Task<Dictionary<long, ActingPerson>> PeopleAsync(IReadOnlyList<UserId> users, CancellationToken cancellationToken)
    {
        var ids = users.Select(u => u.Value).ToList();
        return await db.Users.Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.DisplayName, u.Post })
            .ToDictionaryAsync(u => u.Id, u => new ActingPerson(u.DisplayName, u.Post), cancellationToken);
    }
}
