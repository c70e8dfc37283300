using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Domain.Liaison;

/// <summary>How a liaison magistrate stepped in.</summary>
public enum InterventionKind
{
    /// <summary>Telephone.</summary>
    Call = 1,

    /// <summary>Meeting.</summary>
    Meeting,

    /// <summary>E-mail.</summary>
    Email,

    /// <summary>Visit to an authority.</summary>
    Visit,

    /// <summary>Advice on the law of the State of the posting.</summary>
    Advice,
}

/// <summary>What came of it.</summary>
public enum InterventionResult
{
    /// <summary>The difficulty is gone.</summary>
    Resolved = 1,

    /// <summary>The authority has said when it will act.</summary>
    Promised,

    /// <summary>The reason of the difficulty is known.</summary>
    Explained,

    /// <summary>Nothing came of it.</summary>
    NoResult,
}

/// <summary>What is entered of an intervention.</summary>
/// <param name="On">The day, in the legal time of both States.</param>
/// <param name="Kind">How.</param>
/// <param name="With">With which authority.</param>
/// <param name="Asked">What was asked or said.</param>
/// <param name="Shared">Both States read it.</param>
public sealed record InterventionFacts(DateOnly On, InterventionKind Kind, AuthorityCode With, string Asked, bool Shared);

/// <summary>
/// An intervention of a liaison magistrate on a request (reference §6.6). It changes no state of the request. What was entered
/// stays; a mistake is corrected by another entry that names this one.
/// </summary>
public sealed class Intervention
{
    /// <summary>Longest text, in characters.</summary>
    public const int TextLength = 4_000;

    private Intervention() { }

    /// <summary>Records an intervention.</summary>
    /// <param name="id">Key.</param>
    /// <param name="request">The request, as the author sees it.</param>
    /// <param name="level">How much of it the author sees: text written with the whole in sight is read by those who have it.</param>
    /// <param name="difficulty">What was difficult about it then.</param>
    /// <param name="facts">What is entered.</param>
    /// <param name="deed">Who records it.</param>
    /// <exception cref="RuleViolation">Not a liaison magistrate; in the future; nothing written, or too much; erased.</exception>
    /// <exception cref="LiaisonViolation">Shared before transmission.</exception>
    public Intervention(long id, CooperationRequest request, AccessLevel level, Difficulty? difficulty, InterventionFacts facts, Deed deed)
    {
        if (!deed.By.Is(Role.LiaisonMagistrate))
            throw new RuleViolation(Refusal.NotYourAct);
        if (request.ErasedAt is not null)
            throw new RuleViolation(Refusal.Erased);
        var own = deed.By.Authority!.Value;
        if (!HolidayCalendar.Covers(facts.On))
            throw new RuleViolation(Refusal.DateOutOfRange, "On");
        if (facts.On > HolidayCalendar.Of(own.Country).DayOf(deed.RecordedAt))
            throw new RuleViolation(Refusal.InTheFuture, "On");
        DemandText(facts.Asked, "Asked");
        if (facts.Shared && request.TransmittedAt is null)
            throw new LiaisonViolation(LiaisonRule.NothingSharedYet, "Shared");
        (Id, RequestId, Country, Author, RecordedAt) = (id, request.Id, own.Country, deed.By.User, deed.RecordedAt);
        (On, Kind, With, Difficulty, Audience) = (facts.On, facts.Kind, facts.With, difficulty, facts.Shared ? null : own.Country);
        Text = new InterventionText(id, request.Id, Audience, level, deed.By.User, facts.Asked.Trim());
    }

    /// <summary>Key.</summary>
    public long Id { get; private set; }

    /// <summary>The request.</summary>
    public RequestId RequestId { get; private set; }

    /// <summary>The State of the liaison magistrate.</summary>
    public CountryCode Country { get; private set; }

    /// <summary>The liaison magistrate.</summary>
    public UserId Author { get; private set; }

    /// <summary>The day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>How.</summary>
    public InterventionKind Kind { get; private set; }

    /// <summary>With which authority.</summary>
    public AuthorityCode With { get; private set; }

    /// <summary>What was difficult about the request then; null where nothing was.</summary>
    public Difficulty? Difficulty { get; private set; }

    /// <summary>What came of it; null while nobody knows.</summary>
    public InterventionResult? Result { get; private set; }

    /// <summary>When that was recorded.</summary>
    public DateTimeOffset? ResultAt { get; private set; }

    /// <summary>When the entry was made, by the server's clock.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>The State that alone sees it; null where both do.</summary>
    public CountryCode? Audience { get; private set; }

    /// <summary>The entry that this one corrects.</summary>
    public long? Corrects { get; private set; }

    /// <summary>This entry was corrected by a later one and no longer counts.</summary>
    public bool Corrected { get; private set; }

    /// <summary>What was written.</summary>
    public InterventionText? Text { get; private set; }

    /// <summary>Records what came of it, once.</summary>
    /// <exception cref="RuleViolation">Not a liaison magistrate of the same State; too long a text.</exception>
    /// <exception cref="LiaisonViolation">Known already; corrected.</exception>
    public void Complete(InterventionResult result, string? words, Deed deed)
    {
        DemandColleague(deed);
        if (Result is not null)
            throw new LiaisonViolation(LiaisonRule.OutcomeKnown);
        if (words?.Length > TextLength)
            throw new RuleViolation(Refusal.TextTooLong, "Outcome", TextLength);
        (Result, ResultAt) = (result, deed.RecordedAt);
        if (Text is not null)
            Text.Outcome = string.IsNullOrWhiteSpace(words) ? null : words.Trim();
    }

    /// <summary>Gives way to a later entry; what came of it moves there.</summary>
    /// <exception cref="RuleViolation">Not a liaison magistrate of the same State.</exception>
    /// <exception cref="LiaisonViolation">Corrected already.</exception>
    public void CorrectBy(Intervention later, Deed deed)
    {
        DemandColleague(deed);
        Corrected = true;
        (later.Corrects, later.Difficulty) = (Id, Difficulty);
        (later.Result, later.ResultAt) = (Result, ResultAt);
        if (later.Text is { } text)
            text.Outcome = Text?.Outcome;
    }

    private void DemandColleague(Deed deed)
    {
        if (!deed.By.Is(Role.LiaisonMagistrate) || deed.By.Authority?.Country != Country)
            throw new RuleViolation(Refusal.NotYourAct);
        if (Corrected)
            throw new LiaisonViolation(LiaisonRule.CorrectedAlready);
    }

    private static void DemandText(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new RuleViolation(Refusal.ReasonNeeded, field);
        if (text.Length > TextLength)
            throw new RuleViolation(Refusal.TextTooLong, field, TextLength);
    }
}

/// <summary>
/// What was written about an intervention. It carries the level at which its author saw the request: whoever saw the register only
/// wrote nothing of the content; whoever saw the whole may have, so that it is read by those who see the whole.
/// </summary>
public sealed class InterventionText
{
    private InterventionText() { }

    internal InterventionText(long id, RequestId request, CountryCode? audience, AccessLevel level, UserId author, string asked)
    {
        (Id, RequestId, Audience, Level, Author, Asked) = (id, request, audience, level, author, asked);
    }

    /// <summary>Key of the intervention.</summary>
    public long Id { get; private set; }

    /// <summary>The request.</summary>
    public RequestId RequestId { get; private set; }

    /// <summary>The State that alone reads it; null where both do.</summary>
    public CountryCode? Audience { get; private set; }

    /// <summary>How much of the request its author saw.</summary>
    public AccessLevel Level { get; private set; }

    /// <summary>Its author.</summary>
    public UserId Author { get; private set; }

    /// <summary>What was asked or said; empty once erased.</summary>
    public string Asked { get; private set; } = "";

    /// <summary>What came of it.</summary>
    public string? Outcome { get; internal set; }

    /// <summary>Empties it at the end of the time of its request.</summary>
    public void Erase() => (Asked, Outcome) = ("", null);
}
