using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Requests.Register;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.Pipeline;

/// <summary>What only the kind of an authority decides, and what only its own State may find.</summary>
public class RightAuthorityTests
{
    [Theory]
    [InlineData("BE-DIV-KOR")]
    [InlineData("BE-CENTRAL")]
    [InlineData("BE-CUST")]
    public async Task An_order_is_handed_over_to_an_investigating_judge_only(string to)
    {
        await using var house = await TestHouse.OpenAsync();
        var (_, tournai, order) = await ReceivedAsync(house);

        var refused = await Assert.ThrowsAsync<RuleViolation>(() => house.SendAsync(tournai, new HandOver(order.Id, order.Version, default, new AuthorityCode(to), "Une perquisition.")));

        Assert.Equal((Refusal.InvestigatingJudgeOnly, "To"), (refused.Code, refused.Field));
        await house.SendAsync(tournai, new HandOver(order.Id, order.Version, default, new AuthorityCode("BE-JI-HAI"), "Une perquisition."));
    }

    [Fact]
    public async Task An_order_is_not_forwarded_to_a_central_authority_which_executes_nothing()
    {
        await using var house = await TestHouse.OpenAsync();
        var (_, tournai, order) = await ReceivedAsync(house);

        var refused = await Assert.ThrowsAsync<RuleViolation>(() => house.SendAsync(tournai, new Forward(order.Id, order.Version, default, new AuthorityCode("BE-CENTRAL"), new ForwardContact(null, null, null), "Autre ressort.")));

        Assert.Equal(Refusal.CentralAuthorityExecutesNothing, refused.Code);
    }

    [Theory]
    [InlineData("BE-DIV-KOR")]
    [InlineData("BE-CUST")]
    public async Task A_Belgian_order_is_validated_by_an_investigating_judge_only(string validating)
    {
        await using var house = await TestHouse.OpenAsync();
        var customs = await house.UserAsync("BE-CUST", Role.IssuingOfficer);
        var form = Orders.Form();
        var order = Orders.Draft(customs, "FR-PR-LIL", house.Clock.GetUtcNow(), form with { Authority = form.Authority with { Judicial = false } });
        await house.StoreAsync(order);

        var refused = await Assert.ThrowsAsync<RuleViolation>(() => house.SendAsync(
            customs, new SubmitForValidation(order.Id, order.Version, default, new AuthorityCode(validating), new Signatory("Els Maes", "inspecteur"))));

        Assert.Equal((Refusal.InvestigatingJudgeOnly, "Validating"), (refused.Code, refused.Field));
    }

    [Fact]
    public async Task The_decision_does_not_run_with_a_central_authority_whatever_it_says()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var central = await house.UserAsync("BE-CENTRAL", Role.CentralAuthority);
        var order = Orders.Transmitted(lille, "BE-CENTRAL", house.Clock.GetUtcNow());
        await house.StoreAsync(order);

        await house.SendAsync(central, new RecordReception(order.Id, order.Version, default, Competent: true, null));

        Assert.Equal([LimitCode.L01a], await house.ReadAsync(central, db => db.Set<Clock>().Select(c => c.Code).ToListAsync()));
    }

    [Theory, InEachDatabase]
    public async Task What_is_written_in_a_correction_is_found_by_the_own_State_alone_until_it_is_signed(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (lille, tournai, order) = await ReceivedAsync(house);
        await house.SendAsync(lille, new OpenCorrection(order.Id, order.Version, default, "Un nom manquait."));
        var form = (await house.SendAsync(lille, new GetOrderForm(order.Id))).Form;
        await house.SendAsync(lille, new SaveSection(order.Id, order.Version, FormSection.A, SectionsOfForm.StampOf(form, FormSection.A), form with { Title = "Zanzibarque" }));

        Assert.Equal((1, 0), (await FoundAsync(lille, "zanzi"), await FoundAsync(tournai, "zanzi")));
        Assert.Equal((1, 1), (await FoundAsync(lille, "zorgvliet"), await FoundAsync(tournai, "zorgvliet")));
        await house.SendAsync(lille, new SignCorrection(order.Id, order.Version, default, new Signatory("Camille", "substitut")));
        Assert.Equal((1, 1), (await FoundAsync(lille, "zanzi"), await FoundAsync(tournai, "zanzi")));

        async Task<int> FoundAsync(Actor by, string words) => (await house.SendAsync(by, new GetRegister(new() { Text = words }))).Count;
    }

    [Fact]
    public async Task Writing_a_correction_makes_no_page_of_the_other_side_stale()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, tournai, order) = await ReceivedAsync(house);
        await house.SendAsync(lille, new OpenCorrection(order.Id, order.Version, default, "Un nom manquait."));

        await house.SendAsync(tournai, new Acknowledge(order.Id, order.Version, default, "TO/1", null));

        Assert.Equal(OrderState.Acknowledged, await house.ReadAsync(tournai, db => db.Orders.Select(o => o.State).SingleAsync()));
    }

    [Fact]
    public async Task The_same_form_sent_with_other_words_is_another_wish_and_is_not_lost_in_silence()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var order = Orders.Draft(lille, "BE-DIV-TOU", house.Clock.GetUtcNow());
        await house.StoreAsync(order);
        var form = (await house.SendAsync(lille, new GetOrderForm(order.Id))).Form;
        var stamp = SectionsOfForm.StampOf(form, FormSection.A);
        await house.SendAsync(lille, new SaveSection(order.Id, order.Version, FormSection.A, stamp, form with { Title = "Premier titre" }), "form");

        await Assert.ThrowsAsync<Application.Pipeline.StaleRequestException>(() => house.SendAsync(
            lille, new SaveSection(order.Id, order.Version, FormSection.A, stamp, form with { Title = "Second titre" }), "form"));
        await house.SendAsync(lille, new SaveSection(order.Id, order.Version, FormSection.A, stamp, form with { Title = "Premier titre" }), "form");
    }

    [Fact]
    public async Task A_withdrawn_order_is_late_no_more()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, _, order) = await ReceivedAsync(house);
        house.Clock.Advance(TimeSpan.FromDays(20));
        await house.SendAsync(lille, new Withdraw(order.Id, order.Version, default, Whole: true, [], "Sans objet."));

        Assert.Equal(0, (await house.SendAsync(lille, new GetRegister(new() { Due = DueWithin.Late }))).Count);
    }

    [Fact]
    public async Task A_view_that_no_database_could_hold_is_refused()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);

        await Assert.ThrowsAsync<FluentValidation.ValidationException>(() => house.SendAsync(lille, new SaveView("Longue", new() { Text = new string('漢', 200), States = [.. Enum.GetValues<OrderState>()] })));
    }

    private static async Task<(Actor Lille, Actor Tournai, InvestigationOrder Order)> ReceivedAsync(TestHouse house)
    {
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var tournai = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);
        var order = Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow(), "BE-PR-MON");
        order.RecordReception(competent: true, null, Deed.Now(tournai, house.Clock.GetUtcNow()));
        await house.StoreAsync(order);
        return (lille, tournai, order);
    }
}
