using TaskForce.Domain.Organisations;

namespace TaskForce.Domain.Requests;

public abstract partial class CooperationRequest
{
    /// <summary>
    /// Lets somebody of the actor's own State see the request (product, who sees what, 2: each side grants only inside its own
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
        if (IsKeptToItsAuthorities)
            throw new RuleViolation(Refusal.KeptToItsAuthorities);
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
    /// Limits the request to named users of its authorities: every row of an authority, of liaison magistrates and of staff
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

    /// <summary>Opens a restricted request to its authorities again: the rows that the acts have given so far come back.</summary>
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

    /// <summary>
    /// Whether everybody who reads another request reads this one: words of a restricted request go into no other whose readers may not
    /// read it (product, who sees what, 4).
    /// </summary>
    public bool IsReadByAllOf(CooperationRequest other) => !Restricted
        || other.Access.Where(a => a.Level == AccessLevel.Full).All(a => Access.Any(own => own.Principal == a.Principal && own.Level == AccessLevel.Full));

    /// <summary>Whether somebody decides on who sees the request: a magistrate of one of its authorities, until it is erased.</summary>
    public bool IsOwner(Actor actor) => ErasedAt is null && ActorsOf(actor).Overlaps([OrderActor.IM, OrderActor.VM, OrderActor.EM]);

    /// <summary>
    /// Whether somebody decides for his or her State whether the request is kept longer: as on access, a magistrate of one of its
    /// authorities; before it was sent also the officer who may give it up (T03).
    /// </summary>
    public virtual bool DecidesOnRetention(Actor actor) =>
        IsOwner(actor) || (ErasedAt is null && TransmittedAt is null && ActorsOf(actor).Contains(OrderActor.IA));

    /// <summary>Nobody but its two authorities knows of it: no row for liaison magistrates and staff, no grant (reference §5.10).</summary>
    public virtual bool IsKeptToItsAuthorities => false;

    /// <summary>Liaison magistrates read the whole of one that is urgent or late; of some kinds they read the register only.</summary>
    private protected virtual bool OpensWhenPressing => true;

    /// <summary>
    /// Liaison magistrates follow the state of every order, and the whole of one that is urgent or late; staff see the state
    /// (product, who sees what, 2 and 3).
    /// </summary>
    private protected void OpenToStates(DateTimeOffset since)
    {
        if (Restricted || IsKeptToItsAuthorities)
            return;
        var late = Clocks.Any(c => c is { State: ClockState.Missed, IsTarget: false });
        foreach (var country in Enum.GetValues<CountryCode>())
        {
            Show(Principal.LiaisonMagistrates(country), OpensWhenPressing && (Urgent || late) ? AccessLevel.Full : AccessLevel.Register, AccessReason.Liaison, since);
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

    private protected void DemandRecipients(IReadOnlyList<UserId> recipients, string field = "Executing")
    {
        if (Restricted && recipients.Count == 0)
            throw new RuleViolation(Refusal.NoRecipients, field);
    }

    private protected void OpenTo(Addressee addressee, IReadOnlyList<UserId> recipients, AccessReason reason, DateTimeOffset since)
    {
        if (Restricted)
        {
            foreach (var recipient in recipients)
                Show(Principal.Of(recipient), AccessLevel.Full, AccessReason.Named, since);
            return;
        }

        Show(Principal.Of(addressee.Authority), AccessLevel.Full, reason, since);
        if (addressee.Parent is { } parent)
            Show(Principal.Of(parent), AccessLevel.Full, reason, since);
    }

    /// <summary>
    /// Limits a draft to named users (need-to-know) or opens it to its authority again. Who restricts must be able to sign: a
    /// clerk would shut out the magistrates.
    /// </summary>
    private protected void RestrictDraft(bool restricted, Deed deed)
    {
        Restricted = restricted;
        if (!restricted)
        {
            Show(Principal.Of(Issuing), AccessLevel.Full, AccessReason.Issuing, deed.RecordedAt);
            return;
        }

        Show(Principal.Of(deed.By.User), AccessLevel.Full, AccessReason.Named, deed.RecordedAt);
        Hide(Principal.Of(Issuing));
        if (Validating is { } validating)
            Hide(Principal.Of(validating));
        Show(Principal.Of(Author), AccessLevel.Full, AccessReason.Named, deed.RecordedAt);
    }

    /// <summary>A forward: whoever had it keeps the register only; its named users too, but for the author.</summary>
    private protected void LeaveToForwarders()
    {
        var author = Principal.Of(Author);
        DropToRegister(
            row => row.Reason is AccessReason.Addressee or AccessReason.Judge || (row.Reason == AccessReason.Named && row.Principal != author),
            AccessReason.Forwarder);
    }
}
