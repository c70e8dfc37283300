namespace TaskForce.Domain.Coordination;

/// <summary>Where a coordinated case is.</summary>
public enum CoordinationState
{
    /// <summary>Opened by one State; the other one knows nothing of it.</summary>
    Preparing = 1,

    /// <summary>Proposed to an authority of the other State, which knows the name, the proposer and the message.</summary>
    Proposed,

    /// <summary>Both States work on it.</summary>
    Joined,

    /// <summary>Nothing more is written; members go on reading.</summary>
    Closed,
}

/// <summary>Why somebody sees a coordinated case.</summary>
public enum CoordinationSeat
{
    /// <summary>Opened it.</summary>
    Opened = 1,

    /// <summary>It was proposed to them, and they have not answered.</summary>
    Invited,

    /// <summary>Joined it for the other State.</summary>
    Joined,

    /// <summary>Admitted by a member of the own State.</summary>
    Admitted,

    /// <summary>Liaison magistrates of a State: that it exists.</summary>
    Liaison,

    /// <summary>Ministry staff of a State: that it exists.</summary>
    Ministry,
}

/// <summary>What is done to a coordinated case. Each leaves an entry that stays.</summary>
public enum CoordinationAct
{
    /// <summary>Opened.</summary>
    Open = 1,

    /// <summary>Proposed to the other State.</summary>
    Propose,

    /// <summary>The proposal taken back before it was answered.</summary>
    Withdraw,

    /// <summary>The other State takes part.</summary>
    Join,

    /// <summary>The other State does not.</summary>
    Decline,

    /// <summary>A member taken in.</summary>
    Admit,

    /// <summary>A member taken out.</summary>
    Dismiss,

    /// <summary>A member goes.</summary>
    Leave,

    /// <summary>Ended.</summary>
    Close,

    /// <summary>Taken up again.</summary>
    Reopen,
}

/// <summary>Kind of national proceedings.</summary>
public enum ProceedingKind
{
    /// <summary>Inquiry of the prosecutor: enquête préliminaire or de flagrance (FR), information (BE).</summary>
    ProsecutorInquiry = 1,

    /// <summary>Judicial investigation: information judiciaire (FR), instruction (BE).</summary>
    JudicialInvestigation,

    /// <summary>Before a trial court.</summary>
    Trial,

    /// <summary>Proceedings of customs.</summary>
    Customs,
}

/// <summary>Where national proceedings are.</summary>
public enum ProceedingState
{
    /// <summary>Under way.</summary>
    UnderWay = 1,

    /// <summary>Standing still.</summary>
    Suspended,

    /// <summary>Referred to the court.</summary>
    Referred,

    /// <summary>Judged.</summary>
    Judged,

    /// <summary>Discontinued.</summary>
    Discontinued,
}

/// <summary>What a date of the joint calendar stands for.</summary>
public enum JointDateKind
{
    /// <summary>Hearing.</summary>
    Hearing = 1,

    /// <summary>Day of common action: searches, arrests.</summary>
    ActionDay,

    /// <summary>Meeting of the teams.</summary>
    Meeting,

    /// <summary>Report of an expert.</summary>
    ExpertReport,

    /// <summary>Prosecution is barred from that day on.</summary>
    Limitation,

    /// <summary>End of a detention on remand.</summary>
    DetentionEnd,

    /// <summary>End of the agreement on a joint investigation team (reference §5.5).</summary>
    TeamEnd,

    /// <summary>Something else, in words.</summary>
    Other,
}
