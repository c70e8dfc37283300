using System.Security.Cryptography;
using TaskForce.Application.Audit;

namespace TaskForce.Web.Security;

/// <summary>Reads the keys of the audit trail's digests from the files that the configuration names.</summary>
internal static class AuditKeys
{
    /// <summary>
    /// <c>Audit:SigningKey</c> is the file of the private key (PEM, ECDSA), <c>Audit:EarlierKeys:0</c>… those of public keys that
    /// signed before it. Without one the public key of development signs, and outside Development the application does not start.
    /// </summary>
    /// <exception cref="InvalidOperationException">A file is not there or holds no such key.</exception>
    public static DigestKeys Read(IConfiguration configuration)
    {
        try
        {
            return new DigestKeys(
                configuration["Audit:SigningKey"] is { Length: > 0 } file ? File.ReadAllText(file) : DigestKeys.OfDevelopment,
                (configuration.GetSection("Audit:EarlierKeys").Get<string[]>() ?? []).Select(File.ReadAllText));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            throw new InvalidOperationException($"Audit:SigningKey, Audit:EarlierKeys: {e.Message}", e);
        }
    }
}
