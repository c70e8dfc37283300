using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Domain.Requests;

public sealed partial class InvestigationOrder
{
    /// <summary>The last version that was signed, or the one being written before that.</summary>
    public FormVersion VersionThatCounts => forms.LastOrDefault(f => f.SignedAt is not null && !f.Void) ?? forms[^1];

    /// <summary>Whether a version is still what was signed.</summary>
    public SealState SealOf(FormVersion version) => SealOf(version.Number, version.Seal, () => SealedForm.Of(version, Issuing, ExecutingCountry).Hash());

    /// <summary>
    /// The last signature that makes a version fit to be sent (T06, T07) or sends it (§4.8) seals it. A form that waits for its validation is
    /// not sealed: Section L is still to come.
    /// </summary>
    private EventFacts Sealed(FormVersion version, DateTimeOffset signedAt)
    {
        version.SignedAt = signedAt;
        return new EventFacts { FormVersion = version.Number, Seal = version.SealWith(this) };
    }

    /// <summary>What is sent is what was signed (Art. 5(1): the signature certifies the content).</summary>
    private void DemandIntact()
    {
        if (SealOf(VersionThatCounts) == SealState.Broken)
            throw new RuleViolation(Refusal.SealBroken, null, VersionThatCounts.Number);
    }
}
