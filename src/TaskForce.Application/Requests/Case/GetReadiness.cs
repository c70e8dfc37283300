using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Case;

/// <summary>What an order still lacks before it is signed, validated or sent.</summary>
[Requires(Capability.ReadRequests)]
[Consults(AuditKind.Consultation)]
public sealed record GetReadiness(RequestId Id) : IQuery<Readiness>;

/// <summary>The answer.</summary>
/// <param name="Form">The version being written, or the one that counts.</param>
/// <param name="Gaps">Holes and contradictions, in the order of the sections.</param>
/// <param name="Certified">The three certifications are ticked.</param>
/// <param name="Addressed">An addressee is chosen.</param>
/// <param name="CorrectionFor">Why a correction is open; null where there is none.</param>
/// <param name="AcceptedLanguages">Languages that the executing State accepts (Art. 5(3)).</param>
/// <param name="LanguageAccepted">The form, or its translation, is in one of them.</param>
/// <param name="Recipients">Restricted orders: how many persons of the addressee receive it; null where it is not restricted.</param>
/// <param name="AddresseeClosed">The addressee exists no more; another is to be chosen.</param>
/// <param name="Warnings">What prevents no signature and is better known before.</param>
public sealed record Readiness(
    OrderForm Form, IReadOnlyList<FormGap> Gaps, bool Certified, bool Addressed, string? CorrectionFor,
    IReadOnlyList<Language> AcceptedLanguages, bool LanguageAccepted, int? Recipients, bool AddresseeClosed, IReadOnlyList<FormGap> Warnings)
{
    /// <summary>Whether the form can be signed.</summary>
    public bool IsComplete => Gaps.Count == 0 && Certified && Addressed && !AddresseeClosed;
}

internal sealed class GetReadinessHandler(CaseLoader cases, TaskForceDbContext db, TimeProvider clock) : IQueryHandler<GetReadiness, Readiness>
{
    public async Task<Readiness> Handle(GetReadiness query, CancellationToken cancellationToken)
    {
        var order = await cases.OrderAsync(query.Id, cancellationToken);
        if (order.Forms.Count == 0)
            throw new NotFoundException();
        var form = order.OpenForm?.Content ?? order.Form;
        var added = await db.AddedToAsync(order, cancellationToken);
        return new Readiness(
            form, order.Gaps(), form.Certification is { Necessary: true, AvailableAtHome: true, ConfidentialityAsked: true },
            order.Executing is not null, order.TransmittedAt is null ? null : order.OpenForm?.Reason,
            order.Rules.AcceptedLanguages(order.ExecutingCountry), order.IsInAcceptedLanguage(added),
            order is { Restricted: true, Executing: { } addressee } ? await TakersAsync(addressee, cancellationToken) : null,
            await db.AddresseeIsClosedAsync(order, clock, cancellationToken), await db.WarningsAsync(order, added, cancellationToken));
    }

    private Task<int> TakersAsync(AuthorityCode addressee, CancellationToken cancellationToken) =>
        db.Users.CountAsync(u => u.Authority == addressee && u.TakesRestricted, cancellationToken);
}

/// <summary>What is better known before an order is signed.</summary>
internal static class OrderWarnings
{
    public static async Task<IReadOnlyList<FormGap>> WarningsAsync(
        this TaskForceDbContext db, InvestigationOrder order, IReadOnlyList<TranslatedText> added, CancellationToken cancellationToken)
    {
        var executing = order.Executing;
        return order.Warnings(await db.Authorities.Where(a => a.Code == executing).Select(a => a.Languages).SingleOrDefaultAsync(cancellationToken) ?? [], added);
    }
}

/// <summary>Whether an order that is not sent yet names an authority that exists no more.</summary>
internal static class ClosedAddressees
{
    public static async Task<bool> AddresseeIsClosedAsync(this TaskForceDbContext db, InvestigationOrder order, TimeProvider clock, CancellationToken cancellationToken) =>
        order is { TransmittedAt: null, IsClosed: false, Executing: { } named }
        && await db.Authorities.AsNoTracking().SingleOrDefaultAsync(a => a.Code == named, cancellationToken) is { } addressee
        && !addressee.IsOpen(HolidayCalendar.Of(addressee.Country).DayOf(clock.GetUtcNow()));
}
