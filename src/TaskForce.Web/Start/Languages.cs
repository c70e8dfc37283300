using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Localization;
using TaskForce.Web.Identity;

namespace TaskForce.Web.Start;

/// <summary>
/// The language of the interface: what the user chose, before that what was chosen on this browser, before that what the
/// browser prefers; French where none of the four is meant.
/// </summary>
internal static class Languages
{
    public const string Cookie = "taskforce-language";

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
            new CustomRequestCultureProvider(http => Chosen(http.User.FindFirstValue(HttpViewer.LanguageClaim))),
            new CustomRequestCultureProvider(http => Chosen(http.Request.Cookies[Cookie])),
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

    private static Task<ProviderCultureResult?> Chosen(string? language) => Task.FromResult(Known(language) switch
    {
        null => null,
        "en" => new ProviderCultureResult("en-GB", "en"),
        var known => new ProviderCultureResult(known),
    });
}
