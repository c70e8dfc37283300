using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TaskForce.Infrastructure.Databases;

/// <summary>
/// Lets SQLite overwrite with zeros what is deleted or replaced. Rule: on every connection. Don't: switch it on for the erasure
/// alone. Why: what was replaced years before, an earlier wording of a form, would still lie in the free space of the file.
/// </summary>
internal sealed class Overwriting : DbConnectionInterceptor
{
    private const string On = "PRAGMA secure_delete=ON";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = On;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = On;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
