namespace TaskForce.Domain.Requests.Forms;

/// <summary>Section E: the persons concerned and where they are.</summary>
public sealed record PersonsSection
{
    /// <summary>E1.</summary>
    public IReadOnlyList<PersonLine> Lines { get; init; } = [];

    /// <summary>E2: place of the measure, where it differs.</summary>
    public string? OtherPlace { get; init; }

    /// <summary>E3: other information that helps the execution.</summary>
    public string? OtherInformation { get; init; }
}

/// <summary>E1: one person, natural, legal or unknown; what is known of it.</summary>
public sealed record PersonLine
{
    /// <summary>Number within the form, from 1.</summary>
    public int Number { get; init; }

    /// <summary>E1.0.</summary>
    public PersonKind Kind { get; init; } = PersonKind.Natural;

    /// <summary>E1.13.</summary>
    public PersonPosition? Position { get; init; }

    /// <summary>E1.13, other: in words. For an unknown person the description.</summary>
    public string? PositionText { get; init; }

    /// <summary>E1.1.</summary>
    public string? FamilyName { get; init; }

    /// <summary>E1.2.</summary>
    public string? FirstNames { get; init; }

    /// <summary>E1.3.</summary>
    public string? OtherNames { get; init; }

    /// <summary>E1.4, one in a line.</summary>
    public string? Aliases { get; init; }

    /// <summary>E1.5.</summary>
    public Sex? Sex { get; init; }

    /// <summary>E1.6: codes of ISO 3166, separated by spaces.</summary>
    public string? Nationalities { get; init; }

    /// <summary>E1.7: identity or social security number; masked on the screen.</summary>
    public string? IdentityNumber { get; init; }

    /// <summary>E1.8: types and numbers of identity documents, one in a line.</summary>
    public string? IdentityDocuments { get; init; }

    /// <summary>E1.9: yyyy, yyyy-MM or yyyy-MM-dd.</summary>
    public string? BornOn { get; init; }

    /// <summary>E1.10.</summary>
    public string? BornAt { get; init; }

    /// <summary>E1.11, E1.25.</summary>
    public Address Address { get; init; } = new();

    /// <summary>E1.11: it is the last known address.</summary>
    public bool LastKnownAddress { get; init; }

    /// <summary>E1.12: languages understood, in words.</summary>
    public string? Languages { get; init; }

    /// <summary>E1.14: minor or vulnerable person. Shown by initials outside the case file.</summary>
    public bool MinorOrVulnerable { get; init; }

    /// <summary>E1.20.</summary>
    public string? LegalName { get; init; }

    /// <summary>E1.21.</summary>
    public string? LegalForm { get; init; }

    /// <summary>E1.22.</summary>
    public string? TradingName { get; init; }

    /// <summary>E1.23: registered seat.</summary>
    public string? Seat { get; init; }

    /// <summary>E1.24: enterprise number (BE, ten digits) or SIREN (FR, nine digits).</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>E1.26.</summary>
    public string? Representative { get; init; }

    /// <summary>Description of an unknown person.</summary>
    public string? Description { get; init; }

    /// <summary>How the person is called in a sentence: the name that is known, else the description.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? DisplayName => Kind switch
    {
        PersonKind.Legal => LegalName,
        PersonKind.Natural => string.Join(' ', new[] { FirstNames, FamilyName?.ToUpperInvariant() }.Where(n => !string.IsNullOrWhiteSpace(n))),
        PersonKind.Unknown => Description,
    };

    /// <summary>Whether the person is shown by initials outside the case file (product, who sees what, 6).</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Protected => MinorOrVulnerable || Position == PersonPosition.Victim;
}
