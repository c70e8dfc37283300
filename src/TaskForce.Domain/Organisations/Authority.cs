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

    /// <summary>The court at which it works, as the reference abbreviates it: prosecutor and investigating judges of one court share it.</summary>
    public string? Court { get; set; }

    /// <summary>Other names of its place, to find it by, separated by a vertical line.</summary>
    public string? OtherNames { get; set; }

    /// <summary>Seat of the court of appeal.</summary>
    public string? CourtOfAppeal { get; set; }

    /// <summary>Department, in France.</summary>
    public string? Department { get; set; }

    /// <summary>Code of the region, in France: <c>HDF</c>.</summary>
    public string? Region { get; set; }

    /// <summary>The inter-regional specialised jurisdiction of its district, in France (reference §6.5).</summary>
    public AuthorityCode? Jirs { get; set; }

    /// <summary>The first day of its existence, where it is known.</summary>
    public DateOnly? OpenedOn { get; set; }

    /// <summary>Postal address; proposed in Section K and Annex B.</summary>
    public string? Street { get; set; }

    /// <summary>Postcode.</summary>
    public string? Postcode { get; set; }

    /// <summary>Telephone.</summary>
    public string? Telephone { get; set; }

    /// <summary>Fax.</summary>
    public string? Fax { get; set; }

    /// <summary>Functional mailbox.</summary>
    public string? Email { get; set; }

    /// <summary>The last day of its existence; null while it exists.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Whether it has ceased to exist by that day (legal time of its State).</summary>
    public bool IsClosed(DateOnly today) => ClosedOn < today;

    /// <summary>Whether it exists on that day (legal time of its State).</summary>
    public bool IsOpen(DateOnly today) => !IsClosed(today) && (OpenedOn is null || OpenedOn <= today);

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
