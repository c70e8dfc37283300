using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TaskForce.Web.Tests.Ministries;

/// <summary>How the bad provider answers; as it stands, without a fault.</summary>
internal sealed record Answer
{
    public string? Issuer { get; init; }

    public string Audience { get; init; } = MinistryHouse.ClientId;

    public string? Nonce { get; init; }

    /// <summary>By how much its clock is ahead.</summary>
    public TimeSpan Ahead { get; init; }

    /// <summary>How long its tokens last.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long ago the person proved who they are; null: it does not say.</summary>
    public TimeSpan? Proved { get; init; } = TimeSpan.Zero;

    public bool Unsigned { get; init; }

    public bool OtherKey { get; init; }

    /// <summary>A claim that it leaves out.</summary>
    public string? Without { get; init; }

    /// <summary>A claim that it says otherwise.</summary>
    public (string Name, object Value)? Instead { get; init; }

    /// <summary>What it writes instead of an answer.</summary>
    public string? Garbage { get; init; }
}

/// <summary>A provider that speaks the protocol and lies when asked to.</summary>
internal sealed class BadProvider : IAsyncDisposable
{
    private readonly RSA key = RSA.Create(2048);
    private readonly RSA other = RSA.Create(2048);
    private readonly WebApplication app;
    private readonly TimeProvider clock;

    private BadProvider(TimeProvider clock)
    {
        this.clock = clock;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = DiscoveredIssuer ?? Authority,
            ["authorization_endpoint"] = Authority + "/authorize",
            ["token_endpoint"] = Authority + "/token",
            ["jwks_uri"] = Authority + "/keys",
            ["response_types_supported"] = new[] { "code" },
            ["subject_types_supported"] = new[] { "public" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }));
        app.MapGet("/keys", () =>
        {
            var of = key.ExportParameters(false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = "k", n = Base64UrlEncoder.Encode(of.Modulus!), e = Base64UrlEncoder.Encode(of.Exponent!) } } });
        });
        app.MapPost("/token", () => Says.Garbage is { } garbage ? Results.Content(garbage, "application/json")
            : Results.Json(new { access_token = "a", token_type = "Bearer", expires_in = 600, id_token = IdToken() }));
    }

    public string Authority { get; private set; } = "";

    /// <summary>What its discovery document calls its issuer; null is the truth.</summary>
    public string? DiscoveredIssuer { get; set; }

    /// <summary>The nonce of the sign-in that is under way.</summary>
    public string Nonce { get; set; } = "";

    public Answer Says { get; set; } = new();

    public static async Task<BadProvider> StartAsync(TimeProvider clock)
    {
        var provider = new BadProvider(clock);
        await provider.app.StartAsync();
        provider.Authority = provider.app.Urls.Single();
        return provider;
    }

    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
        other.Dispose();
    }

    private string IdToken()
    {
        var now = clock.GetUtcNow() + Says.Ahead;
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Says.Issuer ?? Authority, ["aud"] = Says.Audience, ["nonce"] = Says.Nonce ?? Nonce, ["sub"] = "4711",
            ["iat"] = now.ToUnixTimeSeconds(), ["exp"] = (now + Says.Lifetime).ToUnixTimeSeconds(),
            ["email"] = MinistryWorld.Magistrate.Email, ["name"] = MinistryWorld.Magistrate.Name, ["title"] = MinistryWorld.Magistrate.Title!,
            ["unit"] = MinistryWorld.Magistrate.Units, ["groups"] = MinistryWorld.Magistrate.Groups, ["amr"] = MinistryWorld.Magistrate.Amr,
        };
        if (Says.Proved is { } ago)
            claims["auth_time"] = (clock.GetUtcNow() - ago).ToUnixTimeSeconds();
        if (Says.Instead is var (name, value))
            claims[name] = value;
        claims.Remove(Says.Without ?? "");
        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        var payload = JsonSerializer.Serialize(claims);
        return Says.Unsigned ? handler.CreateToken(payload)
            : handler.CreateToken(payload, new SigningCredentials(new RsaSecurityKey(Says.OtherKey ? other : key) { KeyId = "k" }, "RS256"));
    }
}
