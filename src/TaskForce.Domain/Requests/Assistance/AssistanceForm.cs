using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Domain.Requests.Assistance;

/// <summary>The form of a request of another kind than the EIO: what every kind has, and its own fields.</summary>
public sealed record AssistanceForm
{
    /// <summary>What the case is called.</summary>
    public string? Title { get; init; }

    /// <summary>Language of the form.</summary>
    public Language? Language { get; init; }

    /// <summary>Language of the translation that is joined.</summary>
    public Language? TranslationLanguage { get; init; }

    /// <summary>Who translated it.</summary>
    public string? Translator { get; init; }

    /// <summary>Its fields.</summary>
    public AssistanceValues Values { get; init; } = new();

    /// <summary>Who signed it; null until it is sent.</summary>
    public Signature? Signature { get; init; }

    /// <summary>The persons in its lines, as a form of an EIO holds them.</summary>
    public IReadOnlyList<PersonLine> PersonsIn(AssistanceDefinition definition) =>
    [
        .. definition.Sections.SelectMany(s => s.Fields).Where(f => f.Columns.Any(c => c.Id == "PersonKind"))
            .SelectMany(field => Values.Lines(field.Id), (field, line) => Person(line, field.AreVictims)).Select((person, i) => person with { Number = i + 1 }),
    ];

    private static PersonLine Person(IReadOnlyDictionary<string, string> line, bool victim) => new()
    {
        Kind = line.TryGetValue("PersonKind", out var kind) ? StableCode.Parse<PersonKind>(kind) : PersonKind.Unknown,
        FamilyName = line.GetValueOrDefault("FamilyName"), FirstNames = line.GetValueOrDefault("FirstNames"), LegalName = line.GetValueOrDefault("LegalName"),
        MinorOrVulnerable = line.GetValueOrDefault("Protected") == "true",
        Position = victim ? PersonPosition.Victim : line.GetValueOrDefault("Position") switch
        {
            null => null,
            "VICTIM" => PersonPosition.Victim,
            "WITNESS" => PersonPosition.Witness,
            "THIRD_PARTY" => PersonPosition.ThirdParty,
            _ => PersonPosition.SuspectedOrAccused,
        },
    };

    /// <summary>Codes alone, at the end of the time for which it is kept.</summary>
    internal AssistanceForm CodesAlone(AssistanceDefinition definition) =>
        new() { Language = Language, TranslationLanguage = TranslationLanguage, Values = Values.CodesAlone(definition.Sections.SelectMany(s => s.Fields)) };
}

/// <summary>One version of such a form. What was sent is never changed; a correction is a new version.</summary>
public sealed class AssistanceFormVersion
{
    private AssistanceForm content = new();

    private AssistanceFormVersion() { }

    internal AssistanceFormVersion(RequestId request, int number, CountryCode owner, AssistanceForm content, DateTimeOffset createdAt, string? reason = null)
    {
        RequestId = request;
        Number = number;
        Owner = owner;
        Content = content;
        CreatedAt = createdAt;
        Reason = reason;
    }

    /// <summary>The request.</summary>
    public RequestId RequestId { get; private set; }

    /// <summary>Number of the version, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The issuing State, which alone sees the version until it is signed.</summary>
    public CountryCode Owner { get; private set; }

    /// <summary>What is written.</summary>
    /// <exception cref="InvalidOperationException">Set on a version that is sealed: it never changes, a correction is a version of its own.</exception>
    public AssistanceForm Content
    {
        get => content;
        internal set => (content, Title) = Seal is null ? (value, value.Title) : throw new InvalidOperationException("A sealed form does not change.");
    }

    /// <summary>What the case is called: the title of the content, so that a list need not read whole forms.</summary>
    public string? Title { get; private set; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was signed and sent; null while it is written, and then the other State does not see it.</summary>
    public DateTimeOffset? SignedAt { get; internal set; }

    /// <summary>Why there is a new version.</summary>
    public string? Reason { get; private set; }

    /// <summary>
    /// SHA-256 of what was signed, in hexadecimal digits (<see cref="SealedAssistance"/>); null before the signature, and on versions that
    /// were signed before the forms of these kinds were sealed. Kept when the content is erased.
    /// </summary>
    public string? Seal { get; private set; }

    /// <summary>Closes the version for good.</summary>
    /// <exception cref="InvalidOperationException">It is not signed, or sealed already.</exception>
    internal string SealWith(AssistanceRequest request)
    {
        if (SignedAt is null || Seal is not null)
            throw new InvalidOperationException("A version is sealed once, when it is signed.");
        return Seal = SealedAssistance.Of(this, request).Hash();
    }

    internal void Erase(AssistanceDefinition definition) => (content, Title, Reason) = (content.CodesAlone(definition), null, null);
}
