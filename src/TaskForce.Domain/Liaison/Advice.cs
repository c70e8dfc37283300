using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Domain.Liaison;

/// <summary>
/// Advice that the author of a draft asks of a liaison magistrate of the own State (reference §6.6, point 3: advice on the law of
/// the two States before a request is sent). It opens the draft to that person alone until it is answered or taken back;
/// nothing crosses to the other State.
/// </summary>
public sealed class Advice
{
    /// <summary>Longest question or advice on a section, in characters.</summary>
    public const int TextLength = 4_000;

    private readonly List<AdviceText> texts = [];

    private Advice() { }

    /// <summary>Asks for advice and opens the draft.</summary>
    /// <param name="id">Key.</param>
    /// <param name="order">The draft.</param>
    /// <param name="magistrate">The liaison magistrate, of the own State and posted today.</param>
    /// <param name="confirmed">The author knows that the draft is restricted and opens it all the same.</param>
    /// <param name="deed">Who asks; the note is the question.</param>
    /// <exception cref="RuleViolation">Not the author's side; no question; seen already.</exception>
    /// <exception cref="LiaisonViolation">Sent already; restricted and not confirmed.</exception>
    public Advice(long id, InvestigationOrder order, UserId magistrate, bool confirmed, Deed deed)
    {
        if (order.Restricted && !confirmed)
            throw new LiaisonViolation(LiaisonRule.ConfirmRestricted, "Confirmed");
        order.OpenForAdvice(magistrate, deed);
        (Id, RequestId, Country, AskedBy) = (id, order.Id, order.IssuingCountry, deed.By.User);
        (Magistrate, AskedAt) = (magistrate, deed.RecordedAt);
        texts.Add(new AdviceText(id, order.Id, 0, null, deed.Note!));
    }

    /// <summary>Key.</summary>
    public long Id { get; private set; }

    /// <summary>The request.</summary>
    public RequestId RequestId { get; private set; }

    /// <summary>The State.</summary>
    public CountryCode Country { get; private set; }

    /// <summary>Who asks.</summary>
    public UserId AskedBy { get; private set; }

    /// <summary>Who is asked.</summary>
    public UserId Magistrate { get; private set; }

    /// <summary>When it was asked.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>When it was given; null while it was not.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>When it was taken back; null where it was not.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Still to be given.</summary>
    public bool IsOpen => AnsweredAt is null && WithdrawnAt is null;

    /// <summary>The question, then the advice, a text for each section.</summary>
    public IReadOnlyList<AdviceText> Texts => texts;

    /// <summary>Gives the advice and closes the draft to whoever gave it.</summary>
    /// <param name="order">The draft.</param>
    /// <param name="lines">What is advised on each section; without a section on the whole.</param>
    /// <param name="deed">Who answers.</param>
    /// <exception cref="LiaisonViolation">Not the person asked; over; nothing advised.</exception>
    /// <exception cref="RuleViolation">Too long a text.</exception>
    public void Answer(InvestigationOrder order, IReadOnlyList<(FormSection? Section, string Text)> lines, Deed deed)
    {
        if (deed.By.User != Magistrate)
            throw new LiaisonViolation(LiaisonRule.NotAsked);
        DemandOpen();
        var said = lines.Where(l => !string.IsNullOrWhiteSpace(l.Text)).ToList();
        if (said.Count == 0)
            throw new LiaisonViolation(LiaisonRule.NothingAdvised, "Lines");
        if (said.Exists(l => l.Text.Length > TextLength))
            throw new RuleViolation(Refusal.TextTooLong, "Lines", TextLength);
        texts.AddRange(said.Select((l, i) => new AdviceText(Id, RequestId, i + 1, l.Section, l.Text.Trim())));
        AnsweredAt = deed.RecordedAt;
        order.EndAdvice(Magistrate, deed);
    }

    /// <summary>Takes the question back and closes the draft to whoever was asked.</summary>
    /// <exception cref="RuleViolation">Not the author's side.</exception>
    /// <exception cref="LiaisonViolation">Over.</exception>
    public void Withdraw(InvestigationOrder order, Deed deed)
    {
        if (!order.MayAskAdvice(deed.By))
            throw new RuleViolation(Refusal.NotYourAct);
        DemandOpen();
        WithdrawnAt = deed.RecordedAt;
        order.EndAdvice(Magistrate, deed);
    }

    private void DemandOpen()
    {
        if (!IsOpen)
            throw new LiaisonViolation(LiaisonRule.AdviceOver);
    }
}

/// <summary>A question, or the advice on one section of a form.</summary>
public sealed class AdviceText
{
    private AdviceText() { }

    internal AdviceText(long advice, RequestId request, int number, FormSection? section, string text)
    {
        (AdviceId, RequestId, Number, Section, Text) = (advice, request, number, section, text);
    }

    /// <summary>The advice.</summary>
    public long AdviceId { get; private set; }

    /// <summary>The request.</summary>
    public RequestId RequestId { get; private set; }

    /// <summary>0 is the question; the advice follows from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The section that it is about; null for the whole.</summary>
    public FormSection? Section { get; private set; }

    /// <summary>What was written.</summary>
    public string Text { get; private set; } = "";
}
