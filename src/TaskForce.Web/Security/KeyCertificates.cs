using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TaskForce.Web.Security;

/// <summary>
/// The certificates whose private keys open the keys of data protection: <c>Keys:Certificate</c>, a PFX or PEM file, with
/// <c>Keys:Password</c>; and those that sealed earlier keys, <c>Keys:OldCertificates:0:Certificate</c> and so on.
/// </summary>
internal sealed class KeyCertificates
{
    // 128 bits of security (NIST SP 800-57).
    private const int ShortestRsaKey = 3072;

    // Marks the certificate that the .NET SDK makes for developers.
    private const string DevelopmentCertificate = "1.3.6.1.4.1.311.84.1.1";

    private readonly Dictionary<string, X509Certificate2> known = new(StringComparer.OrdinalIgnoreCase);

    private KeyCertificates()
    {
    }

    /// <summary>The one that seals new keys; null without one.</summary>
    public X509Certificate2? Current { get; private set; }

    /// <summary>What is wrong with the settings; nothing where none is set.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>The certificate with this thumbprint; null where it is not among ours.</summary>
    public X509Certificate2? Find(string? thumbprint) => known.GetValueOrDefault(thumbprint ?? "");

    /// <summary>Reads the files that the settings name. What cannot be read is told by <see cref="Faults"/>.</summary>
    public static KeyCertificates Read(IConfiguration configuration)
    {
        var (read, faults) = (new KeyCertificates(), new List<string>());
        read.Current = read.Add("Keys", configuration, faults);
        foreach (var old in configuration.GetSection("Keys:OldCertificates").GetChildren())
            read.Add(old.Path, configuration, faults);
        read.Faults = faults;
        return read;
    }

    private X509Certificate2? Add(string section, IConfiguration configuration, List<string> faults)
    {
        if (configuration[$"{section}:Certificate"] is not { Length: > 0 } path)
            return null;
        try
        {
            var certificate = Load(path, configuration[$"{section}:Password"]);
            if (FaultOf(certificate) is not { } fault)
                return known[certificate.Thumbprint] = certificate;
            faults.Add($"{section}:Certificate ({path}) {fault}");
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            faults.Add($"{section}:Certificate ({path}) cannot be read with {section}:Password: {e.Message}");
        }

        return null;
    }

    private static X509Certificate2 Load(string path, string? password) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".PEM" when string.IsNullOrEmpty(password) => X509Certificate2.CreateFromPemFile(path),
        ".PEM" => X509Certificate2.CreateFromEncryptedPemFile(path, password),
        _ => X509CertificateLoader.LoadPkcs12FromFile(path, password),
    };

    private static string? FaultOf(X509Certificate2 certificate)
    {
        using var key = certificate.GetRSAPrivateKey();
        if (key is null)
            return "has no private RSA key.";
        if (key.KeySize < ShortestRsaKey)
            return $"has an RSA key of {key.KeySize} bits; {ShortestRsaKey} are the least.";
        return certificate.Extensions.Any(e => e.Oid?.Value == DevelopmentCertificate) ? "is the development certificate of the .NET SDK." : null;
    }
}
