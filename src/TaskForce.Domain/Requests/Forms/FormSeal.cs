using System.Security.Cryptography;
using System.Text;
using TaskForce.Domain.Organisations;

namespace TaskForce.Domain.Requests.Forms;

/// <summary>What a seal says of a version of a form.</summary>
public enum SealState
{
    /// <summary>Never sealed: not signed yet, or signed before forms were sealed.</summary>
    NotSealed = 1,

    /// <summary>What is stored is what was signed.</summary>
    Intact,

    /// <summary>What is stored is not what was signed.</summary>
    Broken,

    /// <summary>The content was erased at the end of its time; the seal was kept.</summary>
    Erased,
}

/// <summary>
/// What a seal closes: the content of a version, which order it belongs to, between whom, which version it is, why there is one, and
/// when it was signed. Its hash is stored beside it.
/// </summary>
/// <param name="Scheme">Name of this way of writing and hashing.</param>
/// <param name="Request">Key of the order, as text: a number of JSON holds no 64 bits.</param>
/// <param name="Version">Number of the version.</param>
/// <param name="Issuing">Code of the issuing authority.</param>
/// <param name="Executing">The executing State.</param>
/// <param name="SignedAt">When, UTC, to the millisecond, as both databases store it.</param>
/// <param name="Reason">Why there is a new version.</param>
/// <param name="Content">The form.</param>
public sealed record SealedForm(
    string Scheme, string Request, int Version, string Issuing, CountryCode Executing, string SignedAt, string? Reason, OrderForm Content)
{
    /// <summary>The scheme in use. What is changed in <see cref="CanonicalForm"/> or here gets another name, and forms keep the one they were sealed by.</summary>
    public const string Current = "taskforce-form-1";

    /// <summary>Digits of a seal: SHA-256 in hexadecimal.</summary>
    public const int Digits = 64;

    /// <summary>What is sealed of a version.</summary>
    public static SealedForm Of(FormVersion version, AuthorityCode issuing, CountryCode executing) => new(
        Current, version.RequestId.ToString(), version.Number, issuing.Value, executing,
        Instant(version.SignedAt), version.Reason, version.Content);

    /// <summary>SHA-256 of the canonical text in UTF-8, in small hexadecimal digits. Half a character is sealed as it is stored, as U+FFFD.</summary>
    public string Hash() => HashOf(this);

    internal static string HashOf(object sealedForm) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalForm.Of(sealedForm))));

    internal static string Instant(DateTimeOffset? signedAt) =>
        signedAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
