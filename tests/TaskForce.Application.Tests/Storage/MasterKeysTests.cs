using System.Security.Cryptography;
using TaskForce.Application.Storage;

namespace TaskForce.Application.Tests.Storage;

public class MasterKeysTests
{
    private static readonly MasterKey Old = new("2026", SHA256.HashData("old"u8));
    private static readonly MasterKey New = new("2028", SHA256.HashData("new"u8));

    [Fact]
    public void After_a_change_the_first_wraps_and_both_unwrap_until_the_old_one_is_needed_no_more()
    {
        var (before, during, after) = (new MasterKeys([Old]), new MasterKeys([New, Old]), new MasterKeys([New]));
        var wrapped = before.NewFor(Guid.NewGuid());
        var key = before.Unwrap(wrapped);

        var rewrapped = during.Rewrap(wrapped);

        Assert.Equal(("2026", "2028", "2028"), (wrapped.MasterKeyId, rewrapped.MasterKeyId, during.NewFor(Guid.NewGuid()).MasterKeyId));
        Assert.Equal(key, during.Unwrap(wrapped));
        Assert.Equal(key, after.Unwrap(rewrapped));
        Assert.Throws<CryptographicException>(() => after.Unwrap(wrapped));
    }

    [Fact]
    public void A_wrapped_key_opens_for_its_own_file_and_under_its_own_name_only()
    {
        var keys = new MasterKeys([Old, Old with { Id = "copy" }]);
        var wrapped = keys.NewFor(Guid.NewGuid());

        Assert.ThrowsAny<CryptographicException>(() => keys.Unwrap(wrapped with { File = Guid.NewGuid() }));
        Assert.ThrowsAny<CryptographicException>(() => keys.Unwrap(wrapped with { MasterKeyId = "copy" }));
        Assert.ThrowsAny<CryptographicException>(() => keys.Unwrap(wrapped with { Wrapped = [1, 2, 3] }));
        Assert.ThrowsAny<CryptographicException>(() => new MasterKeys([New with { Id = Old.Id }]).Unwrap(wrapped));
    }

    [Fact]
    public void The_key_of_development_is_known_by_what_it_is_and_not_by_its_name()
    {
        Assert.True(new MasterKeys([Old, new MasterKey("ours", MasterKeys.OfDevelopment.Key)]).HoldsOfDevelopment);
        Assert.False(new MasterKeys([Old with { Id = "development" }]).HoldsOfDevelopment);
    }

    [Theory]
    [InlineData("", 32)]
    [InlineData("a key", 32)]
    [InlineData("2026", 31)]
    [InlineData("2026", 0)]
    public void What_is_no_key_is_refused(string id, int length) => Assert.Throws<ArgumentException>(() => new MasterKeys([new MasterKey(id, new byte[length])]));

    [Fact]
    public void None_and_two_of_one_name_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new MasterKeys([]));
        Assert.Throws<ArgumentException>(() => new MasterKeys([Old, New with { Id = Old.Id }]));
    }
}
