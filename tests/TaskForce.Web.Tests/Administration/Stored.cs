using Microsoft.Extensions.DependencyInjection;
using TaskForce.Application.Data;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Administration;

/// <summary>The store as the test reads it.</summary>
internal static class Stored
{
    public static async Task<T> ReadAsync<T>(this WebHouse house, Func<TaskForceDbContext, Task<T>> read)
    {
        await using var scope = house.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TaskForceDbContext>());
    }
}
