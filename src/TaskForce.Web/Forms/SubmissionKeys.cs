using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace TaskForce.Web.Forms;

/// <summary>
/// Makes and reads the hidden key of a form: whose form it is, and a number used once. By it a form that is sent twice does
/// the thing once, and what was typed into an expired session finds its way back to its author only.
/// </summary>
internal sealed class SubmissionKeys(IDataProtectionProvider protection)
{
    public const string Field = "__form";

    private readonly IDataProtector protector = protection.CreateProtector("TaskForce.SubmissionKey");

    /// <summary>A fresh key for the user.</summary>
    public string Issue(ClaimsPrincipal user) =>
        protector.Protect($"{UserOf(user)}.{Convert.ToHexString(RandomNumberGenerator.GetBytes(16))}");

    /// <summary>The user and the number of a key; null where the text is none of ours.</summary>
    public (long User, string Number)? Read(string? key)
    {
        if (string.IsNullOrEmpty(key))
            return null;
        try
        {
            var parts = protector.Unprotect(key).Split('.');
            return (long.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static long UserOf(ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
