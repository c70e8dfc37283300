using TaskForce.Application.Accounts;

namespace TaskForce.Web.Identity.Ministries;

/// <summary>
/// Why somebody was not let in through a ministry: the log says which. The person reads one of two sentences, and nothing of
/// the inside: try again, or ask for access.
/// </summary>
internal enum MinistryRefusal
{
    /// <summary>The provider does not answer.</summary>
    Unreachable,

    /// <summary>The person, or the provider, broke it off.</summary>
    Cancelled,

    /// <summary>The answer belongs to no sign-in that this browser began.</summary>
    State,

    Issuer,
    Audience,
    Signature,

    /// <summary>Expired, or issued by a clock that is more than five minutes off.</summary>
    Lifetime,

    Nonce,

    /// <summary>Anything else that is not as the protocol has it: a used code, an unreadable answer.</summary>
    Protocol,

    /// <summary>Two sign-ins of the same person met.</summary>
    Collision,

    /// <summary>Proving oneself again: another person, another session, or no new proof.</summary>
    NotProved,

    /// <summary>From here on the ministry or the administrator must do something.</summary>
    MissingClaim,
    UnknownOrganisation,
    NoRole,
    NoSecondFactor,
    AddressTaken,
    AccountEnded,
}

/// <summary>Somebody is not let in through a ministry.</summary>
internal sealed class MinistryRefusedException(MinistryRefusal kind, UserAccount? account = null) : Exception($"Refused: {kind}.")
{
    public MinistryRefusal Kind { get; } = kind;

    /// <summary>Whose account stays closed; null where there is none yet.</summary>
    public UserAccount? Account { get; } = account;
}

/// <summary>What a person is told.</summary>
internal static class MinistryRefusals
{
    /// <summary>Name of the query parameter by which the sign-in page learns which sentence to show.</summary>
    public const string Parameter = "ministry";

    private const string Failed = "failed";
    private const string NoAccess = "no-access";

    /// <summary>The value of <see cref="Parameter"/> for a refusal.</summary>
    public static string CodeOf(MinistryRefusal kind) => kind < MinistryRefusal.MissingClaim ? Failed : NoAccess;

    /// <summary>The key of the sentence; null for anything that is not one of the two.</summary>
    public static string? TextOf(string? code) => code switch
    {
        Failed => "Ministry.Failed",
        NoAccess => "Ministry.NoAccess",
        _ => null,
    };
}
