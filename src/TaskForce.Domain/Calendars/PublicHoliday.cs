namespace TaskForce.Domain.Calendars;

/// <summary>
/// Public holidays of the computation (reference §2.4; Regulation 1182/71, Art. 2(1)): France by the labour code,
/// Art. L3133-1; Belgium by the law of 4 January 1974 and the royal decree of 18 April 1974.
/// </summary>
public enum PublicHoliday
{
    /// <summary>1 January, both States.</summary>
    NewYear = 1,

    /// <summary>The day after Easter Sunday, both States.</summary>
    EasterMonday = 2,

    /// <summary>1 May, both States.</summary>
    LabourDay = 3,

    /// <summary>8 May, France only.</summary>
    VictoryDay = 4,

    /// <summary>Thursday, 39 days after Easter Sunday, both States.</summary>
    Ascension = 5,

    /// <summary>50 days after Easter Sunday, both States.</summary>
    WhitMonday = 6,

    /// <summary>14 July, France only.</summary>
    FrenchNationalDay = 7,

    /// <summary>21 July, Belgium only.</summary>
    BelgianNationalDay = 8,

    /// <summary>15 August, both States.</summary>
    Assumption = 9,

    /// <summary>1 November, both States.</summary>
    AllSaints = 10,

    /// <summary>11 November, both States.</summary>
    ArmisticeDay = 11,

    /// <summary>25 December, both States.</summary>
    Christmas = 12,

    /// <summary>A day that a decree added for once; the calendar knows its names.</summary>
    ByDecree = 13,
}
