using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Administration;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain.Organisations;
using static TaskForce.Application.Tests.Administration.Administrating;

namespace TaskForce.Application.Tests.Administration;

public class AccountTests
{
    [Theory, InEachDatabase]
    public async Task An_account_opens_without_a_credential_and_with_an_invitation_for_a_week(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var paris = await house.AdministratorAsync("FR");

        var invited = await house.SendAsync(paris, Opening("FR-PR-LIL", Role.Magistrate, Role.Clerk));

        var account = await house.AccountAsync(invited.Account);
        Assert.Equal(("Nadia Leclercq", "FR-PR-LIL", null), (account.DisplayName, account.Authority.Value, account.PasswordHash));
        Assert.Equal([Role.Magistrate, Role.Clerk], account.Roles);
        Assert.Equal(("NADIA.LECLERCQ@EXAMPLE.TEST", "NADIA.LECLERCQ@EXAMPLE.TEST"), (account.NormalizedEmail, account.NormalizedUserName));
        var view = await house.SendAsync(paris, new GetAccount(invited.Account));
        Assert.Equal((AccountState.Invited, true), (view.State, view.IsInvited));
        Assert.Equal(house.Clock.GetUtcNow().AddDays(7), Assert.Single(view.Invitations).At);
        var invitation = await house.ReadAsync(null, db => db.Set<Invitation>().SingleAsync());
        Assert.Equal(Invitation.HashOf(invited.Secret!), invitation.Key);
    }

    [Theory, InEachDatabase]
    public async Task The_secret_of_an_invitation_is_told_once_and_stands_in_no_table(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var paris = await house.AdministratorAsync("FR");

        var first = await house.SendAsync(paris, Opening("FR-PR-LIL", Role.Clerk), "form-1");
        var second = await house.SendAsync(paris, Opening("FR-PR-LIL", Role.Clerk), "form-1");

        Assert.Equal((first.Account, (string?)null), (second.Account, second.Secret));
        Assert.Equal(1, await house.ReadAsync(null, db => db.Set<Invitation>().CountAsync()));
        var kept = await house.ReadAsync(null, db => db.Database.SqlQuery<string>($"SELECT Result AS Value FROM SubmittedForms").ToListAsync());
        Assert.DoesNotContain(first.Secret!, Assert.Single(kept), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("FR-PR-LIL")]
    [InlineData("BE-DIV-TOU")]
    public async Task An_address_that_opens_an_account_is_refused_alike_whichever_State_it_is_in(string organisation)
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.AdministratorAsync("FR");
        var taken = await house.UserAsync(organisation, Role.Clerk);

        await RefusesAsync(AdministrationRule.AddressUnusable, () => house.SendAsync(
            paris, Opening("FR-PR-DKQ", Role.Clerk) with { Email = $" User{taken.User.Value}@Example.test " }));
    }

    [Theory, InEachDatabase]
    public async Task Of_two_administrators_who_open_the_same_address_at_once_one_is_refused(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (paris, brussels) = (await house.AdministratorAsync("FR"), await house.AdministratorAsync("BE"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(async () =>
        {
            try
            {
                await house.SendAsync(i % 2 == 0 ? paris : brussels, Opening(i % 2 == 0 ? "FR-PR-LIL" : "BE-DIV-TOU", Role.Clerk));
                return (AdministrationRule?)null;
            }
            catch (AdministrationRefusal refusal)
            {
                return refusal.Rule;
            }
        })));

        Assert.Single(answers, a => a is null);
        Assert.Equal(5, answers.Count(a => a == AdministrationRule.AddressUnusable));
    }

    [Theory]
    [InlineData("FR-PR-LIL", Role.Administrator)]
    [InlineData("FR-PR-LIL", Role.MinistryStaff)]
    [InlineData("FR-MIN", Role.Magistrate)]
    [InlineData("FR-CENTRAL", Role.Clerk)]
    [InlineData("FR-LM-BE", Role.LiaisonOfficer)]
    [InlineData("FR-EXP", Role.Auditor)]
    public async Task A_role_that_the_kind_of_organisation_does_not_know_is_refused(string organisation, Role role)
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.AdministratorAsync("FR");

        await RefusesAsync(AdministrationRule.RoleNotOfOrganisation, () => house.SendAsync(paris, Opening(organisation, role)));
    }

    [Fact]
    public void Every_role_is_held_in_some_kind_of_organisation_and_every_kind_has_a_role()
    {
        var kinds = Enum.GetValues<AuthorityKind>();

        Assert.Equal(Enum.GetValues<Role>(), kinds.SelectMany(RolesTable.Of).Distinct().Order());
        Assert.All(kinds, kind => Assert.NotEmpty(RolesTable.Of(kind)));
    }

    [Fact]
    public async Task Nobody_administers_and_audits()
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.AdministratorAsync("FR");

        await RefusesAsync(AdministrationRule.AdministratorIsNoAuditor, () => house.SendAsync(paris, Opening("FR-MIN", Role.Administrator, Role.Auditor)));
    }

    [Fact]
    public async Task A_guest_needs_a_last_day_that_has_not_passed()
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.AdministratorAsync("FR");
        var opening = Opening("FR-MIN", Role.Delegate);

        await RefusesAsync(AdministrationRule.GuestNeedsLastDay, () => house.SendAsync(paris, opening));
        await RefusesAsync(AdministrationRule.DayPassed, () => house.SendAsync(paris, opening with { Facts = opening.Facts with { EndsOn = new(2026, 3, 4) } }));
        await RefusesAsync(AdministrationRule.DayOutOfRange, () => house.SendAsync(paris, opening with { Facts = opening.Facts with { EndsOn = new(2200, 1, 1) } }));
        await house.SendAsync(paris, opening with { Facts = opening.Facts with { EndsOn = new(2026, 3, 5) } });
    }

    [Fact]
    public async Task Restricted_requests_are_for_who_works_on_case_files()
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.AdministratorAsync("FR");

        var staff = Opening("FR-MIN", Role.MinistryStaff);
        await RefusesAsync(AdministrationRule.RestrictedNeedsCaseFiles, () => house.SendAsync(paris, staff with { Facts = staff.Facts with { TakesRestricted = true } }));
        var clerk = Opening("FR-PR-LIL", Role.Clerk);
        var invited = await house.SendAsync(paris, clerk with { Facts = clerk.Facts with { TakesRestricted = true } });
        Assert.True((await house.AccountAsync(invited.Account)).TakesRestricted);
    }

    [Theory]
    [InlineData("", "nom@example.test")]
    [InlineData("Nadia", "")]
    [InlineData("Nadia", "no address")]
    public async Task A_name_and_an_address_are_needed(string name, string email)
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.AdministratorAsync("FR");
        var opening = Opening("FR-PR-LIL", Role.Clerk);

        await Assert.ThrowsAsync<ValidationException>(() => house.SendAsync(paris, opening with { Email = email, Facts = opening.Facts with { Name = name } }));
        await Assert.ThrowsAsync<ValidationException>(() => house.SendAsync(paris, opening with { Facts = opening.Facts with { Roles = [] } }));
        await Assert.ThrowsAsync<ValidationException>(() => house.SendAsync(paris, opening with { Facts = opening.Facts with { Roles = [(Role)99] } }));
    }

    [Theory]
    [InlineData("FR-PR-LIL", Role.Magistrate)]
    [InlineData("FR-MIN", Role.MinistryStaff)]
    [InlineData("FR-MIN", Role.Auditor)]
    public async Task Nobody_but_an_administrator_administers(string organisation, Role role)
    {
        await using var house = await TestHouse.OpenAsync();
        var other = await house.UserAsync(organisation, role);

        await Assert.ThrowsAsync<ForbiddenException>(() => house.SendAsync(other, Opening("FR-PR-LIL", Role.Clerk)));
        await Assert.ThrowsAsync<ForbiddenException>(() => house.SendAsync(other, new ListAccounts()));
        await Assert.ThrowsAsync<ForbiddenException>(() => house.SendAsync(null, new ListAccounts()));
    }

    [Theory, InEachDatabase]
    public async Task A_new_invitation_takes_the_place_of_the_earlier_one_and_can_be_withdrawn(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var paris = await house.AdministratorAsync("FR");
        var invited = await house.SendAsync(paris, Opening("FR-PR-LIL", Role.Clerk));
        house.Clock.Advance(TimeSpan.FromHours(1));

        await house.SendAsync(paris, new InviteAgain(invited.Account));
        var states = (await house.SendAsync(paris, new GetAccount(invited.Account))).Invitations.Select(i => i.State);
        Assert.Equal([InvitationState.Open, InvitationState.Withdrawn], states);

        await house.SendAsync(paris, new WithdrawInvitation(invited.Account));
        Assert.False((await house.SendAsync(paris, new GetAccount(invited.Account))).IsInvited);
        await RefusesAsync(AdministrationRule.NothingToWithdraw, () => house.SendAsync(paris, new WithdrawInvitation(invited.Account)));
    }

    [Fact]
    public async Task An_invitation_that_is_not_used_in_a_week_expires_and_is_shown_as_work_to_do()
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.AdministratorAsync("FR");
        var invited = await house.SendAsync(paris, Opening("FR-PR-LIL", Role.Clerk));
        Assert.False(Assert.Single((await house.SendAsync(paris, new GetAdministration())).Invitations).Expired);

        house.Clock.Advance(Invitation.Lifetime);

        Assert.Equal(InvitationState.Expired, Assert.Single((await house.SendAsync(paris, new GetAccount(invited.Account))).Invitations).State);
        Assert.True(Assert.Single((await house.SendAsync(paris, new GetAdministration())).Invitations).Expired);
    }
}
