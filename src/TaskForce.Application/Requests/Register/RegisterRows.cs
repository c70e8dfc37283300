using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Register;

/// <summary>The rows of the register: what the viewer may see, narrowed, in order. The filters of the store decide the first.</summary>
public sealed class RegisterRows(TaskForceDbContext db, IViewer viewer, TimeProvider clock)
{
    /// <summary>The rows of a filter, not yet in order.</summary>
    public IQueryable<CooperationRequest> Of(RegisterFilter filter)
    {
        var rows = db.Requests.AsNoTracking();
        rows = filter.Openness switch
        {
            Openness.Open => rows.Where(o => !o.IsClosed),
            Openness.Closed => rows.Where(o => o.IsClosed),
            _ => rows,
        };
        if (filter.Kinds.Count > 0)
            rows = rows.Where(o => filter.Kinds.Contains(o.Kind));
        if (filter.From.Count > 0)
            rows = rows.Where(o => filter.From.Contains(o.IssuingCountry));
        if (filter.States.Count > 0)
            rows = rows.Where(o => filter.States.Contains(o.State));
        if (filter.Measure is { } measure)
            rows = rows.Where(o => db.Set<OrderMeasure>().Any(m => m.RequestId == o.Id && m.Kind == measure));
        if (filter.Authority is { } authority)
            rows = rows.Where(o => o.Issuing == authority || o.Executing == authority || o.HandedTo == authority);
        if (filter.Urgent)
            rows = rows.Where(o => o.Urgent);
        if (filter.Language is { } language)
            rows = rows.Where(o => o.Language == language);
        return Text(Due(Mine(rows, filter.Ours), filter.Due), filter.Text);
    }

    /// <summary>One page of rows in the filter's order, one more than asked for when there is a further page.</summary>
    public IQueryable<CooperationRequest> Page(RegisterFilter filter, int size)
    {
        var rows = Of(filter);
        var cursor = filter.Cursor;
        var back = cursor?.Backwards == true;
        return (filter.Sort switch
        {
            RegisterSort.Sent => BySent(rows, cursor, back),
            RegisterSort.Number => ByNumber(rows, cursor, back),
            _ => ByDue(rows, cursor, back),
        }).Take(size + 1);
    }

    /// <summary>The place of a row in the filter's order.</summary>
    public static RegisterCursor CursorAt(RegisterSort sort, bool backwards, RequestId id, DateTimeOffset due, DateTimeOffset? sent, RequestNumber? number)
    {
        var key = sort switch
        {
            RegisterSort.Sent => Ticks(sent ?? DateTimeOffset.UnixEpoch),
            RegisterSort.Number => number?.ToString() ?? "",
            _ => Ticks(due),
        };
        return new RegisterCursor(backwards, key, id.Value);

        static string Ticks(DateTimeOffset instant) => instant.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static IQueryable<CooperationRequest> ByDue(IQueryable<CooperationRequest> rows, RegisterCursor? cursor, bool back)
    {
        if (cursor?.Instant is { } at)
        {
            var id = new RequestId(cursor.Id);
            rows = back
                ? rows.Where(o => o.NextDueAt < at || (o.NextDueAt == at && o.Id < id))
                : rows.Where(o => o.NextDueAt > at || (o.NextDueAt == at && o.Id > id));
        }

        return back ? rows.OrderByDescending(o => o.NextDueAt).ThenByDescending(o => o.Id) : rows.OrderBy(o => o.NextDueAt).ThenBy(o => o.Id);
    }

    private static IQueryable<CooperationRequest> BySent(IQueryable<CooperationRequest> rows, RegisterCursor? cursor, bool back)
    {
        // What was not sent stands last.
        var never = DateTimeOffset.UnixEpoch;
        if (cursor?.Instant is { } at)
        {
            var id = new RequestId(cursor.Id);
            rows = back
                ? rows.Where(o => (o.TransmittedAt ?? never) > at || ((o.TransmittedAt ?? never) == at && o.Id > id))
                : rows.Where(o => (o.TransmittedAt ?? never) < at || ((o.TransmittedAt ?? never) == at && o.Id < id));
        }

        return back
            ? rows.OrderBy(o => o.TransmittedAt ?? never).ThenBy(o => o.Id)
            : rows.OrderByDescending(o => o.TransmittedAt ?? never).ThenByDescending(o => o.Id);
    }

    private static IQueryable<CooperationRequest> ByNumber(IQueryable<CooperationRequest> rows, RegisterCursor? cursor, bool back)
    {
        if (cursor is not null)
        {
            var id = new RequestId(cursor.Id);
            var key = cursor.Key;
            rows = back
                ? rows.Where(o => string.Compare((string?)(object?)o.Number ?? "", key) < 0 || (((string?)(object?)o.Number ?? "") == key && o.Id < id))
                : rows.Where(o => string.Compare((string?)(object?)o.Number ?? "", key) > 0 || (((string?)(object?)o.Number ?? "") == key && o.Id > id));
        }

        return back
            ? rows.OrderByDescending(o => (string?)(object?)o.Number ?? "").ThenByDescending(o => o.Id)
            : rows.OrderBy(o => (string?)(object?)o.Number ?? "").ThenBy(o => o.Id);
    }

    private IQueryable<CooperationRequest> Mine(IQueryable<CooperationRequest> rows, Ours? ours)
    {
        if (ours is null || viewer.Actor is not { Authority: { } own } actor)
            return rows;
        var mine = actor.Divisions.Append(own).ToList();
        return ours == Register.Ours.Issued
            ? rows.Where(o => mine.Contains(o.Issuing))
            : rows.Where(o => mine.Contains(o.Executing!.Value) || mine.Contains(o.HandedTo!.Value));
    }

    private IQueryable<CooperationRequest> Due(IQueryable<CooperationRequest> rows, DueWithin? due)
    {
        var now = clock.GetUtcNow();
        var calendar = HolidayCalendar.Of(viewer.Country ?? CountryCode.FR);
        var today = calendar.DayOf(now);
        var (endOfToday, endOfWeek, endOfMonth) = (calendar.EndOf(today), calendar.EndOf(today.AddDays(6)), calendar.EndOf(today.AddDays(29)));
        return due switch
        {
            DueWithin.Late => rows.Where(o => o.Clocks.Any(c => !c.IsTarget && c.DoneAt == null && !c.Superseded && !c.Lapsed && c.EndsAt < now
                && (c.State == ClockState.Running || c.State == ClockState.Missed))),
            DueWithin.Today => rows.Where(o => o.NextDueAt >= now && o.NextDueAt <= endOfToday),
            DueWithin.Week => rows.Where(o => o.NextDueAt >= now && o.NextDueAt <= endOfWeek),
            DueWithin.Month => rows.Where(o => o.NextDueAt >= now && o.NextDueAt <= endOfMonth),
            DueWithin.Paused => rows.Where(o => o.Clocks.Any(c => c.State == ClockState.Suspended)),
            DueWithin.Nothing => rows.Where(o => o.NextDueAt == CooperationRequest.Never),
            _ => rows,
        };
    }

    private IQueryable<CooperationRequest> Text(IQueryable<CooperationRequest> rows, string? text)
    {
        foreach (var word in Tokens.Searched(text))
        {
            var pattern = word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal)
                .Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal) + "%";
            rows = rows.Where(o => db.SearchTokens.Any(t => t.RequestId == o.Id && EF.Functions.Like(t.Token, pattern, "\\")));
        }

        return rows;
    }
}
