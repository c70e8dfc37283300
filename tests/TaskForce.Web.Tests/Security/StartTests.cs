using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using TaskForce.Application.Storage;
using TaskForce.Web.Start;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Security;

/// <summary>What keeps the application from starting outside Development, and how its keys lie in the database.</summary>
public sealed class StartTests
{
    [Fact]
    public void Every_reason_against_a_start_is_named_at_once()
    {
        using var house = new WebHouse("Production", keepsDemonstration: true,
            settings: new Dictionary<string, string> { ["Keys:Certificate"] = "", ["Audit:SigningKey"] = "", ["AllowedHosts"] = "*", ["Storage:Keys:0:Key"] = Convert.ToBase64String(MasterKeys.OfDevelopment.Key) });

        var refusal = Assert.Throws<StartRefusedException>(() => house.CreateClient());

        foreach (var reason in new[] { "Keys:Certificate is missing", "Audit:SigningKey is missing", "AllowedHosts is missing or *", "Storage:Keys is missing, or holds the public key of Development", "accounts of the demonstration", "a key of data protection in the clear" })
            Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_start_ends_with_its_reasons_and_an_exit_code_and_leaves_no_database()
    {
        var database = Path.Combine(Path.GetTempPath(), $"taskforce-refused-{Guid.NewGuid():n}.db");
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = Path.GetTempPath(),
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["ConnectionStrings__TaskForce"] = $"Data Source={database}" },
        };

        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith("TaskForce does not start:" + Environment.NewLine + "- ", said, StringComparison.Ordinal);
        Assert.Contains("- Keys:Certificate is missing", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.False(File.Exists(database));
    }

    public static TheoryData<string, string, string> Unfit => new()
    {
        { TestCertificates.Make(bits: 2048), TestCertificates.Password, "2048 bits" },
        { TestCertificates.Make(marked: "1.3.6.1.4.1.311.84.1.1"), TestCertificates.Password, "development certificate" },
        { TestCertificates.Usual, "a wrong password", "cannot be read" },
        { "/nowhere/keys.pfx", TestCertificates.Password, "cannot be read" },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public void A_certificate_that_protects_nothing_stops_the_start(string path, string password, string reason)
    {
        using var house = new WebHouse("Production", settings: new Dictionary<string, string> { ["Keys:Certificate"] = path, ["Keys:Password"] = password });

        var refusal = Assert.Throws<StartRefusedException>(() => house.CreateClient());

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(password, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_keys_lie_sealed_in_the_database_and_open_for_their_certificate(bool asPem)
    {
        var settings = new Dictionary<string, string> { ["Keys:Certificate"] = TestCertificates.Make(asPem: asPem) };
        await using var house = new WebHouse("Production", settings: settings);
        Assert.NotNull(await house.VisitAsync("magistrat.lille"));

        var stored = Assert.Single(house.Query("SELECT Xml FROM DataProtectionKeys"));

        Assert.Contains("<envelope", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_change_of_certificate_the_old_one_still_opens_what_it_sealed_and_without_it_nothing_starts()
    {
        await using var first = new WebHouse("Production");
        var secret = ProtectorOf(first).Protect("a secret");
        var key = first.Query("SELECT Xml FROM DataProtectionKeys")[0];
        var changed = new Dictionary<string, string> { ["Keys:Certificate"] = TestCertificates.Make() };
        var rotated = new Dictionary<string, string>(changed)
        {
            ["Keys:OldCertificates:0:Certificate"] = TestCertificates.Usual, ["Keys:OldCertificates:0:Password"] = TestCertificates.Password,
        };

        await using var with = new WebHouse("Production", settings: rotated);
        await using var without = new WebHouse("Production", settings: changed);
        foreach (var house in new[] { with, without })
            house.Query($"INSERT INTO DataProtectionKeys (FriendlyName, Xml) VALUES ('moved', '{key.Replace("'", "''", StringComparison.Ordinal)}')");

        Assert.Equal("a secret", ProtectorOf(with).Unprotect(secret));
        Assert.Contains("neither Keys:Certificate nor one of Keys:OldCertificates", Assert.Throws<StartRefusedException>(() => ProtectorOf(without)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sealed_key_that_was_altered_does_not_open()
    {
        await using var first = new WebHouse("Production");
        var secret = ProtectorOf(first).Protect("a secret");
        var key = first.Query("SELECT Xml FROM DataProtectionKeys")[0];
        var at = key.IndexOf("<content>", StringComparison.Ordinal) + "<content>".Length;
        var altered = string.Concat(key.AsSpan(0, at), key[at] == 'A' ? "B" : "A", key.AsSpan(at + 1));
        await using var second = new WebHouse("Production");
        second.Query($"INSERT INTO DataProtectionKeys (FriendlyName, Xml) VALUES ('altered', '{altered}')");

        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => ProtectorOf(second).Unprotect(secret));
    }

    public static TheoryData<string, string, string> UnfitStorage => new()
    {
        { "Storage:Keys:0:Key", "no Base64!", "Storage:Keys: a key is not written in Base64" },
        { "Storage:Keys:0:Key", Convert.ToBase64String(new byte[16]), "has 16 bytes, not 32" },
        { "Storage:Keys:0:Id", "a name with spaces", "is no name of a key" },
        { "Storage:LargestFile", "2 GB", "Storage:LargestFile is '2 GB'" },
        { "Storage:S3:Bucket", "files", "Storage:S3:Region is missing" },
        { "Storage:Folder", "/proc/nowhere", "Storage:Folder: /proc/nowhere cannot be used" },
    };

    [Theory]
    [MemberData(nameof(UnfitStorage))]
    public void A_store_that_cannot_be_used_stops_the_start(string setting, string value, string reason)
    {
        using var house = new WebHouse("Production", settings: new Dictionary<string, string> { [setting] = value });

        Assert.Contains(reason, Assert.Throws<StartRefusedException>(() => house.CreateClient()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("another", "the key 'tests' that wrapped the keys of files in this database is missing, or is another one")]
    [InlineData("tests", "the key 'tests' that wrapped the keys of files in this database is missing, or is another one")]
    public void Without_the_key_of_its_files_nothing_starts(string id, string reason)
    {
        using var house = new WebHouse("Production", settings: new Dictionary<string, string> { ["Storage:Keys:0:Id"] = id, ["Storage:Keys:0:Key"] = Convert.ToBase64String(new byte[32]) });
        StoreFile(house, new MasterKeys([new MasterKey("tests", SHA256.HashData("tests"u8))]).NewFor(Guid.NewGuid()));

        Assert.Contains(reason, Assert.Throws<StartRefusedException>(() => house.CreateClient()).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(house.Files));
    }

    [Fact]
    public void Where_the_folder_of_known_files_is_empty_nothing_starts()
    {
        using var house = new WebHouse("Production");
        StoreFile(house, new MasterKeys([new MasterKey("tests", SHA256.HashData("tests"u8))]).NewFor(Guid.NewGuid()));

        Assert.Contains("cannot be used (Unreachable)", Assert.Throws<StartRefusedException>(() => house.CreateClient()).Message, StringComparison.Ordinal);
    }

    private static void StoreFile(WebHouse house, WrappedKey key) => house.Query($"""
        INSERT INTO StoredFiles (Id, RequestId, State, MasterKeyId, WrappedKey, Length, Received, BegunAt)
        SELECT '{key.File.ToString().ToUpperInvariant()}', MIN(Id), 'WHOLE', '{key.MasterKeyId}', X'{Convert.ToHexString(key.Wrapped)}', 1, 1, '2026-11-24 08:00:00' FROM Requests
        """);

    private static IDataProtector ProtectorOf(WebHouse house) => house.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("tests");
}
