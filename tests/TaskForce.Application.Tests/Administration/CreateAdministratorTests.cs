using TaskForce.Application.Administration;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using static TaskForce.Application.Tests.Administration.Administrating;

namespace TaskForce.Application.Tests.Administration;

public class CreateAdministratorTests
{
    private static readonly CreateAdministrator First = new(CountryCode.FR, "paul.girard@example.test", "Paul Girard", "administrateur", new AuthorityCode("FR-MIN"));

    [Theory, InEachDatabase]
    public async Task The_first_administrator_of_a_State_is_invited_and_again_as_long_as_nobody_has_signed_in(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        await house.AdministratorAsync("BE");

        var first = await house.SendAsync(Actor.System, First);
        var second = await house.SendAsync(Actor.System, First with { Email = "Paul.Girard@example.test" });

        Assert.Equal((first.Account, true), (second.Account, first.Secret != second.Secret));
        Assert.Equal([Role.Administrator], (await house.AccountAsync(first.Account)).Roles);
        await house.ChangeAsync(first.Account, u => u.PasswordHash = "a password");
        await RefusesAsync(AdministrationRule.AdministratorExists, () => house.SendAsync(Actor.System, First));
        await RefusesAsync(AdministrationRule.AdministratorExists, () => house.SendAsync(Actor.System, First with { Email = "other@example.test" }));
    }

    [Fact]
    public async Task An_address_of_another_account_and_what_is_no_ministry_of_the_State_are_refused()
    {
        await using var house = await TestHouse.OpenAsync();
        var clerk = await house.UserAsync("BE-DIV-TOU", Role.Clerk);

        await RefusesAsync(AdministrationRule.AddressUnusable, () => house.SendAsync(Actor.System, First with { Email = $"user{clerk.User.Value}@example.test" }));
        await RefusesAsync(AdministrationRule.NoSuchOrganisation, () => house.SendAsync(Actor.System, First with { Organisation = new AuthorityCode("BE-MIN") }));
        await RefusesAsync(AdministrationRule.NoSuchOrganisation, () => house.SendAsync(Actor.System, First with { Organisation = new AuthorityCode("FR-PR-LIL") }));
    }

    [Fact]
    public async Task Nobody_who_is_signed_in_creates_an_administrator_this_way()
    {
        await using var house = await TestHouse.OpenAsync();
        var brussels = await house.AdministratorAsync("BE");

        await Assert.ThrowsAsync<ForbiddenException>(() => house.SendAsync(brussels, First));
    }
}
