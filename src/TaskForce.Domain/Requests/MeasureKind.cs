namespace TaskForce.Domain.Requests;

/// <summary>Investigative measures (reference §11.2). Codes are stable.</summary>
public enum MeasureKind
{
    /// <summary>Evidence already held by the executing authority.</summary>
    EvidenceHeld = 1,

    /// <summary>Information in police or judicial databases.</summary>
    Database = 2,

    /// <summary>Hearing of a witness.</summary>
    HearingWitness = 3,

    /// <summary>Hearing of an expert.</summary>
    HearingExpert = 4,

    /// <summary>Hearing of a victim.</summary>
    HearingVictim = 5,

    /// <summary>Hearing of a suspected or accused person.</summary>
    HearingSuspect = 6,

    /// <summary>Hearing of a third party.</summary>
    HearingThird = 7,

    /// <summary>Hearing by videoconference or other audiovisual transmission.</summary>
    VideoHearing = 8,

    /// <summary>Hearing by telephone conference.</summary>
    TelHearing = 9,

    /// <summary>Holder of a telephone number or IP address.</summary>
    SubscriberId = 10,

    /// <summary>Other non-coercive measure.</summary>
    NonCoercive = 11,

    /// <summary>Production of documents or data by a third party.</summary>
    DocumentProduction = 12,

    /// <summary>Information from public registers.</summary>
    RegisterInfo = 13,

    /// <summary>Search of a home.</summary>
    SearchHome = 14,

    /// <summary>Search of other premises, of a vehicle.</summary>
    SearchOther = 15,

    /// <summary>Search of a person.</summary>
    SearchPerson = 16,

    /// <summary>Seizure as evidence.</summary>
    Seizure = 17,

    /// <summary>Search and copy of computer data.</summary>
    ComputerSearch = 18,

    /// <summary>Stored traffic data.</summary>
    TrafficData = 19,

    /// <summary>Stored location data.</summary>
    LocationData = 20,

    /// <summary>Stored content of communications.</summary>
    StoredContent = 21,

    /// <summary>Real-time location.</summary>
    Geolocation = 22,

    /// <summary>Bank accounts.</summary>
    Accounts = 23,

    /// <summary>Other financial accounts.</summary>
    AccountsNonbank = 24,

    /// <summary>Banking operations.</summary>
    Transactions = 25,

    /// <summary>Other financial operations.</summary>
    TransactionsNonbank = 26,

    /// <summary>Monitoring of operations.</summary>
    MonitorAccounts = 27,

    /// <summary>Controlled delivery.</summary>
    ControlledDelivery = 28,

    /// <summary>Other gathering of evidence in real time.</summary>
    RealtimeOther = 29,

    /// <summary>Observation.</summary>
    Observation = 30,

    /// <summary>Recording of sound or images in a private place.</summary>
    SoundImage = 31,

    /// <summary>Covert investigation.</summary>
    Covert = 32,

    /// <summary>Interception of telecommunications.</summary>
    Interception = 33,

    /// <summary>Provisional measure to secure evidence.</summary>
    Provisional = 34,

    /// <summary>Temporary transfer of a detainee to the issuing State.</summary>
    TransferToIssuing = 35,

    /// <summary>Temporary transfer of a detainee to the executing State.</summary>
    TransferToExecuting = 36,

    /// <summary>Expert report or technical examination.</summary>
    ExpertReport = 37,

    /// <summary>Taking of a DNA sample.</summary>
    DnaSample = 38,

    /// <summary>Comparison of DNA profiles or fingerprints held.</summary>
    DnaComparison = 39,

    /// <summary>Taking of fingerprints.</summary>
    Fingerprints = 40,

    /// <summary>Medical or psychiatric examination.</summary>
    MedicalExam = 41,

    /// <summary>Autopsy or exhumation.</summary>
    Autopsy = 42,

    /// <summary>Confrontation or identity parade.</summary>
    Confrontation = 43,

    /// <summary>Inspection of a place, reconstruction.</summary>
    SceneInspection = 44,

    /// <summary>Other measure, described in words.</summary>
    Other = 45,
}
