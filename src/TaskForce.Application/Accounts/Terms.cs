using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Rights;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Accounts;

/// <summary>What a session that begins now opens, and until when at most.</summary>
/// <param name="Roles">The roles that count today.</param>
/// <param name="Until">When that ends by itself; null where no end is known.</param>
public sealed record Term(IReadOnlyList<Role> Roles, DateTimeOffset? Until);

/// <summary>
/// Says what an account opens today: a role for which one is posted counts while a posting is in force, and everything ends
/// with the last day of the account. Days are those of the legal time of the own State.
/// </summary>
public sealed class Terms(TaskForceDbContext db, TimeProvider clock)
{
    /// <summary>The term of an account.</summary>
    public async Task<Term> OfAsync(UserAccount account)
    {
        var calendar = HolidayCalendar.Of(account.Authority.Country);
        var today = calendar.DayOf(clock.GetUtcNow());
        var postings = account.Roles.Any(RolesTable.NeedsPosting)
            ? await db.Set<Posting>().AsNoTracking().Where(p => p.User == account.Id && p.From <= today && (p.To == null || p.To >= today)).ToListAsync() : [];
        List<DateTimeOffset?> ends = [account.EndedAt, EndOf(account.EndsOn), .. postings.Select(p => EndOf(p.To))];
        return new Term([.. account.Roles.Where(r => !r.NeedsPosting() || postings.Exists(p => p.Role == r))], ends.Min());

        DateTimeOffset? EndOf(DateOnly? day) => day is { } last ? calendar.EndOf(last) : null;
    }
}
