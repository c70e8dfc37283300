using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Notifications;

/// <summary>The people of some authorities, and the liaison magistrates who are posted, as far as they see the request in question.</summary>
internal sealed class Readers
{
    // France and Belgium have the same day at every instant (reference §2.3).
    private static readonly HolidayCalendar Calendar = HolidayCalendar.Of(CountryCode.FR);

    private readonly Dictionary<AuthorityCode, AuthorityCode?> parents;
    private readonly List<Reader> people;

    private Readers(Dictionary<AuthorityCode, AuthorityCode?> parents, List<Reader> people) => (this.parents, this.people) = (parents, people);

    /// <summary>Reads them: three statements at most, however many there are.</summary>
    public static async Task<Readers> OfAsync(
        TaskForceDbContext db, IReadOnlyCollection<AuthorityCode> authorities, bool withLiaison, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var offices = await db.Authorities.AsNoTracking().Where(a => authorities.Contains(a.Code)).Select(a => new { a.Code, a.Parent })
            .ToDictionaryAsync(a => a.Code, a => a.Parent, cancellationToken);
        var codes = offices.Keys.Concat(offices.Values.OfType<AuthorityCode>()).Distinct().ToList();
        var members = await db.Users.AsNoTracking().Where(u => codes.Contains(u.Authority)).ToListAsync(cancellationToken);
        List<Reader> readers = [.. members.Select(u => Reader.Of(u, RolesTable.WorksOnCaseFiles))];
        if (withLiaison)
        {
            var today = Calendar.DayOf(now);
            var posted = db.Set<Posting>().Where(p => p.Role == Role.LiaisonMagistrate && p.From <= today && (p.To == null || p.To >= today)).Select(p => p.User);
            readers.AddRange((await db.Users.AsNoTracking().Where(u => posted.Contains(u.Id)).ToListAsync(cancellationToken)).Select(u => Reader.Of(u, r => r == Role.LiaisonMagistrate)));
        }

        return new Readers(offices, readers.FindAll(r => r.Roles.Count > 0 && !r.Account.HasEnded(now)));
    }

    /// <summary>Whoever works on the request at an authority; where nobody does there, the people of its parent office, who act for it.</summary>
    public IEnumerable<UserAccount> At(AuthorityCode authority, CooperationRequest request)
    {
        var own = Of(authority).ToList();
        return own.Count > 0 || parents.GetValueOrDefault(authority) is not { } parent ? own : Of(parent);

        IEnumerable<UserAccount> Of(AuthorityCode office) =>
            people.Where(r => r.Account.Authority == office && !r.Roles.Contains(Role.LiaisonMagistrate) && r.Sees(request)).Select(r => r.Account);
    }

    /// <summary>The liaison magistrates of both States to whom the request is open.</summary>
    public IEnumerable<UserAccount> Liaison(CooperationRequest request) =>
        people.Where(r => r.Roles.Contains(Role.LiaisonMagistrate) && r.Sees(request)).Select(r => r.Account);

    /// <summary>Somebody in the roles that count here.</summary>
    private sealed record Reader(UserAccount Account, IReadOnlySet<Role> Roles, IReadOnlyList<Principal> Principals)
    {
        public static Reader Of(UserAccount account, Func<Role, bool> counts)
        {
            var actor = new Actor(new UserId(account.Id), account.Authority, new HashSet<AuthorityCode>(), account.Roles.Where(counts).ToHashSet());
            return new Reader(account, actor.Roles, Viewers.PrincipalsOf(actor));
        }

        public bool Sees(CooperationRequest request) => request.Access.Any(a => Principals.Contains(a.Principal));
    }
}
