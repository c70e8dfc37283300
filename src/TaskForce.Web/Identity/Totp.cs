using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TaskForce.Web.Identity;

/// <summary>Codes that change with the time (RFC 6238: SHA-1, six digits, steps of thirty seconds), which every authenticator knows.</summary>
public static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Digits = 6;
    private const int KeyBytes = 20;

    /// <summary>How long a code is shown.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    /// <summary>A fresh key of 160 bits, in base 32 as authenticators take it (RFC 4648).</summary>
    public static string NewKey()
    {
        // 160 bits are 32 letters of five bits: a letter is as random as five bits are.
        return RandomNumberGenerator.GetString(Alphabet, KeyBytes * 8 / 5);
    }

    /// <summary>The step of an instant, since 1970 (UTC).</summary>
    public static long StepOf(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / (long)Step.TotalSeconds;

    /// <summary>The code of a step.</summary>
    /// <param name="key">The key, in base 32.</param>
    /// <param name="step">The step.</param>
    public static string CodeOf(string key, long step)
    {
        var counter = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        // The standard says SHA-1, and most authenticators know nothing else; as a keyed hash it is sound.
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf, sizeof(int))) & int.MaxValue;
        return (number % 1_000_000).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    /// <summary>The step whose code this is, the present one or a neighbour (clocks of telephones go wrong); null where it is none.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        var present = StepOf(now);
        var given = Encoding.ASCII.GetBytes(code);
        long? found = null;
        foreach (var step in new[] { present - 1, present, present + 1 })
        {
            if (CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(CodeOf(key, step))))
                found = step;
        }

        return found;
    }

    private static byte[] Bytes(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var letter in key)
        {
            buffer = ((buffer << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal)) & 0xffff;
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes[at++] = (byte)(buffer >> bits);
        }

        return bytes;
    }
}
