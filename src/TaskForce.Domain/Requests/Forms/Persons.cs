using System.Text.Json.Serialization;

namespace TaskForce.Domain.Requests.Forms;

/// <summary>Section E: the persons concerned and where they are.</summary>
public sealed record PersonsSection
{
    /// <summary>E1.</summary>
    public IReadOnlyList<PersonLine> Lines { get; init; } = [];

    /// <summary>E2: address of the place of the measure, where it differs.</summary>
    public Address Place { get; init; } = new();

    /// <summary>E2: the same in words, where an address does not say it.</summary>
    public string? OtherPlace { get; init; }

    /// <summary>E3: other information that helps the execution.</summary>
    public string? OtherInformation { get; init; }

    /// <summary>
    /// The section with some of its persons written anew: on a long list not all of them are before the eyes. Each is known by its
    /// number; one that is not in the list is added at its end, with a number of its own.
    /// </summary>
    /// <param name="written">The persons that were before the eyes, and what is said of the whole section.</param>
    /// <param name="removed">Numbers of those to be taken away.</param>
    /// <param name="named">Numbers by which other sections name somebody: they are given to nobody else, though that person was removed.</param>
    public PersonsSection With(PersonsSection written, IReadOnlyCollection<int> removed, IEnumerable<int> named)
    {
        var known = Lines.Select(l => l.Number).ToHashSet();
        var anew = written.Lines.Where(l => known.Contains(l.Number)).GroupBy(l => l.Number).ToDictionary(g => g.Key, g => g.First());
        var next = known.Concat(written.Lines.Select(l => l.Number)).Concat(named).DefaultIfEmpty().Max();
        var added = written.Lines.Where(l => !known.Contains(l.Number) && !removed.Contains(l.Number)).ToList();
        var repeated = added.GroupBy(l => l.Number).Any(g => g.Key < 1 || g.Count() > 1);
        return written with
        {
            Lines =
            [
                .. Lines.Where(l => !removed.Contains(l.Number)).Select(l => anew.GetValueOrDefault(l.Number, l)),
                .. repeated ? added.Select(l => l with { Number = ++next }) : added,
            ],
        };
    }
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

    /// <summary>E1.4.</summary>
    [JsonConverter(typeof(LinesOrText))]
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>E1.5.</summary>
    public Sex? Sex { get; init; }

    /// <summary>E1.6: codes of ISO 3166; in older forms also words.</summary>
    [JsonConverter(typeof(CodesOrText))]
    public IReadOnlyList<string> Nationalities { get; init; } = [];

    /// <summary>E1.7: identity or social security number; masked on the screen.</summary>
    public string? IdentityNumber { get; init; }

    /// <summary>E1.8.</summary>
    [JsonConverter(typeof(DocumentsOrText))]
    public IReadOnlyList<DocumentLine> IdentityDocuments { get; init; } = [];

    /// <summary>E1.9: yyyy, yyyy-MM or yyyy-MM-dd.</summary>
    public string? BornOn { get; init; }

    /// <summary>E1.10.</summary>
    public string? BornAt { get; init; }

    /// <summary>E1.11, E1.25.</summary>
    public Address Address { get; init; } = new();

    /// <summary>E1.11: it is the last known address.</summary>
    public bool LastKnownAddress { get; init; }

    /// <summary>E1.12, languages understood: codes of ISO 639, another language in words.</summary>
    [JsonConverter(typeof(CodesOrText))]
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>E1.14: minor or vulnerable person. Shown by initials outside the case file.</summary>
    public bool MinorOrVulnerable { get; init; }

    /// <summary>E1.20.</summary>
    public string? LegalName { get; init; }

    /// <summary>E1.21.</summary>
    public string? LegalForm { get; init; }

    /// <summary>E1.22.</summary>
    public string? TradingName { get; init; }

    /// <summary>E1.23: registered seat.</summary>
    [JsonConverter(typeof(AddressOrText))]
    public Address Seat { get; init; } = new();

    /// <summary>E1.24: enterprise number (BE, ten digits) or SIREN (FR, nine digits).</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>E1.26.</summary>
    public string? Representative { get; init; }

    /// <summary>Description of an unknown person.</summary>
    public string? Description { get; init; }

    /// <summary>How the person is called in a sentence: the name that is known, else the description.</summary>
    [JsonIgnore]
    public string? DisplayName => Kind switch
    {
        PersonKind.Legal => LegalName,
        PersonKind.Natural => string.Join(' ', new[] { FirstNames, FamilyName?.ToUpperInvariant() }.Where(n => !string.IsNullOrWhiteSpace(n))),
        PersonKind.Unknown => Description,
    };

    /// <summary>Whether the person is shown by initials outside the case file (product, who sees what, 6).</summary>
    [JsonIgnore]
    public bool Protected => MinorOrVulnerable || Position == PersonPosition.Victim;
}

/// <summary>E1.8: an identity document.</summary>
/// <param name="Kind">Kind; null where it is not said.</param>
/// <param name="Number">Number, and whatever names another kind.</param>
public sealed record DocumentLine(IdentityDocumentKind? Kind, string? Number);
