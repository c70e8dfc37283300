using System.Security.Cryptography;
using System.Text.Json;
using TaskForce.Application.Data;

namespace TaskForce.Application.Administration;

/// <summary>
/// A mark of what a form was filled from: it changes when that does, and only then. Signing in also writes into an account, and
/// must not spoil the form of an administrator.
/// </summary>
internal static class Stamp
{
    public static string Of<T>(T facts) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(facts, StorageConventions.Json)).AsSpan(0, 16));

    /// <exception cref="AdministrationRefusal">What stands there is no longer what the form was filled from.</exception>
    public static void Check<T>(string? seen, T now)
    {
        if (seen != Of(now))
            throw new AdministrationRefusal(AdministrationRule.ChangedMeanwhile);
    }
}
