namespace TaskForce.Domain.Requests;

/// <summary>Kinds of identity documents (field E1.8).</summary>
public enum IdentityDocumentKind
{
    /// <summary>Identity card.</summary>
    IdentityCard = 1,

    /// <summary>Passport.</summary>
    Passport,

    /// <summary>Residence permit.</summary>
    ResidencePermit,

    /// <summary>Driving licence.</summary>
    DrivingLicence,

    /// <summary>Another document, named with its number.</summary>
    OtherDocument,
}
