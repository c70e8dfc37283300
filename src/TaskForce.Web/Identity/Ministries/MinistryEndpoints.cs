using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using TaskForce.Web.Display;

namespace TaskForce.Web.Identity.Ministries;

/// <summary>
/// The addresses at which somebody sets out for a ministry's provider. Links and not forms: the content security policy lets
/// no form lead elsewhere. They come back to <see cref="Ministry.CallbackPath"/>, which the scheme answers itself.
/// </summary>
internal static class MinistryEndpoints
{
    /// <summary>Begins each of them.</summary>
    public const string Root = "/account/ministry";

    /// <summary>Maps them; nothing where no ministry is configured.</summary>
    public static void MapMinistries(this WebApplication app)
    {
        if (app.Services.GetRequiredService<MinistryList>().All.Count == 0)
            return;
        app.MapGet(Root + "/{key}/sign-in", (HttpContext http, string key, string? @return) => SetOutAsync(http, key, @return, new())).AllowAnonymous();
        app.MapGet(Root + "/{key}/confirm", ConfirmAsync).RequireAuthorization();
    }

    /// <summary>Proves again who the person of this session is: the provider must ask, and not remember.</summary>
    private static async Task ConfirmAsync(HttpContext http, MinistryList ministries, string key, string? @return)
    {
        if (ministries.Of(http.User) is not { } own || own != ministries.Find(key))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var session = SessionStore.KeyOf(http);
        await SetOutAsync(http, key, @return, new() { Prompt = OpenIdConnectPrompt.Login, MaxAge = TimeSpan.Zero, Items = { [MinistryEvents.ConfirmItem] = session } });
    }

    private static async Task SetOutAsync(HttpContext http, string key, string? returnTo, OpenIdConnectChallengeProperties way)
    {
        var services = http.RequestServices;
        if (services.GetRequiredService<MinistryList>().Find(key) is not { } ministry)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        way.RedirectUri = Links.IsLocal(returnTo) ? returnTo : Links.Desk;
        try
        {
            await http.ChallengeAsync(ministry.Scheme, way);
        }
        // Where to go is asked of the provider first.
        catch (Exception failure) when (failure is InvalidOperationException or HttpRequestException or OperationCanceledException or OpenIdConnectProtocolException)
        {
            await services.GetRequiredService<MinistryEvents>().RefuseAsync(http, ministry.Scheme, MinistryEvents.KindOf(failure), way.RedirectUri);
        }
    }

    /// <summary>Where signing out at the provider happens; null where it has no such place or does not answer.</summary>
    public static async Task<string?> SignOutAddressAsync(HttpContext http, Ministry ministry)
    {
        var options = http.RequestServices.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(ministry.Scheme);
        try
        {
            var provider = await options.ConfigurationManager!.GetConfigurationAsync(http.RequestAborted);
            return string.IsNullOrEmpty(provider.EndSessionEndpoint) ? null : new OpenIdConnectMessage
            {
                IssuerAddress = provider.EndSessionEndpoint,
                ClientId = ministry.ClientId,
                PostLogoutRedirectUri = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}{Links.SignIn}",
            }.CreateLogoutRequestUrl();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
