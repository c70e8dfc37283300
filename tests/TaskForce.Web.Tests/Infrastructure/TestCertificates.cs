using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TaskForce.Web.Tests.Infrastructure;

/// <summary>Certificates that the tests make for themselves; their files go with the process.</summary>
public static class TestCertificates
{
    /// <summary>The password of their files.</summary>
    public const string Password = "a password of the tests";

    private static readonly Lazy<string> Made = new(() => Make());

    /// <summary>The file of the certificate with which houses outside Development start.</summary>
    public static string Usual => Made.Value;

    /// <summary>Makes a certificate, as PFX or PEM, and returns its file.</summary>
    public static string Make(int bits = 3072, bool asPem = false, string? marked = null)
    {
        using var key = RSA.Create(bits);
        var request = new CertificateRequest("CN=TaskForce tests", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        if (marked is not null)
            request.CertificateExtensions.Add(new X509Extension(marked, [2], critical: false));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        var path = Path.Combine(Path.GetTempPath(), $"taskforce-{Guid.NewGuid():n}.{(asPem ? "pem" : "pfx")}");
        if (asPem)
        {
            var parameters = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10_000);
            File.WriteAllText(path, certificate.ExportCertificatePem() + Environment.NewLine + key.ExportEncryptedPkcs8PrivateKeyPem(Password, parameters));
        }
        else
        {
            File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, Password));
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(path);
        return path;
    }
}
