using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.Visibility;

/// <summary>
/// Worlds by chance: people, orders, grants, revocations and restrictions in any order. What the store shows to each of them
/// is what ten lines say that read the rows of access and nothing else.
/// </summary>
public class RandomWorldTests
{
    private static readonly (string Authority, Role Role)[] Crowd =
    [
        ("FR-PR-LIL", Role.Magistrate), ("FR-PR-LIL", Role.Clerk), ("FR-PR-DKQ", Role.Magistrate), ("FR-LM-BE", Role.LiaisonMagistrate), ("FR-MIN", Role.MinistryStaff),
        ("FR-MIN", Role.Administrator), ("BE-DIV-TOU", Role.Magistrate), ("BE-DIV-TOU", Role.Clerk), ("BE-PR-MON", Role.Magistrate), ("BE-DIV-KOR", Role.Magistrate),
        ("BE-LM-FR", Role.LiaisonMagistrate), ("BE-MIN", Role.MinistryStaff), ("BE-CENTRAL", Role.CentralAuthority), ("BE-EXP", Role.Expert), ("BE-MIN", Role.Auditor),
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Environment.GetEnvironmentVariable("TASKFORCE_LONG_TESTS") is null ? 8 : 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_store_shows_to_each_what_the_rows_of_access_give(int seed)
    {
        var chance = new Random(seed);
        await using var house = await TestHouse.OpenAsync();
        var people = new List<Actor>();
        foreach (var (authority, role) in Crowd)
            people.Add(await house.UserAsync(authority, role));
        var world = Enumerable.Range(0, 8).Select(_ => Order(chance, people, house.Clock.GetUtcNow())).ToList();
        foreach (var order in world)
            await house.StoreAsync(order);

        foreach (var viewer in people)
        {
            Assert.Equal(world.Where(o => Oracle(o, viewer) >= AccessLevel.Register).Select(o => o.Id).Order(), await IdsAsync(house, viewer, db => db.Orders.Select(o => o.Id)));
            var full = world.Where(o => Oracle(o, viewer) == AccessLevel.Full).ToList();
            var own = viewer.Authority!.Value.Country;
            Assert.Equal(
                full.Where(o => o.Forms.Any(f => (f.SignedAt is not null && !f.Void) || f.Owner == own)).Select(o => o.Id).Order(),
                (await IdsAsync(house, viewer, db => db.Set<FormVersion>().Select(f => f.RequestId))).Distinct());
            Assert.Equal(
                full.Where(o => o.AccessChanges.Any(c => c.Audience is null || c.Audience == own)).Select(o => o.Id).Order(),
                (await IdsAsync(house, viewer, db => db.Set<AccessChange>().Select(c => c.RequestId))).Distinct());
            Assert.Equal(
                full.Select(o => o.Id).Order(),
                (await IdsAsync(house, viewer, db => db.SearchTokens.Where(t => t.Token == "quaghebeur").Select(t => t.RequestId))).Distinct());
            Assert.Equal(
                world.Where(o => Oracle(o, viewer) is not null && o.Events.Any(e => e.Audience is null || e.Audience == own)).Select(o => o.Id).Order(),
                (await IdsAsync(house, viewer, db => db.Set<RequestEvent>().Select(e => e.RequestId))).Distinct());
        }
    }

    /// <summary>The oracle: who reads cases at all, then the rows for the person, the authority, the group.</summary>
    private static AccessLevel? Oracle(InvestigationOrder order, Actor viewer)
    {
        var (authority, country) = (viewer.Authority!.Value.Value, viewer.Authority.Value.Country);
        var works = viewer.Roles.Overlaps([Role.Magistrate, Role.Clerk, Role.IssuingOfficer, Role.CentralAuthority]);
        var reads = works || viewer.Is(Role.LiaisonMagistrate) || viewer.Is(Role.MinistryStaff);
        var rows = order.Access.Where(a => reads && (
            a.Principal.Value == $"U:{viewer.User.Value}"
            || (works && a.Principal.Value == "A:" + authority)
            || (viewer.Is(Role.LiaisonMagistrate) && a.Principal.Value == "L:" + country)
            || (viewer.Is(Role.MinistryStaff) && a.Principal.Value == "S:" + country)));
        return rows.Max(a => (AccessLevel?)a.Level);
    }

    /// <summary>An order in a state by chance, with decisions about it by chance; those that the domain refuses change nothing.</summary>
    private static InvestigationOrder Order(Random chance, List<Actor> people, DateTimeOffset now)
    {
        var (lille, tournai) = (people[0], people[6]);
        var order = chance.Next(3) switch
        {
            0 => Orders.Draft(lille, "BE-DIV-TOU", now),
            1 => Orders.Signed(lille, "BE-DIV-TOU", now),
            _ => Orders.Transmitted(lille, "BE-DIV-TOU", now, "BE-PR-MON"),
        };
        for (var i = chance.Next(8); i > 0; i--)
        {
            var deed = Deed.Now(chance.Next(2) == 0 ? lille : tournai, now, "Par hasard.");
            var to = people[chance.Next(people.Count)];
            var principal = chance.Next(3) switch
            {
                0 => Principal.Of(to.User),
                1 => Principal.Of(to.Authority!.Value),
                _ => Principal.LiaisonMagistrates(to.Authority!.Value.Country),
            };
            try
            {
                Act(chance.Next(10), order, principal, to, deed, chance);
            }
            catch (RuleViolation)
            {
                // Refused: nothing has changed, and the oracle reads what is.
            }
        }

        return order;
    }

    private static void Act(int act, InvestigationOrder order, Principal principal, Actor to, Deed deed, Random chance)
    {
        switch (act)
        {
            case < 5:
                order.Grant(principal, to.Authority!.Value.Country, chance.Next(2) == 0 ? AccessLevel.Full : AccessLevel.Register, deed);
                break;
            case < 8:
                order.Revoke(principal, deed);
                break;
            case 8:
                var ofOwnState = to.Authority!.Value.Country == deed.By.Authority!.Value.Country;
                order.RestrictTo(ofOwnState ? [to.User] : [], ofOwnState ? [] : [to.User], deed);
                break;
            default:
                order.Unrestrict(order.TransmittedAt is null ? null : new Addressee(order.Executing!.Value), deed);
                break;
        }
    }

    private static Task<List<RequestId>> IdsAsync(TestHouse house, Actor viewer, Func<Data.TaskForceDbContext, IQueryable<RequestId>> query) =>
        house.ReadAsync(viewer, async db => (await query(db).ToListAsync()).Order().ToList());
}
