using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Requests.Register;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.Visibility;

public class VisibilityTests
{
    [Theory, InEachDatabase]
    public async Task Of_a_draft_the_other_State_sees_nothing_in_any_table(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        await house.StoreAsync(Orders.Signed(lille, "BE-DIV-TOU", house.Clock.GetUtcNow()));

        foreach (var stranger in await EverybodyOfBelgiumAsync(house))
            Assert.Equal(new Sight(), await LookAsync(house, stranger));
        Assert.True((await LookAsync(house, lille)).Forms > 0);
    }

    [Theory, InEachDatabase]
    public async Task A_transmitted_order_is_whole_for_its_two_authorities_and_the_parent_office(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        await TransmittedAsync(house);

        foreach (var (authority, role) in new[] { ("FR-PR-LIL", Role.Clerk), ("BE-DIV-TOU", Role.Magistrate), ("BE-DIV-TOU", Role.Clerk), ("BE-PR-MON", Role.Magistrate) })
        {
            var sight = await LookAsync(house, await house.UserAsync(authority, role));
            Assert.Equal((1, 1, true), (sight.Orders, sight.Forms, sight.WordsOfPersons));
        }
    }

    [Theory, InEachDatabase]
    public async Task Staff_and_liaison_magistrates_see_the_state_and_not_the_secrets(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        await TransmittedAsync(house);

        foreach (var (authority, role) in new[] { ("FR-MIN", Role.MinistryStaff), ("BE-MIN", Role.MinistryStaff), ("FR-LM-BE", Role.LiaisonMagistrate), ("BE-LM-FR", Role.LiaisonMagistrate) })
        {
            var sight = await LookAsync(house, await house.UserAsync(authority, role));
            Assert.Equal((1, 2), (sight.Orders, sight.Measures));
            Assert.Equal((0, 0, 0, false), (sight.Forms, sight.Details, sight.Consultations, sight.WordsOfPersons));
        }
    }

    [Theory]
    [InlineData("BE-DIV-KOR", Role.Magistrate)]
    [InlineData("BE-JI-HAI", Role.Magistrate)]
    [InlineData("FR-PR-DKQ", Role.Magistrate)]
    [InlineData("FR-MIN", Role.Administrator)]
    [InlineData("FR-MIN", Role.Auditor)]
    [InlineData("BE-EXP", Role.Expert)]
    [InlineData("BE-POL", Role.LiaisonOfficer)]
    [InlineData("BE-DIV-TOU", Role.Delegate)]
    [InlineData("BE-DIV-TOU", Role.Administrator)]
    public async Task Everybody_else_sees_nothing(string authority, Role role)
    {
        await using var house = await TestHouse.OpenAsync();
        await TransmittedAsync(house);

        Assert.Equal(new Sight(), await LookAsync(house, await house.UserAsync(authority, role)));
    }

    [Fact]
    public async Task Nobody_signed_in_sees_nothing()
    {
        await using var house = await TestHouse.OpenAsync();
        await TransmittedAsync(house);

        Assert.Equal(new Sight(), await LookAsync(house, null));
    }

    [Fact]
    public async Task What_happened_before_transmission_stays_national_but_for_the_signature()
    {
        await using var house = await TestHouse.OpenAsync();
        await TransmittedAsync(house);
        var tournai = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);

        var acts = await house.ReadAsync(tournai, db => db.Set<RequestEvent>().OrderBy(e => e.Number).Select(e => e.Act).ToListAsync());

        Assert.Equal([OrderAct.Sign, OrderAct.Transmit], acts);
    }

    [Fact]
    public async Task A_correction_in_writing_is_national_until_it_is_signed()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var order = Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow());
        order.OpenCorrection(Deed.Now(lille, house.Clock.GetUtcNow(), "Nom mal écrit."));
        await house.StoreAsync(order);
        var tournai = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);

        Assert.Equal(1, (await LookAsync(house, tournai)).Forms);
        Assert.Equal(2, (await LookAsync(house, lille)).Forms);
        Assert.DoesNotContain(OrderAct.Edit, await house.ReadAsync(tournai, db => db.Set<RequestEvent>().Select(e => e.Act).ToListAsync()));
    }

    [Fact]
    public async Task A_restricted_order_is_seen_by_named_users_only()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var recipient = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);
        var now = house.Clock.GetUtcNow();
        var order = Orders.Draft(lille, "BE-DIV-TOU", now);
        order.Restrict(true, Deed.Now(lille, now));
        order.Sign(new Domain.Requests.Forms.Signature("Camille", "substitut", new DateOnly(2026, 3, 5)), Deed.Now(lille, now));
        order.Transmit(new RequestNumber(Domain.CountryCode.FR, Domain.CountryCode.BE, 2026, 9), new Addressee(new AuthorityCode("BE-DIV-TOU")), Channel.SecureMail, [recipient.User], Deed.Now(lille, now));
        await house.StoreAsync(order);

        Assert.Equal(1, (await LookAsync(house, lille)).Forms);
        Assert.Equal(1, (await LookAsync(house, recipient)).Forms);
        foreach (var (authority, role) in new[] { ("FR-PR-LIL", Role.Magistrate), ("BE-DIV-TOU", Role.Magistrate), ("FR-MIN", Role.MinistryStaff), ("BE-LM-FR", Role.LiaisonMagistrate) })
            Assert.Equal(new Sight(), await LookAsync(house, await house.UserAsync(authority, role)));
    }

    [Fact]
    public void Only_these_places_look_past_visibility()
    {
        var users = Repository.Sources(".cs").Where(f => File.ReadAllText(f).Contains(".BeyondTheViewer()", StringComparison.Ordinal)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

        Assert.Equal([
            "AskForAccess.cs", "AuditLines.cs", "CaseCounts.cs", "CoordinatedCasesToChange.cs", "Demonstration.cs", "DropLeftUploads.cs", "DropLeftovers.cs", "EraseAccount.cs", "EraseRequest.cs", "FileChecker.cs", "FileSweeper.cs", "FollowDecrees.cs", "ForgetApplications.cs", "ForgetCoordination.cs", "GetActivity.cs", "GetErasable.cs", "GetReview.cs",
            "OrdersToChange.cs", "PrepareDigests.cs", "RecordMissedLimits.cs", "RequestsToChange.cs", "RewrapFileKeys.cs", "SearchUpkeep.cs", "SectionDraft.cs", "SendReminders.cs", "SignDigests.cs", "StorageKeyCheck.cs", "VerifyAudit.cs",
        ], users);
    }

    private static async Task TransmittedAsync(TestHouse house)
    {
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        await house.StoreAsync(Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow(), "BE-PR-MON"));
    }

    private static async Task<IReadOnlyList<Actor>> EverybodyOfBelgiumAsync(TestHouse house)
    {
        var people = new List<Actor>();
        foreach (var (authority, role) in new[] { ("BE-DIV-TOU", Role.Magistrate), ("BE-DIV-TOU", Role.Clerk), ("BE-PR-MON", Role.Magistrate), ("BE-MIN", Role.MinistryStaff), ("BE-LM-FR", Role.LiaisonMagistrate), ("BE-CENTRAL", Role.CentralAuthority) })
            people.Add(await house.UserAsync(authority, role));
        return people;
    }

    private static Task<Sight> LookAsync(TestHouse house, Actor? viewer) => house.ReadAsync(viewer, async db => new Sight(
        await db.Orders.CountAsync(), await db.Set<OrderMeasure>().CountAsync(), await db.Set<Clock>().CountAsync(), await db.Set<Handling>().CountAsync(),
        await db.Set<RequestEvent>().CountAsync(), await db.Set<EventDetail>().CountAsync(), await db.Set<FormVersion>().CountAsync(),
        await db.Set<Consultation>().CountAsync(), await db.Set<SearchToken>().CountAsync() > 0, await db.Set<SearchToken>().AnyAsync(t => t.Token == "quaghebeur")));

    /// <summary>How much of everything somebody sees.</summary>
    private sealed record Sight(
        int Orders = 0, int Measures = 0, int Clocks = 0, int Handlings = 0, int Events = 0, int Details = 0, int Forms = 0, int Consultations = 0,
        bool Words = false, bool WordsOfPersons = false);
}
