using TaskForce.Application.Accounts;
using TaskForce.Application.Administration;
using TaskForce.Application.Requests.Access;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using static TaskForce.Application.Tests.Administration.Administrating;

namespace TaskForce.Application.Tests.Administration;

/// <summary>Changes of what somebody may do, and the end of it.</summary>
public class LeavingTests
{
    [Theory, InEachDatabase]
    public async Task Who_leaves_loses_every_session_and_invitation_at_once_and_gives_the_address_back(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var paris = await house.AdministratorAsync("FR");
        var invited = await house.SendAsync(paris, Opening("FR-PR-LIL", Role.Clerk));
        await house.SignInAsync(invited.Account);

        await house.SendAsync(paris, new EndAccess(invited.Account, new(2026, 3, 1)));

        var account = await house.AccountAsync(invited.Account);
        Assert.Equal((house.Clock.GetUtcNow(), new DateOnly(2026, 3, 1), null), (account.EndedAt, account.EndsOn, account.NormalizedUserName));
        Assert.Equal(0, await house.SessionsAsync(invited.Account));
        var view = await house.SendAsync(paris, new GetAccount(invited.Account));
        Assert.Equal((AccountState.Ended, false, "nadia.leclercq@example.test"), (view.State, view.IsInvited, view.Email));
        // The same person at another post: the same address, another account.
        var again = await house.SendAsync(paris, Opening("FR-PR-DKQ", Role.Magistrate));
        Assert.NotEqual(invited.Account, again.Account);
    }

    [Fact]
    public async Task An_account_that_has_ended_changes_no_more_and_is_invited_no_more()
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.AdministratorAsync("FR");
        var clerk = (await house.UserAsync("FR-PR-LIL", Role.Clerk)).User.Value;
        var stamp = (await house.SendAsync(paris, new GetAccount(clerk))).Stamp;
        await house.SendAsync(paris, new EndAccess(clerk, new(2026, 3, 5)));

        await RefusesAsync(AdministrationRule.AccountEnded, () => house.SendAsync(paris, new ChangeAccount(clerk, stamp, Facts(Role.Magistrate))));
        await RefusesAsync(AdministrationRule.AccountEnded, () => house.SendAsync(paris, new InviteAgain(clerk)));
        await RefusesAsync(AdministrationRule.AccountEnded, () => house.SendAsync(paris, new EndAccess(clerk, new(2026, 3, 5))));
    }

    [Fact]
    public async Task Nobody_leaves_tomorrow_already()
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.AdministratorAsync("FR");
        var clerk = (await house.UserAsync("FR-PR-LIL", Role.Clerk)).User.Value;

        await RefusesAsync(AdministrationRule.DayToCome, () => house.SendAsync(paris, new EndAccess(clerk, new(2026, 3, 6))));
    }

    [Fact]
    public async Task Other_roles_end_the_sessions_and_another_name_does_not()
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.AdministratorAsync("FR");
        var clerk = (await house.UserAsync("FR-PR-LIL", Role.Clerk)).User.Value;
        await house.SignInAsync(clerk);
        var view = await house.SendAsync(paris, new GetAccount(clerk));

        await house.SendAsync(paris, new ChangeAccount(clerk, view.Stamp, view.Facts with { Name = "Nadia Leclercq" }));
        Assert.Equal(1, await house.SessionsAsync(clerk));

        view = await house.SendAsync(paris, new GetAccount(clerk));
        await house.SendAsync(paris, new ChangeAccount(clerk, view.Stamp, view.Facts with { Roles = [Role.Clerk, Role.Magistrate] }));
        Assert.Equal(0, await house.SessionsAsync(clerk));
        Assert.Equal([Role.Magistrate, Role.Clerk], (await house.AccountAsync(clerk)).Roles);
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_not_written_over_unseen()
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.AdministratorAsync("FR");
        var clerk = (await house.UserAsync("FR-PR-LIL", Role.Clerk)).User.Value;
        var seen = await house.SendAsync(paris, new GetAccount(clerk));
        await house.SendAsync(paris, new ChangeAccount(clerk, seen.Stamp, seen.Facts with { Post = "greffière" }));

        await RefusesAsync(AdministrationRule.ChangedMeanwhile, () => house.SendAsync(paris, new ChangeAccount(clerk, seen.Stamp, seen.Facts with { Name = "Autre" })));
        Assert.Equal("greffière", (await house.AccountAsync(clerk)).Post);
    }

    [Fact]
    public async Task The_last_active_administrator_of_a_State_stays()
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.AdministratorAsync("FR");
        await house.AdministratorAsync("BE");
        // Invited only, and ended: neither can administer.
        await house.UserAsync("FR-MIN", Role.Administrator);
        var gone = await house.AdministratorAsync("FR");
        await house.SendAsync(paris, new EndAccess(gone.User.Value, new(2026, 3, 5)));
        var me = await house.SendAsync(paris, new GetAccount(paris.User.Value));

        await RefusesAsync(AdministrationRule.LastAdministrator, () => house.SendAsync(paris, new EndAccess(me.Id, new(2026, 3, 5))));
        await RefusesAsync(AdministrationRule.LastAdministrator, () => house.SendAsync(paris, new ChangeAccount(me.Id, me.Stamp, me.Facts with { Roles = [Role.MinistryStaff] })));
        await RefusesAsync(AdministrationRule.LastAdministrator, () => house.SendAsync(paris, new ChangeAccount(me.Id, me.Stamp, me.Facts with { EndsOn = new(2026, 4, 1) })));
        await house.AdministratorAsync("FR");
        await house.SendAsync(paris, new EndAccess(me.Id, new(2026, 3, 5)));
    }

    [Theory, InEachDatabase]
    public async Task The_only_named_reader_of_a_restricted_request_leaves_after_the_authority_has_named_another(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (paris, lille) = (await house.AdministratorAsync("FR"), await house.UserAsync("FR-PR-LIL", Role.Magistrate));
        var tournai = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);
        await house.ChangeAsync(tournai.User.Value, u => u.TakesRestricted = true);
        var order = Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow(), "BE-PR-MON");
        await house.StoreAsync(order);
        await house.SendAsync(lille, new RestrictAccess(order.Id, order.Version, [], "Un informateur est nommé."));

        var view = await house.SendAsync(paris, new GetAccount(lille.User.Value));
        Assert.Equal(1, view.OnlyReaderOf);
        var refusal = await Assert.ThrowsAsync<AdministrationRefusal>(() => house.SendAsync(paris, new EndAccess(lille.User.Value, new(2026, 3, 5))));
        Assert.Equal((AdministrationRule.OnlyReader, 1), (refusal.Rule, refusal.Arguments[0]));

        var colleague = await house.UserAsync("FR-PR-LIL", Role.Clerk);
        await house.SendAsync(lille, new GrantAccess(order.Id, order.Version + 1, GranteeKind.Person, null, $"user{colleague.User.Value}@example.test", AccessLevel.Full, "Départ."));
        await house.SendAsync(paris, new EndAccess(lille.User.Value, new(2026, 3, 5)));
        // The colleague is now the only one; that the other State reads it by name is no help.
        Assert.Equal(1, (await house.SendAsync(paris, new GetAccount(colleague.User.Value))).OnlyReaderOf);
    }

    [Fact]
    public async Task Who_has_left_is_granted_nothing_and_receives_nothing_restricted()
    {
        await using var house = await TestHouse.OpenAsync();
        var (paris, lille) = (await house.AdministratorAsync("FR"), await house.UserAsync("FR-PR-LIL", Role.Magistrate));
        var gone = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        await house.ChangeAsync(gone.User.Value, u => u.TakesRestricted = true);
        await house.SendAsync(paris, new EndAccess(gone.User.Value, new(2026, 3, 5)));
        var order = Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow());
        await house.StoreAsync(order);

        var refused = await Assert.ThrowsAsync<Domain.RuleViolation>(() => house.SendAsync(lille, new GrantAccess(
            order.Id, order.Version, GranteeKind.Person, null, $"user{gone.User.Value}@example.test", AccessLevel.Full, "Dossier lié.")));

        Assert.Equal(Refusal.NoSuchPerson, refused.Code);
        Assert.DoesNotContain((await house.SendAsync(lille, new GetAccess(order.Id))).Colleagues, c => c.Id == gone.User.Value);
        Assert.False((await house.AccountAsync(gone.User.Value)).TakesRestricted);
    }

    [Fact]
    public async Task Nothing_opens_after_the_last_day_and_a_posted_role_counts_while_the_posting_lasts()
    {
        await using var house = await TestHouse.OpenAsync();
        var liaison = (await house.UserAsync("FR-LM-BE", Role.LiaisonMagistrate)).User.Value;
        var guest = (await house.UserAsync("FR-MIN", Role.Delegate)).User.Value;
        await house.ChangeAsync(guest, u => u.EndsOn = new(2026, 3, 5));
        await PostAsync(house, liaison, new(2026, 3, 5), new(2026, 3, 6));

        // 24:00 in Paris is 23:00 UTC in winter.
        Assert.Equal(new DateTimeOffset(2026, 3, 5, 23, 0, 0, TimeSpan.Zero), (await TermAsync(house, guest)).Until);
        var term = await TermAsync(house, liaison);
        Assert.Equal([Role.LiaisonMagistrate], term.Roles);
        Assert.Equal(new DateTimeOffset(2026, 3, 6, 23, 0, 0, TimeSpan.Zero), term.Until);

        house.Clock.Advance(TimeSpan.FromDays(2));
        term = await TermAsync(house, liaison);
        Assert.Empty(term.Roles);
        Assert.Null(term.Until);
    }

    private static Task PostAsync(TestHouse house, long user, DateOnly from, DateOnly to) => house.ReadAsync(null, db =>
    {
        db.Add(new Posting { Id = 1, User = user, Role = Role.LiaisonMagistrate, Country = Domain.CountryCode.FR, From = from, To = to });
        return db.SaveChangesAsync();
    });

    private static async Task<Term> TermAsync(TestHouse house, long id)
    {
        var account = await house.AccountAsync(id);
        return await house.InScopeAsync(null, provider => ((Terms)provider.GetService(typeof(Terms))!).OfAsync(account));
    }
}
