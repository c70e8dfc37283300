using System.Globalization;
using System.Security.Claims;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace TaskForce.Web.Start;

/// <summary>
/// Structured logs, a JSON object in a line, in UTC; on a developer's own machine lines for the eye. They hold no content and
/// no personal data: of an address its path, of a person the key of the account, of a fault its kind and place.
/// </summary>
internal static class Logs
{
    public static void AddLogs(this WebApplicationBuilder builder) => builder.Host.UseSerilog((context, services, logging) =>
    {
        logging.ReadFrom.Configuration(context.Configuration).ReadFrom.Services(services).Enrich.FromLogContext();
        // It repeats what a provider says of a person; what is to be known of a refusal, MinistryEvents logs.
        logging.MinimumLevel.Override("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogEventLevel.Fatal);
        if (context.HostingEnvironment.IsDevelopment())
            logging.WriteTo.Console(formatProvider: CultureInfo.InvariantCulture);
        else
            logging.WriteTo.Console(new WithoutMessages(new RenderedCompactJsonFormatter()));
    }, preserveStaticLogger: true);

    /// <summary>One line for each request: verb, path without its query, answer, time; who, and from where what was refused came.</summary>
    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.GetLevel = static (http, _, fault) => LevelOf(http.Response.StatusCode, fault);
        options.EnrichDiagnosticContext = static (line, http) =>
        {
            if (http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } user)
                line.Set("User", user);
            if (LevelOf(http.Response.StatusCode, fault: null) >= LogEventLevel.Warning)
                line.Set("From", http.Connection.RemoteIpAddress?.ToString());
        };
    });

    // Refused: not read, not allowed, not there, too much. Somebody may be trying.
    private static LogEventLevel LevelOf(int status, Exception? fault) => fault is not null || status >= 500 ? LogEventLevel.Error
        : status is 400 or 403 or 404 or 405 or 413 or 429 ? LogEventLevel.Warning : LogEventLevel.Information;
}
