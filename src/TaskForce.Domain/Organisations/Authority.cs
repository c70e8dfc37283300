namespace TaskForce.Domain.Organisations;

/// <summary>
/// An authority, ministry department or service (reference §6.7). Reference data that the administrator of its State
/// keeps up to date.
/// </summary>
public sealed class Authority
{
    /// <summary>Code.</summary>
    public required AuthorityCode Code { get; init; }

    /// <summary>State.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>Kind.</summary>
    public required AuthorityKind Kind { get; set; }

    /// <summary>The office that a division belongs to.</summary>
    public AuthorityCode? Parent { get; set; }

    /// <summary>Full names.</summary>
    public required FourNames Names { get; set; }

    /// <summary>Names for lists: the place, mostly.</summary>
    public required FourNames ShortNames { get; set; }

    /// <summary>Seat.</summary>
    public required string Seat { get; set; }

    /// <summary>Languages of its proceedings.</summary>
    public required IReadOnlyList<Language> Languages { get; set; }

    /// <summary>IANA name of its time zone.</summary>
    public required string TimeZone { get; set; }

    /// <summary>At the border of the two States.</summary>
    public bool Border { get; set; }

    /// <summary>Postal address; proposed in Section K and Annex B.</summary>
    public string? Street { get; set; }

    /// <summary>Postcode.</summary>
    public string? Postcode { get; set; }

    /// <summary>Telephone.</summary>
    public string? Telephone { get; set; }

    /// <summary>Functional mailbox.</summary>
    public string? Email { get; set; }

    /// <summary>The last day of its existence; null while it exists.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Whether it has ceased to exist by that day (legal time of its State).</summary>
    public bool IsClosed(DateOnly today) => ClosedOn < today;

    /// <summary>What a lawyer or the ministry has still to confirm.</summary>
    public string? ToConfirm { get; set; }

    /// <summary>Whether orders can be addressed to it.</summary>
    public bool TakesOrders => Kind.Executes() || Kind == AuthorityKind.CENTRAL;
}

/// <summary>One name in the four languages.</summary>
/// <param name="Fr">French.</param>
/// <param name="Nl">Dutch.</param>
/// <param name="De">German.</param>
/// <param name="En">English.</param>
public sealed record FourNames(string Fr, string Nl, string De, string En)
{
    /// <summary>The name in a language.</summary>
    public string In(Language language) => language switch
    {
        Language.Fr => Fr,
        Language.Nl => Nl,
        Language.De => De,
        Language.En => En,
    };
}
