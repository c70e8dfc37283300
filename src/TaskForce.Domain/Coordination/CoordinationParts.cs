using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Domain.Coordination;

/// <summary>A request that belongs to a coordinated case. Who does not see the request does not see this row either.</summary>
public sealed class LinkedRequest
{
    private LinkedRequest() { }

    internal LinkedRequest(CoordinatedCaseId @case, RequestId request, Deed deed)
    {
        (CaseId, RequestId, Authority, By, At) = (@case, request, deed.By.Authority!.Value, deed.By.User, deed.RecordedAt);
    }

    /// <summary>The case.</summary>
    public CoordinatedCaseId CaseId { get; private set; }

    /// <summary>The request.</summary>
    public RequestId RequestId { get; private set; }

    /// <summary>The authority that put it there.</summary>
    public AuthorityCode Authority { get; private set; }

    /// <summary>Who did.</summary>
    public UserId By { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>What is entered of a date.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Day">The day, or the first one.</param>
/// <param name="Time">Local time, the same in both States; null for the whole day.</param>
/// <param name="LastDay">The last day, where there are several.</param>
/// <param name="Words">What it is, in words; never in an exported file.</param>
/// <param name="National">For the own State only.</param>
public sealed record DateFacts(JointDateKind Kind, DateOnly Day, TimeOnly? Time, DateOnly? LastDay, string? Words, bool National);

/// <summary>A date of the joint calendar.</summary>
public sealed class JointDate
{
    /// <summary>Longest words.</summary>
    public const int WordsLength = 200;

    private JointDate() { }

    internal JointDate(long id, CoordinatedCaseId @case, AuthorityCode authority)
    {
        (Id, CaseId, Authority, Country) = (id, @case, authority, authority.Country);
    }

    /// <summary>Key.</summary>
    public long Id { get; private set; }

    /// <summary>The case.</summary>
    public CoordinatedCaseId CaseId { get; private set; }

    /// <summary>The authority that entered it.</summary>
    public AuthorityCode Authority { get; private set; }

    /// <summary>Its State: the one that may change it.</summary>
    public CountryCode Country { get; private set; }

    /// <summary>What it stands for.</summary>
    public JointDateKind Kind { get; private set; }

    /// <summary>The day, or the first one.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Local time, the same in both States; null for the whole day.</summary>
    public TimeOnly? Time { get; private set; }

    /// <summary>The last day, the same as the first where there is one only.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>What it is, in words.</summary>
    public string? Words { get; private set; }

    /// <summary>The State that alone sees it; null where both do.</summary>
    public CountryCode? Audience { get; private set; }

    internal void Follow(DateFacts facts)
    {
        if (!HolidayCalendar.Covers(facts.Day))
            throw new CoordinationViolation(CoordinationRule.DateOutOfRange, "Day");
        if (facts.LastDay is { } last && !HolidayCalendar.Covers(last))
            throw new CoordinationViolation(CoordinationRule.DateOutOfRange, "LastDay");
        if (facts.LastDay < facts.Day)
            throw new CoordinationViolation(CoordinationRule.EndsBeforeItBegins, "LastDay");
        if (facts.Kind == JointDateKind.Other)
            CoordinatedCase.DemandText(facts.Words, "Words", WordsLength);
        CoordinatedCase.DemandLength(facts.Words, "Words", WordsLength);
        (Kind, Day, LastDay, Words) = (facts.Kind, facts.Day, facts.LastDay ?? facts.Day, string.IsNullOrWhiteSpace(facts.Words) ? null : facts.Words.Trim());
        // Several days have no hour in common.
        (Time, Audience) = (LastDay > Day ? null : facts.Time, facts.National ? Country : null);
    }
}

/// <summary>What is entered of a contact.</summary>
/// <param name="Name">Name.</param>
/// <param name="Function">Function.</param>
/// <param name="Telephone">Telephone.</param>
/// <param name="Email">Address.</param>
/// <param name="Languages">Languages spoken.</param>
/// <param name="Deputy">Who stands in.</param>
public sealed record ContactFacts(string Name, string Function, string? Telephone, string? Email, IReadOnlyList<Language> Languages, string? Deputy);

/// <summary>Somebody to be reached in a coordinated case. Each State keeps its own; members of both read all once both work on it.</summary>
public sealed class CoordinationContact
{
    /// <summary>Longest name, function, deputy or address.</summary>
    public const int LineLength = 120;

    /// <summary>Longest telephone number.</summary>
    public const int TelephoneLength = 40;

    private CoordinationContact() { }

    internal CoordinationContact(long id, CoordinatedCaseId @case, AuthorityCode authority)
    {
        (Id, CaseId, Authority, Country) = (id, @case, authority, authority.Country);
    }

    /// <summary>Key.</summary>
    public long Id { get; private set; }

    /// <summary>The case.</summary>
    public CoordinatedCaseId CaseId { get; private set; }

    /// <summary>The authority that keeps it.</summary>
    public AuthorityCode Authority { get; private set; }

    /// <summary>Its State.</summary>
    public CountryCode Country { get; private set; }

    /// <summary>Name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Function.</summary>
    public string Function { get; private set; } = "";

    /// <summary>Telephone.</summary>
    public string? Telephone { get; private set; }

    /// <summary>Address.</summary>
    public string? Email { get; private set; }

    /// <summary>Languages spoken.</summary>
    public IReadOnlyList<Language> Languages { get; private set; } = [];

    /// <summary>Who stands in.</summary>
    public string? Deputy { get; private set; }

    internal void Follow(ContactFacts facts)
    {
        CoordinatedCase.DemandText(facts.Name, "Name", LineLength);
        CoordinatedCase.DemandText(facts.Function, "Function", LineLength);
        CoordinatedCase.DemandLength(facts.Telephone, "Telephone", TelephoneLength);
        CoordinatedCase.DemandLength(facts.Email, "Email", LineLength);
        CoordinatedCase.DemandLength(facts.Deputy, "Deputy", LineLength);
        (Name, Function, Telephone) = (facts.Name.Trim(), facts.Function.Trim(), Known(facts.Telephone));
        (Email, Languages, Deputy) = (Known(facts.Email), [.. facts.Languages.Distinct().Order()], Known(facts.Deputy));

        static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}

/// <summary>A note in a coordinated case: national or shared, never changed or removed.</summary>
public sealed class CoordinationNote
{
    private CoordinationNote() { }

    internal CoordinationNote(long id, CoordinatedCaseId @case, string text, CountryCode? audience, Deed deed)
    {
        (Id, CaseId, Text, Audience) = (id, @case, text.Trim(), audience);
        (Authority, By, At) = (deed.By.Authority!.Value, deed.By.User, deed.RecordedAt);
    }

    /// <summary>Key.</summary>
    public long Id { get; private set; }

    /// <summary>The case.</summary>
    public CoordinatedCaseId CaseId { get; private set; }

    /// <summary>What was written.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The State that alone reads it; null where both do.</summary>
    public CountryCode? Audience { get; private set; }

    /// <summary>For which authority.</summary>
    public AuthorityCode Authority { get; private set; }

    /// <summary>By whom.</summary>
    public UserId By { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
