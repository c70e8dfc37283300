using Microsoft.Net.Http.Headers;

namespace TaskForce.Web.Security;

/// <summary>What a browser may do with what somebody put into a case file.</summary>
internal enum FrameRule
{
    /// <summary>Keep it; shown by itself it may do nothing.</summary>
    Kept = 1,

    /// <summary>Show it in a frame of ours, in which it may do nothing.</summary>
    Shown,

    /// <summary>Show it in a frame of ours by the browser's own viewer, which no browser starts in a sandbox.</summary>
    ShownByViewer,

    /// <summary>It is a page of ours, and has such a frame.</summary>
    HasFrame,
}

/// <summary>
/// Departs from the policy of all other answers where documents are handed out. It stands before what sets that policy, and so has the last word on it.
/// </summary>
internal static class Framing
{
    private const string Nothing = "default-src 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>The answer is a document.</summary>
    public static void Content(HttpContext http, FrameRule rule) => http.Features.Set(new Wish(rule));

    /// <summary>The answer is a page that shows one.</summary>
    public static void Page(HttpContext http) => http.Features.Set(new Wish(FrameRule.HasFrame));

    public static Task Depart(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(static state =>
        {
            var response = ((HttpContext)state).Response;
            // A plain page that says why nothing is handed out is a page like all others.
            if (response.StatusCode < StatusCodes.Status300MultipleChoices && ((HttpContext)state).Features.Get<Wish>() is { Rule: var rule })
                Apply(response.Headers, rule);
            return Task.CompletedTask;
        }, http);
        return next(http);
    }

    private static void Apply(IHeaderDictionary headers, FrameRule rule)
    {
        if (rule == FrameRule.HasFrame)
        {
            headers.ContentSecurityPolicy = headers.ContentSecurityPolicy + "; frame-src 'self'";
            return;
        }

        var ancestors = rule == FrameRule.Kept ? "'none'" : "'self'";
        // An image or a text that is shown by itself is dressed by the browser.
        headers.ContentSecurityPolicy = $"{Nothing}; frame-ancestors {ancestors}" + (rule == FrameRule.ShownByViewer ? "" : "; sandbox");
        headers[HeaderNames.XFrameOptions] = rule == FrameRule.Kept ? "DENY" : "SAMEORIGIN";
    }

    private sealed record Wish(FrameRule Rule);
}
