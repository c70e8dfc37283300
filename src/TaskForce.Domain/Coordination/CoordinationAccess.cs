using TaskForce.Domain.Requests;

namespace TaskForce.Domain.Coordination;

/// <summary>The row that lets somebody see a coordinated case: no row, no case. It gives no sight of any request.</summary>
public sealed class CoordinationAccess
{
    private CoordinationAccess() { }

    internal CoordinationAccess(CoordinatedCaseId @case, Principal principal, CountryCode country, AccessLevel level, CoordinationSeat seat, DateTimeOffset since)
    {
        (CaseId, Principal, Country, Level, Seat, Since) = (@case, principal, country, level, seat, since);
    }

    /// <summary>The case.</summary>
    public CoordinatedCaseId CaseId { get; private set; }

    /// <summary>Who.</summary>
    public Principal Principal { get; private set; }

    /// <summary>The State of that principal.</summary>
    public CountryCode Country { get; private set; }

    /// <summary>Register: name, authorities, state, dates. Full: what is shared, and what is national of the own State.</summary>
    public AccessLevel Level { get; internal set; }

    /// <summary>Why.</summary>
    public CoordinationSeat Seat { get; internal set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>A member: neither somebody who was only asked, nor those who follow that the case exists.</summary>
    public bool IsMember => Seat is CoordinationSeat.Opened or CoordinationSeat.Joined or CoordinationSeat.Admitted;
}

/// <summary>An entry in the history of a coordinated case. It is never changed or removed.</summary>
public sealed class CoordinationEntry
{
    private CoordinationEntry() { }

    internal CoordinationEntry(CoordinatedCaseId @case, int number, CoordinationAct act, Deed deed, CountryCode? audience, Principal? principal)
    {
        (CaseId, Number, Act, At, By) = (@case, number, act, deed.RecordedAt, deed.By.User);
        (Authority, Audience, Principal, Note) = (deed.By.Authority!.Value, audience, principal, deed.Note);
    }

    /// <summary>The case.</summary>
    public CoordinatedCaseId CaseId { get; private set; }

    /// <summary>Number within the case, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>What was done.</summary>
    public CoordinationAct Act { get; private set; }

    /// <summary>When, by the server's clock.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By whom.</summary>
    public Organisations.UserId By { get; private set; }

    /// <summary>For which authority.</summary>
    public Organisations.AuthorityCode Authority { get; private set; }

    /// <summary>The State that alone reads it; null where both do.</summary>
    public CountryCode? Audience { get; private set; }

    /// <summary>Who was taken in or out.</summary>
    public Principal? Principal { get; private set; }

    /// <summary>The reason.</summary>
    public string? Note { get; private set; }
}

/// <summary>A proposal to the other State, as it was worded.</summary>
public sealed class CoordinationProposal
{
    private CoordinationProposal() { }

    internal CoordinationProposal(CoordinatedCaseId @case, int number, Organisations.AuthorityCode to, string message, DateTimeOffset at)
    {
        (CaseId, Number, To, Message, At) = (@case, number, to, message, at);
    }

    /// <summary>The case.</summary>
    public CoordinatedCaseId CaseId { get; private set; }

    /// <summary>Number within the case, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>To whom.</summary>
    public Organisations.AuthorityCode To { get; private set; }

    /// <summary>What was written to them.</summary>
    public string Message { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The State that alone reads it, once it was declined or taken back; null before.</summary>
    public CountryCode? Audience { get; internal set; }
}
