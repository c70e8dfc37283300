namespace TaskForce.Domain.Requests;

/// <summary>One measure of an order and what became of it (reference §4.3). The words are in the form; this is its state.</summary>
public sealed class OrderMeasure
{
    private OrderMeasure() { }

    internal OrderMeasure(RequestId request, int number, MeasureKind kind)
    {
        RequestId = request;
        Number = number;
        Kind = kind;
        State = MeasureState.Pending;
    }

    /// <summary>The order.</summary>
    public RequestId RequestId { get; private set; }

    /// <summary>Number within the order, as in Section C.</summary>
    public int Number { get; private set; }

    /// <summary>The measure asked for.</summary>
    public MeasureKind Kind { get; internal set; }

    /// <summary>What became of it.</summary>
    public MeasureState State { get; internal set; }

    /// <summary>The ground of its refusal.</summary>
    public Ground? Ground { get; internal set; }

    /// <summary>Execution brought evidence to transfer; null until executed.</summary>
    public bool? EvidenceFound { get; internal set; }

    /// <summary>Whether nothing more will be done about it.</summary>
    public bool IsEnded => State is MeasureState.Refused or MeasureState.NotPossible or MeasureState.Withdrawn or MeasureState.Executed;
}

/// <summary>A version of the form. A signed version never changes; a correction is a new one (reference §4.8).</summary>
public sealed partial class FormVersion
{
    private Forms.OrderForm content = new();

    private FormVersion() { }

    internal FormVersion(RequestId request, int number, CountryCode owner, Forms.OrderForm content, DateTimeOffset createdAt, string? reason = null)
    {
        Owner = owner;
        RequestId = request;
        Number = number;
        Content = content;
        CreatedAt = createdAt;
        Reason = reason;
    }

    /// <summary>The order.</summary>
    public RequestId RequestId { get; private set; }

    /// <summary>Number of the version, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The issuing State, which alone sees the version until it is signed.</summary>
    public CountryCode Owner { get; private set; }

    /// <summary>What is written.</summary>
    /// <exception cref="InvalidOperationException">Set on a version that is sealed: it never changes, a correction is a version of its own.</exception>
    public Forms.OrderForm Content
    {
        get => content;
        internal set => (content, Title) = Seal is null ? (value, value.Title) : throw new InvalidOperationException("A sealed form does not change.");
    }

    /// <summary>What the case is called: the title of the content, so that a list need not read whole forms.</summary>
    public string? Title { get; private set; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was signed; null while it is written, and then the other State does not see it.</summary>
    public DateTimeOffset? SignedAt { get; internal set; }

    /// <summary>Signature void: reopened before it was sent (T09).</summary>
    public bool Void { get; internal set; }

    /// <summary>Why there is a new version.</summary>
    public string? Reason { get; private set; }

    internal void Erase() => (content, Title, Reason) = (content.CodesAlone(), null, null);
}

/// <summary>
/// An authority of the executing State that has or had the order: the addressee, one it was forwarded to, the
/// investigating judge to whom it was handed over. Each acknowledges for itself (Art. 16(1)).
/// </summary>
public sealed class Handling
{
    private Handling() { }

    internal Handling(RequestId request, int number, Organisations.AuthorityCode authority, DateTimeOffset sentAt, bool handOver)
    {
        RequestId = request;
        Number = number;
        Authority = authority;
        SentAt = sentAt;
        IsHandOver = handOver;
    }

    /// <summary>The order.</summary>
    public RequestId RequestId { get; private set; }

    /// <summary>Number within the order, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The authority.</summary>
    public Organisations.AuthorityCode Authority { get; private set; }

    /// <summary>When the order was sent to it.</summary>
    public DateTimeOffset SentAt { get; private set; }

    /// <summary>When it received the order.</summary>
    public DateTimeOffset? ReceivedAt { get; internal set; }

    /// <summary>Whether it holds itself competent to execute; null until it has received the order.</summary>
    public bool? Competent { get; internal set; }

    /// <summary>When it sent Annex B.</summary>
    public DateTimeOffset? AcknowledgedAt { get; internal set; }

    /// <summary>Its own file reference (field BB5).</summary>
    public string? Reference { get; internal set; }

    /// <summary>Forwarded on, for lack of competence.</summary>
    public bool ForwardedOn { get; internal set; }

    /// <summary>Handed over inside Belgium (T50): the prosecutor stays the addressee.</summary>
    public bool IsHandOver { get; private set; }
}

/// <summary>A formal consultation (reference §4.6). None of them stops a clock.</summary>
public sealed class Consultation
{
    private Consultation() { }

    internal Consultation(
        RequestId request, int number, ConsultationKind kind, Side askedBy, IReadOnlyList<int> measures, string question,
        DateTimeOffset askedAt, DateOnly wantedBy, Ground? ground, MeasureKind? substitute)
    {
        RequestId = request;
        Number = number;
        Kind = kind;
        AskedBy = askedBy;
        Measures = measures;
        Question = question;
        AskedAt = askedAt;
        WantedBy = wantedBy;
        Ground = ground;
        Substitute = substitute;
    }

    /// <summary>The order.</summary>
    public RequestId RequestId { get; private set; }

    /// <summary>Number within the order, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Kind.</summary>
    public ConsultationKind Kind { get; private set; }

    /// <summary>The side that asks.</summary>
    public Side AskedBy { get; private set; }

    /// <summary>Numbers of the measures concerned; empty for the order as a whole.</summary>
    public IReadOnlyList<int> Measures { get; private set; } = [];

    /// <summary>The ground considered, before a refusal (Art. 11(4)).</summary>
    public Ground? Ground { get; private set; }

    /// <summary>The other measure that is thought of (Art. 10(4)).</summary>
    public MeasureKind? Substitute { get; private set; }

    /// <summary>The question.</summary>
    public string Question { get; private set; } = "";

    /// <summary>When it was asked.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Day by which an answer is wanted: a target.</summary>
    public DateOnly WantedBy { get; private set; }

    /// <summary>The answer.</summary>
    public string? Answer { get; internal set; }

    /// <summary>When it came.</summary>
    public DateTimeOffset? AnsweredAt { get; internal set; }

    /// <summary>How it ended.</summary>
    public ConsultationResult? Result { get; internal set; }

    /// <summary>Whether an answer is still awaited.</summary>
    public bool IsOpen => AnsweredAt is null;

    internal void Erase() => (Question, Answer) = ("", null);
}
