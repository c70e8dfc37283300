using TaskForce.Domain.Organisations;

namespace TaskForce.Domain.Requests;

public sealed partial class InvestigationOrder
{
    /// <summary>
    /// Empties the order at the end of the time for which it is kept: persons, texts and references go; number, parties,
    /// measures, states, dates, limits, grounds and events stay for the statistics. A draft that was never sent is cancelled
    /// by it. Nothing can be done about the order afterwards, and nothing brings the content back.
    /// </summary>
    /// <remarks>
    /// Whose time is up and what the two States decided is asked before (product, who sees what, 2); the order itself knows
    /// that it is at its end.
    /// </remarks>
    /// <exception cref="RuleViolation">Sent and not closed; erased already.</exception>
    public override void Erase(DateTimeOffset now)
    {
        var deed = Deed.Now(Actor.System, now);
        Permit(OrderAct.Erase, deed);
        foreach (var form in forms)
            form.Erase();
        foreach (var consultation in consultations)
            consultation.Erase();
        foreach (var handling in Handlings)
            handling.Reference = null;
        // Whoever asked to reopen it is answered by the decision of both States.
        ReopeningAskedBy = null;
        EraseWords(now);
        if (TransmittedAt is null)
            Enter(OrderAct.Erase, OrderState.Cancelled);
        Record(OrderAct.Erase, deed, null, null);
    }
}
