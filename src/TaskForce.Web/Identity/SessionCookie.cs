using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace TaskForce.Web.Identity;

/// <summary>
/// What the cookie of a session holds: its key. The framework keeps the key that the browser brought when somebody signs in
/// over an open session, so that who knew the old key would know the new session; the new key takes its place here.
/// </summary>
internal sealed class SessionCookie(ISecureDataFormat<AuthenticationTicket> inner, IHttpContextAccessor http) : ISecureDataFormat<AuthenticationTicket>
{
    // The name under which the framework's handler looks for the key.
    private const string KeyClaim = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    private static readonly object NewKey = new();

    /// <summary>The cookie that this request sets carries this key.</summary>
    public static void Replace(HttpContext? http, string key)
    {
        if (http is not null)
            http.Items[NewKey] = key;
    }

    /// <inheritdoc/>
    public string Protect(AuthenticationTicket data) => inner.Protect(WithNewKey(data));

    /// <inheritdoc/>
    public string Protect(AuthenticationTicket data, string? purpose) => inner.Protect(WithNewKey(data), purpose);

    /// <inheritdoc/>
    public AuthenticationTicket? Unprotect(string? protectedText) => inner.Unprotect(protectedText);

    /// <inheritdoc/>
    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose) => inner.Unprotect(protectedText, purpose);

    private AuthenticationTicket WithNewKey(AuthenticationTicket data) =>
        http.HttpContext?.Items[NewKey] is string key && data.Principal.FindFirst(KeyClaim) is { } old
            ? new AuthenticationTicket(
                new ClaimsPrincipal(new ClaimsIdentity([new Claim(KeyClaim, key, ClaimValueTypes.String, old.Issuer)], data.Principal.Identity?.AuthenticationType)),
                data.Properties, data.AuthenticationScheme)
            : data;
}
