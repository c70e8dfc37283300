using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace TaskForce.Web.Start;

/// <summary>Structured logs, a JSON object in a line; on a developer's own machine lines for the eye.</summary>
internal static class Logs
{
    public static void AddLogs(this WebApplicationBuilder builder) => builder.Host.UseSerilog((context, services, logging) =>
    {
        logging.ReadFrom.Configuration(context.Configuration).ReadFrom.Services(services);
        // It repeats what a provider says of a person; what is to be known of a refusal, MinistryEvents logs.
        logging.MinimumLevel.Override("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogEventLevel.Fatal);
        if (context.HostingEnvironment.IsDevelopment())
            logging.WriteTo.Console(formatProvider: CultureInfo.InvariantCulture);
        else
            logging.WriteTo.Console(new RenderedCompactJsonFormatter());
    }, preserveStaticLogger: true);
}
