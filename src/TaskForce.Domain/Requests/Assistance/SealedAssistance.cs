using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Domain.Requests.Assistance;

/// <summary>What the seal of a form outside the EIO closes: as <see cref="SealedForm"/>, with the kind that says what its fields mean.</summary>
/// <param name="Scheme">Name of this way of writing and hashing.</param>
/// <param name="Request">Key of the request, as text: a number of JSON holds no 64 bits.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Version">Number of the version.</param>
/// <param name="Issuing">Code of the issuing authority.</param>
/// <param name="Executing">The executing State.</param>
/// <param name="SignedAt">When, UTC, to the millisecond, as both databases store it.</param>
/// <param name="Reason">Why there is a new version.</param>
/// <param name="Content">The form.</param>
public sealed record SealedAssistance(
    string Scheme, string Request, RequestKind Kind, int Version, string Issuing, CountryCode Executing, string SignedAt, string? Reason, AssistanceForm Content)
{
    /// <summary>The scheme in use. What is changed in <see cref="CanonicalForm"/> or here gets another name, and forms keep the one they were sealed by.</summary>
    public const string Current = "taskforce-assistance-1";

    /// <summary>What is sealed of a version.</summary>
    public static SealedAssistance Of(AssistanceFormVersion version, AssistanceRequest request) => new(
        Current, version.RequestId.ToString(), request.Kind, version.Number, request.Issuing.Value, request.ExecutingCountry, SealedForm.Instant(version.SignedAt),
        version.Reason, version.Content);

    /// <summary>SHA-256 of the canonical text in UTF-8, in small hexadecimal digits.</summary>
    public string Hash() => SealedForm.HashOf(this);
}
