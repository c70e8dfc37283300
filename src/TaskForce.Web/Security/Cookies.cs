namespace TaskForce.Web.Security;

/// <summary>
/// What every cookie of the house has in common: outside Development it travels over TLS only and is called <c>__Host-…</c>,
/// which makes the browser refuse it from any other host, and over plain HTTP.
/// </summary>
internal static class Cookies
{
    /// <summary>The name of a cookie where the application runs.</summary>
    public static string NameOf(IHostEnvironment environment, string name) => environment.IsDevelopment() ? name : "__Host-" + name;

    /// <summary>On a developer's own machine the application answers over http; everywhere else cookies travel over TLS only.</summary>
    public static CookieSecurePolicy SecurePolicy(IHostEnvironment environment) =>
        environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    /// <summary>Names and protects a cookie.</summary>
    public static void Harden(CookieBuilder cookie, IHostEnvironment environment, string name)
    {
        cookie.Name = NameOf(environment, name);
        cookie.SecurePolicy = SecurePolicy(environment);
        cookie.HttpOnly = true;
        cookie.Path = "/";
    }
}
