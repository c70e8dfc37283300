using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Serilog;
using TaskForce.Web.Security;

namespace TaskForce.Web.Start;

/// <summary>The way of a request through the house.</summary>
internal static class Middleware
{
    public static void UseTaskForce(this WebApplication app)
    {
        app.UseTaskForceSecurityHeaders();
        if (app.Environment.IsDevelopment())
            app.UseDeveloperExceptionPage();
        else
            app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseSerilogRequestLogging();
        app.Use(RefuseUnreadableForms);
        app.UseAuthentication();
        app.UseRequestLocalization();
        app.UseStaticFiles();
        app.UseRouting();
        app.UseAuthorization();
        // Nothing personal is ever kept by a browser or a proxy.
        app.Use((http, next) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return next(http);
        });
        app.MapRazorPages();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = static _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapLanguageChoice();
    }

    /// <summary>A form that no browser sends (a NUL byte, a broken encoding) gets the plain page of a bad request, not a fault.</summary>
    private static async Task RefuseUnreadableForms(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (InvalidDataException) when (!http.Response.HasStarted && http.Request.HasFormContentType)
        {
            // The page that says so is read, not posted to: it must not ask for the same form again.
            http.Request.Method = HttpMethods.Get;
            http.Request.ContentType = null;
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private static void MapLanguageChoice(this WebApplication app) => app.MapGet("/language", (HttpContext http, string? to, string? @return) =>
    {
        if (Languages.Known(to) is { } language)
            Languages.Remember(http, language);
        return Results.LocalRedirect(IsLocal(@return) ? @return! : "/");
    }).AllowAnonymous();

    private static bool IsLocal(string? url) =>
        url is ['/', ..] and not ['/', '/', ..] and not ['/', '\\', ..] && !url.Contains('\n', StringComparison.Ordinal);
}
