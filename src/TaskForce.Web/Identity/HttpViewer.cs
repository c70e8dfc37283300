using System.Globalization;
using System.Security.Claims;
using TaskForce.Application.Pipeline;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Web.Identity;

/// <summary>The signed-in user as the use cases see it, read from the claims of the session.</summary>
internal sealed class HttpViewer(IHttpContextAccessor http) : IViewer
{
    public const string AuthorityClaim = "tf:authority";
    public const string DivisionClaim = "tf:division";
    public const string RoleClaim = "tf:role";
    public const string LanguageClaim = "tf:language";
    public const string NameClaim = "tf:name";

    private ClaimsPrincipal? read;
    private Actor? actor;
    private IReadOnlyList<Principal> principals = [];

    public Actor? Actor => Read().actor;

    public CountryCode? Country => Read().actor?.Authority?.Country;

    public IReadOnlyList<Principal> Principals => Read().principals;

    public DateTimeOffset? ProvedAt => http.HttpContext is { } context ? SessionStore.ProvedAt(context) : null;

    /// <summary>Read when asked: signing in itself uses the store before anybody is signed in.</summary>
    private HttpViewer Read()
    {
        var user = http.HttpContext?.User;
        if (ReferenceEquals(user, read))
            return this;
        (read, actor, principals) = (user, ActorOf(user), []);
        if (actor is not null)
            principals = Viewers.PrincipalsOf(actor);
        return this;
    }

    private static Actor? ActorOf(ClaimsPrincipal? user) =>
        user?.Identity?.IsAuthenticated == true && AuthorityCode.Find(user.FindFirstValue(AuthorityClaim)) is { } authority
            ? new Actor(
                new UserId(long.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture)),
                authority,
                user.FindAll(DivisionClaim).Select(c => AuthorityCode.Find(c.Value)).OfType<AuthorityCode>().ToHashSet(),
                user.FindAll(RoleClaim).Select(c => StableCode.Find<Role>(c.Value)).OfType<Role>().ToHashSet())
            : null;
}
