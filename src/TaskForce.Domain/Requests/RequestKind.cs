namespace TaskForce.Domain.Requests;

/// <summary>Kinds of cooperation (reference §5.1). What each but the first is made of stands in <c>Assistance/Kinds</c>.</summary>
public enum RequestKind
{
    /// <summary>European Investigation Order (Directive 2014/41/EU).</summary>
    EIO = 1,

    /// <summary>Notification of an interception that needs no technical assistance (Directive 2014/41/EU, Art. 31).</summary>
    NOTIF_31 = 2,

    /// <summary>Sending and service of procedural documents (2000 Convention, Art. 5).</summary>
    SERVICE = 3,

    /// <summary>Freezing order (Regulation (EU) 2018/1805).</summary>
    FREEZE = 4,

    /// <summary>Confiscation order (Regulation (EU) 2018/1805).</summary>
    CONFISC = 5,

    /// <summary>Joint investigation team (2000 Convention, Art. 13).</summary>
    JIT = 6,

    /// <summary>Spontaneous exchange of information (2000 Convention, Art. 7).</summary>
    SPONT = 7,

    /// <summary>Laying of information in connection with proceedings (1959 Convention, Art. 21).</summary>
    DENUNC = 8,

    /// <summary>Transfer of criminal proceedings (Regulation (EU) 2024/3011).</summary>
    TRANSF = 9,

    /// <summary>Exchange of criminal records through ECRIS; a log only (Framework Decision 2009/315/JHA).</summary>
    RECORD = 10,

    /// <summary>Cross-border surveillance (Schengen Convention, Art. 40).</summary>
    SURV = 11,

    /// <summary>Acts linked to a European arrest warrant (Framework Decision 2002/584/JHA).</summary>
    EAW = 12,

    /// <summary>e-evidence: notification to the enforcing authority (Regulation (EU) 2023/1543, Art. 8).</summary>
    EEV_N = 13,

    /// <summary>e-evidence: enforcement (Regulation (EU) 2023/1543, Art. 16).</summary>
    EEV_E = 14,

    /// <summary>Restitution of objects to their owner (2000 Convention, Art. 8).</summary>
    RESTIT = 15,

    /// <summary>Letter rogatory received before 22 May 2017, or any other request (Directive 2014/41/EU, Art. 35).</summary>
    LEGACY = 16,
}
