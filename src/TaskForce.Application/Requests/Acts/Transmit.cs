using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Requests.Numbering;
using TaskForce.Application.Rights;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Sends a signed order to its executing authority: from here on the other State knows it (T10, Art. 7).</summary>
[Requires(Capability.TransmitOrders)]
[NeedsProof]
public sealed record Transmit(RequestId Id, int Version, When When, Channel Channel, string? Note) : ICommand<RequestNumber>;

internal sealed class TransmitValidator : AbstractValidator<Transmit>
{
    public TransmitValidator()
    {
        RuleFor(c => c.Channel).IsInEnum();
        RuleFor(c => c.Note).MaximumLength(OrderForm.LongText);
    }
}

internal sealed class TransmitHandler(TaskForceDbContext db, RequestNumbers numbers, Addressees addressees, Deeds deeds)
    : ICommandHandler<Transmit, RequestNumber>
{
    public async Task<RequestNumber> Handle(Transmit command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);
        var deed = deeds.Of(command.When, command.Note);
        var addressee = await addressees.OfAsync(order.Executing, cancellationToken);
        var recipients = await addressees.RecipientsAsync(order, addressee.Authority, cancellationToken);
        var number = await numbers.NextAsync(order.IssuingCountry, order.ExecutingCountry, deed.OccurredAt, cancellationToken);

        order.Transmit(number, addressee, command.Channel, recipients, deed, await db.AddedToAsync(order, cancellationToken));
        await db.ShareTranslationsAsync(order.Id, cancellationToken);
        await db.DropDraftsAsync(order.Id, cancellationToken);
        await NoteOnEarlierAsync(order, deed, cancellationToken);

        return number;
    }

    /// <summary>
    /// Art. 8: an order that supplements another is noted on it by its transmission, whoever sends it, where Section D names one that
    /// the sender sees (T41, §4.4).
    /// </summary>
    private async Task NoteOnEarlierAsync(InvestigationOrder further, Deed deed, CancellationToken cancellationToken)
    {
        if (further.Form.Earlier is not { Supplements: true } section)
            return;
        var named = new[] { RequestNumber.Find(section.IssuingReference), RequestNumber.Find(section.ExecutingReference) }
            .OfType<RequestNumber>().Cast<RequestNumber?>().ToList();
        var earlier = await db.Orders.Where(o => o.Issuing == further.Issuing && o.ExecutingCountry == further.ExecutingCountry && o.Id != further.Id
                && (named.Contains(o.Number)
                    || (section.ExecutingReference != null && o.Handlings.Any(h => h.Reference == section.ExecutingReference))))
            .Select(o => o.Id).Take(2).ToListAsync(cancellationToken);
        if (earlier is not [var id])
            return;
        var one = await db.Orders.ToWriteInAsync(id, cancellationToken);
        if (one.WhyNot(OrderAct.Supplement, deed.By) is null)
            one.Supplement(further.Number!.Value, deed with { Note = null });
    }
}

/// <summary>Finds the authority that an order goes to, and who takes restricted orders there.</summary>
public sealed class Addressees(TaskForceDbContext db, TimeProvider clock)
{
    /// <summary>The authority addressed and its parent office.</summary>
    /// <exception cref="Domain.RuleViolation">There is none, it was closed, or it takes no orders.</exception>
    public Task<Addressee> OfAsync(AuthorityCode? code, CancellationToken cancellationToken) => OfAsync(code, "Executing", cancellationToken);

    /// <summary>The authority addressed and its parent office, typed in that field.</summary>
    /// <exception cref="Domain.RuleViolation">There is none, it was closed, or it takes no orders.</exception>
    public Task<Addressee> OfAsync(AuthorityCode? code, string field, CancellationToken cancellationToken) => OfAsync(code, field, cancellationToken, null);

    /// <summary>The authority that an order was sent to and its parent office, whatever has become of it since.</summary>
    /// <exception cref="Domain.RuleViolation">There is none, or it takes no orders.</exception>
    public Task<Addressee> KnownAsync(AuthorityCode? code, CancellationToken cancellationToken) =>
        OfAsync(code, "Executing", cancellationToken, null, closedToo: true);

    /// <summary>An authority that executes, and its parent office: a central authority is no target of a forward.</summary>
    /// <exception cref="Domain.RuleViolation">There is none, or it executes nothing.</exception>
    public Task<Addressee> ExecutingAsync(AuthorityCode? code, CancellationToken cancellationToken) =>
        OfAsync(code, "To", cancellationToken, AuthorityKinds.Executes, Refusal.CentralAuthorityExecutesNothing);

    /// <summary>An office of investigating judges (Belgium), to validate or to be handed over to.</summary>
    /// <exception cref="Domain.RuleViolation">There is none, or it is another kind of authority.</exception>
    public Task<Addressee> JudgeAsync(AuthorityCode? code, string field, CancellationToken cancellationToken) =>
        OfAsync(code, field, cancellationToken, AuthorityKinds.IsInvestigatingJudge, Refusal.InvestigatingJudgeOnly);

    private async Task<Addressee> OfAsync(
        AuthorityCode? code, string field, CancellationToken cancellationToken, Func<AuthorityKind, bool>? fits, Refusal otherwise = Refusal.NoAddressee,
        bool closedToo = false)
    {
        var found = code is { } wanted ? await db.Authorities.AsNoTracking().SingleOrDefaultAsync(a => a.Code == wanted, cancellationToken) : null;
        return found is not { TakesOrders: true } ? throw new Domain.RuleViolation(Refusal.NoAddressee, field)
            : !closedToo && !found.IsOpen(HolidayCalendar.Of(found.Country).DayOf(clock.GetUtcNow())) ? throw new Domain.RuleViolation(Refusal.AddresseeClosed, field)
            : fits?.Invoke(found.Kind) == false ? throw new Domain.RuleViolation(otherwise, field)
            : new Addressee(found.Code, found.Parent);
    }

    /// <summary>Those who take restricted orders for the authority; nobody where the order is not restricted.</summary>
    public async Task<IReadOnlyList<UserId>> RecipientsAsync(CooperationRequest order, AuthorityCode authority, CancellationToken cancellationToken) =>
        order.Restricted
            ? [.. (await db.Users.Where(u => u.Authority == authority && u.TakesRestricted && u.EndedAt == null).Select(u => u.Id).ToListAsync(cancellationToken)).Select(id => new UserId(id))]
            : [];
}
