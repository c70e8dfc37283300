using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace TaskForce.Web.Security;

/// <summary>
/// How often one address may try to sign in, and one person search, export, open drafts and have documents made. Past that the answer is 429, with
/// the time to wait, and a line in the log.
/// </summary>
internal static partial class RateLimits
{
    /// <summary>Attempts to sign in, by address: enough for a ministry behind one address, too few to guess passwords.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Searches in the register, by person: faster than anybody reads, too slow to try every word.</summary>
    public const string Search = "search";

    /// <summary>New drafts, by person.</summary>
    public const string Draft = "draft";

    /// <summary>What is typed into a section, kept by itself, by person: a few open sections, one every few seconds.</summary>
    public const string Keep = "keep";

    /// <summary>Forms and documents, on paper and as files, by person.</summary>
    public const string Document = "document";

    /// <summary>Files that are sent, by person.</summary>
    public const string Upload = "upload";

    /// <summary>Attempts from one address in a minute.</summary>
    public const int SignInsAMinute = 100;

    /// <summary>Searches of one person in a minute.</summary>
    public const int SearchesAMinute = 120;

    /// <summary>Exports of one person in a minute: each reads the whole register.</summary>
    public const int ExportsAMinute = 10;

    /// <summary>Drafts that one person opens in a minute.</summary>
    public const int DraftsAMinute = 60;

    /// <summary>Documents of one person in a minute: each is made anew from the whole form.</summary>
    public const int DocumentsAMinute = 60;

    /// <summary>Files that one person sends in a minute: a whole folder at once, and no flood.</summary>
    public const int UploadsAMinute = 60;

    /// <summary>Times that one person's typing is kept in a minute.</summary>
    public const int KeptAMinute = 120;

    public static IServiceCollection AddTaskForceRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        SayWhen(options, null);
        options.AddPolicy(SignIn, static http => HttpMethods.IsPost(http.Request.Method)
            ? AMinute(http.Connection.RemoteIpAddress?.ToString() ?? "", SignInsAMinute) : Free());
        options.AddPolicy(Search, static http => HttpMethods.IsGet(http.Request.Method) && http.Request.Query.ContainsKey("handler") ? AMinute("export of " + PersonOf(http), ExportsAMinute)
            : http.Request.Query.ContainsKey("q") ? AMinute(PersonOf(http), SearchesAMinute) : Free());
        options.AddPolicy(Draft, static http => HttpMethods.IsPost(http.Request.Method) ? AMinute(PersonOf(http), DraftsAMinute) : Free());
        options.AddPolicy(Document, static http => AMinute("documents of " + PersonOf(http), DocumentsAMinute));
        options.AddPolicy(Upload, static http => HttpMethods.IsPost(http.Request.Method) ? AMinute("uploads of " + PersonOf(http), UploadsAMinute) : Free());
        options.AddPolicy(Keep, static http => AMinute(PersonOf(http), KeptAMinute));
    });

    /// <summary>Counts every request under an address, on its way out and back, like an attempt to sign in.</summary>
    public static void UseSignInLimit(this IApplicationBuilder app, PathString root)
    {
        var options = SayWhen(new RateLimiterOptions
        {
            GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                AMinute($"{http.Connection.RemoteIpAddress} {(http.Request.Query.ContainsKey("state") ? "back" : "out")}", SignInsAMinute)),
        }, SignIn);
        app.UseWhen(http => http.Request.Path.StartsWithSegments(root), branch => branch.UseRateLimiter(options));
    }

    private static RateLimiterOptions SayWhen(RateLimiterOptions options, string? policy)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            var logger = context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RateLimits).FullName!);
            Reached(logger, policy ?? context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName);
            return ValueTask.CompletedTask;
        };
        return options;
    }

    private static string PersonOf(HttpContext http) => http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";

    private static RateLimitPartition<string> AMinute(string who, int permits) => RateLimitPartition.GetFixedWindowLimiter(who,
        _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });

    private static RateLimitPartition<string> Free() => RateLimitPartition.GetNoLimiter("free");

    [LoggerMessage(LogLevel.Warning, "The limit of {Policy} is reached")]
    private static partial void Reached(ILogger logger, string? policy);
}
