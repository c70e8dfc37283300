using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using static TaskForce.Domain.Coordination.CoordinationAct;

namespace TaskForce.Domain.Coordination;

public sealed partial class CoordinatedCase
{
    /// <summary>
    /// Proposes the case to an authority of the other State. That authority, or of a restricted case its named recipients, sees
    /// the name, the proposer and the message, and nothing else.
    /// </summary>
    /// <param name="to">The authority.</param>
    /// <param name="recipients">Of a restricted case: who receives it there.</param>
    /// <param name="deed">Who proposes it; the note is the message.</param>
    /// <exception cref="CoordinationViolation">Not open to the actor; own State; no message; restricted and without recipients.</exception>
    public void ProposeTo(AuthorityCode to, IReadOnlyCollection<UserId> recipients, Deed deed)
    {
        Permit(Propose, deed);
        if (to.Country == OpeningCountry)
            throw new CoordinationViolation(CoordinationRule.AuthorityOfOwnState, "To");
        DemandText(deed.Note, "Note", TextLength);
        if (Restricted && recipients.Count == 0)
            throw new CoordinationViolation(CoordinationRule.NoRecipients, "To");
        foreach (var principal in Restricted ? recipients.Select(u => Principal.Of(u)) : [Principal.Of(to)])
            Seat(principal, to.Country, AccessLevel.Register, CoordinationSeat.Invited, deed);
        (Partner, State) = (to, CoordinationState.Proposed);
        proposals.Add(new CoordinationProposal(Id, proposals.Count + 1, to, deed.Note!, deed.RecordedAt));
        Record(Propose, deed with { Note = null }, OpeningCountry);
    }

    /// <summary>Takes the proposal back before it was answered; the other State sees nothing of the case any more.</summary>
    /// <exception cref="CoordinationViolation">Not open to the actor.</exception>
    public void WithdrawProposal(Deed deed)
    {
        Permit(Withdraw, deed);
        EndProposal();
        Record(Withdraw, deed, OpeningCountry);
    }

    /// <summary>
    /// Joins for the other State: from now on both read what is shared. Liaison magistrates and ministry staff of both States see
    /// that the case exists, unless it is restricted.
    /// </summary>
    /// <exception cref="CoordinationViolation">Not open to the actor.</exception>
    public void JoinIt(Deed deed)
    {
        Permit(Join, deed);
        var row = access.Find(a => a.Seat == CoordinationSeat.Invited && IsOf(a, deed.By))!;
        access.RemoveAll(a => a.Seat == CoordinationSeat.Invited && a != row);
        (row.Level, row.Seat) = (AccessLevel.Full, CoordinationSeat.Joined);
        (State, JoinedAt) = (CoordinationState.Joined, deed.RecordedAt);
        if (!Restricted)
        {
            foreach (var country in Enum.GetValues<CountryCode>())
            {
                Seat(Principal.LiaisonMagistrates(country), country, AccessLevel.Register, CoordinationSeat.Liaison, deed);
                Seat(Principal.MinistryStaff(country), country, AccessLevel.Register, CoordinationSeat.Ministry, deed);
            }
        }

        Record(Join, deed, null);
    }

    /// <summary>Does not take part; the proposer reads the reason, and the own State sees nothing of the case any more.</summary>
    /// <exception cref="CoordinationViolation">Not open to the actor; no reason.</exception>
    public void DeclineIt(Deed deed)
    {
        Permit(Decline, deed);
        DemandText(deed.Note, "Note", TextLength);
        EndProposal();
        // Of whoever may be asked next in the same State this is nobody's business.
        Record(Decline, deed, OpeningCountry);
    }

    /// <summary>Takes in a member of the actor's own State, or changes the level of one.</summary>
    /// <param name="member">An authority; of a restricted case a named person.</param>
    /// <param name="country">The State of the member.</param>
    /// <param name="level">How much.</param>
    /// <param name="deed">Who takes it in, and why.</param>
    /// <exception cref="CoordinationViolation">Not open to the actor; another State; restricted; a member already; the last member.</exception>
    public void AdmitMember(Principal member, CountryCode country, AccessLevel level, Deed deed)
    {
        Permit(Admit, deed);
        if (country != OwnOf(deed))
            throw new CoordinationViolation(CoordinationRule.MemberOfOtherState, "To");
        if (Restricted && member.User is null)
            throw new CoordinationViolation(CoordinationRule.NamedOnly, "To");
        DemandText(deed.Note, "Note", TextLength);
        var known = access.Find(a => a.Principal == member && a.IsMember);
        if (known?.Level == level)
            throw new CoordinationViolation(CoordinationRule.MemberAlready, "To");
        if (known is { Level: AccessLevel.Full } && IsLast(known))
            throw new CoordinationViolation(CoordinationRule.LastMember, "Level");
        Seat(member, country, level, known?.Seat ?? CoordinationSeat.Admitted, deed);
        Record(Admit, deed, country, member);
    }

    /// <summary>Takes out a member of the actor's own State.</summary>
    /// <exception cref="CoordinationViolation">Not open to the actor; no such member; the own seat, which one leaves; the last member.</exception>
    public void DismissMember(Principal member, Deed deed)
    {
        Permit(Dismiss, deed);
        DemandText(deed.Note, "Note", TextLength);
        var row = access.Find(a => a.Principal == member && a.IsMember && a.Country == OwnOf(deed) && !IsOf(a, deed.By))
            ?? throw new CoordinationViolation(CoordinationRule.NoSuchMember);
        if (IsLast(row))
            throw new CoordinationViolation(CoordinationRule.LastMember);
        access.Remove(row);
        Record(Dismiss, deed, row.Country, member);
    }

    /// <summary>Goes: what was written stays. The last member of a State closes the case instead.</summary>
    /// <exception cref="CoordinationViolation">Not open to the actor; the last member of the State.</exception>
    public void LeaveIt(Deed deed)
    {
        Permit(Leave, deed);
        var row = MemberRow(deed.By)!;
        if (IsLast(row))
            throw new CoordinationViolation(CoordinationRule.LastMember);
        access.Remove(row);
        Record(Leave, deed, State == CoordinationState.Joined ? null : row.Country, row.Principal);
    }

    /// <summary>Ends the work; members go on reading.</summary>
    /// <exception cref="CoordinationViolation">Not open to the actor; no reason.</exception>
    public void CloseIt(Deed deed)
    {
        Permit(Close, deed);
        DemandText(deed.Note, "Note", TextLength);
        if (State == CoordinationState.Proposed)
            EndProposal();
        (State, ClosedAt) = (CoordinationState.Closed, deed.RecordedAt);
        Record(Close, deed, JoinedAt is null ? OpeningCountry : null);
    }

    /// <summary>Takes a closed case up again.</summary>
    /// <exception cref="CoordinationViolation">Not open to the actor; no reason.</exception>
    public void ReopenIt(Deed deed)
    {
        Permit(Reopen, deed);
        DemandText(deed.Note, "Note", TextLength);
        (State, ClosedAt) = (JoinedAt is null ? CoordinationState.Preparing : CoordinationState.Joined, null);
        Record(Reopen, deed, JoinedAt is null ? OpeningCountry : null);
    }

    /// <summary>Why an act is not open to somebody now; null where it is. States first, then the seat of the actor.</summary>
    public CoordinationRule? WhyNot(CoordinationAct act, Actor actor)
    {
        var open = act switch
        {
            Propose => State == CoordinationState.Preparing,
            Withdraw or Join or Decline => State == CoordinationState.Proposed,
            Admit or Dismiss or Leave or Close => State != CoordinationState.Closed,
            Reopen => State == CoordinationState.Closed,
            Open => false,
        };
        if (!open)
            return CoordinationRule.NotInThisState;
        var seated = act is Join or Decline
            ? access.Exists(a => a.Seat == CoordinationSeat.Invited && IsOf(a, actor))
            : MemberRow(actor) is { } row && (act is not (Propose or Withdraw) || row.Country == OpeningCountry);
        return seated && actor.Is(Role.Magistrate) ? null : CoordinationRule.NotYourAct;
    }

    private void Permit(CoordinationAct act, Deed deed)
    {
        if (WhyNot(act, deed.By) is { } rule)
            throw new CoordinationViolation(rule);
        DemandLength(deed.Note, "Note", TextLength);
    }

    private void EndProposal()
    {
        access.RemoveAll(a => a.Seat == CoordinationSeat.Invited);
        proposals[^1].Audience = OpeningCountry;
        (Partner, State) = (null, CoordinationState.Preparing);
    }

    private static CountryCode OwnOf(Deed deed) => deed.By.Authority!.Value.Country;

    private bool IsLast(CoordinationAccess row) => row.Level == AccessLevel.Full
        && !access.Exists(a => a != row && a is { IsMember: true, Level: AccessLevel.Full } && a.Country == row.Country);
}
