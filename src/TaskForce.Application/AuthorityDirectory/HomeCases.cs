using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.AuthorityDirectory;

/// <summary>Who issues and who validates an order, under the settings in force today (reference §6.1).</summary>
public sealed class HomeCases(TaskForceDbContext db, TimeProvider clock)
{
    /// <summary>Brings a draft under today's settings.</summary>
    public async Task FollowAsync(InvestigationOrder order, CancellationToken cancellationToken)
    {
        if (order is not { State: OrderState.Draft, OpenForm: not null })
            return;
        // France has judicial authorities only (code of criminal procedure, Art. 694-20).
        if (order.IssuingCountry != CountryCode.BE)
        {
            order.FollowHomeRules(judicial: true, _ => null);
            return;
        }

        var issuing = order.Issuing;
        var kind = await db.Authorities.Where(a => a.Code == issuing).Select(a => a.Kind).SingleAsync(cancellationToken);
        var today = HolidayCalendar.Of(CountryCode.BE).DayOf(clock.GetUtcNow());
        var cases = new ValidationCases(await db.Set<ValidationSetting>().AsNoTracking().ToListAsync(cancellationToken));
        order.FollowHomeRules(kind != AuthorityKind.CUST, measure => cases.Of(kind, CountryCode.BE, measure, today));
    }
}
