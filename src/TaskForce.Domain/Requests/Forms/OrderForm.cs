namespace TaskForce.Domain.Requests.Forms;

/// <summary>
/// What is written in the form of Annex A (reference §3.2, §3.3). Sections are records of their own so that each is
/// saved on its own; the identifiers of the fields (A1, K7...) stand beside them. A section that was never opened is
/// empty, never null.
/// </summary>
public sealed record OrderForm
{
    /// <summary>Longest of the long texts, in characters (§3.7, check 12).</summary>
    public const int LongText = 20_000;

    /// <summary>Longest of the one-line texts, in characters.</summary>
    public const int ShortText = 250;

    /// <summary>Most lines of any list of the form.</summary>
    public const int MostLines = 50;

    /// <summary>Most translated texts, of all languages together.</summary>
    public const int MostTranslations = 400;

    /// <summary>Highest number of a measure or a person: no list is written anew so often.</summary>
    public const int HighestNumber = 100_000;

    /// <summary>Most persons of Section E.</summary>
    public const int MostPersons = 200;

    /// <summary>Object of the order in a few words; on no official form, but what people call the case.</summary>
    public string? Title { get; init; }

    /// <summary>The language the form is written in.</summary>
    public Language? Language { get; init; }

    /// <summary>Language of the translation that goes with it, where there is one.</summary>
    public Language? TranslationLanguage { get; init; }

    /// <summary>The translator, kept with the translation (Art. 5, §1.3).</summary>
    public string? Translator { get; init; }

    /// <summary>Date of the translation.</summary>
    public DateOnly? TranslatedOn { get; init; }

    /// <summary>Long texts in other languages; sealed with the form.</summary>
    public IReadOnlyList<TranslatedText> Translations { get; init; } = [];

    /// <summary>Who asked for the order.</summary>
    public RequestedBy RequestedBy { get; init; } = RequestedBy.Authority;

    /// <summary>Section B.</summary>
    public UrgencySection Urgency { get; init; } = new();

    /// <summary>Section C.</summary>
    public IReadOnlyList<MeasureLine> Measures { get; init; } = [];

    /// <summary>Section D.</summary>
    public EarlierOrderSection Earlier { get; init; } = new();

    /// <summary>Section E.</summary>
    public PersonsSection Persons { get; init; } = new();

    /// <summary>Section F.</summary>
    public ProceedingsSection Proceedings { get; init; } = new();

    /// <summary>Section G.</summary>
    public GroundsSection Grounds { get; init; } = new();

    /// <summary>Section H1: transfer of a person held in custody.</summary>
    public TransferSection Transfer { get; init; } = new();

    /// <summary>Section H2: hearing by video or telephone conference.</summary>
    public ConferenceSection Conference { get; init; } = new();

    /// <summary>Section H3: provisional measures.</summary>
    public ProvisionalSection Provisional { get; init; } = new();

    /// <summary>Section H4: bank and other financial accounts.</summary>
    public BankSection Bank { get; init; } = new();

    /// <summary>Section H5: evidence in real time.</summary>
    public RealTimeSection RealTime { get; init; } = new();

    /// <summary>Section H6: covert investigations.</summary>
    public CovertSection Covert { get; init; } = new();

    /// <summary>Section H7: interception of telecommunications.</summary>
    public InterceptionSection Interception { get; init; } = new();

    /// <summary>Section I.</summary>
    public FormalitiesSection Formalities { get; init; } = new();

    /// <summary>Section J.</summary>
    public RemediesSection Remedies { get; init; } = new();

    /// <summary>Section K.</summary>
    public IssuingAuthoritySection Authority { get; init; } = new();

    /// <summary>Section L.</summary>
    public ValidationSection Validation { get; init; } = new();

    /// <summary>The opening certification and the conditions of Art. 6(1).</summary>
    public CertificationSection Certification { get; init; } = new();

    /// <summary>
    /// Belgium, no judicial investigation open: the strictest case of the measures under the settings in force when the form was last saved
    /// or signed (reference §6.1). Nobody types it; null where the issuing authority is no Belgian prosecutor.
    /// </summary>
    public Organisations.ValidationCase? HomeCase { get; init; }

    /// <summary>
    /// What the statistics count (reference §10.3: measures, offences, urgency) and nothing that somebody wrote: what is left
    /// of a form that is erased.
    /// </summary>
    public OrderForm CodesAlone() => new()
    {
        Language = Language,
        RequestedBy = RequestedBy,
        Urgency = new() { Reasons = Urgency.Reasons },
        Measures = [.. Measures.Select(m => new MeasureLine { Number = m.Number, Kind = m.Kind, AlwaysAvailable = m.AlwaysAvailable })],
        Proceedings = new() { Type = Proceedings.Type },
        Grounds = new() { InAnnexD = Grounds.InAnnexD, Categories = Grounds.Categories },
    };

    /// <summary>Numbers by which the sections name a person of Section E.</summary>
    public IEnumerable<int> PersonsNamed() => Measures.Select(m => m.Person).Append(Interception.Person).OfType<int>();

    /// <summary>The person with that number in Section E.</summary>
    public PersonLine? Person(int? number) => Persons.Lines.FirstOrDefault(p => p.Number == number);
}

/// <summary>Section B: urgency and limits sought (Art. 12(2)).</summary>
public sealed record UrgencySection
{
    /// <summary>B1.</summary>
    public IReadOnlyList<UrgencyReason> Reasons { get; init; } = [];

    /// <summary>B2.</summary>
    public string? Text { get; init; }

    /// <summary>B3: a shorter or specific limit is wanted; null while unanswered.</summary>
    public bool? LimitWanted { get; init; }

    /// <summary>B4, in the calendar of the executing State.</summary>
    public DateOnly? WantedOn { get; init; }

    /// <summary>B5.</summary>
    public WantedDateKind? WantedKind { get; init; }

    /// <summary>B6.</summary>
    public string? LimitReason { get; init; }
}

/// <summary>Section C, a line for each measure.</summary>
public sealed record MeasureLine
{
    /// <summary>Number of the measure within the order, from 1; never reused.</summary>
    public int Number { get; init; }

    /// <summary>C1.1.</summary>
    public MeasureKind Kind { get; init; }

    /// <summary>C1.2: the assistance and the evidence to be obtained.</summary>
    public string? Description { get; init; }

    /// <summary>C1.4.</summary>
    public HearingRole? Role { get; init; }

    /// <summary>C1.5: number of the person in Section E.</summary>
    public int? Person { get; init; }

    /// <summary>C1.6.</summary>
    public Address Place { get; init; } = new();

    /// <summary>C1.7: proposed from the catalogue, corrected by the magistrate; null is "none".</summary>
    public AlwaysAvailable? AlwaysAvailable { get; init; }

    /// <summary>
    /// Belgium, no judicial investigation open: the case of this measure under the settings in force (reference §6.1). Nobody types it;
    /// null where the issuing authority is no Belgian prosecutor.
    /// </summary>
    public Organisations.ValidationCase? HomeCase { get; init; }

    /// <summary>Belgium, case B or C: why the prosecutor may order this measure alone all the same.</summary>
    public string? AloneBecause { get; init; }

    /// <summary>A judge must validate the order because of this measure (law of 22 May 2017, Art. 24 § 3).</summary>
    public bool AsksForValidation() => HomeCase == Organisations.ValidationCase.B && string.IsNullOrWhiteSpace(AloneBecause);

    /// <summary>A judge must issue the order because of this measure (Art. 24 § 4).</summary>
    public bool AsksForJudge() => HomeCase == Organisations.ValidationCase.C && string.IsNullOrWhiteSpace(AloneBecause);

    /// <summary>A measure to be described, with the flag of Art. 10(2) that the catalogue proposes for its kind (reference §11).</summary>
    public static MeasureLine Of(MeasureKind kind, int number) =>
        new() { Number = number, Kind = kind, AlwaysAvailable = MeasureCatalogue.Of(kind).AlwaysAvailable };
}

/// <summary>Section D: relation to an earlier order (Art. 8).</summary>
public sealed record EarlierOrderSection
{
    /// <summary>D1; null while unanswered.</summary>
    public bool? Supplements { get; init; }

    /// <summary>D2.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>D3.</summary>
    public string? SentTo { get; init; }

    /// <summary>D4.</summary>
    public DateOnly? TransmittedOn { get; init; }

    /// <summary>D5.</summary>
    public string? IssuingReference { get; init; }

    /// <summary>D6.</summary>
    public string? ExecutingReference { get; init; }

    /// <summary>D7; null while unanswered.</summary>
    public bool? SentElsewhere { get; init; }

    /// <summary>D8.</summary>
    public IReadOnlyList<ElsewhereLine> Elsewhere { get; init; } = [];

    /// <summary>D9.</summary>
    public string? OtherRequest { get; init; }
}

/// <summary>D8: an order in the same case sent to another Member State.</summary>
public sealed record ElsewhereLine(string? State, string? Reference);

/// <summary>Section F: type of proceedings (Art. 4).</summary>
public sealed record ProceedingsSection
{
    /// <summary>F1: exactly one of PT_A, PT_B and PT_C.</summary>
    public ProceedingsType? Type { get; init; }

    /// <summary>F1, PT_D: a legal person may be held liable, in addition.</summary>
    public bool LegalPersonLiable { get; init; }
}

/// <summary>Section G: grounds for issuing the order.</summary>
public sealed record GroundsSection
{
    /// <summary>G1.</summary>
    public string? Facts { get; init; }

    /// <summary>G2.</summary>
    public IReadOnlyList<ClassificationLine> Classifications { get; init; } = [];

    /// <summary>G3: in the list of Annex D and punishable by at least three years; null while unanswered.</summary>
    public bool? InAnnexD { get; init; }

    /// <summary>G4.</summary>
    public IReadOnlyList<OffenceCategory> Categories { get; init; } = [];

    /// <summary>G5, in years.</summary>
    public int? MaximumYears { get; init; }

    /// <summary>G6: first day of the facts.</summary>
    public DateOnly? FactsFrom { get; init; }

    /// <summary>G6: last day of the facts; null for a single day.</summary>
    public DateOnly? FactsTo { get; init; }

    /// <summary>G6: place of the facts.</summary>
    public string? FactsPlace { get; init; }

    /// <summary>G6: date and place are not known.</summary>
    public bool FactsUnknown { get; init; }
}

/// <summary>G2: classification and provision.</summary>
public sealed record ClassificationLine(string? Classification, string? Provision);

/// <summary>Opening certification (§3.1) and the two conditions of Art. 6(1), declared with a reason (§1.4).</summary>
public sealed record CertificationSection
{
    /// <summary>Necessary and proportionate, with regard to the rights of the suspected or accused person (Art. 6(1)(a)).</summary>
    public bool Necessary { get; init; }

    /// <summary>Could have been ordered under the same conditions in a similar domestic case (Art. 6(1)(b)).</summary>
    public bool AvailableAtHome { get; init; }

    /// <summary>The measures are to be carried out with regard to confidentiality and the evidence transferred.</summary>
    public bool ConfidentialityAsked { get; init; }

    /// <summary>Why the conditions are met.</summary>
    public string? Reason { get; init; }

    /// <summary>Authorisation that national law wants first, such as that of the liberty and custody judge (§6.1): date.</summary>
    public DateOnly? PriorAuthorisationOn { get; init; }

    /// <summary>Its reference.</summary>
    public string? PriorAuthorisationReference { get; init; }
}
