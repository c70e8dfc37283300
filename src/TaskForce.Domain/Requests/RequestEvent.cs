using TaskForce.Domain.Organisations;

namespace TaskForce.Domain.Requests;

/// <summary>
/// Something that happened to a request. Append-only: nothing recorded is edited or deleted, a correction is an event of
/// its own. Holds what the register level may see; <see cref="EventDetail"/> holds the rest.
/// </summary>
public sealed class RequestEvent
{
    private RequestEvent() { }

    internal RequestEvent(RequestId request, int number, OrderAct act, Deed deed, Side? side, AuthorityCode? authority, int version)
    {
        RequestId = request;
        Number = number;
        Act = act;
        OccurredAt = deed.OccurredAt;
        RecordedAt = deed.RecordedAt;
        User = deed.By.User;
        Side = side;
        Authority = authority;
        RequestVersion = version;
    }

    /// <summary>The request.</summary>
    public RequestId RequestId { get; private set; }

    /// <summary>Number within the request, in order of recording.</summary>
    public int Number { get; private set; }

    /// <summary>What happened.</summary>
    public OrderAct Act { get; private set; }

    /// <summary>Which step, of a request of another kind than the EIO; null for the acts of orders and of the application.</summary>
    public Assistance.AssistanceAct? Step { get; internal init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset OccurredAt { get; private set; }

    /// <summary>When it was recorded, by the server's clock.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Who recorded it.</summary>
    public UserId User { get; private set; }

    /// <summary>The side that acted; null for the application.</summary>
    public Side? Side { get; private set; }

    /// <summary>For which authority.</summary>
    public AuthorityCode? Authority { get; private set; }

    /// <summary>Version of the request after the event.</summary>
    public int RequestVersion { get; private set; }

    /// <summary>The State that alone sees it, as with everything before transmission; null where both do (product, who sees what, 2).</summary>
    public CountryCode? Audience { get; internal set; }

    /// <summary>What was said and fixed.</summary>
    public EventDetail? Detail { get; internal set; }
}

/// <summary>The content of an event, for readers of the whole case file.</summary>
public sealed class EventDetail
{
    private EventDetail() { }

    internal EventDetail(RequestId request, int number, string? note, EventFacts facts, CountryCode? audience)
    {
        RequestId = request;
        Number = number;
        Note = note;
        Facts = facts;
        Audience = audience;
    }

    /// <summary>The request.</summary>
    public RequestId RequestId { get; private set; }

    /// <summary>Number of the event.</summary>
    public int Number { get; private set; }

    /// <summary>What was written, as it was written.</summary>
    public string? Note { get; private set; }

    /// <summary>What was fixed by the event.</summary>
    public EventFacts Facts { get; private set; } = new();

    /// <summary>The State that alone may read it; null where both may.</summary>
    public CountryCode? Audience { get; private set; }

    internal void Erase() => (Note, Facts) = (null, Facts.WithoutWords());
}

/// <summary>Facts of an event, each filled where the act has it. Dates are legal dates of the acting State.</summary>
public sealed record EventFacts
{
    /// <summary>The authority addressed.</summary>
    public AuthorityCode? To { get; init; }

    /// <summary>What is known of the authority addressed, where an order is forwarded to it.</summary>
    public ForwardContact? Contact { get; init; }

    /// <summary>The means used.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Numbers of the measures concerned.</summary>
    public IReadOnlyList<int>? Measures { get; init; }

    /// <summary>Outcome of each measure.</summary>
    public IReadOnlyList<MeasureOutcome>? Outcomes { get; init; }

    /// <summary>Ground of a postponement.</summary>
    public PostponementGround? Postponement { get; init; }

    /// <summary>Reason of a substitution.</summary>
    public SubstitutionGround? Substitution { get; init; }

    /// <summary>The other measure (Art. 10).</summary>
    public MeasureKind? Substitute { get; init; }

    /// <summary>A day: new estimate, review, return, wanted answer.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Number of a consultation.</summary>
    public int? Consultation { get; init; }

    /// <summary>Kind of a consultation.</summary>
    public ConsultationKind? ConsultationKind { get; init; }

    /// <summary>Result of a consultation.</summary>
    public ConsultationResult? Result { get; init; }

    /// <summary>The limit concerned.</summary>
    public LimitCode? Limit { get; init; }

    /// <summary>Why it was missed.</summary>
    public MissReason? MissReason { get; init; }

    /// <summary>Why the request was closed.</summary>
    public ClosingReason? Closing { get; init; }

    /// <summary>The value before a correction.</summary>
    public DateTimeOffset? OldInstant { get; init; }

    /// <summary>The value after a correction.</summary>
    public DateTimeOffset? NewInstant { get; init; }

    /// <summary>Number of a signed version of the form.</summary>
    public int? FormVersion { get; init; }

    /// <summary>The seal that the signature put on that version.</summary>
    public string? Seal { get; init; }

    /// <summary>A file reference of the authority that acted.</summary>
    public string? Reference { get; init; }

    /// <summary>Yes or no, where the act asks: court authorisation given, return wanted, everything sent, evidence found.</summary>
    public bool? Flag { get; init; }

    /// <summary>List of what was sent, one in a line.</summary>
    public string? Items { get; init; }

    /// <summary>What the fields of a step hold, of a request of another kind than the EIO.</summary>
    public Assistance.AssistanceValues? Said { get; init; }

    /// <summary>Grounds of a refusal, of a request of another kind than the EIO.</summary>
    public IReadOnlyList<Assistance.AssistanceGround>? Grounds { get; init; }

    /// <summary>The codes and days alone, which the statistics count (reference §10.3): no reference, reason or list.</summary>
    internal EventFacts WithoutWords() => this with
    {
        Reference = null, Contact = null, Items = null, Said = null, Outcomes = Outcomes?.Select(o => o with { Reason = null, Particulars = null }).ToList(),
    };
}

/// <summary>What is known of the authority to which an order is forwarded (part C of Annex B).</summary>
/// <param name="Representative">BC2: who represents it.</param>
/// <param name="Post">BC2: in which post.</param>
/// <param name="Reference">BC5: its file reference.</param>
public sealed record ForwardContact(string? Representative, string? Post, string? Reference);

/// <summary>The decision on one measure.</summary>
/// <param name="Measure">Number of the measure.</param>
/// <param name="State">Recognised, refused or not possible.</param>
/// <param name="Ground">The ground of a refusal.</param>
/// <param name="Reason">Reason of a refusal or of an impossibility.</param>
/// <param name="Particulars">What the ground asks for: earlier decision, right concerned, immunity (reference §1.11).</param>
public sealed record MeasureOutcome(int Measure, MeasureState State, Ground? Ground = null, string? Reason = null, string? Particulars = null);
