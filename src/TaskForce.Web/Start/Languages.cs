using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Localization;
using TaskForce.Web.Forms;
using TaskForce.Web.Identity;
using TaskForce.Web.Security;

namespace TaskForce.Web.Start;

/// <summary>
/// The language of the interface: what this user chose on this browser, what stands in the profile, what somebody chose
/// here before signing in, what the browser prefers; French where none of the four is meant.
/// </summary>
internal static class Languages
{
    // Belgian and French conventions of dates and numbers; the language decides the words.
    private static readonly CultureInfo[] Supported = [new("fr"), new("nl"), new("de"), new("en-GB"), new("en")];

    public static void AddLanguages(this IServiceCollection services) => services.Configure<RequestLocalizationOptions>(options =>
    {
        options.DefaultRequestCulture = new RequestCulture("fr");
        options.SupportedCultures = Supported;
        options.SupportedUICultures = Supported;
        options.ApplyCurrentCultureToResponseHeaders = true;
        options.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(http => Chosen(ChoiceOf(http, SubmissionKeys.UserOf(http.User)))),
            new CustomRequestCultureProvider(http => Chosen(http.User.FindFirstValue(HttpViewer.LanguageClaim))),
            new CustomRequestCultureProvider(http => Chosen(ChoiceOf(http, 0))),
            new AcceptLanguageHeaderRequestCultureProvider(),
        ];
    });

    public static string? Known(string? language) => language?.ToUpperInvariant() switch
    {
        "FR" => "fr",
        "NL" => "nl",
        "DE" => "de",
        "EN" => "en",
        _ => null,
    };

    /// <summary>Remembers on this browser what somebody chose: for that user alone, since offices share their machines.</summary>
    public static void Remember(HttpContext http, string language) => http.Response.Cookies.Append(
        CookieOf(http, SubmissionKeys.UserOf(http.User)), language, Options(http, TimeSpan.FromDays(365)));

    /// <summary>Lets the profile decide again.</summary>
    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(
        CookieOf(http, SubmissionKeys.UserOf(http.User)), Options(http, lasting: null));

    private static string? ChoiceOf(HttpContext http, long user) => http.Request.Cookies[CookieOf(http, user)];

    private static string CookieOf(HttpContext http, long user) => Cookies.NameOf(
        Environment(http), user == 0 ? "taskforce-language" : string.Create(CultureInfo.InvariantCulture, $"taskforce-language-{user}"));

    private static CookieOptions Options(HttpContext http, TimeSpan? lasting) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true, MaxAge = lasting,
        Secure = Cookies.SecurePolicy(Environment(http)) == CookieSecurePolicy.Always || http.Request.IsHttps,
    };

    private static IHostEnvironment Environment(HttpContext http) => http.RequestServices.GetRequiredService<IHostEnvironment>();

    private static Task<ProviderCultureResult?> Chosen(string? language) => Task.FromResult(Known(language) switch
    {
        null => null,
        "en" => new ProviderCultureResult("en-GB", "en"),
        var known => new ProviderCultureResult(known),
    });
}
