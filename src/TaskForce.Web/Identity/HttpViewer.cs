using System.Globalization;
using System.Security.Claims;
using TaskForce.Application.Pipeline;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Web.Identity;

/// <summary>The signed-in user as the use cases see it, read from the claims of the session.</summary>
internal sealed class HttpViewer : IViewer
{
    public const string AuthorityClaim = "tf:authority";
    public const string DivisionClaim = "tf:division";
    public const string RoleClaim = "tf:role";
    public const string LanguageClaim = "tf:language";
    public const string NameClaim = "tf:name";

    public HttpViewer(IHttpContextAccessor http)
    {
        var user = http.HttpContext?.User;
        if (user?.Identity?.IsAuthenticated != true || AuthorityCode.Find(user.FindFirstValue(AuthorityClaim)) is not { } authority)
            return;
        Actor = new Actor(
            new UserId(long.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture)),
            authority,
            user.FindAll(DivisionClaim).Select(c => AuthorityCode.Find(c.Value)).OfType<AuthorityCode>().ToHashSet(),
            user.FindAll(RoleClaim).Select(c => StableCode.Find<Role>(c.Value)).OfType<Role>().ToHashSet());
        Country = authority.Country;
        Principals = Viewers.PrincipalsOf(Actor);
    }

    public Actor? Actor { get; }

    public CountryCode? Country { get; }

    public IReadOnlyList<Principal> Principals { get; } = [];
}
