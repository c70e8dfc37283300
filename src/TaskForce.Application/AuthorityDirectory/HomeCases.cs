using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.AuthorityDirectory;

/// <summary>Who issues and who validates an order of a Belgian prosecutor, under the settings in force today (reference §6.1).</summary>
public sealed class HomeCases(TaskForceDbContext db, TimeProvider clock)
{
    /// <summary>The case of these measures for an issuing authority; null where it is no Belgian prosecutor.</summary>
    public async Task<ValidationCase?> OfAsync(AuthorityCode issuing, IEnumerable<MeasureKind> measures, CancellationToken cancellationToken)
    {
        if (issuing.Country != CountryCode.BE)
            return null;
        var kind = await db.Authorities.Where(a => a.Code == issuing).Select(a => a.Kind).SingleAsync(cancellationToken);
        var today = HolidayCalendar.Of(CountryCode.BE).DayOf(clock.GetUtcNow());
        return new ValidationCases(await db.Set<ValidationSetting>().AsNoTracking().ToListAsync(cancellationToken)).Of(kind, CountryCode.BE, measures, today);
    }

    /// <summary>Brings a draft under today's settings.</summary>
    public async Task FollowAsync(InvestigationOrder order, CancellationToken cancellationToken)
    {
        if (order is { State: OrderState.Draft, OpenForm: { } open })
            order.FollowHomeRules(await OfAsync(order.Issuing, open.Content.Measures.Select(m => m.Kind), cancellationToken));
    }
}
