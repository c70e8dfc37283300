namespace TaskForce.Domain.Requests;

/// <summary>Time limits (reference §2.1; from <see cref="L20"/> on §5.1). Codes are stable.</summary>
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

    /// <summary>Objection to a notified interception (Directive 2014/41/EU, Art. 31(3)).</summary>
    L06 = 12,

    /// <summary>Notification of an interception (Art. 31(1)).</summary>
    L07 = 13,

    /// <summary>Decision on an urgent freezing order (Regulation (EU) 2018/1805, Art. 9(3)).</summary>
    L20 = 14,

    /// <summary>Concrete measures of an urgent freezing order (Art. 9(3)).</summary>
    L21 = 15,

    /// <summary>Target of the decision on a freezing order and of its execution, without delay (Art. 9(1)).</summary>
    L22 = 16,

    /// <summary>Answer to a request to limit the duration of a freezing (Art. 12(2)).</summary>
    L23 = 17,

    /// <summary>Decision on a confiscation order (Art. 20(1)).</summary>
    L24 = 18,

    /// <summary>Acknowledgement of a request for transfer (Regulation (EU) 2024/3011, Art. 8(8)).</summary>
    L25 = 19,

    /// <summary>Decision on a transfer communicated (Art. 13(1)).</summary>
    L26 = 20,

    /// <summary>Opinion of suspect, accused person or victim (Art. 6(4), 7(3)).</summary>
    L27 = 21,

    /// <summary>Remedy against acceptance of a transfer (Art. 17(2)).</summary>
    L28 = 22,

    /// <summary>Target of the final decision on that remedy (Art. 17(2)).</summary>
    L29 = 23,

    /// <summary>Reply on criminal records for proceedings (Framework Decision 2009/315/JHA, Art. 8(1)).</summary>
    L30 = 24,

    /// <summary>Reply on a person's own request (Art. 8(2)).</summary>
    L31 = 25,

    /// <summary>Authorisation of an urgent surveillance (Schengen Convention, Art. 40(2)).</summary>
    L32 = 26,

    /// <summary>Final decision on surrender with consent (Framework Decision 2002/584/JHA, Art. 17(2)).</summary>
    L33 = 27,

    /// <summary>Final decision on surrender without consent (Art. 17(3)).</summary>
    L34 = 28,

    /// <summary>Surrender (Art. 23(2)).</summary>
    L35 = 29,

    /// <summary>Consent to prosecution for another offence or to onward surrender (Art. 27(4), 28(3)(c)).</summary>
    L36 = 30,

    /// <summary>Ground for refusal by the enforcing authority (Regulation (EU) 2023/1543, Art. 12(1)).</summary>
    L37 = 31,

    /// <summary>The same in an emergency (Art. 10(4), 12(1)).</summary>
    L38 = 32,

    /// <summary>Decision on enforcement (Art. 16(2)).</summary>
    L39 = 33,

    /// <summary>For information: data by the provider (Art. 10(2) to (4)).</summary>
    L40 = 34,

    /// <summary>For information: end of a preservation (Art. 11(1)).</summary>
    L41 = 35,

    /// <summary>Clarification by the issuing authority (Art. 10(6), 11(5)).</summary>
    L42 = 36,

    /// <summary>Target: whether a joint investigation team is extended, before its agreement ends (§5.5).</summary>
    JitEnd = 37,

    /// <summary>Target of the answer to a letter rogatory (§5.13).</summary>
    LegacyTarget = 38,
}
