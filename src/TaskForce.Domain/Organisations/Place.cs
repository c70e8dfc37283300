namespace TaskForce.Domain.Organisations;

/// <summary>What a place of the territory is.</summary>
public enum PlaceKind
{
    /// <summary>A municipality.</summary>
    Municipality = 1,

    /// <summary>A range of Belgian postcodes: it is a province, or a part of one.</summary>
    Postcodes = 2,

    /// <summary>A French department.</summary>
    Department = 3,

    /// <summary>A Belgian judicial arrondissement (reference §6.4).</summary>
    Arrondissement = 4,
}

/// <summary>
/// A place and the prosecutors' offices competent for it (reference §6.4, §6.7). Several offices: the data cannot decide, and
/// a person does. Reference data that the administrator of its State keeps up to date.
/// </summary>
public sealed class Place
{
    /// <summary>Longest code.</summary>
    public const int CodeLength = 24;

    /// <summary>Longest name.</summary>
    public const int NameLength = 100;

    /// <summary>State and official code: <c>BE-57081</c>, <c>FR-59</c>, <c>BE-P-7000-7999</c>.</summary>
    public required string Code { get; init; }

    /// <summary>State.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>Kind.</summary>
    public required PlaceKind Kind { get; set; }

    /// <summary>Name in French.</summary>
    public required string NameFr { get; set; }

    /// <summary>Name in Dutch, where there is another.</summary>
    public string? NameNl { get; set; }

    /// <summary>Name in German, where there is another.</summary>
    public string? NameDe { get; set; }

    /// <summary>Postcodes, separated by spaces; of a range its first and last with a hyphen; of a department its number.</summary>
    public string? Postcodes { get; set; }

    /// <summary>The prosecutors' offices of which one is competent.</summary>
    public required IReadOnlyList<AuthorityCode> Offices { get; set; }

    /// <summary>The division of the office in which the place lies, where the data says so (Belgium).</summary>
    public AuthorityCode? Division { get; set; }

    /// <summary>Whether a lawyer or the ministry has still to confirm it.</summary>
    public bool ToConfirm { get; set; }

    /// <summary>The last day on which the place counted; null while it does.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>The name in a language; French where it has no other.</summary>
    public string In(Language language) => language switch
    {
        Language.Nl => NameNl ?? NameFr,
        Language.De => NameDe ?? NameNl ?? NameFr,
        _ => NameFr,
    };
}
