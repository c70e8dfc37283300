using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Browser.Tests.Stories.FullOrder;

/// <summary>A text as it is written in the form, and as it is translated.</summary>
internal sealed record Wording(string Original, string Translation);

/// <summary>One direction of the story: who writes to whom, and the words that they write.</summary>
internal sealed partial record Matter
{
    /// <summary>Sign-in name of the magistrate who issues.</summary>
    public required string Issuer { get; init; }

    /// <summary>Sign-in name of the magistrate who executes.</summary>
    public required string Executor { get; init; }

    /// <summary>The language of the form and of the issuer's screen.</summary>
    public required Language Written { get; init; }

    /// <summary>The language into which it is translated, that of the executor's screen.</summary>
    public required Language Translated { get; init; }

    public required string Title { get; init; }

    /// <summary>Where the measures are to be taken, as the finder is asked.</summary>
    public required string Place { get; init; }

    /// <summary>To whom it goes.</summary>
    public required AuthorityCode To { get; init; }

    /// <summary>Why not to the authority that the finder proposes; null where it goes there.</summary>
    public string? Reason { get; init; }

    public required string Translator { get; init; }

    public required Wording Urgency { get; init; }

    public required Wording WantedBecause { get; init; }

    public required Wording Covert { get; init; }

    public required Wording Interception { get; init; }

    public required Wording Minor { get; init; }

    public required Wording Facts { get; init; }

    public required Wording CovertRelevance { get; init; }

    public required Wording InterceptionRelevance { get; init; }

    public required Wording Formalities { get; init; }

    public required Wording Necessity { get; init; }

    public required string Offence { get; init; }

    public required string Provision { get; init; }

    public required OffenceCategory Category { get; init; }

    public required string FactsPlace { get; init; }

    public required string FileNumber { get; init; }

    /// <summary>Street and telephone of the issuing authority.</summary>
    public required (string Street, string Telephone) Office { get; init; }

    /// <summary>What the official does who comes along.</summary>
    public required string Official { get; init; }

    public required (string FamilyName, string FirstNames) Suspect { get; init; }

    public required (string FamilyName, string FirstNames) Child { get; init; }

    public required string Number { get; init; }

    /// <summary>What the executing side proposes, and how the issuing side answers.</summary>
    public required (string Proposal, string Answer) LessIntrusive { get; init; }

    /// <summary>What a shorter order asks: the one that supplements, or one that stands alone.</summary>
    public required Wording Further { get; init; }

    /// <summary>Every long text, in the order of Annex A.</summary>
    public IReadOnlyList<Wording> Texts =>
        [Urgency, WantedBecause, Covert, Interception, Minor, Facts, CovertRelevance, InterceptionRelevance, Formalities, Necessity];

    /// <summary>The translation of a text, by the original that stands beside it.</summary>
    public string TranslationOf(string original) => Texts.Append(Further).Single(t => t.Original == original.Trim()).Translation;

    /// <summary>The sections in which long texts stand.</summary>
    public static IReadOnlyList<FormSection> WithTexts { get; } =
        [FormSection.B, FormSection.C, FormSection.E, FormSection.G, FormSection.H6, FormSection.H7, FormSection.I, FormSection.K];

    /// <summary>What is filled in on the page of each section, in the order in which they follow each other.</summary>
    public IReadOnlyList<(FormSection Section, (string Name, string Value)[] Fields)> Sections =>
    [
        (FormSection.A, []),
        (FormSection.B,
        [
            ("Input.Urgency.Reasons", nameof(UrgencyReason.ConcealedOrDestroyed)), ("Input.Urgency.Text", Urgency.Original), ("Input.Urgency.LimitWanted", "True"),
            ("Input.Urgency.WantedOn", "2026-12-15"), ("Input.Urgency.WantedKind", nameof(WantedDateKind.Latest)), ("Input.Urgency.LimitReason", WantedBecause.Original),
        ]),
        // Measures stand in the order of the list of the law.
        (FormSection.C, [("Input.Measures[0].Description", Covert.Original), ("Input.Measures[1].Description", Interception.Original)]),
        (FormSection.D, [("Input.Earlier.Supplements", "False"), ("Input.Earlier.SentElsewhere", "False")]),
        (FormSection.E,
        [
            .. Person(0, Suspect, PersonPosition.SuspectedOrAccused, "1984-2-29"), .. Person(1, Child, PersonPosition.ThirdParty, "2011-7-3"),
            ("Input.Persons.Lines[1].MinorOrVulnerable", "true"), ("Input.Persons.OtherInformation", Minor.Original),
        ]),
        (FormSection.F, [("Input.Proceedings.Type", nameof(ProceedingsType.PT_A))]),
        (FormSection.G, Ground),
        (FormSection.H6, [("Input.Covert.Relevance", CovertRelevance.Original)]),
        (FormSection.H7,
        [
            ("Input.Interception.Relevance", InterceptionRelevance.Original), ("Input.Interception.Person", "1"), ("Input.Interception.Duration", "1"),
            ("Input.Interception.Unit", nameof(DurationUnit.Months)), ("Input.Interception.Targets[0].Kind", nameof(TargetKind.MobileTelephone)),
            ("Input.Interception.Targets[0].Value", Number), ("Input.Interception.Method", nameof(InterceptionMethod.ImmediateTransmission)),
            ("Input.Interception.Handling", nameof(InterceptionHandling.Transcription)),
        ]),
        (FormSection.I,
        [
            ("Input.Formalities.Wanted", "True"), ("Input.Formalities.Text", Formalities.Original), ("Input.Formalities.Assistance", "True"),
            ("Input.Formalities.Officials[0].Name", "S. Marlier"), ("Input.Formalities.Officials[0].Function", Official), ("Input.Formalities.Languages", nameof(Language.Fr)),
        ]),
        (FormSection.J, Remedies),
        (FormSection.K, [.. Authority, ("Input.Certification.Reason", Necessity.Original)]),
    ];

    /// <summary>The sections of an order for one measure that calls for none of part H, about one person.</summary>
    /// <param name="place">Where the measure is to be taken.</param>
    public IReadOnlyList<(FormSection Section, (string Name, string Value)[] Fields)> ShortSections(string place) =>
    [
        (FormSection.A, []), (FormSection.B, []), (FormSection.C, [("Input.Measures[0].Description", Further.Original)]),
        Sections.Single(s => s.Section == FormSection.D),
        (FormSection.E, [.. Person(0, Suspect, PersonPosition.SuspectedOrAccused, "1984-2-29"), ("Input.Persons.Place.Town", place)]),
        Sections.Single(s => s.Section == FormSection.F), (FormSection.G, Ground),
        (FormSection.I, [("Input.Formalities.Wanted", "False"), ("Input.Formalities.Assistance", "False")]),
        .. Sections.Where(s => s.Section is FormSection.J or FormSection.K),
    ];

    /// <summary>Section G.</summary>
    public (string Name, string Value)[] Ground =>
    [
        ("Input.Grounds.Facts", Facts.Original), ("Input.Grounds.FactsFrom", "2026-3-1"), ("Input.Grounds.FactsTo", "2026-11-10"), ("Input.Grounds.FactsPlace", FactsPlace),
        ("Input.Grounds.Classifications[0].Classification", Offence), ("Input.Grounds.Classifications[0].Provision", Provision),
        ("Input.Grounds.InAnnexD", "True"), ("Input.Grounds.Categories", Category.ToString()), ("Input.Grounds.MaximumYears", "10"),
    ];

    /// <summary>What the freezing certificate beside it is called.</summary>
    public string Certificate => $"{Suspect.FamilyName}, {FactsPlace}";

    /// <summary>The freezing certificate, urgent: 48 hours for the decision (Regulation (EU) 2018/1805, Art. 9(3)).</summary>
    public IReadOnlyList<(string Section, (string Name, string Value)[] Fields)> FreezingSections =>
    [
        ("Parties", [("Input.TranslationLanguage", Translated.ToString()), ("Input.Translator", Translator)]),
        ("Order",
        [
            ("Input.FZ1", FileNumber), ("Input.FZ2", "2026-11-23"), ("Input.FZ4", Facts.Original), ("Input.FZ5", Provision), ("Input.FZ7", "False"), ("Input.FZ8", "False"),
        ]),
        ("Property", [("Input.FZ10[0].PropertyKind", "ACCOUNT"), ("Input.FZ10[0].PropertyDescription", Number), ("Input.FZ11", Place)]),
        ("Persons", [("Input.FZ12[0].PersonKind", "NATURAL"), ("Input.FZ12[0].FamilyName", Suspect.FamilyName), ("Input.FZ12[0].FirstNames", Suspect.FirstNames)]),
        ("Urgency", [("Input.FZ16", "True"), ("Input.FZ17", Urgency.Original)]),
        ("Instruction", [("Input.FZ18", "REMAIN_FROZEN"), ("Input.FZ19", "2027-6-30")]),
    ];

    /// <summary>Section J: none sought, and who tells of them (J3).</summary>
    public (string Name, string Value)[] Remedies =>
        [("Input.Remedies.Sought", "False"), ("Input.Remedies.Informs.Organisation", $"Cabinet {FileNumber}"), ("Input.Remedies.Informs.Email", "recours@justice.example")];

    /// <summary>Section K as the issuing authority fills it in, without the reason.</summary>
    public (string Name, string Value)[] Authority =>
    [
        ("Input.Authority.FileNumber", FileNumber), ("Input.Authority.Telephone", Office.Telephone), ("Input.Authority.Email", "cabinet@justice.example"),
        ("Input.Authority.Address.Street", Office.Street), ("Input.Certification.Necessary", "true"), ("Input.Certification.AvailableAtHome", "true"),
        ("Input.Certification.ConfidentialityAsked", "true"),
    ];

    private static (string Name, string Value)[] Person(int line, (string FamilyName, string FirstNames) name, PersonPosition position, string born) =>
    [
        ($"Input.Persons.Lines[{line}].Position", position.ToString()), ($"Input.Persons.Lines[{line}].FamilyName", name.FamilyName),
        ($"Input.Persons.Lines[{line}].FirstNames", name.FirstNames), ($"Input.Persons.Lines[{line}].BornOn", born),
    ];
}
