using TaskForce.Domain.Organisations;

namespace TaskForce.Domain.Requests;

public sealed partial class InvestigationOrder
{
    /// <summary>
    /// Lets somebody of the actor's own State see the order (product, who sees what, 2: each side grants only inside its own
    /// country). The reason is the note.
    /// </summary>
    /// <param name="to">An authority, the liaison magistrates of the State, a named user.</param>
    /// <param name="country">The State of that principal.</param>
    /// <param name="level">How much.</param>
    /// <param name="deed">Who grants it, and why.</param>
    /// <exception cref="RuleViolation">Not a magistrate of one of its authorities; another State; restricted; seen already.</exception>
    public void Grant(Principal to, CountryCode country, AccessLevel level, Deed deed)
    {
        var own = DemandOwner(deed);
        if (country != own)
            throw new RuleViolation(Refusal.GrantToOtherState, "To");
        if (Restricted && to.User is null)
            throw new RuleViolation(Refusal.RestrictedNeedsNames, "To");
        if (Access.Any(a => a.Principal == to && a.Level >= level))
            throw new RuleViolation(Refusal.SeesAlready, "To");
        Give(to, level, own, deed.RecordedAt);
        Changed(AccessChangeKind.Granted, deed, own, to, level);
    }

    /// <summary>Takes a grant back; what follows from the acts stays.</summary>
    /// <exception cref="RuleViolation">Not a magistrate of one of its authorities; nothing granted by the own side.</exception>
    public void Revoke(Principal from, Deed deed)
    {
        var own = DemandOwner(deed);
        if (!TakeBack(from, own))
            throw new RuleViolation(Refusal.NotGranted, "From");
        Changed(AccessChangeKind.Revoked, deed, own, from, null);
    }

    /// <summary>
    /// Limits the order to named users of its authorities: every row of an authority, of liaison magistrates and of staff
    /// goes at once (product, who sees what, 4).
    /// </summary>
    /// <param name="own">Users of the actor's side who keep it; the actor always does.</param>
    /// <param name="others">After transmission: users of the other side who receive it.</param>
    /// <param name="deed">Who limits it, and why.</param>
    /// <exception cref="RuleViolation">Not a magistrate of one of its authorities; limited already; nobody on the other side.</exception>
    public void RestrictTo(IReadOnlyCollection<UserId> own, IReadOnlyCollection<UserId> others, Deed deed)
    {
        DemandOwner(deed);
        if (Restricted)
            throw new RuleViolation(Refusal.RestrictedAlready);
        if (TransmittedAt is not null && others.Count == 0)
            throw new RuleViolation(Refusal.NoRecipients, "Executing");
        Restricted = true;
        HideAll(row => row.Principal.User is null);
        foreach (var user in own.Append(deed.By.User).Concat(TransmittedAt is null ? [] : others).Distinct())
            Show(Principal.Of(user), AccessLevel.Full, AccessReason.Named, deed.RecordedAt);
        Changed(AccessChangeKind.Restricted, deed, TransmittedAt is null ? IssuingCountry : null);
    }

    /// <summary>Opens a restricted order to its authorities again: the rows that the acts have given so far come back.</summary>
    /// <param name="executing">The authority that has it now, with its parent; null before transmission.</param>
    /// <param name="deed">Who opens it, and why: a magistrate of the issuing side, which knows the need.</param>
    public void Unrestrict(Addressee? executing, Deed deed)
    {
        DemandOwner(deed);
        if (SideOf(deed.By) != Side.Issuing)
            throw new RuleViolation(Refusal.NotYourAct);
        if (!Restricted)
            throw new RuleViolation(Refusal.NotRestricted);
        Restricted = false;
        Show(Principal.Of(Issuing), AccessLevel.Full, AccessReason.Issuing, deed.RecordedAt);
        if (Validating is { } validating)
            Show(Principal.Of(validating), AccessLevel.Full, AccessReason.Validating, deed.RecordedAt);
        if (executing is not null)
        {
            foreach (var earlier in handlings.Where(h => h.ForwardedOn))
                Show(Principal.Of(earlier.Authority), AccessLevel.Register, AccessReason.Forwarder, deed.RecordedAt);
            OpenTo(executing, [], AccessReason.Addressee, deed.RecordedAt);
            if (HandedTo is { } judge)
                Show(Principal.Of(judge), AccessLevel.Full, AccessReason.Judge, deed.RecordedAt);
            OpenToStates(deed.RecordedAt);
        }

        Changed(AccessChangeKind.Unrestricted, deed, TransmittedAt is null ? IssuingCountry : null);
    }

    /// <summary>Whether somebody decides on who sees the order: a magistrate of one of its authorities, until it is erased.</summary>
    public bool IsOwner(Actor actor) => ErasedAt is null && ActorsOf(actor).Overlaps([OrderActor.IM, OrderActor.VM, OrderActor.EM]);

    /// <summary>
    /// Liaison magistrates follow the state of every order, and the whole of one that is urgent or late; staff see the state
    /// (product, who sees what, 2 and 3).
    /// </summary>
    private void OpenToStates(DateTimeOffset since)
    {
        var late = Clocks.Any(c => c is { State: ClockState.Missed, IsTarget: false });
        foreach (var country in Enum.GetValues<CountryCode>())
        {
            Show(Principal.LiaisonMagistrates(country), Urgent || late ? AccessLevel.Full : AccessLevel.Register, AccessReason.Liaison, since);
            Show(Principal.MinistryStaff(country), AccessLevel.Register, AccessReason.Ministry, since);
        }
    }

    private CountryCode DemandOwner(Deed deed)
    {
        if (ErasedAt is not null)
            throw new RuleViolation(Refusal.Erased);
        if (!IsOwner(deed.By))
            throw new RuleViolation(Refusal.NotYourAct);
        DemandText(deed.Note, "Note", AccessChange.ReasonLength);
        return deed.By.Authority!.Value.Country;
    }
}
