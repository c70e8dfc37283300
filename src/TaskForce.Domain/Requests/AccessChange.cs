using TaskForce.Domain.Organisations;

namespace TaskForce.Domain.Requests;

/// <summary>How the circle of those who see a request was changed by somebody, beyond what follows from the acts.</summary>
public enum AccessChangeKind
{
    /// <summary>Somebody was given sight of it.</summary>
    Granted = 1,

    /// <summary>A grant was taken back.</summary>
    Revoked,

    /// <summary>Limited to named users.</summary>
    Restricted,

    /// <summary>Opened again to its authorities.</summary>
    Unrestricted,

    /// <summary>A draft was opened to a liaison magistrate of the own State, who is asked for advice.</summary>
    AdviceAsked,

    /// <summary>The advice was given or no longer asked for: closed to that person again.</summary>
    AdviceEnded,
}

/// <summary>A decision on who sees a request: by whom, when, why. It is never changed or removed.</summary>
public sealed class AccessChange
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLength = 2_000;

    private AccessChange() { }

    internal AccessChange(
        RequestId request, int number, AccessChangeKind kind, Deed deed, CountryCode? audience, Principal? principal, AccessLevel? level)
    {
        RequestId = request;
        Number = number;
        Kind = kind;
        At = deed.RecordedAt;
        By = deed.By.User;
        Authority = deed.By.Authority!.Value;
        Reason = deed.Note!;
        Audience = audience;
        Principal = principal;
        Level = level;
    }

    /// <summary>The request.</summary>
    public RequestId RequestId { get; private set; }

    /// <summary>Number within the request, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>What was decided.</summary>
    public AccessChangeKind Kind { get; private set; }

    /// <summary>When, by the server's clock.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By whom.</summary>
    public UserId By { get; private set; }

    /// <summary>For which authority.</summary>
    public AuthorityCode Authority { get; private set; }

    /// <summary>Why; empty once erased.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The State that alone sees it: each side grants inside its own country. Null where both do.</summary>
    public CountryCode? Audience { get; private set; }

    /// <summary>Who was given or lost sight.</summary>
    public Principal? Principal { get; private set; }

    /// <summary>How much.</summary>
    public AccessLevel? Level { get; private set; }

    internal void Erase() => Reason = "";
}
