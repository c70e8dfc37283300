namespace TaskForce.Domain.Requests.Assistance;

/// <summary>What a field takes.</summary>
public enum FieldType
{
    /// <summary>A line of text, at most <see cref="Forms.OrderForm.ShortText"/> characters.</summary>
    Text = 1,

    /// <summary>Text of several lines, at most <see cref="Forms.OrderForm.LongText"/> characters.</summary>
    LongText,

    /// <summary>One of some codes.</summary>
    Choice,

    /// <summary>Some of some codes.</summary>
    Choices,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A day and an hour, in legal time.</summary>
    Instant,

    /// <summary>An amount with its currency (ISO 4217).</summary>
    Amount,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>The number of another request. It is shown to readers of both only.</summary>
    Request,

    /// <summary>Lines, each with the same columns.</summary>
    Lines,

    /// <summary>Nothing that is typed: it follows from what the application knows.</summary>
    Known,
}

/// <summary>Whether a field must be filled (reference §3: M, O, C).</summary>
public enum Obligation
{
    /// <summary>May be left empty.</summary>
    Optional = 1,

    /// <summary>Must be filled.</summary>
    Mandatory,

    /// <summary>Must be filled when another field holds one of some codes.</summary>
    Conditional,
}

/// <summary>The instruments that the definitions cite.</summary>
public enum LawCode
{
    /// <summary>Directive 2014/41/EU.</summary>
    D2014_41 = 1,

    /// <summary>Convention of 20 April 1959 (ETS 30).</summary>
    C1959,

    /// <summary>Convention implementing the Schengen Agreement, 19 June 1990.</summary>
    C1990,

    /// <summary>EU Convention of 29 May 2000.</summary>
    C2000,

    /// <summary>Framework Decision 2002/465/JHA.</summary>
    FD2002_465,

    /// <summary>Framework Decision 2002/584/JHA.</summary>
    FD2002_584,

    /// <summary>Framework Decision 2009/315/JHA.</summary>
    FD2009_315,

    /// <summary>Regulation (EU) 2018/1805.</summary>
    R2018_1805,

    /// <summary>Regulation (EU) 2023/1543.</summary>
    R2023_1543,

    /// <summary>Regulation (EU) 2024/3011.</summary>
    R2024_3011,
}

/// <summary>An article of an instrument, as English texts cite it: <c>9(3)</c>, <c>28(3)(c)</c>.</summary>
/// <param name="Law">The instrument.</param>
/// <param name="Article">The article.</param>
public sealed record Citation(LawCode Law, string Article);

/// <summary>A field calls for another one to hold one of some codes; yes is <c>true</c>.</summary>
/// <param name="Field">The other field.</param>
/// <param name="Codes">The codes.</param>
public sealed record FieldCondition(string Field, IReadOnlyList<string> Codes)
{
    /// <summary>Whether it does.</summary>
    public bool IsMet(AssistanceValues values) => values.Says(Field, Codes);
}

/// <summary>One field of a form or of a step. Its words are looked up by its id.</summary>
/// <param name="Id">Stable id, stored with each value; the reference's own where it has one.</param>
/// <param name="Type">What it takes.</param>
public sealed record FieldDefinition(string Id, FieldType Type)
{
    /// <summary>Whether it must be filled.</summary>
    public Obligation Obligation { get; init; } = Obligation.Optional;

    /// <summary>When it must be filled, and is asked for at all.</summary>
    public FieldCondition? When { get; init; }

    /// <summary>Where the law asks for it.</summary>
    public Citation? Cites { get; init; }

    /// <summary>Codes to choose from.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Under which name the words of the codes stand; fields that choose from the same codes share it.</summary>
    public string Set { get; init; } = Id;

    /// <summary>Columns of its lines.</summary>
    public IReadOnlyList<FieldDefinition> Columns { get; init; } = [];

    /// <summary>What stands in it is the name of a person: it is searched, and it is masked where names are.</summary>
    public bool IsName { get; init; }

    /// <summary>Its lines are victims, who stand by their initials outside the case file (product, who sees what, 6).</summary>
    public bool AreVictims { get; init; }

    /// <summary>There is a line of help beside it.</summary>
    public bool HasHint { get; init; }

    /// <summary>A day or an instant that has come when the form is sent or the step is taken.</summary>
    public bool IsPast { get; init; }

    /// <summary>The same, only when another field holds one of some codes.</summary>
    public FieldCondition? PastWhen { get; init; }

    /// <summary>Smallest whole number.</summary>
    public int Least { get; init; }

    /// <summary>Greatest whole number.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>Whether what stands in it, day or instant, has still to come and may not.</summary>
    /// <param name="values">What stands in the fields.</param>
    /// <param name="now">Now.</param>
    /// <param name="country">Whose legal time it is.</param>
    public bool IsStillToCome(AssistanceValues values, DateTimeOffset now, CountryCode country) =>
        (IsPast || PastWhen?.IsMet(values) == true)
        && (Type == FieldType.Instant ? values.Instant(Id, country) > now : values.Day(Id) > Calendars.HolidayCalendar.Of(country).DayOf(now));

    /// <summary>Whether it must be filled, as the other fields stand.</summary>
    public bool IsCalledFor(AssistanceValues values) => Obligation switch
    {
        Obligation.Mandatory => true,
        Obligation.Conditional => When!.IsMet(values),
        Obligation.Optional => false,
    };
}

/// <summary>A part of a form that is written on one page.</summary>
/// <param name="Name">Stable name; its heading is looked up by it.</param>
/// <param name="Fields">Its fields, from top to bottom.</param>
public sealed record SectionDefinition(string Name, IReadOnlyList<FieldDefinition> Fields);
