using System.Globalization;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Domain.Tests.Building;

/// <summary>The people of an order: <c>A.Magistrate("FR-PR-LIL")</c>. The same call is the same person.</summary>
internal static class A
{
    public static Actor Magistrate(string authority, params string[] divisions) => Member(Role.Magistrate, authority, divisions);

    public static Actor Clerk(string authority, params string[] divisions) => Member(Role.Clerk, authority, divisions);

    public static Actor Officer(string authority) => Member(Role.IssuingOfficer, authority);

    public static Actor CentralDesk(string authority) => Member(Role.CentralAuthority, authority);

    public static Actor Member(Role role, string authority, params string[] divisions) => new(
        new UserId(Number($"{role} of {authority}")), new AuthorityCode(authority),
        divisions.Select(d => new AuthorityCode(d)).ToHashSet(), new HashSet<Role> { role });

    public static RequestNumber Number(CountryCode issuing) => new(issuing, issuing.Other(), 2026, 123);

    private static long Number(string name) => name.Aggregate(17L, (sum, c) => ((sum * 31) + c) % 1_000_000_007);
}

/// <summary>Dates as people write them, in the legal time of both States.</summary>
internal static class Time
{
    /// <summary><c>2026-03-07</c> (at nine in the morning) or <c>2026-03-07 10:00</c>.</summary>
    public static DateTimeOffset At(string text)
    {
        var time = text.Length > 10 ? TimeOnly.Parse(text[11..], CultureInfo.InvariantCulture) : new TimeOnly(9, 0);
        return HolidayCalendar.Of(CountryCode.BE).At(Day(text[..10]), time);
    }

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The instant at which a day that ends a limit is over.</summary>
    public static DateTimeOffset EndOf(string day) => HolidayCalendar.Of(CountryCode.BE).EndOf(Day(day));

    /// <summary>What somebody does on a day, recorded at once or later.</summary>
    public static Deed On(this Actor actor, string when, string? note = null, string? recorded = null) =>
        new(actor, At(when), At(recorded ?? when), note);
}
