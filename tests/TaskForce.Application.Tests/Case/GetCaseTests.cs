using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Access;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.Case;

public sealed class GetCaseTests : IAsyncLifetime
{
    private static readonly GetCase TheCase = new(new RequestId(1));
    private TestHouse house = null!;
    private Actor brussels = null!;
    private Actor lille = null!;

    public async ValueTask InitializeAsync()
    {
        house = await TestHouse.OpenAsync();
        brussels = await house.UserAsync("BE-PR-BRU", Role.Magistrate);
        lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    private CaseStory Story => new(brussels, lille);

    [Fact]
    public async Task Both_sides_read_the_whole_case_file()
    {
        await Story.Drafted().Transmitted().Received().StoredAsync(house);

        foreach (var reader in new[] { brussels, lille })
        {
            var view = await house.SendAsync(reader, TheCase);

            Assert.Equal("Fausses factures, Bruxelles", view.Header.Title);
            Assert.Equal(2, view.Form!.Persons.Lines.Count);
            Assert.Contains(view.Events, e => e is { Act: OrderAct.Transmit, Note: "Envoi urgent.", National: false });
        }
    }

    [Fact]
    public async Task The_register_level_shows_the_measures_state_and_dates_and_nothing_that_was_written()
    {
        var ministry = await house.UserAsync("BE-MIN", Role.MinistryStaff);
        await Story.Drafted().Transmitted().Received().Acknowledged().Then((order, _, executor) =>
            order.Decide([new(1, MeasureState.Recognised), new(2, MeasureState.Refused, Ground.G_G, "Pas d’infraction.")], CaseStory.By(executor, "2026-03-20")))
            .StoredAsync(house);

        var view = await house.SendAsync(ministry, TheCase);

        Assert.Equal([MeasureKind.DocumentProduction, MeasureKind.SearchHome], view.Header.Measures.Select(m => m.Kind));
        Assert.Equal(OrderState.RecognisedInPart, view.Header.State);
        Assert.Contains(view.Clocks, c => c.Code == LimitCode.L04);
        Assert.Contains(view.Events, e => e.Act == OrderAct.Decide);
        Assert.False(view.IsFull);
        Assert.Null(view.Header.Title);
        Assert.Null(view.Form);
        Assert.Null(view.Step);
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(ministry, new GetAccess(TheCase.Id)));
        Assert.All(view.Header.Measures, m => Assert.True(m is { Ground: null, Line: null, EvidenceFound: null }));
        Assert.All(view.Events, e => Assert.True(e is { Note: null, Facts: null }));
        Assert.All(view.Handlings, h => Assert.Null(h.Reference));
    }

    [Fact]
    public async Task A_stranger_finds_nothing()
    {
        var paris = await house.UserAsync("FR-PR-PAR", Role.Magistrate);
        await Story.Drafted().Transmitted().Received().StoredAsync(house);

        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(paris, TheCase));
    }

    [Fact]
    public async Task A_draft_is_found_by_its_own_authority_only()
    {
        await Story.Drafted().StoredAsync(house);

        Assert.Equal("Fausses factures, Bruxelles", (await house.SendAsync(brussels, TheCase)).Form!.Title);
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(lille, TheCase));
    }

    [Fact]
    public async Task What_happened_before_transmission_stays_in_the_issuing_State()
    {
        await Story.Drafted().Transmitted().StoredAsync(house);

        var own = await house.SendAsync(brussels, TheCase);
        var other = await house.SendAsync(lille, TheCase);

        Assert.Contains(own.Events, e => e is { Act: OrderAct.Create, National: true });
        Assert.Equal([OrderAct.Sign, OrderAct.Transmit], other.Events.Select(e => e.Act));
        Assert.All(other.Events, e => Assert.False(e.National));
    }

    [Fact]
    public async Task The_access_list_names_the_own_State_and_counts_the_other()
    {
        await Story.Drafted().Transmitted().Received().StoredAsync(house);

        var view = await house.SendAsync(lille, new GetAccess(TheCase.Id));

        Assert.Equal(["FR-PR-LIL"], view.Readers.Select(r => r.Who.Authority?.Code.Value).OfType<string>());
        Assert.All(view.Readers, r => Assert.NotEqual(AccessReason.Issuing, r.Reason));
        Assert.Equal(1, (await house.SendAsync(lille, TheCase)).AuthoritiesOfOtherState);
    }

    [Fact]
    public async Task A_restricted_case_names_the_persons_who_see_it()
    {
        await Story.Drafted(restricted: true).Transmitted(341, lille.User).StoredAsync(house);

        var view = await house.SendAsync(lille, new GetAccess(TheCase.Id));

        Assert.Equal($"Camille user{lille.User.Value}", Assert.Single(view.Readers).Who.Person);
    }

    [Fact]
    public async Task The_one_who_has_to_act_is_told_the_act_with_its_limit()
    {
        await Story.Drafted().Transmitted().Received().StoredAsync(house);

        var step = (await house.SendAsync(lille, TheCase)).Step!;

        Assert.True(step is { Act: OrderAct.Acknowledge, Mine: true, Refusal: null });
        Assert.Equal(new DateOnly(2026, 3, 12), step.Limit!.LastDay);
    }

    [Fact]
    public async Task The_other_side_is_told_whom_the_order_waits_for_and_since_when()
    {
        await Story.Drafted().Transmitted().Received().StoredAsync(house);

        var step = (await house.SendAsync(brussels, TheCase)).Step!;

        Assert.True(step is { Act: OrderAct.Acknowledge, Mine: false, OwnSide: false });
        Assert.Equal("FR-PR-LIL", step.Authority.Code.Value);
        Assert.Equal(CaseStory.At("2026-03-05 10:00"), step.Since);
    }

    [Fact]
    public async Task A_clerk_is_told_that_a_magistrate_of_the_own_side_has_to_act()
    {
        var clerk = await house.UserAsync("FR-PR-LIL", Role.Clerk);
        await Story.Drafted().Transmitted().Received().Acknowledged().StoredAsync(house);

        var step = (await house.SendAsync(clerk, TheCase)).Step!;

        Assert.True(step is { Act: OrderAct.Decide, Mine: false, OwnSide: true });
    }

    [Fact]
    public async Task The_execution_is_foreseen_from_the_end_of_the_decision()
    {
        await Story.Drafted().Transmitted().Received().StoredAsync(house);

        var view = await house.SendAsync(lille, TheCase);

        // 30 days from 5 March end on Saturday 4 April and pass Easter Monday; 60 on Monday 4 May; 90 more on Monday 6 July.
        Assert.Equal(new DateOnly(2026, 4, 7), view.Clocks.Single(c => c.Code == LimitCode.L02).LastDay);
        Assert.Equal([(LimitCode.L03, new DateOnly(2026, 5, 4)), (LimitCode.L04, new DateOnly(2026, 7, 6))], view.Forecasts.Select(f => (f.Code, f.LastDay)));
        Assert.Equal(3, view.Clocks.Single(c => c.Code == LimitCode.L02).Passed.Count);
    }

    [Fact]
    public async Task A_late_decision_lets_the_execution_be_foreseen_from_today()
    {
        house.Clock.SetUtcNow(CaseStory.At("2026-04-20"));
        await Story.Drafted().Transmitted().Received().Acknowledged().StoredAsync(house);

        var forecast = Assert.Single((await house.SendAsync(lille, TheCase)).Forecasts);

        Assert.True(forecast is { Code: LimitCode.L04, FromToday: true });
        Assert.Equal(new DateOnly(2026, 7, 20), forecast.LastDay);
    }

    [Fact]
    public async Task The_number_of_statements_does_not_grow_with_the_case()
    {
        await Story.Drafted().Transmitted().StoredAsync(house);
        await Story.Drafted(2).Transmitted(342).Received().Acknowledged().Then((order, issuer, executor) =>
        {
            order.OpenConsultation(ConsultationKind.CONS_9_6, [], null, new(2026, 3, 20), CaseStory.By(executor, "2026-03-10", "Quel horaire ?"));
            order.AnswerConsultation(1, ConsultationResult.Noted, CaseStory.By(issuer, "2026-03-11", "Le matin."));
            order.Extend(20, CaseStory.By(executor, "2026-03-20", "Expertise en cours."));
        }).StoredAsync(house);

        var little = await StatementsAsync(1);
        var much = await StatementsAsync(2);

        Assert.Equal(little, much);
    }

    private async Task<int> StatementsAsync(long id)
    {
        using var counter = new StatementCounter();
        await house.SendAsync(lille, new GetCase(new RequestId(id)));
        return counter.Count;
    }
}
