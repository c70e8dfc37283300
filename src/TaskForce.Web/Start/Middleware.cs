using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;
using TaskForce.Web.Identity;
using TaskForce.Web.Identity.Ministries;
using TaskForce.Web.Pages.Requests.Files;
using TaskForce.Web.Pages.Requests.Form;
using TaskForce.Web.Security;

namespace TaskForce.Web.Start;

/// <summary>The way of a request through the house.</summary>
internal static class Middleware
{
    public static void UseTaskForce(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.Use(Framing.Depart);
        app.UseTaskForceSecurityHeaders();
        app.Use(ResponseHygiene.NameEncoding);
        if (app.Environment.IsDevelopment())
            app.UseDeveloperExceptionPage();
        else
            app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.Use(ReadStatusPages);
        app.UseRequestLog();
        if (!app.Environment.IsDevelopment())
            app.Use(ResponseHygiene.RefusePlainHttp);
        app.Use(RefuseUnknownVerbs);
        app.Use(RefuseUnreadableForms);
        // Who comes back from a ministry is answered by the authentication, before there is a route with a limit.
        app.UseSignInLimit(MinistryEndpoints.Root);
        app.UseAuthentication();
        app.UseRequestLocalization();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = ResponseHygiene.KeepAssets });
        app.Use(ResponseHygiene.KeepNothing);
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.Use(SecondFactorGate.ConfineAsync);
        app.Use(IncomingFiles.ReadFieldsAsync);
        app.MapRazorPages();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = static _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapLanguageChoice();
        app.MapMinistries();
        app.MapDrafts();
        UploadEndpoints.Map(app);
    }

    /// <summary>The pages know three verbs, an upload in pieces a fourth; the others find nothing to do.</summary>
    private static Task RefuseUnknownVerbs(HttpContext http, RequestDelegate next)
    {
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || HttpMethods.IsPost(http.Request.Method)
            || (HttpMethods.IsPatch(http.Request.Method) && Links.TakesPieces(http.Request.Path)))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = "GET, HEAD, POST";
        return Task.CompletedTask;
    }

    /// <summary>A form that no browser sends (a NUL byte, another or a broken encoding, a body too large) gets a plain page, not a fault.</summary>
    private static async Task RefuseUnreadableForms(HttpContext http, RequestDelegate next)
    {
        if (http.Request.ContentLength > (IncomingFiles.LimitOf(http) ?? http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize))
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        // The pages are UTF-8, and so is what a browser sends from them. In another encoding other letters would pass the same checks.
        if (MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) && type.Charset.HasValue
            && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        try
        {
            await next(http);
        }
        catch (InvalidDataException) when (!http.Response.HasStarted && http.Request.HasFormContentType)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    /// <summary>The page that says what went wrong is read, not posted to: it must not ask for the same form again.</summary>
    private static Task ReadStatusPages(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null && !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            http.Request.Method = HttpMethods.Get;
            (http.Request.ContentType, http.Request.ContentLength) = (null, null);
        }

        return next(http);
    }

    private static void MapLanguageChoice(this WebApplication app) => app.MapGet("/language", (HttpContext http, string? to, string? @return) =>
    {
        if (Languages.Known(to) is { } language)
            Languages.Remember(http, language);
        return Results.LocalRedirect(Links.IsLocal(@return) ? @return : Links.Desk);
    }).AllowAnonymous();
}
