using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace TaskForce.Web.Security;

/// <summary>
/// Seals a key of data protection before it is stored: AES-256-GCM under a key of its own, which RSA-OAEP with SHA-256 wraps
/// for the certificate. The framework's own encryption by certificate is PKCS#1 v1.5 around CBC without authentication.
/// </summary>
internal sealed class KeySealer(KeyCertificates certificates) : IXmlEncryptor
{
    /// <inheritdoc/>
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var certificate = certificates.Current ?? throw new InvalidOperationException("Keys:Certificate is missing.");
        using var rsa = certificate.GetRSAPublicKey()!;
        var (key, nonce) = (RandomNumberGenerator.GetBytes(KeyEnvelope.KeyLength), RandomNumberGenerator.GetBytes(KeyEnvelope.NonceLength));
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var (sealedBytes, tag) = (new byte[plain.Length], new byte[KeyEnvelope.TagLength]);
        using (var aes = new AesGcm(key, KeyEnvelope.TagLength))
            aes.Encrypt(nonce, plain, sealedBytes, tag);
        var envelope = new XElement(
            KeyEnvelope.Name,
            new XAttribute(KeyEnvelope.Certificate, certificate.Thumbprint),
            new XElement("key", Convert.ToBase64String(rsa.Encrypt(key, RSAEncryptionPadding.OaepSHA256))),
            new XElement("nonce", Convert.ToBase64String(nonce)),
            new XElement("tag", Convert.ToBase64String(tag)),
            new XElement("content", Convert.ToBase64String(sealedBytes)));
        CryptographicOperations.ZeroMemory(key);
        CryptographicOperations.ZeroMemory(plain);
        return new EncryptedXmlInfo(envelope, typeof(KeyOpener));
    }
}

/// <summary>Opens what <see cref="KeySealer"/> sealed. Stored keys name this type: it keeps its name.</summary>
internal sealed class KeyOpener(IServiceProvider services) : IXmlDecryptor
{
    /// <summary>Thumbprint of the certificate that sealed a stored key; null for a key that is not sealed, or revoked.</summary>
    public static string? SealedBy(string? storedKey) => storedKey is null ? null
        : XElement.Parse(storedKey).Descendants(KeyEnvelope.Name).FirstOrDefault()?.Attribute(KeyEnvelope.Certificate)?.Value;

    /// <inheritdoc/>
    /// <exception cref="CryptographicException">None of the certificates opens it, or it was altered.</exception>
    public XElement Decrypt(XElement encryptedElement)
    {
        var thumbprint = encryptedElement.Attribute(KeyEnvelope.Certificate)?.Value;
        var certificate = services.GetRequiredService<KeyCertificates>().Find(thumbprint)
            ?? throw new CryptographicException($"The certificate {thumbprint} that sealed this key is neither Keys:Certificate nor one of Keys:OldCertificates.");
        using var rsa = certificate.GetRSAPrivateKey()!;
        var key = rsa.Decrypt(Part("key"), RSAEncryptionPadding.OaepSHA256);
        var content = Part("content");
        var plain = new byte[content.Length];
        using (var aes = new AesGcm(key, KeyEnvelope.TagLength))
            aes.Decrypt(Part("nonce"), content, Part("tag"), plain);
        var opened = XElement.Parse(Encoding.UTF8.GetString(plain));
        CryptographicOperations.ZeroMemory(key);
        CryptographicOperations.ZeroMemory(plain);
        return opened;

        byte[] Part(string name) => Convert.FromBase64String(encryptedElement.Element(name)?.Value ?? throw new CryptographicException($"The sealed key has no {name}."));
    }
}

/// <summary>What both sides of an envelope agree on.</summary>
internal static class KeyEnvelope
{
    public const string Name = "envelope";
    public const string Certificate = "certificate";
    public const int KeyLength = 32;
    public const int NonceLength = 12;
    public const int TagLength = 16;
}
