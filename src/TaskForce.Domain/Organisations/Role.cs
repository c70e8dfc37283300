namespace TaskForce.Domain.Organisations;

/// <summary>What a user may do (product, people). Roles add up.</summary>
public enum Role
{
    /// <summary>Judge or prosecutor of an issuing or executing authority.</summary>
    Magistrate = 1,

    /// <summary>Registry or secretariat of the same authority.</summary>
    Clerk = 2,

    /// <summary>Officer of an authority that is not judicial (Belgian customs).</summary>
    IssuingOfficer = 3,

    /// <summary>Desk of a central authority.</summary>
    CentralAuthority = 4,

    /// <summary>Magistrate posted in the other State.</summary>
    LiaisonMagistrate = 5,

    /// <summary>Staff of a ministry: the state, not the secrets.</summary>
    MinistryStaff = 6,

    /// <summary>Officer in the other capital: readmissions.</summary>
    LiaisonOfficer = 7,

    /// <summary>Works in the initiatives, forum and meetings assigned.</summary>
    Expert = 8,

    /// <summary>Guest of a meeting.</summary>
    Delegate = 9,

    /// <summary>Accounts and reference data of one country; no case content.</summary>
    Administrator = 10,

    /// <summary>Audit trail of one country.</summary>
    Auditor = 11,
}
