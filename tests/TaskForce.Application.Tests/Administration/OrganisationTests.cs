using FluentValidation;
using TaskForce.Application.Administration;
using TaskForce.Application.Organisations;
using TaskForce.Application.Requests;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using static TaskForce.Application.Tests.Administration.Administrating;

namespace TaskForce.Application.Tests.Administration;

/// <summary>Organisations. On SQL Server the authorities are shared by the tests, which therefore change none there.</summary>
public class OrganisationTests
{
    private static readonly AuthorityCode Hazebrouck = new("FR-PR-HAZ");

    public static OrganisationFacts Facts() => new()
    {
        Names = new() { Fr = "Parquet d’Hazebrouck", Nl = "Parket Hazebroek", De = "Staatsanwaltschaft Hazebrouck", En = "Prosecutor of Hazebrouck" },
        ShortNames = new() { Fr = "Hazebrouck", Nl = "Hazebroek", De = "Hazebrouck", En = "Hazebrouck" },
        Seat = "Hazebrouck", Languages = [Language.Fr], Street = " 1, place ", Email = "",
    };

    [Fact]
    public async Task An_organisation_is_added_with_the_legal_time_of_its_State_and_is_addressed_from_then_on()
    {
        await using var house = await TestHouse.OpenAsync();
        var (paris, tournai) = (await house.AdministratorAsync("FR"), await house.UserAsync("BE-DIV-TOU", Role.Magistrate));

        Assert.Equal("FR-PR-HAZ", await house.SendAsync(paris, new AddOrganisation(" fr-pr-haz ", AuthorityKind.PR, null, Facts())));

        var stored = await house.ReadAsync(null, db => Task.FromResult(db.Authorities.Single(a => a.Code == Hazebrouck)));
        Assert.Equal((CountryCode.FR, "Europe/Paris", "1, place", null), (stored.Country, stored.TimeZone, stored.Street, stored.Email));
        Assert.Contains((await house.SendAsync(tournai, new GetNewOrder())).Authorities, a => a.Code == Hazebrouck);
    }

    [Theory]
    [InlineData("BE-PR-HAZ", AdministrationRule.CodeNotUsable)]
    [InlineData("FR_PR_HAZ", AdministrationRule.CodeNotUsable)]
    [InlineData("FR-PR-HAZ ROUCK", AdministrationRule.CodeNotUsable)]
    [InlineData("FR-", AdministrationRule.CodeNotUsable)]
    [InlineData("FR-PR-LIL", AdministrationRule.CodeTaken)]
    public async Task A_code_begins_with_the_own_State_and_is_nobody_elses(string code, AdministrationRule rule)
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.AdministratorAsync("FR");

        await RefusesAsync(rule, () => house.SendAsync(paris, new AddOrganisation(code, AuthorityKind.PR, null, Facts())));
    }

    [Theory]
    [InlineData(AuthorityKind.DIV, null)]
    [InlineData(AuthorityKind.DIV, "BE-PR-MON")]
    [InlineData(AuthorityKind.DIV, "FR-JI-LIL")]
    [InlineData(AuthorityKind.PR, "FR-PR-LIL")]
    public async Task A_division_belongs_to_an_office_of_the_own_State_and_nothing_else_belongs_to_one(AuthorityKind kind, string? parent)
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.AdministratorAsync("FR");

        await RefusesAsync(AdministrationRule.ParentNotFitting, () => house.SendAsync(
            paris, new AddOrganisation("FR-DIV-HAZ", kind, parent is null ? null : new AuthorityCode(parent), Facts())));
    }

    [Fact]
    public async Task Names_are_needed_in_four_languages_and_fit_what_stores_them()
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.AdministratorAsync("FR");
        var facts = Facts();
        OrganisationFacts[] wrong =
        [
            facts with { Names = facts.Names with { De = " " } }, facts with { Names = facts.Names with { Fr = new string('a', 151) } },
            facts with { ShortNames = new() { Fr = new('é', 60), Nl = new('é', 60), De = new('é', 60), En = new('é', 60) } },
            facts with { Seat = null }, facts with { Languages = [] }, facts with { Email = "no address" }, facts with { ToConfirm = new string('a', 501) },
        ];

        foreach (var one in wrong)
            await Assert.ThrowsAsync<ValidationException>(() => house.SendAsync(paris, new AddOrganisation("FR-PR-HAZ", AuthorityKind.PR, null, one)));
    }

    [Fact]
    public async Task What_is_changed_is_kept_and_what_was_changed_meanwhile_is_not_written_over()
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.AdministratorAsync("FR");
        var lille = new AuthorityCode("FR-PR-LIL");
        var seen = await house.SendAsync(paris, new GetOrganisation(lille));

        await house.SendAsync(paris, new ChangeOrganisation(lille, seen.Stamp, seen.Facts with { Telephone = "+33 3 20 00 00 00", ToConfirm = "L’adresse." }));

        Assert.Equal("+33 3 20 00 00 00", (await house.SendAsync(paris, new GetOrganisation(lille))).Facts.Telephone);
        Assert.Contains(await house.SendAsync(paris, new ListOrganisations(ToConfirm: true)), o => o.Code == lille);
        await RefusesAsync(AdministrationRule.ChangedMeanwhile, () => house.SendAsync(paris, new ChangeOrganisation(lille, seen.Stamp, seen.Facts)));
    }

    [Fact]
    public async Task An_organisation_closes_once_nothing_belongs_to_it_and_is_offered_no_more()
    {
        await using var house = await TestHouse.OpenAsync();
        var (brussels, lille) = (await house.AdministratorAsync("BE"), await house.UserAsync("FR-PR-LIL", Role.Magistrate));
        var (tournai, mons) = (new AuthorityCode("BE-DIV-TOU"), new AuthorityCode("BE-PR-MON"));
        var clerk = (await house.UserAsync("BE-DIV-TOU", Role.Clerk)).User.Value;
        var order = Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow(), "BE-PR-MON");
        await house.StoreAsync(order);
        var today = new DateOnly(2026, 3, 5);

        var view = await house.SendAsync(brussels, new GetOrganisation(tournai));
        Assert.Equal((1, 1, 0, false), (view.Accounts, view.Requests, view.Divisions, view.CanClose));
        await RefusesAsync(AdministrationRule.AccountsRemain, () => house.SendAsync(brussels, new CloseOrganisation(tournai, today)));
        await house.SendAsync(brussels, new EndAccess(clerk, today));
        await RefusesAsync(AdministrationRule.RequestsRemain, () => house.SendAsync(brussels, new CloseOrganisation(tournai, today)));
        await RefusesAsync(AdministrationRule.DivisionsRemain, () => house.SendAsync(brussels, new CloseOrganisation(mons, today)));
        await house.SendAsync(lille, new Withdraw(order.Id, order.Version, new When(), true, [], "Retirée."));
        await house.SendAsync(lille, new Close(order.Id, order.Version + 1, new When()));
        // A draft is national: the other State does not learn from a refusal that there is one.
        await house.StoreAsync(Orders.Draft(lille, "BE-DIV-TOU", house.Clock.GetUtcNow()));
        await RefusesAsync(AdministrationRule.DayToCome, () => house.SendAsync(brussels, new CloseOrganisation(tournai, today.AddDays(1))));
        var seen = await house.SendAsync(brussels, new GetOrganisation(tournai));
        await house.SendAsync(brussels, new ChangeOrganisation(tournai, seen.Stamp, seen.Facts with { OpenedOn = today.AddDays(-1) }));
        await RefusesAsync(AdministrationRule.EndsBeforeItBegins, () => house.SendAsync(brussels, new CloseOrganisation(tournai, today.AddDays(-2))));
        await house.SendAsync(brussels, new CloseOrganisation(tournai, today.AddDays(-1)));

        await RefusesAsync(AdministrationRule.ClosedAlready, () => house.SendAsync(brussels, new CloseOrganisation(tournai, today)));
        Assert.DoesNotContain(await house.SendAsync(lille, new ListAuthorities(CountryCode.BE)), a => a.Code == tournai);
        await RefusesAsync(AdministrationRule.NoSuchOrganisation, () => house.SendAsync(brussels, Opening("BE-DIV-TOU", Role.Clerk)));
        var refused = await Assert.ThrowsAsync<RuleViolation>(() => house.SendAsync(lille, new CreateOrder("Affaire", Language.Fr, tournai, [])));
        Assert.Equal(Refusal.AddresseeClosed, refused.Code);
    }
}
