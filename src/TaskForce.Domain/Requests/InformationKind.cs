namespace TaskForce.Domain.Requests;

/// <summary>Duties to inform (reference §1.16, §4.6).</summary>
public enum InformationKind
{
    /// <summary>Another measure is planned (Art. 10(4)).</summary>
    INFO_10_4 = 1,

    /// <summary>The 30 days cannot be met (Art. 12(5)).</summary>
    INFO_12_5 = 2,

    /// <summary>The 90 days cannot be met (Art. 12(6)).</summary>
    INFO_12_6 = 3,

    /// <summary>Confirmation of receipt, Annex B (Art. 16(1)).</summary>
    INFO_16_1 = 4,

    /// <summary>The form is incomplete or manifestly incorrect (Art. 16(2)(a)).</summary>
    INFO_16_2_A = 5,

    /// <summary>Other measures may be appropriate (Art. 16(2)(b)).</summary>
    INFO_16_2_B = 6,

    /// <summary>Formalities cannot be respected (Art. 16(2)(c)).</summary>
    INFO_16_2_C = 7,

    /// <summary>Decision under Art. 10 or 11 (Art. 16(3)(a)).</summary>
    INFO_16_3_A = 8,

    /// <summary>Decision to postpone (Art. 16(3)(b)).</summary>
    INFO_16_3_B = 9,

    /// <summary>Confidentiality cannot be kept (Art. 19(2)).</summary>
    INFO_19_2 = 10,
}
