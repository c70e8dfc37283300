using TaskForce.Domain.Organisations;

namespace TaskForce.Domain.Requests;

/// <summary>How much of a request somebody sees (product, who sees what, 1).</summary>
public enum AccessLevel
{
    /// <summary>Reference, parties, kind of measure, state, dates.</summary>
    Register = 1,

    /// <summary>The whole case file.</summary>
    Full = 2,
}

/// <summary>Why a row of access exists.</summary>
public enum AccessReason
{
    /// <summary>The issuing authority.</summary>
    Issuing = 1,

    /// <summary>The validating authority.</summary>
    Validating,

    /// <summary>The authority addressed, or its parent office.</summary>
    Addressee,

    /// <summary>An authority that forwarded the request.</summary>
    Forwarder,

    /// <summary>The investigating judge to whom it was handed over.</summary>
    Judge,

    /// <summary>The liaison magistrates of a State.</summary>
    Liaison,

    /// <summary>The ministry staff of a State.</summary>
    Ministry,

    /// <summary>A named user.</summary>
    Named,

    /// <summary>A decision of a magistrate of its own State.</summary>
    Granted,
}

/// <summary>Who sees requests: an authority, the liaison magistrates or the ministry staff of a State, a named user.</summary>
public readonly record struct Principal(string Value)
{
    /// <summary>Longest text of a principal.</summary>
    public const int MaxLength = 32;

    /// <summary>The members of an authority.</summary>
    public static Principal Of(AuthorityCode authority) => new("A:" + authority.Value);

    /// <summary>The liaison magistrates of a State.</summary>
    public static Principal LiaisonMagistrates(CountryCode country) => new("L:" + country);

    /// <summary>The ministry staff of a State.</summary>
    public static Principal MinistryStaff(CountryCode country) => new("S:" + country);

    /// <summary>A named user.</summary>
    public static Principal Of(UserId user) => new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"U:{user.Value}"));

    /// <summary>The authority, where the principal is the members of one.</summary>
    public AuthorityCode? Authority => Value.StartsWith("A:", StringComparison.Ordinal) ? new AuthorityCode(Value[2..]) : null;

    /// <summary>The user, where the principal is a named one.</summary>
    public UserId? User => Value.StartsWith("U:", StringComparison.Ordinal)
        ? new UserId(long.Parse(Value[2..], System.Globalization.CultureInfo.InvariantCulture)) : null;

    /// <summary>The State of an authority or of a group; null for a named user.</summary>
    public CountryCode? Country => Authority?.Country ?? (User is null ? StableCode.Find<CountryCode>(Value[2..]) : null);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The row that lets somebody see a request: no row, no request.</summary>
public sealed class RequestAccess
{
    private RequestAccess() { }

    internal RequestAccess(RequestId request, Principal principal, AccessLevel level, AccessReason reason, DateTimeOffset since)
    {
        RequestId = request;
        Principal = principal;
        Level = level;
        Reason = reason;
        Since = since;
    }

    /// <summary>The request.</summary>
    public RequestId RequestId { get; private set; }

    /// <summary>Who.</summary>
    public Principal Principal { get; private set; }

    /// <summary>How much.</summary>
    public AccessLevel Level { get; internal set; }

    /// <summary>Why.</summary>
    public AccessReason Reason { get; internal set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>The State that granted it; null where it follows from the acts.</summary>
    public CountryCode? GrantedBy { get; internal set; }

    /// <summary>What the acts alone give, beneath a grant.</summary>
    public AccessLevel? RuleLevel { get; internal set; }

    /// <summary>Why they give it.</summary>
    public AccessReason? RuleReason { get; internal set; }

    /// <summary>Copy of the request's own, so that a register is one index seek.</summary>
    public bool IsClosed { get; internal set; }

    /// <summary>Copy of the request's own next due instant.</summary>
    public DateTimeOffset NextDueAt { get; internal set; }
}
