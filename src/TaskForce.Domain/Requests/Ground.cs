namespace TaskForce.Domain.Requests;

/// <summary>Grounds for non-recognition or non-execution (Art. 11 and the special articles; reference §1.11).</summary>
public enum Ground
{
    /// <summary>Immunity or privilege, or freedom of the press (Art. 11(1)(a)).</summary>
    G_A = 1,

    /// <summary>Essential national security interests (Art. 11(1)(b)).</summary>
    G_B = 2,

    /// <summary>Proceedings of Art. 4(b) or (c), and the measure not allowed in a similar domestic case (Art. 11(1)(c)).</summary>
    G_C = 3,

    /// <summary>Ne bis in idem (Art. 11(1)(d)).</summary>
    G_D = 4,

    /// <summary>Territoriality (Art. 11(1)(e)).</summary>
    G_E = 5,

    /// <summary>Fundamental rights (Art. 11(1)(f)).</summary>
    G_F = 6,

    /// <summary>No double criminality (Art. 11(1)(g)).</summary>
    G_G = 7,

    /// <summary>Measure reserved to other offences (Art. 11(1)(h)).</summary>
    G_H = 8,

    /// <summary>The person in custody does not consent (Art. 22(2)(a)).</summary>
    G_22_2_A = 9,

    /// <summary>The transfer is liable to prolong the detention (Art. 22(2)(b)).</summary>
    G_22_2_B = 10,

    /// <summary>The person in custody does not consent (Art. 23(2)).</summary>
    G_23_2 = 11,

    /// <summary>The suspected or accused person does not consent to the videoconference (Art. 24(2)(a)).</summary>
    G_24_2_A = 12,

    /// <summary>Contrary to fundamental principles of the law of the executing State (Art. 24(2)(b)).</summary>
    G_24_2_B = 13,

    /// <summary>Non-bank accounts, not allowed in a similar domestic case (Art. 26(6)).</summary>
    G_26_6 = 14,

    /// <summary>Non-bank operations, not allowed in a similar domestic case (Art. 27(5)).</summary>
    G_27_5 = 15,

    /// <summary>Real-time evidence, not allowed in a similar domestic case (Art. 28(1)).</summary>
    G_28_1 = 16,

    /// <summary>Covert investigation, not allowed in a similar domestic case (Art. 29(3)(a)).</summary>
    G_29_3_A = 17,

    /// <summary>No agreement on the arrangements of a covert investigation (Art. 29(3)(b)).</summary>
    G_29_3_B = 18,

    /// <summary>Interception, not allowed in a similar domestic case (Art. 30(5)).</summary>
    G_30_5 = 19,
}
