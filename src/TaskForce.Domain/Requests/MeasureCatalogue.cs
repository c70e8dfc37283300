namespace TaskForce.Domain.Requests;

/// <summary>A measure as the catalogue knows it (reference §11.2).</summary>
/// <param name="Kind">The measure.</param>
/// <param name="Article">Article of the Directive; "general" for the general regime.</param>
/// <param name="AlwaysAvailable">Flag of Art. 10(2) proposed for it; null for none.</param>
/// <param name="Section">The section of part H that it calls for; null for none.</param>
/// <param name="SpecialGrounds">Grounds of refusal beside those of Art. 11.</param>
/// <param name="HasTick">It has its own tick in Section C of the form.</param>
public sealed record MeasureDefinition(
    MeasureKind Kind, string Article, AlwaysAvailable? AlwaysAvailable, FormSection? Section, IReadOnlyList<Ground> SpecialGrounds, bool HasTick);

/// <summary>The measures of reference §11.2, in its order.</summary>
public static class MeasureCatalogue
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        new(MeasureKind.EvidenceHeld, "1(1), 10(2)(a)", AlwaysAvailable.AV_A, null, [], true),
        new(MeasureKind.Database, "10(2)(b)", AlwaysAvailable.AV_B, null, [], true),
        new(MeasureKind.HearingWitness, "10(2)(c)", AlwaysAvailable.AV_C, null, [], true),
        new(MeasureKind.HearingExpert, "10(2)(c)", AlwaysAvailable.AV_C, null, [], true),
        new(MeasureKind.HearingVictim, "10(2)(c)", AlwaysAvailable.AV_C, null, [], true),
        new(MeasureKind.HearingSuspect, "10(2)(c)", AlwaysAvailable.AV_C, null, [], true),
        new(MeasureKind.HearingThird, "10(2)(c)", AlwaysAvailable.AV_C, null, [], true),
        new(MeasureKind.VideoHearing, "24", null, FormSection.H2, [Ground.G_24_2_A, Ground.G_24_2_B], true),
        new(MeasureKind.TelHearing, "25", null, FormSection.H2, [], true),
        new(MeasureKind.SubscriberId, "10(2)(e)", AlwaysAvailable.AV_E, null, [], true),
        new(MeasureKind.NonCoercive, "10(2)(d)", AlwaysAvailable.AV_D, null, [], false),
        new(MeasureKind.DocumentProduction, "general", null, null, [], false),
        new(MeasureKind.RegisterInfo, "10(2)(b) or (d)", AlwaysAvailable.AV_D, null, [], false),
        new(MeasureKind.SearchHome, "general", null, null, [], false),
        new(MeasureKind.SearchOther, "general", null, null, [], false),
        new(MeasureKind.SearchPerson, "general", null, null, [], false),
        new(MeasureKind.Seizure, "general", null, null, [], false),
        new(MeasureKind.ComputerSearch, "general", null, null, [], false),
        new(MeasureKind.TrafficData, "general", null, null, [], false),
        new(MeasureKind.LocationData, "general", null, null, [], false),
        new(MeasureKind.StoredContent, "general", null, null, [], false),
        new(MeasureKind.Geolocation, "28", null, FormSection.H5, [Ground.G_28_1], true),
        new(MeasureKind.Accounts, "26", null, FormSection.H4, [], true),
        new(MeasureKind.AccountsNonbank, "26(6)", null, FormSection.H4, [Ground.G_26_6], true),
        new(MeasureKind.Transactions, "27", null, FormSection.H4, [], true),
        new(MeasureKind.TransactionsNonbank, "27(5)", null, FormSection.H4, [Ground.G_27_5], true),
        new(MeasureKind.MonitorAccounts, "28(1)(a)", null, FormSection.H5, [Ground.G_28_1], true),
        new(MeasureKind.ControlledDelivery, "28(1)(b)", null, FormSection.H5, [Ground.G_28_1], true),
        new(MeasureKind.RealtimeOther, "28(1)", null, FormSection.H5, [Ground.G_28_1], true),
        new(MeasureKind.Observation, "28(1) or general", null, FormSection.H5, [Ground.G_28_1], true),
        new(MeasureKind.SoundImage, "28(1) or general", null, FormSection.H5, [Ground.G_28_1], true),
        new(MeasureKind.Covert, "29", null, FormSection.H6, [Ground.G_29_3_A, Ground.G_29_3_B], true),
        new(MeasureKind.Interception, "30", null, FormSection.H7, [Ground.G_30_5], true),
        new(MeasureKind.Provisional, "32", null, FormSection.H3, [], true),
        new(MeasureKind.TransferToIssuing, "22", null, FormSection.H1, [Ground.G_22_2_A, Ground.G_22_2_B], true),
        new(MeasureKind.TransferToExecuting, "23", null, FormSection.H1, [Ground.G_23_2], true),
        new(MeasureKind.ExpertReport, "general", null, null, [], false),
        new(MeasureKind.DnaSample, "general", null, null, [], false),
        new(MeasureKind.DnaComparison, "10(2)(a), (b)", AlwaysAvailable.AV_B, null, [], false),
        new(MeasureKind.Fingerprints, "general", null, null, [], false),
        new(MeasureKind.MedicalExam, "general", null, null, [], false),
        new(MeasureKind.Autopsy, "general", null, null, [], false),
        new(MeasureKind.Confrontation, "general", null, null, [], false),
        new(MeasureKind.SceneInspection, "general", null, null, [], false),
        new(MeasureKind.Other, "general", null, null, [], false),
    ];

    private static readonly Dictionary<MeasureKind, MeasureDefinition> ByKind = All.ToDictionary(m => m.Kind);

    /// <summary>The definition of a measure.</summary>
    public static MeasureDefinition Of(MeasureKind kind) => ByKind[kind];
}
