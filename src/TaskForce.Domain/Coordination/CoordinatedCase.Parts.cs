using TaskForce.Domain.Requests;

namespace TaskForce.Domain.Coordination;

/// <summary>
/// What members contribute. These are kept beside the case and do not move its version: what is national, or hangs on a request
/// that somebody does not see, must not show by a number either.
/// </summary>
public sealed partial class CoordinatedCase
{
    /// <summary>Puts a request into the case. That the actor reads the whole of it is asked of the request's own rows of access.</summary>
    /// <param name="request">The request, as the actor reads it.</param>
    /// <param name="level">How much of it the actor sees.</param>
    /// <param name="deed">Who puts it there.</param>
    /// <exception cref="CoordinationViolation">Not a member; closed; not read in full; erased.</exception>
    public LinkedRequest Link(CooperationRequest request, AccessLevel level, Deed deed)
    {
        DemandWriter(deed);
        if (level < AccessLevel.Full)
            throw new CoordinationViolation(CoordinationRule.NoSuchRequest, "Number");
        if (request.ErasedAt is not null)
            throw new CoordinationViolation(CoordinationRule.RequestErased, "Number");
        return new LinkedRequest(Id, request.Id, deed);
    }

    /// <summary>Enters a date.</summary>
    /// <exception cref="CoordinationViolation">Not a member; closed; days that cannot be; no words where they are needed.</exception>
    public JointDate AddDate(long id, DateFacts facts, Deed deed)
    {
        DemandWriter(deed);
        var date = new JointDate(id, Id, deed.By.Authority!.Value);
        date.Follow(facts);
        return date;
    }

    /// <summary>Changes a date of the own State.</summary>
    /// <exception cref="CoordinationViolation">As <see cref="AddDate"/>; a date of the other State.</exception>
    public void ChangeDate(JointDate date, DateFacts facts, Deed deed)
    {
        DemandOwn(date.Country, deed);
        date.Follow(facts);
    }

    /// <summary>Enters a contact of the own State.</summary>
    /// <exception cref="CoordinationViolation">Not a member; closed; no name or function; too long a text.</exception>
    public CoordinationContact AddContact(long id, ContactFacts facts, Deed deed)
    {
        DemandWriter(deed);
        var contact = new CoordinationContact(id, Id, deed.By.Authority!.Value);
        contact.Follow(facts);
        return contact;
    }

    /// <summary>Changes a contact of the own State.</summary>
    /// <exception cref="CoordinationViolation">As <see cref="AddContact"/>; a contact of the other State.</exception>
    public void ChangeContact(CoordinationContact contact, ContactFacts facts, Deed deed)
    {
        DemandOwn(contact.Country, deed);
        contact.Follow(facts);
    }

    /// <summary>Writes a note.</summary>
    /// <param name="id">Key.</param>
    /// <param name="national">For the own State only.</param>
    /// <param name="deed">Who writes; the note is the text.</param>
    /// <exception cref="CoordinationViolation">Not a member; closed; nothing written, or too much.</exception>
    public CoordinationNote Write(long id, bool national, Deed deed)
    {
        var own = DemandWriter(deed);
        DemandText(deed.Note, "Text", TextLength);
        return new CoordinationNote(id, Id, deed.Note!, national ? own : null, deed);
    }

    /// <summary>What somebody of a State takes away, or changes, is of that State.</summary>
    /// <exception cref="CoordinationViolation">Not a member; closed; of the other State.</exception>
    public void DemandOwn(CountryCode country, Deed deed)
    {
        if (DemandWriter(deed) != country)
            throw new CoordinationViolation(CoordinationRule.MemberOfOtherState);
    }
}
