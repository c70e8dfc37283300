using TaskForce.Application.Requests.Case;
using TaskForce.Application.Texts;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Web.Display;

/// <summary>Says what stands in a case file in the reader's language.</summary>
public sealed partial class CaseText(Texts texts, Dates dates, Dues dues, StepWords steps)
{
    private const int MeasuresInTitle = 3;

    private static readonly Dictionary<LimitCode, string> ShortLimits = new()
    {
        [LimitCode.L01a] = "Case.Strip.Acknowledgement",
        [LimitCode.L01b] = "Case.Strip.SecondAcknowledgement",
        [LimitCode.L02] = "Case.Strip.Decision",
        [LimitCode.L03] = "Case.Strip.ExtendedDecision",
        [LimitCode.L04] = "Case.Strip.Execution",
        [LimitCode.L05] = "Case.Strip.Provisional",
        [LimitCode.L08] = "Case.Strip.Wanted",
        [LimitCode.L09] = "Case.Strip.Information",
        [LimitCode.L10] = "Case.Strip.Review",
        [LimitCode.L11] = "Case.Strip.Transfer",
        [LimitCode.L13] = "Case.Strip.Return",
    };

    /// <summary>The measures, as the heading of the case.</summary>
    public string Title(CaseHeader header)
    {
        if (header.Kind != RequestKind.EIO)
            return Sentence.Begin(texts.Of(header.Kind));
        var names = header.Measures.Select(m => texts.Of(m.Kind)).Distinct().ToList();
        if (names.Count == 0)
            return header.Title ?? texts["Case.NoMeasure"];
        var shown = names.Count > MeasuresInTitle ? names.Take(MeasuresInTitle - 1) : names;
        var title = Sentence.Begin(string.Join(", ", shown));
        return names.Count > MeasuresInTitle ? title + " " + texts["Case.AndMore", names.Count - MeasuresInTitle + 1] : title;
    }

    /// <summary>A person, by initials where the person is protected (product, who sees what, 6).</summary>
    public string NameOf(PersonLine person) => person switch
    {
        { Kind: PersonKind.Natural, Protected: true } => Initials(person),
        { DisplayName: { Length: > 0 } name } => name,
        _ => texts.Of(person.Kind),
    };

    /// <summary>When something happened: a day that was entered without an hour stands at 23:59 and is shown as a day.</summary>
    public string When(DateTimeOffset instant) => IsDayOnly(instant) ? dates.Short(Dates.DayOf(instant)) : dates.Instant(instant);

    /// <summary>When it was recorded, where that is another moment; null where it is the same.</summary>
    public string? Recorded(CaseEvent happened) =>
        happened.RecordedAt == happened.OccurredAt ? null
        : Dates.DayOf(happened.RecordedAt) == Dates.DayOf(happened.OccurredAt) && IsDayOnly(happened.OccurredAt) ? null
        : texts["Case.Recorded", dates.Instant(happened.RecordedAt)];

    /// <summary>Which days a limit passed over, and why; null where it did not move.</summary>
    public string? Moved(CaseClock clock) => clock.Passed is not { Count: > 0 } passed ? null
        : texts["Case.Limit.Moved", dates.Long(clock.NaiveLastDay), string.Join(", ", passed.Select(p => Passed(p, clock.Calendar)))];

    /// <summary>The words at a mark of the strip.</summary>
    public StripLabel Label(StripMark mark)
    {
        var day = dates.Brief(StripMarks.DayOf(mark));
        var (name, when) = mark switch
        {
            { Kind: StripKind.Sent } => (texts["Case.Strip.Sent"], day),
            { Kind: StripKind.Awaited } => (texts["Case.Strip.Reception"], texts["Case.Strip.Awaited"]),
            { Kind: StripKind.Received, Handling: { } by } => (texts["Case.Strip.Received", dates.NameOf(by.Authority.Short)], day),
            { Kind: StripKind.Forecast, Forecast: { Code: LimitCode.L03 } } => (texts["Case.Strip.Extension"], texts["Case.Strip.AtTheLatest", day]),
            { Kind: StripKind.Forecast, Forecast: { FromToday: true } } => (texts["Case.Strip.Execution"], texts["Case.Strip.IfToday", day]),
            { Kind: StripKind.Forecast } => (texts["Case.Strip.Execution"], texts["Case.Strip.AtTheLatest", day]),
            { Kind: StripKind.End, Act: { } act } => (texts.Of(act switch
            {
                OrderAct.Return => OrderState.Returned,
                OrderAct.Withdraw => OrderState.Withdrawn,
                _ => OrderState.Closed,
            }), day),
            { Kind: StripKind.Limit, Clock: { } clock } => (Limit(mark, clock), WhenOf(mark, clock, day)),
            _ => (texts["Case.Strip.Today"], day),
        };
        return new StripLabel(name, mark.IsToday ? texts["Case.Strip.AndToday", when] : when);
    }

    /// <summary>The limit block of a mark, for the list beside the picture.</summary>
    public DueView Due(StripMark mark)
    {
        if (mark.Clock is { } clock)
            return dues.Of(clock);
        var label = Label(mark);
        return new DueView(mark.Tone is "met" ? "met" : "none", label.When, "");
    }

    private string Limit(StripMark mark, CaseClock clock)
    {
        var name = ShortLimits.TryGetValue(clock.Code, out var key) ? texts[key] : texts[$"Assistance.Strip.{clock.Code}"];
        return mark.Count > 1 ? texts["Case.Strip.Several", name, mark.Count] : name;
    }

    private string WhenOf(StripMark mark, CaseClock clock, string day) => mark.Tone switch
    {
        "missed" => texts.Count("Case.Strip.DoneLate", clock.DaysLate) + ", " + day,
        "met" => texts["Case.Strip.Done", day],
        "paused" => texts["Case.Strip.Paused", day],
        "late" => texts["Case.Strip.Late", day],
        _ when clock.Unit == PeriodUnit.Hours => dates.Brief(StripMarks.DayOf(mark)) + ", " + dates.Time(clock.EndsAt),
        _ when clock.IsTarget => texts["Case.Strip.Target", day],
        _ => day,
    };

    private string Passed(DayPassed passed, CountryCode where) => Dates.InWords(passed.Day)
        + (HolidayCalendar.Of(where).DecreedOn(passed.Day) is { } decreed ? " (" + dates.NameOf(decreed) + ")"
            : passed.Holiday is { } holiday ? " (" + texts.Of(holiday) + ")" : "");

    private static bool IsDayOnly(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, HolidayCalendar.Of(CountryCode.FR).Zone);
        return local is { Hour: 23, Minute: 59, Second: 0 };
    }

    /// <summary>The initials of a natural person.</summary>
    public static string Initials(PersonLine person) => string.Join(' ',
        new[] { person.FirstNames, person.FamilyName }.Where(n => !string.IsNullOrWhiteSpace(n)).Select(n => char.ToUpperInvariant(n!.Trim()[0]) + "."));
}
