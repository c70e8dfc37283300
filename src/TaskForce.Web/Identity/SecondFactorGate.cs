using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using TaskForce.Web.Display;

namespace TaskForce.Web.Identity;

/// <summary>
/// Whoever needs a second factor and signed in by password alone opens nothing but the page that sets one up, signing out and
/// what is open to all.
/// </summary>
internal static class SecondFactorGate
{
    /// <summary>The account needs a second factor.</summary>
    public const string RequiredClaim = "tf:setup";

    /// <summary>Whether the session has still to be completed. A ministry asks its own people for what it finds right.</summary>
    public static bool Confines(ClaimsPrincipal user) => user.HasClaim(c => c.Type == RequiredClaim)
        && !user.HasClaim(SignIns.MethodClaim, SignIns.TwoFactors) && !user.HasClaim(c => c.Type == ClaimTypes.AuthenticationMethod);

    /// <summary>The claims are read anew every half hour; how the person signed in is known to the session only.</summary>
    public static Task KeepMethodAsync(SecurityStampRefreshingPrincipalContext context)
    {
        if (context is { CurrentPrincipal: { } current, NewPrincipal: { } fresh })
            fresh.Identities.First().AddClaims(current.FindAll(c => c.Type is SignIns.MethodClaim or ClaimTypes.AuthenticationMethod));
        return Task.CompletedTask;
    }

    /// <summary>Stands after authorisation: leads who reads to the page, refuses what is posted.</summary>
    public static Task ConfineAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is not { } endpoint || !Confines(http.User)
            || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<OpensWithoutSecondFactorAttribute>() is not null)
            return next(http);
        if (HttpMethods.IsPost(http.Request.Method))
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
        else
            http.Response.Redirect(Links.Security);
        return Task.CompletedTask;
    }
}

/// <summary>Opens to somebody who has still to set up the second factor.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OpensWithoutSecondFactorAttribute : Attribute;
