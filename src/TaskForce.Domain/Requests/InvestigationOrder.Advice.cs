using TaskForce.Domain.Liaison;
using TaskForce.Domain.Organisations;

namespace TaskForce.Domain.Requests;

public sealed partial class InvestigationOrder
{
    /// <summary>
    /// Whether somebody asks for advice on the draft: its author, or a magistrate or officer of the issuing authority. What was
    /// asked before transmission may be taken back after it.
    /// </summary>
    public bool MayAskAdvice(Actor actor) => ErasedAt is null
        && (ActorsOf(actor).Overlaps([OrderActor.IM, OrderActor.IA]) || (actor.User == Author && ActorsOf(actor).Contains(OrderActor.IC)));

    /// <summary>Opens the draft to one liaison magistrate of the own State, who is asked for advice. Nothing crosses.</summary>
    /// <param name="magistrate">The person.</param>
    /// <param name="deed">Who asks; the note is the question.</param>
    /// <exception cref="RuleViolation">Not the author's side; no question; the person sees it already.</exception>
    /// <exception cref="LiaisonViolation">Sent already, or given up.</exception>
    internal void OpenForAdvice(UserId magistrate, Deed deed)
    {
        if (!MayAskAdvice(deed.By))
            throw new RuleViolation(Refusal.NotYourAct);
        if (TransmittedAt is not null || IsClosed)
            throw new LiaisonViolation(LiaisonRule.SentAlready);
        DemandText(deed.Note, "Question", Advice.TextLength);
        var to = Principal.Of(magistrate);
        if (Access.Any(a => a.Principal == to && a.Level == AccessLevel.Full))
            throw new RuleViolation(Refusal.SeesAlready, "Magistrate");
        Give(to, AccessLevel.Full, IssuingCountry, deed.RecordedAt);
        // The question itself stands with the advice.
        Changed(AccessChangeKind.AdviceAsked, deed with { Note = "" }, IssuingCountry, to, AccessLevel.Full);
    }

    /// <summary>Closes the draft to whoever was asked.</summary>
    internal void EndAdvice(UserId magistrate, Deed deed)
    {
        // Somebody may have taken the access back meanwhile.
        if (TakeBack(Principal.Of(magistrate), IssuingCountry))
            Changed(AccessChangeKind.AdviceEnded, deed with { Note = "" }, IssuingCountry, Principal.Of(magistrate));
    }
}
