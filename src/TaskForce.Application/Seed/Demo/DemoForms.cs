using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Seed.Demo;

/// <summary>What the orders of the demonstration are about. Every person and every fact is invented.</summary>
internal static class DemoForms
{
    private static readonly Subject[] Subjects =
    [
        new("Relevés d’un compte et audition d’un témoin", [MeasureKind.Transactions, MeasureKind.VideoHearing], OffenceCategory.D09, "blanchiment", "Code pénal, art. 324-1",
            "Des fonds issus d’une escroquerie aux faux ordres de virement ont transité par un compte ouvert dans le ressort de l’autorité d’exécution."),
        new("Identification d’un abonné", [MeasureKind.SubscriberId], OffenceCategory.D11, "accès frauduleux à un système informatique", "Code pénal, art. 323-1",
            "Une connexion frauduleuse à la messagerie d’une entreprise a été faite depuis une adresse IP attribuée à un opérateur de l’État d’exécution."),
        new("Perquisition et saisie dans un entrepôt", [MeasureKind.SearchOther, MeasureKind.Seizure], OffenceCategory.D05, "trafic de stupéfiants", "Code pénal, art. 222-37",
            "Un entrepôt loué sous un nom d’emprunt sert de lieu de stockage à un trafic organisé de part et d’autre de la frontière."),
        new("Audition d’une victime", [MeasureKind.HearingVictim], OffenceCategory.D03, "traite des êtres humains", "Code pénal, art. 225-4-1",
            "La victime, hébergée dans un foyer de l’État d’exécution, a été contrainte à travailler dans plusieurs ateliers."),
        new("Données de trafic d’une ligne", [MeasureKind.TrafficData, MeasureKind.LocationData], OffenceCategory.D18, "vol organisé", "Code pénal, art. 311-9",
            "Une équipe commet des vols de fret sur les aires d’autoroute ; une ligne de l’État d’exécution est utilisée avant chaque fait."),
        new("Comptes d’une société", [MeasureKind.Accounts, MeasureKind.DocumentProduction], OffenceCategory.D08, "fraude fiscale aggravée", "Code général des impôts, art. 1741",
            "Une société sans activité réelle émet des factures de complaisance ; son gérant disposerait de comptes dans l’État d’exécution."),
        new("Expertise d’un téléphone saisi", [MeasureKind.ExpertReport, MeasureKind.EvidenceHeld], OffenceCategory.D21, "extorsion", "Code pénal, art. 312-1",
            "Le téléphone du suspect, saisi dans une procédure de l’État d’exécution, contiendrait les messages de menace."),
        new("Audition d’un suspect par vidéoconférence", [MeasureKind.VideoHearing], OffenceCategory.D20, "escroquerie", "Code pénal, art. 313-1",
            "Le suspect réside dans l’État d’exécution et a demandé à être entendu sans se déplacer."),
        new("Comparaison de profils ADN", [MeasureKind.DnaComparison], OffenceCategory.D14, "tentative d’assassinat", "Code pénal, art. 221-3",
            "Un profil relevé sur les lieux ne correspond à aucun profil enregistré dans l’État d’émission."),
        new("Images de vidéosurveillance d’une gare", [MeasureKind.EvidenceHeld, MeasureKind.HearingWitness], OffenceCategory.D02, "association de malfaiteurs terroriste", "Code pénal, art. 421-2-1",
            "Deux personnes recherchées ont été vues dans une gare de l’État d’exécution la veille des faits."),
        new("Interception d’une ligne et infiltration", [MeasureKind.Interception, MeasureKind.Covert], OffenceCategory.D05, "importation de stupéfiants en bande organisée", "Code pénal, art. 222-36",
            "Les commandes sont passées par téléphone à un numéro de l’État d’exécution ; les vendeurs ne rencontrent leurs acheteurs qu’après recommandation."),
    ];

    private static readonly (string First, string Family)[] Names =
    [
        ("Thomas", "Wautier"), ("Inès", "Marchal"), ("Bram", "Desmet"), ("Lucas", "Fontaine"), ("Nora", "Haddad"),
        ("Jeroen", "Vermeulen"), ("Camille", "Leroy"), ("Yanis", "Cousin"), ("Eva", "Lambrecht"), ("Hugo", "Baert"),
    ];

    /// <summary>A subject whose measures carry no flag of Art. 10(2).</summary>
    public const int WithoutFlag = 2;

    /// <summary>A subject of which only one life is told: an interception with technical assistance, and a covert investigation.</summary>
    public const int Discreet = 10;

    /// <summary>How many subjects come in turn: all before the one that is chosen by name.</summary>
    public const int InTurn = Discreet;

    /// <summary>A complete form about one of the subjects.</summary>
    public static OrderForm Complete(int subject, int serial, Authority issuing, DemoPerson signatory, CountryCode executing, DateOnly today)
    {
        var about = Subjects[subject];
        var dutch = signatory.Language == Language.Nl;
        var needsFrench = executing == CountryCode.FR && dutch;
        var (first, family) = Names[(serial * 3 + subject) % Names.Length];
        var year = today.Year % 100;
        return new OrderForm
        {
            Title = about.Title,
            Language = dutch ? Language.Nl : Language.Fr,
            TranslationLanguage = needsFrench ? Language.Fr : null,
            Translator = needsFrench ? "Griet Maenhout, beëdigd vertaler" : null,
            TranslatedOn = needsFrench ? today.AddDays(-160) : null,
            Urgency = serial % 9 == 0 ? new() { Reasons = [UrgencyReason.TrialDate], Text = "L’affaire est fixée à une audience proche." } : new(),
            Measures = [.. about.Measures.Select((kind, i) => Line(kind, i + 1, about))],
            Earlier = new() { Supplements = false, SentElsewhere = false },
            Persons = new()
            {
                Lines =
                [
                    new()
                    {
                        Number = 1, Kind = PersonKind.Natural, FirstNames = first, FamilyName = family, Position = PositionFor(about),
                        Nationalities = [executing.ToString()], Languages = [executing == CountryCode.BE ? "nl" : "fr"], BornOn = $"{1958 + serial % 40:0000}-0{1 + serial % 9}-1{serial % 9}",
                        Address = new() { Town = executing == CountryCode.BE ? "Tournai" : "Lille", Country = executing.ToString() },
                        MinorOrVulnerable = subject == 3,
                    },
                ],
            },
            Proceedings = new() { Type = ProceedingsType.PT_A },
            Grounds = new()
            {
                Facts = about.Facts, Classifications = [new(about.Offence, about.Provision)], InAnnexD = true, Categories = [about.Category],
                MaximumYears = 5 + subject % 6, FactsFrom = today.AddDays(-400 - serial), FactsPlace = issuing.Seat,
            },
            Conference = about.Measures.Contains(MeasureKind.VideoHearing) ? new()
            {
                Conductor = new() { Organisation = issuing.Names.Fr, Name = signatory.DisplayName, Email = signatory.Email },
                Language = Language.Fr, Reasons = "La personne réside loin du lieu de l’audience et sa venue retarderait la procédure.",
            } : new(),
            Bank = Bank(about, today),
            Covert = about.Measures.Contains(MeasureKind.Covert) ? new() { Relevance = "Aucune autre mesure ne permet d’approcher les vendeurs." } : new(),
            Interception = about.Measures.Contains(MeasureKind.Interception) ? new()
            {
                Relevance = "Les échanges diront quand et où les livraisons ont lieu.", Person = 1, Duration = 4, Unit = DurationUnit.Weeks,
                Targets = [new(TargetKind.MobileTelephone, "+32 470 00 00 17")], Method = InterceptionMethod.RecordingAndTransmission,
                Handling = [InterceptionHandling.Transcription],
            } : new(),
            Formalities = new() { Wanted = true, Text = "Enregistrement audiovisuel de l’audition ; procès-verbal en français si possible.", Assistance = false },
            Remedies = new() { Sought = false, Informs = new() { Organisation = issuing.Names.Fr, Email = "recours@demonstration.example" } },
            Authority = new()
            {
                Judicial = issuing.Kind != AuthorityKind.CUST, Representative = signatory.DisplayName,
                FileNumber = $"{issuing.Code.Value[^3..]} {year}/{3000 + serial * 17}", Telephone = issuing.Country == CountryCode.BE ? "+32 56 00 00 00" : "+33 3 00 00 00 00", Email = signatory.Email,
                Address = new() { Street = "1, place du Palais", Town = issuing.Seat, Country = issuing.Country.ToString() }, Languages = [dutch ? Language.Nl : Language.Fr],
            },
            Certification = new()
            {
                Necessary = true, AvailableAtHome = true, ConfidentialityAsked = true,
                Reason = "La mesure est nécessaire pour établir les faits et n’excède pas ce que la procédure demande.",
            },
        };
    }

    private static MeasureLine Line(MeasureKind kind, int number, Subject about) => new()
    {
        Number = number, Kind = kind, Description = $"{about.Title} : obtenir tout élément utile à la manifestation de la vérité.",
        Role = kind == MeasureKind.VideoHearing ? about.Category == OffenceCategory.D20 ? HearingRole.SuspectedOrAccused : HearingRole.Witness : null,
        Person = FormSections.AboutPerson(kind) ? 1 : null, AlwaysAvailable = MeasureCatalogue.Of(kind).AlwaysAvailable,
    };

    private static PersonPosition PositionFor(Subject about) =>
        about.Measures.Contains(MeasureKind.HearingVictim) ? PersonPosition.Victim
        : about.Measures.Contains(MeasureKind.VideoHearing) && about.Category == OffenceCategory.D09 ? PersonPosition.Witness
        : PersonPosition.SuspectedOrAccused;

    private static BankSection Bank(Subject about, DateOnly today) => new()
    {
        AccountsRelevance = about.Measures.Contains(MeasureKind.Accounts) ? "Les comptes diront qui a disposé des fonds." : null,
        Presumption = about.Measures.Contains(MeasureKind.Accounts) ? "Une carte bancaire de l’État d’exécution a été trouvée au domicile." : null,
        OperationsRelevance = about.Measures.Contains(MeasureKind.Transactions) ? "Les opérations diront d’où viennent les fonds et où ils sont allés." : null,
        From = about.Measures.Contains(MeasureKind.Transactions) ? today.AddDays(-500) : null,
        To = about.Measures.Contains(MeasureKind.Transactions) ? today.AddDays(-200) : null,
        Accounts = about.Measures.Contains(MeasureKind.Transactions) ? [new("BE71 0961 2345 6769", "Titulaire du compte")] : [],
    };

    private sealed record Subject(
        string Title, MeasureKind[] Measures, OffenceCategory Category, string Offence, string Provision, string Facts);
}
