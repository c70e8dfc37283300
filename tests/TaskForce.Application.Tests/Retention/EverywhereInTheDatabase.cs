using System.Text;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;

namespace TaskForce.Application.Tests.Retention;

/// <summary>Looks for a word in every column of every table, whatever the model calls them.</summary>
internal static class EverywhereInTheDatabase
{
    /// <summary>Where the word stands: table and column. Text as text, bytes in UTF-8 and UTF-16, whatever the case.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(TaskForceDbContext db, string word)
    {
        var found = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    if (Holds(reader.GetValue(column), word))
                        found.Add($"{table}.{reader.GetName(column)}");
                }
            }
        }

        return [.. found.Distinct().Order(StringComparer.Ordinal)];
    }

    private static bool Holds(object value, string word) => value switch
    {
        string text => text.Contains(word, StringComparison.OrdinalIgnoreCase),
        byte[] bytes => Encoding.UTF8.GetString(bytes).Contains(word, StringComparison.OrdinalIgnoreCase)
            || Encoding.Unicode.GetString(bytes).Contains(word, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
