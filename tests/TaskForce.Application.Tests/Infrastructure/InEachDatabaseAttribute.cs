using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace TaskForce.Application.Tests.Infrastructure;

/// <summary>
/// Gives a theory each database: SQLite always, SQL Server where <c>TASKFORCE_TEST_SQLSERVER</c> holds a connection string,
/// and "skipped" where it does not.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InEachDatabaseAttribute : DataAttribute
{
    public static readonly string? Server = Environment.GetEnvironmentVariable("TASKFORCE_TEST_SQLSERVER");

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
        [
            new TheoryDataRow<DatabaseKind>(DatabaseKind.Sqlite),
            new TheoryDataRow<DatabaseKind>(DatabaseKind.SqlServer)
            {
                Skip = string.IsNullOrEmpty(Server) ? "TASKFORCE_TEST_SQLSERVER names no server." : null,
            },
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
