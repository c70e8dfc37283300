using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Audit;

/// <summary>
/// A row of the trail as an auditor reads it: who, when, what kind, which case reference. Never the values. Of the other
/// State's readers the authority, not the name.
/// </summary>
/// <param name="Sequence">Place in the chain.</param>
/// <param name="At">When.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Action">The use case.</param>
/// <param name="Person">Name of the user, of the own State only; null where it is another's, unknown, or the application.</param>
/// <param name="Authority">The user's organisation at that time.</param>
/// <param name="Number">Number of the request; null where it has none yet.</param>
/// <param name="IsAboutRequest">It is about a request.</param>
/// <param name="Account">The account that it is about, where that is another than the user's.</param>
public sealed record AuditLine(
    long Sequence, DateTimeOffset At, AuditKind Kind, string Action, string? Person, FourNames? Authority, RequestNumber? Number, bool IsAboutRequest, string? Account);

/// <summary>Rows of the trail for an auditor: through the viewer's filter, newest first, always the same number of statements.</summary>
public sealed class AuditLines(TaskForceDbContext db, IViewer viewer)
{
    // Of more people at once nobody asks; the list of a statement stays short.
    private const int MostPeople = 200;

    /// <summary>At most so many rows of a filter.</summary>
    public async Task<IReadOnlyList<AuditLine>> ReadAsync(AuditFilter filter, int rows, CancellationToken cancellationToken)
    {
        var found = await (await RowsAsync(filter, cancellationToken)).OrderByDescending(r => r.Sequence).Take(rows)
            .Select(r => new { r.Sequence, r.At, r.Kind, r.Action, r.User, r.Country, r.Authority, r.Request, r.Account }).ToListAsync(cancellationToken);
        var own = viewer.Country;
        var ids = found.Where(r => r.Country == own).SelectMany(r => new[] { r.User, r.Account ?? 0 }).Where(id => id > 0).Distinct().ToList();
        var people = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.DisplayName, u.Authority })
            .ToDictionaryAsync(u => u.Id, u => u.Authority.Country == own ? u.DisplayName : null, cancellationToken);
        var codes = found.Select(r => r.Authority).OfType<AuthorityCode>().Distinct().ToList();
        var names = await db.Authorities.AsNoTracking().Where(a => codes.Contains(a.Code)).Select(a => new { a.Code, a.Names }).ToDictionaryAsync(a => a.Code, a => a.Names, cancellationToken);
        var requests = found.Select(r => r.Request).OfType<RequestId>().Distinct().ToList();
        // An auditor sees no request; of those that rows are about, the number.
        var numbers = await db.Requests.BeyondTheViewer().AsNoTracking().Where(o => requests.Contains(o.Id)).Select(o => new { o.Id, o.Number }).ToDictionaryAsync(o => o.Id, o => o.Number, cancellationToken);
        return
        [
            .. found.Select(r => new AuditLine(
                r.Sequence, r.At, r.Kind, r.Action, r.Country == own ? people.GetValueOrDefault(r.User) : null, r.Authority is { } code ? names.GetValueOrDefault(code) : null,
                r.Request is { } id ? numbers.GetValueOrDefault(id) : null, r.Request is not null, r.Account == r.User ? null : people.GetValueOrDefault(r.Account ?? 0))),
        ];
    }

    private async Task<IQueryable<AuditRow>> RowsAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        var rows = db.Set<AuditRow>().AsNoTracking();
        if (filter.Who is { } who)
        {
            var people = await PeopleAsync(who, cancellationToken);
            rows = rows.Where(r => people.Contains(r.User));
        }

        if (filter.Reference is { } reference)
        {
            var number = RequestNumber.Find(reference);
            rows = rows.Where(r => number != null && db.Requests.BeyondTheViewer().Any(o => o.Id == r.Request && o.Number == number));
        }

        if (filter.From is { } from)
        {
            var begin = HolidayCalendar.Of(CountryCode.FR).At(from, TimeOnly.MinValue);
            rows = rows.Where(r => r.At >= begin);
        }

        if (filter.To is { } to)
        {
            var end = HolidayCalendar.Of(CountryCode.FR).EndOf(to);
            rows = rows.Where(r => r.At < end);
        }

        if (filter.Kind is { } kind)
            rows = rows.Where(r => r.Kind == kind);
        if (filter.Before is { } before)
            rows = rows.Where(r => r.Sequence < before);
        return rows;
    }

    private async Task<IReadOnlyList<long>> PeopleAsync(string who, CancellationToken cancellationToken)
    {
        // What both databases compare without regard to capitals; the signs of a pattern are looked for as they are.
        var pattern = $"%{who.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal)}%";
        return await db.OwnAccounts().AsNoTracking().Where(u => EF.Functions.Like(u.DisplayName, pattern, "\\") || EF.Functions.Like(u.Email, pattern, "\\"))
            .OrderBy(u => u.Id).Take(MostPeople).Select(u => u.Id).ToListAsync(cancellationToken);
    }
}
