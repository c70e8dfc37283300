namespace TaskForce.Application.Rights;

/// <summary>What a use case lets somebody do. Every command and query declares one.</summary>
public enum Capability
{
    /// <summary>Open to everybody who is signed in: own profile, help, lists of authorities.</summary>
    UseApplication = 1,

    /// <summary>Read requests that one may see: desk, register, case file.</summary>
    ReadRequests,

    /// <summary>Export the rows of the register that one may see.</summary>
    ExportRegister,

    /// <summary>Draft orders of one's own authority.</summary>
    DraftOrders,

    /// <summary>Sign, withdraw, correct and close orders; ask and answer consultations of the issuing side.</summary>
    IssueOrders,

    /// <summary>Validate orders (Art. 2(c)).</summary>
    ValidateOrders,

    /// <summary>Transmit what is signed (Art. 7).</summary>
    TransmitOrders,

    /// <summary>Record reception and forward (Art. 7(6)).</summary>
    ReceiveOrders,

    /// <summary>Acknowledge, record execution, hand over and return evidence.</summary>
    HandleOrders,

    /// <summary>Decide on recognition, refusal, postponement and execution (Art. 9 to 15).</summary>
    DecideOrders,

    /// <summary>Consult, inform and close, on either side, as a magistrate.</summary>
    ConsultOrders,

    /// <summary>Draft requests of other kinds than the EIO, of one's own authority.</summary>
    DraftAssistance,

    /// <summary>Send them: what is sent is signed.</summary>
    SendAssistance,

    /// <summary>Take the steps of their life that are no decisions.</summary>
    HandleAssistance,

    /// <summary>Decide on them.</summary>
    DecideAssistance,

    /// <summary>Decide who sees a request: grant, take back, restrict, answer applications.</summary>
    DecideAccess,

    /// <summary>Read, verify and export the audit trail of the users of one's own State.</summary>
    ReadAudit,

    /// <summary>Administer accounts, postings, organisations and public holidays of one's own State.</summary>
    Administer,

    /// <summary>See which requests of one's own authority have come to the end of their time.</summary>
    ReviewRetention,

    /// <summary>Decide for one's own State whether such a request is erased or kept longer.</summary>
    DecideRetention,

    /// <summary>Set how long one's own State keeps each kind of record.</summary>
    SetRetention,

    /// <summary>Read the coordinated cases that one may see.</summary>
    ReadCoordination,

    /// <summary>Open, propose, join, close coordinated cases, and decide on the members of the own State.</summary>
    Coordinate,

    /// <summary>Write in a coordinated case of which one is a member: proceedings, requests, dates, contacts, notes.</summary>
    ContributeToCoordination,

    /// <summary>Follow requests in difficulty, record interventions, answer questions about drafts.</summary>
    FollowRequests,

    /// <summary>Ask the own State's liaison magistrate for advice on a draft.</summary>
    AskAdvice,

    /// <summary>Read and export the figures of the liaison magistrates of the own State.</summary>
    ReadLiaisonActivity,

    /// <summary>Put documents into case files of one's own authority, and share them.</summary>
    AddDocuments,

    /// <summary>The application's own: clocks, seeds, erasure at the end of the time. Nobody signed in has it.</summary>
    Housekeeping,
}
