namespace TaskForce.Domain.Organisations;

/// <summary>Kinds of authorities (reference §6.7).</summary>
public enum AuthorityKind
{
    /// <summary>Public prosecutor's office.</summary>
    PR = 1,

    /// <summary>Division of a prosecutor's office.</summary>
    DIV = 2,

    /// <summary>General prosecutor.</summary>
    PG = 3,

    /// <summary>Federal or national prosecutor.</summary>
    FED = 4,

    /// <summary>Office of investigating judges.</summary>
    JI = 5,

    /// <summary>Customs.</summary>
    CUST = 6,

    /// <summary>Central authority.</summary>
    CENTRAL = 7,

    /// <summary>Inter-regional specialised jurisdiction.</summary>
    JIRS = 8,

    /// <summary>Liaison magistrate.</summary>
    LIAISON = 9,

    /// <summary>Ministry department.</summary>
    MIN = 10,

    /// <summary>Police or migration service.</summary>
    POL = 11,

    /// <summary>Prison administration, youth service or other expert body.</summary>
    EXP = 12,
}

/// <summary>What the law lets a kind of authority do.</summary>
public static class AuthorityKinds
{
    /// <summary>Executes orders: a central authority receives and forwards, and never decides (reference §4.1, CA).</summary>
    public static bool Executes(this AuthorityKind kind) => kind is AuthorityKind.PR or AuthorityKind.DIV or AuthorityKind.PG or AuthorityKind.FED
        or AuthorityKind.JI or AuthorityKind.CUST or AuthorityKind.JIRS;

    /// <summary>
    /// Belgium: an investigating judge validates (law of 22 May 2017, Art. 24 §§ 2 to 5) and is handed over to (Art. 16), and
    /// nobody else.
    /// </summary>
    public static bool IsInvestigatingJudge(this AuthorityKind kind) => kind == AuthorityKind.JI;

    /// <summary>The public prosecution service, at whatever level.</summary>
    public static bool IsProsecutor(this AuthorityKind kind) =>
        kind is AuthorityKind.PR or AuthorityKind.DIV or AuthorityKind.PG or AuthorityKind.FED;
}
