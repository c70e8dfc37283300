namespace TaskForce.Domain.Requests;

/// <summary>Formal consultations (reference §4.6). None of them stops a clock.</summary>
public enum ConsultationKind
{
    /// <summary>Doubt on necessity, proportionality or domestic availability (Art. 6(3)).</summary>
    CONS_6_3 = 1,

    /// <summary>Practical application (Art. 9(6)).</summary>
    CONS_9_6 = 2,

    /// <summary>Reaction to a substitute measure (Art. 10(4)).</summary>
    CONS_10_4 = 3,

    /// <summary>Before a refusal (Art. 11(4)).</summary>
    CONS_11_4 = 4,

    /// <summary>Timing of an execution that needs more than 90 days (Art. 12(6)).</summary>
    CONS_12_6 = 5,

    /// <summary>Temporary transfer of items (Art. 13(4)).</summary>
    CONS_13_4 = 6,

    /// <summary>Exceptionally high costs (Art. 21(2)).</summary>
    CONS_21_2 = 7,

    /// <summary>Arrangements of a video or telephone hearing (Art. 24(3), 25(2)).</summary>
    CONS_24_3 = 8,

    /// <summary>Arrangements of the transfer of a person in custody (Art. 22(5), 23(2)).</summary>
    CONS_22_5 = 9,

    /// <summary>Arrangements of a controlled delivery or another measure in real time (Art. 28(2)).</summary>
    CONS_28_2 = 10,

    /// <summary>Duration, conditions and status of officers of a covert investigation (Art. 29(4)).</summary>
    CONS_29_4 = 11,

    /// <summary>How an interception is transmitted (Art. 30(6)).</summary>
    CONS_30_6 = 12,

    /// <summary>A provisional measure is to be limited or lifted (Art. 32(5)).</summary>
    CONS_32_5 = 13,
}
