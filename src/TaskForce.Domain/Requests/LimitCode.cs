namespace TaskForce.Domain.Requests;

/// <summary>Time limits of an order (reference §2.1). Codes are stable.</summary>
public enum LimitCode
{
    /// <summary>Acknowledgement by the authority that first received the order (Art. 16(1)).</summary>
    L01a = 1,

    /// <summary>Acknowledgement by the final executing authority (Art. 16(1)).</summary>
    L01b = 2,

    /// <summary>Decision on recognition or execution (Art. 12(3)).</summary>
    L02 = 3,

    /// <summary>Extension of that decision (Art. 12(5)).</summary>
    L03 = 4,

    /// <summary>Carrying out the measure (Art. 12(4)).</summary>
    L04 = 5,

    /// <summary>Decision on a provisional measure (Art. 32(2)).</summary>
    L05 = 6,

    /// <summary>Shorter limit or specific date asked for (Art. 12(2)).</summary>
    L08 = 7,

    /// <summary>Target of a duty to inform without delay.</summary>
    L09 = 8,

    /// <summary>Target of the review of a postponement (Art. 15).</summary>
    L10 = 9,

    /// <summary>Target of the transfer of evidence (Art. 13(1)).</summary>
    L11 = 10,

    /// <summary>Return of evidence (Art. 13(3) and (4)).</summary>
    L13 = 11,
}
