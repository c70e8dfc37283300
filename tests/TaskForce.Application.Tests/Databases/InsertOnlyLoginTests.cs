using Microsoft.Data.SqlClient;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Infrastructure.Databases;

namespace TaskForce.Application.Tests.Databases;

/// <summary>On SQL Server the login of the application may read the audit trail and add to it, and nothing else.</summary>
public class InsertOnlyLoginTests
{
    private const string Password = "Two-States-1-Team!";

    [Fact]
    public async Task The_login_of_the_application_adds_to_the_trail_and_neither_alters_nor_empties_it()
    {
        Assert.SkipWhen(InEachDatabaseAttribute.Server is null, "Needs TASKFORCE_TEST_SQLSERVER.");
        await using var database = await TestDatabase.RentAsync(DatabaseKind.SqlServer);
        var user = $"app_{Guid.NewGuid():n}";
        await RunAsync(database.ConnectionString, $"CREATE LOGIN {user} WITH PASSWORD = '{Password}'");
        await RunAsync(database.ConnectionString, $"CREATE USER {user} FOR LOGIN {user}");
        await using (var db = database.Context(new SystemViewer()))
            await new SqlServerFlavour(applicationUser: user).ProtectAuditAsync(db, CancellationToken.None);
        var restricted = new SqlConnectionStringBuilder(database.ConnectionString) { UserID = user, Password = Password, Pooling = false }.ConnectionString;

        await RunAsync(restricted, "SELECT COUNT(*) FROM AuditRows");
        await RunAsync(restricted, "INSERT INTO AuditRows ([Sequence], [At], [Kind], [User], [Shared], [Action], [Previous], [Hash]) VALUES (1, '2026-03-05', 'CHANGE', 0, 0, 'Test', 0x00, 0x00)");
        await RunAsync(restricted, "UPDATE AuditHead SET [Sequence] = [Sequence]");
        await RunAsync(restricted, "DELETE FROM Sessions");
        foreach (var sql in new[] { "UPDATE AuditRows SET Shared = 1", "DELETE FROM AuditRows", "TRUNCATE TABLE AuditRows", "DROP TRIGGER AuditRows_only_added_to", "UPDATE AuditDigests SET [Sequence] = 1", "DROP TABLE AuditRows" })
            Assert.NotNull(await Record.ExceptionAsync(() => RunAsync(restricted, sql)));

        await RunAsync(restricted, "SELECT 1 / COUNT(*) FROM AuditRows WHERE Shared = 0");
    }

    private static async Task RunAsync(string connectionString, string sql)
    {
        await using var connection = new SqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
