using System.Buffers.Binary;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Security;

/// <summary>How passwords lie in the database.</summary>
public sealed class PasswordHashTests
{
    [Fact]
    public async Task A_password_is_stretched_as_the_standard_asks_each_with_a_salt_of_its_own()
    {
        await using var house = new WebHouse();

        var hashes = house.Query("SELECT PasswordHash FROM Users WHERE PasswordHash IS NOT NULL").Select(Convert.FromBase64String).ToList();

        // Version 3 of Identity's format: marker, function (2: HMAC-SHA-512), rounds, length of the salt, salt.
        Assert.NotEmpty(hashes);
        Assert.All(hashes, h => Assert.Equal((1, 2u, 210_000u, 16u), (h[0], Number(h, 1), Number(h, 5), Number(h, 9))));
        Assert.Equal(hashes.Count, hashes.Select(h => Convert.ToHexString(h.AsSpan(13, 16))).Distinct().Count());

        static uint Number(byte[] hash, int at) => BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(at));
    }
}
