using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using TaskForce.Application.Accounts;
using TaskForce.Web.Commands;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Commands;

/// <summary>Commands on an empty production database, in this process.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"taskforce-command-{Guid.NewGuid():n}.db");

    private string Files => Path.ChangeExtension(path, null) + "-files";

    public CommandLineTests()
    {
        using var signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(path + ".pem", signing.ExportPkcs8PrivateKeyPem());
    }

    public void Dispose()
    {
        foreach (var part in new[] { path, path + "-wal", path + "-shm", path + ".pem" })
            File.Delete(part);
        if (Directory.Exists(Files))
            Directory.Delete(Files, recursive: true);
    }

    [Fact]
    public async Task The_first_administrator_of_a_State_is_created_in_an_empty_production_database()
    {
        var (code, output) = await RunAsync("create-administrator", "--country", "FR", "--email", "paul.girard@justice.example", "--name", "Paul Girard");

        Assert.Equal(0, code);
        var link = Assert.Single(output.Split('\n'), l => l.StartsWith("/account/invitation?key=", StringComparison.Ordinal)).Trim();
        Assert.Equal(Invitation.HashOf(link["/account/invitation?key=".Length..]), Read("SELECT Key FROM Invitations"));
        Assert.Equal("FR-MIN|Paul Girard|[\"ADMINISTRATOR\"]", Read("SELECT Authority || '|' || DisplayName || '|' || Roles FROM Users WHERE PasswordHash IS NULL"));
        Assert.Contains("UTC", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_refused_where_an_active_administrator_is_there_and_the_other_State_still_has_its_own()
    {
        await RunAsync("create-administrator", "--country", "FR", "--email", "paul.girard@justice.example", "--name", "Paul Girard");
        Read("UPDATE Users SET PasswordHash = 'x'");

        var (code, output) = await RunAsync("create-administrator", "--country", "FR", "--email", "other@justice.example", "--name", "Other");
        Assert.Equal(1, code);
        Assert.Contains("has an active administrator", output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("create-administrator", "--country", "BE", "--email", "koen@just.example", "--name", "Koen", "--organisation", "BE-MIN")).Code);
    }

    [Theory]
    [InlineData("--country", "DE", "--email", "a@b.example", "--name", "A")]
    [InlineData("--country", "FR", "--email", "a@b.example", "--name")]
    [InlineData("--country", "FR", "--country", "BE", "--email", "a@b.example", "--name", "A")]
    [InlineData("--country", "FR", "--email", "no address", "--name", "A")]
    [InlineData("--country", "FR", "--email", "a@b.example", "--name", " ")]
    [InlineData("--country", "FR", "--email", "a@b.example")]
    [InlineData("--country", "FR", "--email", "a@b.example", "--name", "A", "--organisation", "BE-MIN")]
    [InlineData("--country", "FR", "--email", "a@b.example", "--name", "A", "--organisation", "nonsense")]
    [InlineData("--password", "x")]
    public async Task What_is_asked_for_wrongly_is_refused_and_nothing_is_created(params string[] arguments)
    {
        var (code, output) = await RunAsync(["create-administrator", .. arguments]);

        Assert.Equal(1, code);
        Assert.NotEmpty(output);
        Assert.Equal("0", Read("SELECT COUNT(*) FROM Users"));
    }

    [Fact]
    public async Task An_unknown_command_is_answered_with_those_that_there_are()
    {
        var (code, output) = await RunAsync("make-coffee");

        Assert.Equal(2, code);
        Assert.Contains("create-administrator", output, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task The_audit_trail_of_what_was_created_is_verified_and_an_altered_row_is_named()
    {
        await RunAsync("create-administrator", "--country", "FR", "--email", "a@b.example", "--name", "A");
        Assert.Equal(0, (await RunAsync("verify-audit")).Code);

        foreach (var trigger in Read("SELECT group_concat(name) FROM sqlite_master WHERE type = 'trigger'")?.Split(',') ?? [])
            Read($"DROP TRIGGER \"{trigger}\"");
        Read("UPDATE AuditRows SET Action = 'Nothing' WHERE Sequence = (SELECT MIN(Sequence) FROM AuditRows)");

        var (code, output) = await RunAsync("verify-audit");
        Assert.Equal(1, code);
        Assert.Contains("BROKEN", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stored_files_are_read_back_and_their_keys_wrapped_anew()
    {
        var (code, output) = await RunAsync("check-files");
        Assert.Equal((0, "0 files are what was written, 0 are damaged."), (code, output.Trim()));

        (code, output) = await RunAsync("rewrap-file-keys");
        Assert.Equal((0, "0 keys were wrapped anew."), (code, output.Trim()));
    }

    [Fact]
    public async Task A_setting_that_keeps_the_server_from_starting_is_told()
    {
        File.Delete(path + ".pem");

        var (code, output) = await RunAsync("create-administrator", "--country", "FR", "--email", "a@b.example", "--name", "A");

        Assert.Equal(1, code);
        Assert.Contains("Audit:SigningKey", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_with_the_demonstration_in_it_is_refused_in_production_as_ever()
    {
        await RunAsync("create-administrator", "--country", "FR", "--email", "a@b.example", "--name", "A");
        Read("UPDATE Users SET IsDemonstration = 1");

        var (code, output) = await RunAsync("create-administrator", "--country", "BE", "--email", "b@b.example", "--name", "B");

        Assert.Equal(1, code);
        Assert.Contains("demonstration", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(false, "--urls=http://localhost:1")]
    [InlineData(false, "--environment", "Production")]
    [InlineData(true, "create-administrator")]
    [InlineData(true, "anything", "--urls=http://localhost:1")]
    public void A_first_argument_that_is_no_option_asks_for_a_command(bool asked, params string[] arguments) => Assert.Equal(asked, CommandLine.IsAsked(arguments));

    private async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, output, () =>
        {
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
            builder.Configuration["ConnectionStrings:TaskForce"] = $"Data Source={path};Pooling=False";
            builder.Configuration["Audit:SigningKey"] = path + ".pem";
            builder.Configuration["Storage:Keys:0:Id"] = "tests";
            builder.Configuration["Storage:Keys:0:Key"] = Convert.ToBase64String(SHA256.HashData("tests"u8));
            builder.Configuration["AllowedHosts"] = "localhost";
            builder.Configuration["Keys:Certificate"] = TestCertificates.Usual;
            builder.Configuration["Keys:Password"] = TestCertificates.Password;
            return builder;
        });
        return (code, output.ToString());
    }

    private string? Read(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
