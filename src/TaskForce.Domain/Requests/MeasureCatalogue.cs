namespace TaskForce.Domain.Requests;

/// <summary>What the Directive says of one kind of measure (reference §11.2).</summary>
/// <param name="Kind">The measure.</param>
/// <param name="Article">Article of Directive 2014/41/EU, "24" or "10(2)(c)"; "general" when it rests on the general
/// regime.</param>
/// <param name="AlwaysAvailable">Proposed flag of Art. 10(2); the magistrate may correct it case by case.</param>
/// <param name="Section">Section of Annex A that must be filled when the measure is chosen.</param>
/// <param name="SpecialGrounds">Grounds that may be raised for this measure beside those of Art. 11(1).</param>
/// <param name="HasTick">Whether Section C of the form has a tick that covers it; else it is described in text.</param>
public sealed record MeasureDefinition(
    MeasureKind Kind,
    string Article,
    AlwaysAvailable? AlwaysAvailable,
    FormSection? Section,
    IReadOnlyList<Ground> SpecialGrounds,
    bool HasTick);

/// <summary>The list of measures (reference §11.2), in the order in which it is shown.</summary>
public static class MeasureCatalogue
{
    private static readonly MeasureDefinition[] Definitions =
    [
        new(MeasureKind.EvidenceHeld, "1(1), 10(2)(a)", AlwaysAvailable.AV_A, null, [], HasTick: true),
        new(MeasureKind.Database, "10(2)(b)", AlwaysAvailable.AV_B, null, [], HasTick: true),
        new(MeasureKind.HearingWitness, "10(2)(c)", AlwaysAvailable.AV_C, null, [], HasTick: true),
        new(MeasureKind.HearingExpert, "10(2)(c)", AlwaysAvailable.AV_C, null, [], HasTick: true),
        new(MeasureKind.HearingVictim, "10(2)(c)", AlwaysAvailable.AV_C, null, [], HasTick: true),
        new(MeasureKind.HearingSuspect, "10(2)(c)", AlwaysAvailable.AV_C, null, [], HasTick: true),
        new(MeasureKind.HearingThird, "10(2)(c)", AlwaysAvailable.AV_C, null, [], HasTick: true),
        new(MeasureKind.VideoHearing, "24", null, FormSection.H2, [Ground.G_24_2_A, Ground.G_24_2_B], HasTick: true),
        new(MeasureKind.TelHearing, "25", null, FormSection.H2, [], HasTick: true),
        new(MeasureKind.SubscriberId, "10(2)(e)", AlwaysAvailable.AV_E, null, [], HasTick: true),
        new(MeasureKind.NonCoercive, "10(2)(d)", AlwaysAvailable.AV_D, null, [], HasTick: false),
        new(MeasureKind.DocumentProduction, "general", null, null, [], HasTick: false),
        new(MeasureKind.RegisterInfo, "10(2)(b) or (d)", AlwaysAvailable.AV_D, null, [], HasTick: false),
        new(MeasureKind.SearchHome, "general", null, null, [], HasTick: false),
        new(MeasureKind.SearchOther, "general", null, null, [], HasTick: false),
        new(MeasureKind.SearchPerson, "general", null, null, [], HasTick: false),
        new(MeasureKind.Seizure, "general", null, null, [], HasTick: false),
        new(MeasureKind.ComputerSearch, "general", null, null, [], HasTick: false),
        new(MeasureKind.TrafficData, "general", null, null, [], HasTick: false),
        new(MeasureKind.LocationData, "general", null, null, [], HasTick: false),
        new(MeasureKind.StoredContent, "general", null, null, [], HasTick: false),
        new(MeasureKind.Geolocation, "28", null, FormSection.H5, [Ground.G_28_1], HasTick: true),
        new(MeasureKind.Accounts, "26", null, FormSection.H4, [], HasTick: true),
        new(MeasureKind.AccountsNonbank, "26(6)", null, FormSection.H4, [Ground.G_26_6], HasTick: true),
        new(MeasureKind.Transactions, "27", null, FormSection.H4, [], HasTick: true),
        new(MeasureKind.TransactionsNonbank, "27(5)", null, FormSection.H4, [Ground.G_27_5], HasTick: true),
        new(MeasureKind.MonitorAccounts, "28(1)(a)", null, FormSection.H5, [Ground.G_28_1], HasTick: true),
        new(MeasureKind.ControlledDelivery, "28(1)(b)", null, FormSection.H5, [Ground.G_28_1], HasTick: true),
        new(MeasureKind.RealtimeOther, "28(1)", null, FormSection.H5, [Ground.G_28_1], HasTick: true),
        new(MeasureKind.Observation, "28(1) or general", null, FormSection.H5, [Ground.G_28_1], HasTick: true),
        new(MeasureKind.SoundImage, "28(1) or general", null, FormSection.H5, [Ground.G_28_1], HasTick: true),
        new(MeasureKind.Covert, "29", null, FormSection.H6, [Ground.G_29_3_A, Ground.G_29_3_B], HasTick: true),
        new(MeasureKind.Interception, "30", null, FormSection.H7, [Ground.G_30_5], HasTick: true),
        new(MeasureKind.Provisional, "32", null, FormSection.H3, [], HasTick: true),
        new(MeasureKind.TransferToIssuing, "22", null, FormSection.H1, [Ground.G_22_2_A, Ground.G_22_2_B], HasTick: true),
        new(MeasureKind.TransferToExecuting, "23", null, FormSection.H1, [Ground.G_23_2], HasTick: true),
        new(MeasureKind.ExpertReport, "general", null, null, [], HasTick: false),
        new(MeasureKind.DnaSample, "general", null, null, [], HasTick: false),
        new(MeasureKind.DnaComparison, "10(2)(a), (b)", AlwaysAvailable.AV_B, null, [], HasTick: false),
        new(MeasureKind.Fingerprints, "general", null, null, [], HasTick: false),
        new(MeasureKind.MedicalExam, "general", null, null, [], HasTick: false),
        new(MeasureKind.Autopsy, "general", null, null, [], HasTick: false),
        new(MeasureKind.Confrontation, "general", null, null, [], HasTick: false),
        new(MeasureKind.SceneInspection, "general", null, null, [], HasTick: false),
        new(MeasureKind.Other, "general", null, null, [], HasTick: false),
    ];

    private static readonly Dictionary<MeasureKind, MeasureDefinition> ByKind = Definitions.ToDictionary(d => d.Kind);

    /// <summary>All measures, in the order of the reference.</summary>
    public static IReadOnlyList<MeasureDefinition> All => Definitions;

    /// <summary>The definition of one measure.</summary>
    /// <exception cref="KeyNotFoundException">The value is no member of <see cref="MeasureKind"/>.</exception>
    public static MeasureDefinition Of(MeasureKind kind) => ByKind[kind];
}
