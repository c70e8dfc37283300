using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Infrastructure.Databases;

namespace TaskForce.Application.Tests.Databases;

public class MigrationTests
{
    public static TheoryData<DatabaseFlavour> Flavours { get; } = new TheoryData<DatabaseFlavour> { new SqliteFlavour(), new SqlServerFlavour() };

    [Theory, MemberData(nameof(Flavours), DisableDiscoveryEnumeration = true)]
    public void Migrations_do_not_lag_behind_the_model(DatabaseFlavour flavour)
    {
        using var db = Model(flavour);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Microsofts_own_parser_reads_every_migration_of_SQL_Server()
    {
        using var db = Model(new SqlServerFlavour());

        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.Empty(TSql.Errors(script));
        Assert.Contains("CREATE TABLE [Requests]", script, StringComparison.Ordinal);
    }

    [Fact]
    public void The_parser_notices_what_is_no_T_SQL() => Assert.NotEmpty(TSql.Errors("SELECT FROM WHERE"));

    [Theory, MemberData(nameof(Flavours), DisableDiscoveryEnumeration = true)]
    public void Every_text_column_has_a_limit_or_a_reason(DatabaseFlavour flavour)
    {
        // JSON of forms, translations and facts, keys of data protection, tables of ASP.NET Core Identity that hold what others issue.
        string[] unlimited = ["FormVersion.Content", "AssistanceFormVersion.Content", "AddedTranslation.Texts", "EventDetail.Facts", "DataProtectionKey.FriendlyName", "DataProtectionKey.Xml"];
        using var db = Model(flavour);

        var without = db.Model.GetEntityTypes()
            .Where(e => !e.IsMappedToJson() && !e.ClrType.Name.StartsWith("IdentityUser", StringComparison.Ordinal))
            .SelectMany(e => e.GetProperties().Where(p => (p.GetTypeMapping().Converter?.ProviderClrType ?? p.ClrType) == typeof(string) && p.GetMaxLength() is null)
                .Select(p => $"{e.ClrType.Name}.{p.Name}"));

        Assert.Equal(unlimited.Order(StringComparer.Ordinal), without.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Both_databases_have_the_same_tables()
    {
        using var sqlite = Model(new SqliteFlavour());
        using var server = Model(new SqlServerFlavour());

        Assert.Equal(Tables(sqlite), Tables(server));

        static IEnumerable<string?> Tables(TaskForceDbContext db) => db.Model.GetEntityTypes().Select(e => e.GetTableName()).Distinct().Order(StringComparer.Ordinal);
    }

    private static TaskForceDbContext Model(DatabaseFlavour flavour)
    {
        var options = new DbContextOptionsBuilder<TaskForceDbContext>();
        flavour.Configure(options, "Data Source=nowhere");
        return new TaskForceDbContext(options.Options, new SystemViewer(), flavour);
    }
}

/// <summary>Microsoft's own parser of T-SQL.</summary>
internal static class TSql
{
    public static IReadOnlyList<string> Errors(string sql)
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        return [.. errors.Select(e => $"line {e.Line}: {e.Message}")];
    }
}
