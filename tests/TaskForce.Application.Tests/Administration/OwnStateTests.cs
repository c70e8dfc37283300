using TaskForce.Application.Administration;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain.Organisations;
using static TaskForce.Application.Tests.Administration.Administrating;

namespace TaskForce.Application.Tests.Administration;

/// <summary>Neither State administers, reads, lists, counts or finds what is the other's.</summary>
public class OwnStateTests
{
    [Theory, InEachDatabase]
    public async Task An_administrator_lists_counts_and_finds_the_own_State_only(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (paris, brussels) = (await house.AdministratorAsync("FR"), await house.AdministratorAsync("BE"));
        await house.UserAsync("FR-PR-LIL", Role.Clerk);
        var clerk = await house.UserAsync("BE-DIV-TOU", Role.Clerk);
        await house.SendAsync(brussels, Opening("BE-DIV-TOU", Role.Clerk));

        Assert.Equal(2, (await house.SendAsync(paris, new ListAccounts())).Count);
        Assert.Equal(0, (await house.SendAsync(paris, new ListAccounts(Text: $"user{clerk.User.Value}"))).Count);
        Assert.Equal(0, (await house.SendAsync(paris, new ListAccounts(Organisation: new AuthorityCode("BE-DIV-TOU")))).Count);
        Assert.DoesNotContain((await house.SendAsync(paris, new GetAdministration())).Invitations, i => i.Name == "Nadia Leclercq");
        Assert.All(await house.SendAsync(paris, new ListOrganisations()), o => Assert.Equal(Domain.CountryCode.FR, o.Code.Country));
        Assert.Empty(await house.SendAsync(paris, new ListOrganisations(Text: "Tournai")));
    }

    [Theory, InEachDatabase]
    public async Task An_account_of_the_other_State_does_not_exist_for_any_use_case(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (paris, brussels) = (await house.AdministratorAsync("FR"), await house.AdministratorAsync("BE"));
        var clerk = (await house.SendAsync(brussels, Opening("BE-DIV-TOU", Role.Clerk))).Account;
        await house.SignInAsync(clerk);
        var seen = await house.SendAsync(brussels, new GetAccount(clerk));

        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(paris, new GetAccount(clerk)));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(paris, new ChangeAccount(clerk, seen.Stamp, Facts(Role.Magistrate))));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(paris, new EndAccess(clerk, new(2026, 3, 5))));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(paris, new InviteAgain(clerk)));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(paris, new WithdrawInvitation(clerk)));
        var after = await house.SendAsync(brussels, new GetAccount(clerk));
        Assert.Equal((seen.Stamp, true, 1), (after.Stamp, after.IsInvited, await house.SessionsAsync(clerk)));
    }

    [Theory]
    [InlineData("BE-DIV-TOU")]
    [InlineData("FR-PR-XXX")]
    public async Task An_organisation_of_the_other_State_is_refused_like_an_unknown_one(string code)
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.AdministratorAsync("FR");

        await RefusesAsync(AdministrationRule.NoSuchOrganisation, () => house.SendAsync(paris, Opening(code, Role.Clerk)));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(paris, new GetOrganisation(new AuthorityCode(code))));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(paris, new CloseOrganisation(new AuthorityCode(code), new(2026, 3, 5))));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(paris, new ChangeOrganisation(new AuthorityCode(code), "", OrganisationTests.Facts())));
    }

    [Theory, InEachDatabase]
    public async Task A_posting_of_the_other_State_does_not_exist_and_nobody_of_it_is_posted(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (paris, brussels) = (await house.AdministratorAsync("FR"), await house.AdministratorAsync("BE"));
        var liaison = (await house.UserAsync("BE-LM-FR", Role.LiaisonMagistrate)).User.Value;
        await house.SendAsync(brussels, new AddPosting(liaison, Role.LiaisonMagistrate, new(2026, 3, 1), null));
        var posting = Assert.Single((await house.SendAsync(brussels, new ListPostings())).Postings);

        Assert.Empty((await house.SendAsync(paris, new ListPostings())).Postings);
        Assert.Empty((await house.SendAsync(paris, new ListPostings())).People);
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(paris, new GetPosting(posting.Id)));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(paris, new EndPosting(posting.Id, new(2026, 3, 5))));
        await RefusesAsync(AdministrationRule.NoSuchAccount, () => house.SendAsync(paris, new AddPosting(liaison, Role.LiaisonMagistrate, new(2027, 1, 1), null)));
    }

    [Theory, InEachDatabase]
    public async Task The_list_of_accounts_is_found_by_parts_of_names_without_accents_and_costs_the_same_however_long_it_is(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var paris = await house.AdministratorAsync("FR");
        var helene = (await house.UserAsync("FR-PR-DKQ", Role.Magistrate)).User.Value;
        await house.ChangeAsync(helene, u => u.DisplayName = "Hélène Vasseur");
        await house.ChangeAsync((await house.UserAsync("FR-PR-LIL", Role.Clerk)).User.Value, u => u.DisplayName = "Émile Zola");
        await CountAsync();
        var few = await CountAsync();
        for (var i = 0; i < 60; i++)
            await house.UserAsync("FR-PR-LIL", Role.Clerk);

        var all = await house.SendAsync(paris, new ListAccounts());
        Assert.Equal((63, 2, 50), (all.Count, all.Pages, all.Rows.Count));
        Assert.Equal(("Hélène Vasseur", 13), ((await house.SendAsync(paris, new ListAccounts(Page: 2))).Rows[^1].Name, (await house.SendAsync(paris, new ListAccounts(Page: 99))).Rows.Count));
        Assert.Equal(helene, Assert.Single((await house.SendAsync(paris, new ListAccounts(Text: "HELENE vass"))).Rows).Id);
        Assert.Equal("Hélène Vasseur", Assert.Single((await house.SendAsync(paris, new ListAccounts(Role: Role.Magistrate))).Rows).Name);
        Assert.Equal(AccountState.Active, Assert.Single((await house.SendAsync(paris, new ListAccounts(State: AccountState.Active))).Rows).State);
        Assert.Equal(0, (await house.SendAsync(paris, new ListAccounts(Text: "%"))).Count);
        Assert.Equal(few, await CountAsync());

        async Task<int> CountAsync()
        {
            using var counter = new StatementCounter();
            await house.SendAsync(paris, new ListAccounts());
            return counter.Count;
        }
    }
}
