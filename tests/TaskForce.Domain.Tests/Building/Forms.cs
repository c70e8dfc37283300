using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Domain.Tests.Building;

/// <summary>Forms without gaps.</summary>
internal static class Forms
{
    public static readonly Signature Signed = new("Anne Lemaire", "magistrate", new(2026, 3, 1));

    private static readonly Contact Office = new() { Organisation = "Court", Email = "court@justice.example", Telephone = "+32 2 000 00 00" };

    /// <summary>A complete form in French, a line for each measure.</summary>
    public static OrderForm Complete(params MeasureKind[] measures) => new()
    {
        Title = "Fraud by false invoices",
        Language = Language.Fr,
        Measures = [.. measures.Select((kind, i) => Line(i + 1, kind))],
        Earlier = new() { Supplements = false, SentElsewhere = false },
        Persons = new()
        {
            Lines = [new() { Number = 1, Position = PersonPosition.SuspectedOrAccused, FamilyName = "Dubois", FirstNames = "Marc" }],
        },
        Proceedings = new() { Type = ProceedingsType.PT_A },
        Grounds = new()
        {
            Facts = "False invoices between two companies.",
            Classifications = [new("fraud", "Art. 313-1")],
            InAnnexD = false,
            FactsFrom = new(2025, 6, 1),
            FactsTo = new(2025, 9, 30),
            FactsPlace = "Lille",
        },
        Transfer = new() { ToIssuing = TransferConsent.Given, ToExecuting = true, TransferOn = new(2026, 5, 4), ReturnOn = new(2026, 5, 8) },
        Conference = new() { Conductor = Office, Language = Language.Fr, Reasons = "The witness lives far away." },
        Bank = new()
        {
            AccountsRelevance = "The proceeds were paid in.",
            OperationsRelevance = "The path of the money.",
            Presumption = "A card of the bank was found.",
            From = new(2025, 6, 1),
            To = new(2025, 9, 30),
            Accounts = [new("BE68 5390 0754 7034", "Marc Dubois")],
        },
        Provisional = new() { Destination = ItemDestination.Remains, LiftOn = new(2026, 9, 1) },
        RealTime = new() { Relevance = "Where the goods go.", From = new(2026, 4, 1), To = new(2026, 4, 30) },
        Covert = new() { Relevance = "The sellers meet buyers only in person." },
        Interception = new()
        {
            Relevance = "The orders are given by telephone.", Person = 1, Duration = 4, Unit = DurationUnit.Weeks,
            Targets = [new(TargetKind.MobileTelephone, "+32 470 00 00 00")], Method = InterceptionMethod.RecordingAndTransmission,
        },
        Formalities = new() { Wanted = false, Assistance = false },
        Remedies = new() { Sought = false, Informs = Office },
        Authority = new()
        {
            Representative = "Anne Lemaire",
            FileNumber = "26/123",
            Address = new() { Street = "13 avenue du Peuple", Postcode = "59000", Town = "Lille" },
            Telephone = "+33 3 00 00 00 00",
            Email = "parquet@justice.example",
            Languages = [Language.Fr],
        },
        Certification = new() { Necessary = true, AvailableAtHome = true, ConfidentialityAsked = true, Reason = "No milder means." },
    };

    /// <summary>A complete Section L of a Belgian investigating judge.</summary>
    public static ValidationSection Validation() => new()
    {
        Kind = ValidatorKind.InvestigatingJudge,
        Representative = "Jan Peeters",
        Post = "investigating judge",
        FileNumber = "OR 45/26",
        Contact = Office,
        Languages = [Language.Nl, Language.Fr],
        MainContact = ContactPoint.IssuingAuthority,
    };

    public static MeasureLine Line(int number, MeasureKind kind) => new()
    {
        Number = number,
        Kind = kind,
        Description = "What is to be done and obtained.",
        Role = FormSections.RolesOf(kind) is [var role, ..] ? role : null,
        Person = 1,
        AlwaysAvailable = MeasureCatalogue.Of(kind).AlwaysAvailable,
    };
}
