using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;
using Serilog.Events;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Ministries;

/// <summary>The application with ministries, over HTTP without a browser.</summary>
internal static partial class MinistryWorld
{
    /// <summary>The application, and what it logs at the levels of production.</summary>
    public static WebHouse House(Dictionary<string, string> settings, LogBook? log = null, string environment = "Development") => new(environment, services =>
    {
        if (log is not null)
            services.AddSingleton<ILogEventSink>(log);
        if (environment != "Development")
            services.Configure<OpenIdConnectOptions>("Ministry:FR", o => o.BackchannelHttpHandler = MinistryHouse.Visitor());
    }, log is null ? settings : new Dictionary<string, string>(settings) { ["Serilog:MinimumLevel:Default"] = "Information", ["Serilog:MinimumLevel:Override:Microsoft"] = "Warning" });

    /// <summary>Looks into the store of the application.</summary>
    public static async Task<T> InStoreAsync<T>(this WebHouse house, Func<TaskForceDbContext, Task<T>> look)
    {
        await using var scope = house.Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<TaskForceDbContext>());
    }

    /// <summary>The accounts with an address, the first made first.</summary>
    public static Task<List<UserAccount>> AccountsOfAsync(this WebHouse house, string email) =>
        house.InStoreAsync(db => db.Users.AsNoTracking().Where(u => u.Email == email).OrderBy(u => u.Id).ToListAsync());

    /// <summary>Changes an account behind everybody's back.</summary>
    public static Task ChangeAsync(this WebHouse house, string email, Action<UserAccount> change) => house.InStoreAsync(async db =>
    {
        change(await db.Users.SingleAsync(u => u.Email == email));
        return await db.SaveChangesAsync();
    });
}

/// <summary>What the application has logged.</summary>
internal sealed class LogBook : ILogEventSink
{
    private readonly ConcurrentQueue<LogEvent> events = new();

    /// <summary>The kinds of refusal, in order.</summary>
    public IReadOnlyList<string> Refusals => [.. events.Where(e => e.Properties.ContainsKey("Refusal")).Select(e => e.Properties["Refusal"].ToString())];

    /// <summary>Everything, with faults.</summary>
    public string Text => string.Join('\n', events.Select(e => e.RenderMessage(System.Globalization.CultureInfo.InvariantCulture) + " " + string.Join(' ', e.Properties) + " " + e.Exception));

    public void Emit(LogEvent logEvent) => events.Enqueue(logEvent);
}
