using Microsoft.AspNetCore.StaticFiles;

namespace TaskForce.Web.Security;

/// <summary>What holds of every answer beside the headers of the policy: TLS before it, a named encoding, and who may keep it.</summary>
internal static class ResponseHygiene
{
    private const string Utf8 = "; charset=utf-8";

    /// <summary>
    /// Outside Development what comes unencrypted is refused, and its cookies are not looked at. The probes of the platform
    /// reach the application directly.
    /// </summary>
    public static Task RefusePlainHttp(HttpContext http, RequestDelegate next)
    {
        if (http.Request.IsHttps || http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
            return next(http);
        http.Request.Headers.Cookie = default;
        if (http.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>() is not null)
            return next(http);
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    /// <summary>Text says its encoding, so that no browser guesses another one.</summary>
    public static Task NameEncoding(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(static state =>
        {
            var response = (HttpResponse)state;
            if (response.ContentType is { } type && !type.Contains("charset", StringComparison.OrdinalIgnoreCase)
                && (type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase)))
            {
                response.ContentType = type + Utf8;
            }

            return Task.CompletedTask;
        }, http.Response);
        return next(http);
    }

    /// <summary>Nothing personal is ever kept by a browser or a proxy.</summary>
    public static Task KeepNothing(HttpContext http, RequestDelegate next)
    {
        http.Response.Headers.CacheControl = "no-store";
        return next(http);
    }

    /// <summary>Styles, scripts and fonts hold nothing personal: kept for a year where the address names the version, else asked for again.</summary>
    public static void KeepAssets(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";
}
