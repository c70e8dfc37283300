using FluentValidation;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Desk;
using TaskForce.Application.Requests.Retention;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.Retention;

public class ReviewTests
{
    [Theory, InEachDatabase]
    public async Task A_closed_request_comes_on_the_list_of_both_authorities_three_months_before_its_end(DatabaseKind database)
    {
        var kept = await Kept.OpenAsync(database);
        await using var house = kept.House;
        house.Clock.SetUtcNow(new DateTimeOffset(2035, 12, 5, 9, 0, 0, TimeSpan.Zero));
        Assert.Empty((await kept.ReviewAsync(kept.Lille)).ToDecide);

        house.Clock.SetUtcNow(new DateTimeOffset(2035, 12, 6, 9, 0, 0, TimeSpan.Zero));

        foreach (var actor in new[] { kept.Lille, kept.Tournai })
        {
            var row = Assert.Single((await kept.ReviewAsync(actor)).ToDecide);
            Assert.Equal((kept.Id, new DateOnly(2026, 3, 6), new DateOnly(2036, 3, 6), false, OtherDecision.None, true),
                (row.Row.Id, row.EndedOn, row.DueOn, row.IsDue, row.Other!.Value, row.MayDecide));
            Assert.Null(row.Row.Title);
            Assert.Equal(1, (await house.SendAsync(actor, new GetDesk())).ToReview);
        }

        house.Clock.SetUtcNow(new DateTimeOffset(2036, 3, 6, 9, 0, 0, TimeSpan.Zero));
        Assert.True(Assert.Single((await kept.ReviewAsync(kept.Lille)).ToDecide).IsDue);
    }

    [Theory, InEachDatabase]
    public async Task Nobody_else_has_it_on_a_list(DatabaseKind database)
    {
        var kept = await Kept.OpenAsync(database);
        await using var house = kept.AfterTenYears().House;
        var (kortrijk, liaison) = (await house.UserAsync("BE-DIV-KOR", Role.Magistrate), await house.UserAsync("FR-LM-BE", Role.LiaisonMagistrate));

        Assert.Empty((await kept.ReviewAsync(kortrijk)).ToDecide);
        // Granted the whole case file, and yet not of its authorities.
        await Assert.ThrowsAsync<ForbiddenException>(() => kept.ReviewAsync(liaison));
        await Assert.ThrowsAsync<NotFoundException>(() => kept.EraseAsync(kortrijk));
    }

    [Fact]
    public async Task A_clerk_sees_the_list_and_decides_nothing()
    {
        var kept = await Kept.OpenAsync();
        await using var house = kept.AfterTenYears().House;
        var clerk = await house.UserAsync("FR-PR-LIL", Role.Clerk);

        Assert.False(Assert.Single((await kept.ReviewAsync(clerk)).ToDecide).MayDecide);
        Assert.Equal(0, (await house.SendAsync(clerk, new GetDesk())).ToReview);
        await Assert.ThrowsAsync<ForbiddenException>(() => kept.EraseAsync(clerk));
    }

    [Fact]
    public async Task A_restricted_request_is_on_the_list_of_its_named_readers_alone()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, colleague, tournai) = (await house.UserAsync("FR-PR-LIL", Role.Magistrate), await house.UserAsync("FR-PR-LIL", Role.Magistrate), await house.UserAsync("BE-DIV-TOU", Role.Magistrate));
        var order = Kept.Closed(house, lille, tournai, "mot");
        order.RestrictTo([], [tournai.User], Deed.Now(lille, house.Clock.GetUtcNow().AddDays(2), "Informateur."));
        await house.StoreAsync(order);
        var kept = new Kept(house, lille, tournai, order).AfterTenYears();

        Assert.Single((await kept.ReviewAsync(lille)).ToDecide);
        Assert.Single((await kept.ReviewAsync(tournai)).ToDecide);
        Assert.Empty((await kept.ReviewAsync(colleague)).ToDecide);
        await Assert.ThrowsAsync<NotFoundException>(() => kept.EraseAsync(colleague));
    }

    [Theory, InEachDatabase]
    public async Task The_other_State_sees_the_decision_and_neither_reason_nor_day(DatabaseKind database)
    {
        var kept = await Kept.OpenAsync(database);
        await using var house = kept.AfterTenYears().House;

        await kept.KeepAsync(kept.Lille, "2038-01-01", "Révision demandée par Zorgvliet.");

        var row = Assert.Single((await kept.ReviewAsync(kept.Tournai)).ToDecide);
        Assert.Equal((OtherDecision.Keep, (string?)null), (row.Other!.Value, row.KeptFor));
        Assert.Empty(await house.ReadAsync(kept.Tournai, db => Task.FromResult(db.Set<RetentionDecision>().ToList())));
        Assert.Single(await house.ReadAsync(kept.Lille, db => Task.FromResult(db.Set<RetentionDecision>().ToList())));

        await kept.EraseAsync(kept.Lille);
        Assert.Equal(OtherDecision.Erase, Assert.Single((await kept.ReviewAsync(kept.Tournai)).ToDecide).Other);
    }

    [Theory, InEachDatabase]
    public async Task What_is_kept_leaves_the_list_and_comes_back_on_its_day_with_the_reason(DatabaseKind database)
    {
        var kept = await Kept.OpenAsync(database);
        await using var house = kept.AfterTenYears().House;

        await kept.KeepAsync(kept.Lille, "2037-01-01");

        Assert.Empty((await kept.ReviewAsync(kept.Lille)).ToDecide);
        house.Clock.SetUtcNow(new DateTimeOffset(2036, 12, 31, 22, 30, 0, TimeSpan.Zero));
        Assert.Empty((await kept.ReviewAsync(kept.Lille)).ToDecide);
        house.Clock.SetUtcNow(new DateTimeOffset(2036, 12, 31, 23, 30, 0, TimeSpan.Zero));
        Assert.Equal("Procès en cours.", Assert.Single((await kept.ReviewAsync(kept.Lille)).ToDecide).KeptFor);
    }

    [Theory, InEachDatabase]
    public async Task A_draft_that_was_never_sent_is_its_own_States_matter(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (lille, tournai) = (await house.UserAsync("FR-PR-LIL", Role.Magistrate), await house.UserAsync("BE-DIV-TOU", Role.Magistrate));
        var kept = new Kept(house, lille, tournai, Orders.Signed(lille, "BE-DIV-TOU", house.Clock.GetUtcNow()));
        await house.StoreAsync(kept.Order);
        house.Clock.SetUtcNow(new DateTimeOffset(2027, 3, 5, 9, 0, 0, TimeSpan.Zero));

        var row = Assert.Single((await kept.ReviewAsync(lille)).ToDecide);
        Assert.Equal((true, (OtherDecision?)null), (row.IsDue, row.Other));
        Assert.Empty((await kept.ReviewAsync(tournai)).ToDecide);
        await kept.EraseAsync(lille);

        Assert.Equal([kept.Id], await kept.HourAsync());
        Assert.Empty(await house.ReadAsync(tournai, db => Task.FromResult(db.Orders.ToList())));
    }

    [Fact]
    public async Task Several_are_decided_together_or_not_at_all()
    {
        var kept = await Kept.OpenAsync();
        await using var house = kept.House;
        var second = Kept.Closed(house, kept.Lille, kept.Tournai, "second");
        var dunkerque = await house.UserAsync("FR-PR-DKQ", Role.Magistrate);
        var foreign = Kept.Closed(house, dunkerque, kept.Tournai, "autre");
        await house.StoreAsync(second);
        await house.StoreAsync(foreign);
        kept.AfterTenYears();

        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(kept.Lille, new DecideRetention([kept.Id, foreign.Id], true, null, null)));
        Assert.Equal(2, (await kept.ReviewAsync(kept.Lille)).ToDecide.Count);

        await house.SendAsync(kept.Lille, new DecideRetention([kept.Id, second.Id, kept.Id], true, null, null));
        Assert.Equal((0, 2), ((await kept.ReviewAsync(kept.Lille)).ToDecide.Count, (await kept.ReviewAsync(kept.Lille)).LetGo.Count));
    }

    [Fact]
    public async Task What_is_not_near_its_end_cannot_be_decided_on()
    {
        var kept = await Kept.OpenAsync();
        await using var house = kept.House;
        house.Clock.Advance(TimeSpan.FromDays(5));

        await Assert.ThrowsAsync<NotFoundException>(() => kept.EraseAsync(kept.Lille));
    }

    [Fact]
    public async Task Keeping_needs_a_reason_and_a_day_in_ten_years_at_most()
    {
        var kept = await Kept.OpenAsync();
        await using var house = kept.AfterTenYears().House;

        foreach (var (until, reason) in new[] { ("2036-03-10", "Oui."), ("2046-03-11", "Oui."), ("2037-01-01", ""), ("2037-01-01", new string('x', RetentionDecision.ReasonLength + 1)) })
            await Assert.ThrowsAsync<ValidationException>(() => kept.KeepAsync(kept.Lille, until, reason));
        await Assert.ThrowsAsync<ValidationException>(() => house.SendAsync(kept.Lille, new DecideRetention([kept.Id], false, null, "Oui.")));
        await Assert.ThrowsAsync<ValidationException>(() => house.SendAsync(kept.Lille, new DecideRetention([kept.Id], null, null, null)));
        await Assert.ThrowsAsync<ValidationException>(() => house.SendAsync(kept.Lille, new DecideRetention([], true, null, null)));
        await kept.KeepAsync(kept.Lille, "2046-03-10");
    }

    [Fact]
    public async Task A_period_is_the_own_States_and_moves_what_is_recorded_already()
    {
        var kept = await Kept.OpenAsync();
        await using var house = kept.House;
        var (paris, brussels) = (await house.UserAsync("FR-MIN", Role.Administrator), await house.UserAsync("BE-MIN", Role.Administrator));
        house.Clock.SetUtcNow(new DateTimeOffset(2027, 3, 8, 9, 0, 0, TimeSpan.Zero));

        await house.SendAsync(paris, new SetRetentionPeriods(12, 6, 24, 3));
        await house.SendAsync(paris, new SetRetentionPeriods(11, 6, 24, 3));

        Assert.Equal(new DateOnly(2027, 2, 6), Assert.Single((await kept.ReviewAsync(kept.Lille)).ToDecide).DueOn);
        Assert.Empty((await kept.ReviewAsync(kept.Tournai)).ToDecide);
        Assert.Equal([11, 6, 24, 3], (await house.SendAsync(paris, new GetRetentionPeriods())).Select(p => p.Months));
        Assert.Equal([120, 12, 36, 24], (await house.SendAsync(brussels, new GetRetentionPeriods())).Select(p => p.Months));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(601)]
    [InlineData(null)]
    public async Task A_period_has_its_bounds(int? months)
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.UserAsync("FR-MIN", Role.Administrator);

        foreach (var command in new SetRetentionPeriods[] { new(months, 1, 1, 1), new(1, months, 1, 1), new(1, 1, months, 1), new(1, 1, 1, months) })
            await Assert.ThrowsAsync<ValidationException>(() => house.SendAsync(paris, command));
    }
}
