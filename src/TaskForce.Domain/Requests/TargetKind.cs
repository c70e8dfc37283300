namespace TaskForce.Domain.Requests;

/// <summary>What is intercepted (fields H7.4 and CB3).</summary>
public enum TargetKind
{
    /// <summary>Mobile telephone.</summary>
    MobileTelephone = 1,

    /// <summary>Landline telephone.</summary>
    LandlineTelephone = 2,

    /// <summary>E-mail address.</summary>
    EmailAddress = 3,

    /// <summary>Internet connection.</summary>
    InternetConnection = 4,

    /// <summary>Something else, said with its value.</summary>
    Other = 5,
}
