using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace TaskForce.Web.Tests.Ministries;

/// <summary>Somebody as the ministry knows them.</summary>
internal sealed record MinistryPerson(string Email, string Name, string? Title, string[] Units, string[] Groups, string[] Amr, string? Acr = null);

/// <summary>A ministry's provider: a real OpenIddict server on a port of its own, with a store, in which a code is used once.</summary>
internal sealed class MinistryHouse : IAsyncDisposable
{
    public const string ClientId = "taskforce";
    public const string Secret = "a-secret-of-both";

    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly LinkedClock clock = new();
    private readonly WebApplication app;

    private MinistryHouse(bool tls)
    {
        connection.Open();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen =>
        {
            if (tls)
                listen.UseHttps(SelfSigned());
        }));
        builder.Services.AddDbContext<DbContext>(options => options.UseSqlite(connection).UseOpenIddict());
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<DbContext>())
            .AddServer(server =>
            {
                server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token").SetEndSessionEndpointUris("connect/logout");
                server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
                server.RegisterScopes(Scopes.Profile, Scopes.Email);
                server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
                server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableEndSessionEndpointPassthrough().DisableTransportSecurityRequirement();
                server.Configure(options => options.TimeProvider = clock);
            });
        app = builder.Build();
        app.UseAuthentication();
        app.MapGet("/connect/authorize", (Delegate)AuthorizeAsync);
        app.MapGet("/login", LogInAsync);
        app.MapGet("/connect/logout", () => Results.SignOut(new() { RedirectUri = "/" }, [CookieAuthenticationDefaults.AuthenticationScheme, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]));
    }

    /// <summary>Its issuer.</summary>
    public string Authority { get; private set; } = "";

    /// <summary>Who has an account there, by subject.</summary>
    public ConcurrentDictionary<string, MinistryPerson> People { get; } = new();

    /// <summary>Somebody who follows no redirect by itself and trusts the certificate that the provider made for itself.</summary>
    public static HttpClientHandler Visitor() => new()
    {
        AllowAutoRedirect = false,
#pragma warning disable MA0039 // A certificate of this test, on this machine.
        ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
#pragma warning restore MA0039
    };

    /// <summary>Starts one that knows the application under an address; null where its address is still to come.</summary>
    public static async Task<MinistryHouse> StartAsync(string? application = "http://localhost", bool tls = false, string key = "FR")
    {
        var house = new MinistryHouse(tls);
        await house.app.StartAsync();
        house.Authority = house.app.Urls.Single() + "/";
        await using var scope = house.app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DbContext>().Database.EnsureCreatedAsync();
        if (application is not null)
            await house.AdmitAsync(application, key);
        return house;
    }

    /// <summary>From now on it sends people to the application at this address.</summary>
    public async Task AdmitAsync(string application, string key = "FR")
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(new OpenIddictApplicationDescriptor
        {
            ClientId = ClientId, ClientSecret = Secret, ConsentType = ConsentTypes.Implicit,
            RedirectUris = { new Uri($"{application}/account/ministry/{key}") },
            PostLogoutRedirectUris = { new Uri($"{application}/account/sign-in") },
            Permissions =
            {
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession,
                Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code, Permissions.Scopes.Profile, Permissions.Scopes.Email,
            },
        });
    }

    /// <summary>From now on the provider tells this time; it knows one magistrate, 4711.</summary>
    public void Begin(TimeProvider time)
    {
        clock.Time = time;
        People.Clear();
        People["4711"] = MinistryWorld.Magistrate;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task<IResult> AuthorizeAsync(HttpContext http)
    {
        var request = http.GetOpenIddictServerRequest()!;
        var present = await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        if (http.Request.Query["person"] == "nobody")
            return Results.Forbid(new(), [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
        if (!present.Succeeded || (request.HasPromptValue(PromptValues.Login) && !http.Request.Query.ContainsKey("again")))
            return Results.Redirect($"/login?return={Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)}");

        var subject = present.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!;
        var person = People[subject];
        var identity = new ClaimsIdentity("provider", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, subject).SetClaim(Claims.Email, person.Email).SetClaim(Claims.Name, person.Name).SetClaim("title", person.Title)
            .SetClaim("acr", person.Acr).SetClaim(Claims.AuthenticationTime, long.Parse(present.Principal.FindFirstValue("at")!, System.Globalization.CultureInfo.InvariantCulture))
            .SetClaims("unit", [.. person.Units]).SetClaims("groups", [.. person.Groups]).SetClaims("amr", [.. person.Amr]);
        identity.SetScopes(request.GetScopes());
        identity.SetDestinations(static _ => [Destinations.IdentityToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), new(), OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    /// <summary>The person types a name and proves it; nobody presses Cancel.</summary>
    private async Task<IResult> LogInAsync(HttpContext http, string? person, string @return)
    {
        if (person is null)
            return Results.Content($"""
                <!DOCTYPE html><html lang="fr"><title>Annuaire</title><h1>Annuaire du ministère</h1>
                <form><input type="hidden" name="return" value="{System.Net.WebUtility.HtmlEncode(@return)}"><label>Matricule <input name="person"></label> <button>Entrer</button></form>
                """, "text/html");
        if (People.ContainsKey(person))
        {
            var now = clock.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
            await http.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person), new("at", now)], "login")));
        }

        return Results.Redirect(@return + (People.ContainsKey(person) ? "&again=1" : "&person=nobody"));
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2060, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    private sealed class LinkedClock : TimeProvider
    {
        public TimeProvider Time { get; set; } = System;

        public override DateTimeOffset GetUtcNow() => Time.GetUtcNow();
    }
}

/// <summary>One provider for the tests of a class.</summary>
public sealed class MinistryHouseFixture : IAsyncLifetime
{
    internal MinistryHouse Provider { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Provider = await MinistryHouse.StartAsync();

    public ValueTask DisposeAsync() => Provider.DisposeAsync();
}
