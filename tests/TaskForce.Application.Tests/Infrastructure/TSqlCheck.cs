using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TaskForce.Application.Tests.Databases;

namespace TaskForce.Application.Tests.Infrastructure;

/// <summary>Reads every statement that goes to the server with Microsoft's own parser: what it refuses, no SQL Server would take.</summary>
internal sealed class TSqlCheck : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Check(command, result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Check(command, result));

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Check(command, result));

    private static T Check<T>(DbCommand command, T result)
    {
        if (TSql.Errors(command.CommandText) is [var first, ..])
            throw new InvalidOperationException($"No T-SQL ({first}): {command.CommandText}");
        return result;
    }
}
