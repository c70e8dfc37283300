using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Administration;
using TaskForce.Application.AuthorityDirectory;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Tests.Administration;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;
using static TaskForce.Domain.Organisations.CompetenceReason;

namespace TaskForce.Application.Tests.AuthorityDirectory;

/// <summary>The finder over the whole territory, and what becomes of its proposal.</summary>
public sealed class FinderTests
{
    [Theory]
    [InlineData("Tournai", "BE-PR-MON")]
    [InlineData("Charleroi", "BE-PR-CHA")]
    [InlineData("Sankt Vith", "BE-PR-EUP")]
    [InlineData("Schaarbeek", "BE-PR-BRU")]
    [InlineData("Vilvorde", "BE-PR-HAV")]
    [InlineData("8000", "BE-PR-WVL")]
    [InlineData("9999", "BE-PR-OVL")]
    [InlineData("BE-P-5000-5999", "BE-PR-NAM")]
    [InlineData("Mons (BE-53053)", "BE-PR-MON")]
    [InlineData("Gerechtelijk arrondissement Limburg", "BE-PR-LIM")]
    public async Task A_Belgian_place_has_its_prosecutor(string place, string office)
    {
        await using var house = await TestHouse.OpenAsync();
        var found = await FindAsync(house, CountryCode.BE, [place], MeasureKind.HearingWitness);

        Assert.Equal((office, BePlace), (found.Answer!.Proposal!.Authority.Value, found.Answer.Proposal.Reason));
    }

    [Fact]
    public async Task An_arrondissement_with_two_prosecutors_has_candidates_and_the_name_of_a_province_leads_to_it()
    {
        await using var house = await TestHouse.OpenAsync();
        var two = (await FindAsync(house, CountryCode.BE, ["Arrondissement judiciaire du Hainaut"], MeasureKind.Seizure)).Answer!;

        Assert.Null(two.Proposal);
        Assert.Equal(["BE-PR-CHA", "BE-PR-MON"], two.Others.Select(o => o.Authority.Value).Where(c => c.StartsWith("BE-PR", StringComparison.Ordinal)).Order());
        Assert.Contains(Assert.Single((await FindAsync(house, CountryCode.BE, ["Hainaut"], MeasureKind.Seizure)).Places).Choices, p => p.Code == "BE-A-HAI");
    }

    [Theory]
    [InlineData("Lille", "FR-PR-LIL")]
    [InlineData("Charleville-Mezieres", "FR-PR-CHM")]
    [InlineData("Sedan", "FR-PR-CHM")]
    [InlineData("10000", "FR-PR-TRO")]
    public async Task A_French_place_has_its_prosecutor_where_the_data_decides(string place, string office)
    {
        await using var house = await TestHouse.OpenAsync();
        var found = await FindAsync(house, CountryCode.FR, [place], MeasureKind.DocumentProduction);

        Assert.Equal(office, found.Answer!.Proposal!.Authority.Value);
    }

    [Theory]
    [InlineData("Hazebrouck", 6, CompetenceDecider.FrCourtOfDepartment)]
    [InlineData("Nord", 6, CompetenceDecider.FrCourtOfDepartment)]
    [InlineData("Villefranche-sur-Saône", 1, CompetenceDecider.FrCourtOfDepartment)]
    [InlineData("Ain", 1, CompetenceDecider.FrCourtNotListed)]
    public async Task A_French_place_that_the_data_cannot_decide_has_candidates(string place, int candidates, CompetenceDecider decides)
    {
        await using var house = await TestHouse.OpenAsync();
        var answer = (await FindAsync(house, CountryCode.FR, [place], MeasureKind.DocumentProduction)).Answer!;

        Assert.Null(answer.Proposal);
        Assert.Equal((candidates, decides), (answer.Others.Count, answer.Decides));
    }

    [Fact]
    public async Task Several_places_of_one_name_are_offered_and_one_that_does_not_exist_is_said()
    {
        await using var house = await TestHouse.OpenAsync();

        var several = await FindAsync(house, CountryCode.FR, ["Fleury"], MeasureKind.Seizure);
        var none = await FindAsync(house, CountryCode.BE, ["Atlantis"], MeasureKind.Seizure);

        Assert.Null(several.Answer);
        Assert.True(Assert.Single(several.Places).Choices.Count > 1);
        Assert.Equal((null, 0), (none.Answer, Assert.Single(none.Places).Choices.Count));
        Assert.Null((await FindAsync(house, CountryCode.BE, [])).Answer);
    }

    [Fact]
    public async Task A_place_of_the_other_State_is_not_found_and_bad_input_is_refused()
    {
        await using var house = await TestHouse.OpenAsync();

        Assert.Null((await FindAsync(house, CountryCode.BE, ["Lille"], MeasureKind.Seizure)).Places.Single(p => p.Typed == "Lille").Found is { Country: CountryCode.FR } found ? found : null);
        await Assert.ThrowsAsync<ValidationException>(() => FindAsync(house, CountryCode.BE, [new string('a', 10_000)], MeasureKind.Seizure));
        await Assert.ThrowsAsync<ValidationException>(() => FindAsync(house, CountryCode.BE, [], (MeasureKind)999));
    }

    [Fact]
    public async Task Nothing_is_asked_when_the_proposal_or_a_division_of_it_is_taken_and_a_reason_otherwise()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var asked = new CompetenceAsked(CountryCode.BE, [MeasureKind.HearingWitness], ["Tournai"]);

        await house.SendAsync(lille, new CreateOrder("Affaire", Language.Fr, new("BE-PR-MON"), [], asked));
        await house.SendAsync(lille, new CreateOrder("Affaire", Language.Fr, new("BE-DIV-TOU"), [], asked));
        var refused = await Assert.ThrowsAsync<RuleViolation>(() => house.SendAsync(lille, new CreateOrder("Affaire", Language.Fr, new("BE-PR-CHA"), [], asked)));
        var order = await house.SendAsync(lille, new CreateOrder("Affaire", Language.Fr, new("BE-PR-CHA"), [], asked, "Dossier connexe ouvert à Charleroi."));

        Assert.Equal((Refusal.ReasonNeeded, "Reason"), (refused.Code, refused.Field));
        var view = await house.SendAsync(lille, new GetCase(order));
        Assert.Contains(view.Events, e => e.Note == "Dossier connexe ouvert à Charleroi.");
    }

    [Fact]
    public async Task The_reason_stays_with_the_issuing_side_when_the_order_is_sent()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, charleroi) = (await house.UserAsync("FR-PR-LIL", Role.Magistrate), await house.UserAsync("BE-PR-CHA", Role.Magistrate));
        var draft = Orders.Draft(lille, "BE-DIV-TOU", house.Clock.GetUtcNow());
        await house.StoreAsync(draft);
        var asked = new CompetenceAsked(CountryCode.BE, [MeasureKind.Seizure], ["Tournai"]);
        await house.SendAsync(lille, new AddressOrder(draft.Id, draft.Version, asked, new("BE-PR-CHA"), "Motif national."));
        await house.SendAsync(lille, new Sign(draft.Id, draft.Version + 1, default, new Signatory("Camille", "substitut")));
        await house.SendAsync(lille, new Transmit(draft.Id, draft.Version + 2, default, Channel.SecureMail, null));

        var there = await house.SendAsync(charleroi, new GetCase(draft.Id));
        var here = await house.SendAsync(lille, new GetCase(draft.Id));

        Assert.DoesNotContain(there.Events, e => e.Note == "Motif national.");
        Assert.Contains(here.Events, e => e.Note == "Motif national.");
    }

    [Fact]
    public async Task The_place_of_the_measure_in_Section_E_counts_before_where_the_persons_live_and_after_the_places_of_the_measures()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var form = Orders.Form(MeasureKind.Seizure);
        form = form with { Persons = form.Persons with { Lines = [.. form.Persons.Lines.Select(p => p with { Address = new Address { Town = "Charleroi" } })], Place = new Address { Town = "Tournai" } } };
        var named = form with { Measures = [form.Measures[0] with { Place = new Address { Town = "Namur" } }] };

        foreach (var (written, office) in new[] { (form, "BE-PR-MON"), (named, "BE-PR-NAM") })
        {
            var draft = Orders.Draft(lille, "BE-PR-CHA", house.Clock.GetUtcNow(), written);
            await house.StoreAsync(draft);
            Assert.Equal(office, (await house.SendAsync(lille, new GetAddressee(draft.Id))).Finding.Answer!.Proposal!.Authority.Value);
        }
    }

    [Fact]
    public async Task The_places_of_the_measures_find_the_authority_of_an_order_and_of_a_forward()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, charleroi) = (await house.UserAsync("FR-PR-LIL", Role.Magistrate), await house.UserAsync("BE-PR-CHA", Role.Magistrate));
        var form = Orders.Form(MeasureKind.Seizure);
        form = form with { Measures = [form.Measures[0] with { Place = new Address { Street = "1, rue Royale", Postcode = "7500", Town = "Tournai" } }] };
        var draft = Orders.Draft(lille, "BE-PR-CHA", house.Clock.GetUtcNow(), form);
        await house.StoreAsync(draft);
        var sent = Orders.Transmitted(lille, "BE-PR-CHA", house.Clock.GetUtcNow(), form: form);
        await house.StoreAsync(sent);

        foreach (var (reader, order) in new[] { (lille, draft), (charleroi, sent) })
            Assert.Equal("BE-PR-MON", (await house.SendAsync(reader, new GetAddressee(order.Id))).Finding.Answer!.Proposal!.Authority.Value);
        Assert.True((await house.SendAsync(lille, new GetAddressee(draft.Id))).CanAddress);
        Assert.False((await house.SendAsync(charleroi, new GetAddressee(sent.Id))).CanAddress);
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(charleroi, new GetAddressee(draft.Id)));
    }

    [Fact]
    public async Task A_closed_authority_is_not_addressed_and_a_draft_that_names_it_says_so()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var (draft, signed) = (Orders.Draft(lille, "BE-PR-EUP", house.Clock.GetUtcNow()), Orders.Signed(lille, "BE-PR-EUP", house.Clock.GetUtcNow()));
        await house.StoreAsync(draft);
        await house.StoreAsync(signed);
        await house.ReadAsync(null, db => db.Authorities.Where(a => a.Code == new AuthorityCode("BE-PR-EUP")).ExecuteUpdateAsync(s => s.SetProperty(a => a.ClosedOn, new DateOnly(2026, 2, 1))));

        Assert.True((await house.SendAsync(lille, new GetOrderForm(draft.Id))).AddresseeClosed);
        Assert.False((await house.SendAsync(lille, new GetReadiness(draft.Id))).IsComplete);
        var refused = await Assert.ThrowsAsync<RuleViolation>(() => house.SendAsync(lille, new Transmit(signed.Id, signed.Version, default, Channel.SecureMail, null)));
        Assert.Equal(Refusal.AddresseeClosed, refused.Code);
        Assert.True((await house.SendAsync(lille, new GetAuthority(new("BE-PR-EUP")))).IsClosed);
        Assert.DoesNotContain((await FindAsync(house, CountryCode.BE, ["Eupen"], MeasureKind.Seizure)).Answer!.Others, o => o.Authority.Value == "BE-PR-EUP");
    }

    [Fact]
    public async Task Two_offices_of_one_seat_leave_the_finder_and_the_directory_standing()
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.AdministratorAsync("FR");
        foreach (var code in new[] { "FR-PR-NAT", "FR-PR-NAU" })
            await house.SendAsync(paris, new AddOrganisation(code, AuthorityKind.PR, null, OrganisationTests.Facts()));

        Assert.Equal("FR-PR-LIL", (await FindAsync(house, CountryCode.FR, ["Lille"], MeasureKind.DocumentProduction)).Answer!.Proposal!.Authority.Value);
        Assert.NotEmpty((await house.SendAsync(paris, new SearchDirectory("Lille"))).Rows);
    }

    private static async Task<Finding> FindAsync(TestHouse house, CountryCode executing, string[] places, params MeasureKind[] measures) =>
        await house.SendAsync(await house.UserAsync(executing == CountryCode.BE ? "FR-PR-LIL" : "BE-PR-MON", Role.Magistrate), new FindAuthority(new CompetenceAsked(executing, measures, places)));
}
