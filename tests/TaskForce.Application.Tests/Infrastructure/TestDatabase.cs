using System.Collections.Concurrent;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Seed;
using TaskForce.Application.Seed.Reference;
using TaskForce.Domain.Organisations;
using TaskForce.Infrastructure.Databases;

namespace TaskForce.Application.Tests.Infrastructure;

/// <summary>The databases that each data test runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    SqlServer,
}

/// <summary>
/// An empty, migrated database of one test. SQLite: a copy of a migrated file. SQL Server: databases are made once and
/// emptied when a test gives them back, because making one takes seconds.
/// </summary>
internal abstract class TestDatabase : IAsyncDisposable
{
    public abstract DatabaseFlavour Flavour { get; }

    public abstract string ConnectionString { get; }

    public abstract ValueTask DisposeAsync();

    public static async Task<TestDatabase> RentAsync(DatabaseKind kind) => kind switch
    {
        DatabaseKind.Sqlite => await SqliteFile.MakeAsync(),
        DatabaseKind.SqlServer => await SqlServerDatabase.RentAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public TaskForceDbContext Context(IViewer viewer)
    {
        var options = new DbContextOptionsBuilder<TaskForceDbContext>();
        Flavour.Configure(options, ConnectionString);
        return new TaskForceDbContext(options.Options, viewer, Flavour);
    }

    private static Task PrepareAsync(TaskForceDbContext db) =>
        new DatabasePreparation(db, [], TimeProvider.System, NullLogger<DatabasePreparation>.Instance).RunAsync(CancellationToken.None);

    private sealed class SqliteFile : TestDatabase
    {
        private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);
        private readonly string path = Path.Combine(Path.GetTempPath(), $"taskforce-test-{Guid.NewGuid():n}.db");

        public override DatabaseFlavour Flavour { get; } = new SqliteFlavour();

        public override string ConnectionString => $"Data Source={path};Pooling=False";

        public static async Task<SqliteFile> MakeAsync()
        {
            var file = new SqliteFile();
            File.Copy(await Template.Value, file.path);
            return file;
        }

        public override ValueTask DisposeAsync()
        {
            foreach (var part in new[] { path, path + "-wal", path + "-shm" })
                File.Delete(part);
            return ValueTask.CompletedTask;
        }

        private static async Task<string> MakeTemplateAsync()
        {
            var template = new SqliteFile();
            await using (var db = template.Context(new SystemViewer()))
            {
                await PrepareAsync(db);
                await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            }

            SqliteConnection.ClearAllPools();
            AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(template.path);
            return template.path;
        }
    }

    private sealed class SqlServerDatabase(string connectionString) : TestDatabase
    {
        private static readonly ConcurrentBag<SqlServerDatabase> Free = [];

        private static readonly Type[] Reference =
            [typeof(Authority), typeof(Place), typeof(ValidationSetting), typeof(ReferenceVersion), typeof(ReferenceRow)];

        // MERGE, by which EF Core inserts several rows at once, is not everywhere to be had; see docs/operations.md.
        public override DatabaseFlavour Flavour { get; } = new SqlServerFlavour(largestBatch: 1);

        public override string ConnectionString { get; } = connectionString;

        public static async Task<SqlServerDatabase> RentAsync()
        {
            if (Free.TryTake(out var known))
                return known;
            var server = new SqlConnectionStringBuilder(InEachDatabaseAttribute.Server!);
            var name = $"taskforce_{Guid.NewGuid():n}";
            await using (var connection = new SqlConnection(server.ConnectionString))
            {
                await connection.OpenAsync();
                await using var create = connection.CreateCommand();
                create.CommandText = $"CREATE DATABASE {name}";
                await create.ExecuteNonQueryAsync();
            }

            server.InitialCatalog = name;
            var made = new SqlServerDatabase(server.ConnectionString);
            await using var db = made.Context(new SystemViewer());
            await PrepareAsync(db);
            return made;
        }

        public override async ValueTask DisposeAsync()
        {
            await using (var db = Context(new SystemViewer()))
            {
                // The names come from the model.
                var sql = string.Join(";\n", ChildrenFirst(db).Select(table => table switch
                {
                    // The trail refuses to be deleted from; who may alter tables may empty one.
                    "AuditRows" or "AuditDigests" => $"TRUNCATE TABLE [{table}]",
                    "AuditHead" => $"UPDATE [AuditHead] SET [Sequence] = 0, [Hash] = 0x{new string('0', 64)}",
                    _ => $"DELETE FROM [{table}]",
                }));
                await db.Database.ExecuteSqlRawAsync(sql);
            }

            Free.Add(this);
        }

        private static IEnumerable<string> ChildrenFirst(TaskForceDbContext db)
        {
            // Reference data stays.
            var left = db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null && !Reference.Contains(e.ClrType)).ToList();
            while (left.Count > 0)
            {
                var leaf = left.First(e => !left.Any(o => o.GetTableName() != e.GetTableName() && o.GetForeignKeys().Any(k => k.PrincipalEntityType.GetTableName() == e.GetTableName())));
                yield return leaf.GetTableName()!;
                left.RemoveAll(e => e.GetTableName() == leaf.GetTableName());
            }
        }
    }
}
