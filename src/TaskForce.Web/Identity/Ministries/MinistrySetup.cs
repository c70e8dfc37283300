using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace TaskForce.Web.Identity.Ministries;

/// <summary>One authentication scheme for each configured ministry: authorization code with PKCE, state and nonce.</summary>
internal static class MinistrySetup
{
    // What a person needs to sign in at the provider; the cookies of the way end with it.
    private static readonly TimeSpan LongestWay = TimeSpan.FromMinutes(15);

    // Somebody waits for it.
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(30);

    // Keys of the provider only: no algorithm that the shared secret could sign with, and never none.
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    public static IServiceCollection AddMinistries(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var ministries = new MinistryList(configuration, environment);
        services.AddSingleton(ministries).AddSingleton<MinistryEvents>().AddScoped<MinistryAccounts>();
        foreach (var ministry in ministries.All)
        {
            services.AddAuthentication().AddOpenIdConnect(ministry.Scheme, options => Ask(options, ministry, environment.IsDevelopment()));
            services.AddOptions<OpenIdConnectOptions>(ministry.Scheme).Configure<TimeProvider>((options, clock) => Believe(options.TokenValidationParameters, ministry, clock));
        }

        return services;
    }

    private static void Ask(OpenIdConnectOptions options, Ministry ministry, bool isDevelopment)
    {
        options.Authority = ministry.Authority;
        options.RequireHttpsMetadata = !isDevelopment;
        options.ClientId = ministry.ClientId;
        options.ClientSecret = ministry.ClientSecret;
        options.Scope.Clear();
        foreach (var scope in ministry.Scopes.Prepend("openid"))
            options.Scope.Add(scope);
        options.ResponseType = OpenIdConnectResponseType.Code;
        // The provider sends people back by a link: a form posted from elsewhere would carry none of our cookies.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.CallbackPath = ministry.CallbackPath;
        // No address that ends a session because another site asks for it.
        options.RemoteSignOutPath = default;
        options.SignedOutCallbackPath = default;
        options.SignInScheme = IdentityConstants.ApplicationScheme;
        options.SaveTokens = false;
        options.MapInboundClaims = false;
        options.ClaimActions.Clear();
        options.DisableTelemetry = true;
        options.EventsType = typeof(MinistryEvents);
        options.RemoteAuthenticationTimeout = LongestWay;
        options.BackchannelTimeout = LongestAnswer;
        options.CorrelationCookie = Cookie("taskforce-way.", isDevelopment);
        options.NonceCookie = Cookie("taskforce-nonce.", isDevelopment);
    }

    private static CookieBuilder Cookie(string name, bool isDevelopment) => new()
    {
        Name = isDevelopment ? name : "__Host-" + name,
        Path = "/",
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        SecurePolicy = isDevelopment ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always,
        MaxAge = LongestWay,
    };

    private static void Believe(TokenValidationParameters token, Ministry ministry, TimeProvider clock)
    {
        token.ValidAudience = ministry.ClientId;
        token.ValidAlgorithms = Algorithms;
        // The issuer that is configured, whatever the discovery document calls itself.
        token.IssuerValidator = (issuer, _, _) => string.Equals(issuer, ministry.Authority, StringComparison.Ordinal)
            ? issuer : throw new SecurityTokenInvalidIssuerException("Another issuer.");
        token.LifetimeValidator = (from, until, read, _) => read is JsonWebToken { IssuedAt: var issued } && IsOfNow(from, until, issued, clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>Fetched a moment ago, a token was issued a moment ago: a clock that is further off than the tolerance is not believed about anything else.</summary>
    private static bool IsOfNow(DateTime? from, DateTime? until, DateTime issued, DateTime now) =>
        (now - issued).Duration() <= MinistryEvents.Skew && until + MinistryEvents.Skew > now && !(from - MinistryEvents.Skew > now);
}
