namespace TaskForce.Application.Requests.Retention;

/// <summary>
/// How long a kind of record is kept where a State has set nothing else. The law asks for a time and leaves it to national law
/// (Directive (EU) 2016/680, Art. 5; Regulation (EU) 2016/679, Art. 5(1)(e)): each default is a choice of the project that each
/// ministry has to confirm, which is why its administrator can change it.
/// </summary>
public static class RetentionDefaults
{
    /// <summary>Fewest months that can be set.</summary>
    public const int Fewest = 1;

    /// <summary>Most months that can be set: fifty years.</summary>
    public const int Most = 600;

    /// <summary>Months.</summary>
    public static int MonthsOf(RetentionKind kind) => kind switch
    {
        // Ten years: evidence is discussed until the last remedy, and a case is taken up again within them. To be confirmed.
        RetentionKind.Request => 120,
        // A year: what nobody has touched for so long will not be sent. Nothing of it is counted (reference §10.2). To be confirmed.
        RetentionKind.Draft => 12,
        // Three years: for as long a colleague may have to know whom to ask about an act. Acts keep authority and day. To be confirmed.
        RetentionKind.Account => 36,
        // Two years, as for other administrative records of the reference (§7.5). To be confirmed.
        RetentionKind.AccessApplication => 24,
    };
}
