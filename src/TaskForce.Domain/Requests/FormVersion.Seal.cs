using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Domain.Requests;

public sealed partial class FormVersion
{
    /// <summary>
    /// SHA-256 of what was signed, in hexadecimal digits (<see cref="SealedForm"/>); null before the last signature, and on versions that
    /// were signed before forms were sealed. Kept when the content is erased.
    /// </summary>
    public string? Seal { get; private set; }

    /// <summary>Closes the version for good.</summary>
    /// <exception cref="InvalidOperationException">It is not signed, or sealed already.</exception>
    internal string SealWith(InvestigationOrder order)
    {
        if (SignedAt is null || Seal is not null)
            throw new InvalidOperationException("A version is sealed once, when it is signed.");
        return Seal = SealedForm.Of(this, order.Issuing, order.ExecutingCountry).Hash();
    }
}
