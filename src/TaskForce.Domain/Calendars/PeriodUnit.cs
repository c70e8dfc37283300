namespace TaskForce.Domain.Calendars;

/// <summary>How the length of a period is expressed; only a period in hours never moves (Regulation 1182/71, Art. 3(4)).</summary>
public enum PeriodUnit
{
    /// <summary>Real hours.</summary>
    Hours = 1,

    /// <summary>Calendar days.</summary>
    Days = 2,

    /// <summary>Weeks of seven calendar days.</summary>
    Weeks = 3,

    /// <summary>Working days: a target of the project, not law (reference §2.2).</summary>
    WorkingDays = 4,

    /// <summary>A date that was asked for or agreed.</summary>
    Date = 5,
}
