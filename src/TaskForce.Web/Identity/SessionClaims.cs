using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;
using TaskForce.Application.Rights;
using TaskForce.Domain;

namespace TaskForce.Web.Identity;

/// <summary>Puts into the session what the use cases ask of a viewer: authority, its divisions, roles, language.</summary>
internal sealed class SessionClaims(
    UserManager<UserAccount> users, IOptions<IdentityOptions> options, TaskForceDbContext db, Terms terms, IHostEnvironment environment)
    : UserClaimsPrincipalFactory<UserAccount>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(UserAccount user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(HttpViewer.AuthorityClaim, user.Authority.Value));
        identity.AddClaim(new Claim(HttpViewer.NameClaim, user.DisplayName));
        // The bar names the authority on every page; it is read once a session.
        var names = await db.Authorities.AsNoTracking().Where(a => a.Code == user.Authority).Select(a => a.ShortNames).SingleAsync();
        foreach (var spoken in Enum.GetValues<Language>())
            identity.AddClaim(new Claim($"{HttpViewer.AuthorityClaim}.{StableCode.Of(spoken).ToLowerInvariant()}", names.In(spoken)));
        foreach (var division in await db.Authorities.AsNoTracking().Where(a => a.Parent == user.Authority).Select(a => a.Code).ToListAsync())
            identity.AddClaim(new Claim(HttpViewer.DivisionClaim, division.Value));
        var term = await terms.OfAsync(user);
        foreach (var role in term.Roles)
            identity.AddClaim(new Claim(HttpViewer.RoleClaim, StableCode.Of(role)));
        if (term.Until is { } until)
            identity.AddClaim(new Claim(SessionStore.UntilClaim, until.UtcTicks.ToString(CultureInfo.InvariantCulture)));
        if (SecondFactor.IsRequiredFor(user.Roles) && !(user.IsDemonstration && environment.IsDevelopment()))
            identity.AddClaim(new Claim(SecondFactorGate.RequiredClaim, ""));
        if (user.Language is { } language)
            identity.AddClaim(new Claim(HttpViewer.LanguageClaim, StableCode.Of(language)));
        return identity;
    }
}
