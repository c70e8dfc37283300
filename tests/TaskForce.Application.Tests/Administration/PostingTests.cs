using FluentValidation;
using TaskForce.Application.Administration;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain.Organisations;
using static TaskForce.Application.Tests.Administration.Administrating;

namespace TaskForce.Application.Tests.Administration;

public class PostingTests
{
    [Theory, InEachDatabase]
    public async Task A_posting_is_listed_as_past_present_or_coming_and_its_end_as_work_to_do(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var paris = await house.AdministratorAsync("FR");
        var liaison = (await house.UserAsync("FR-LM-BE", Role.LiaisonMagistrate)).User.Value;
        foreach (var (from, to) in new (DateOnly, DateOnly?)[] { (new(2024, 1, 1), new(2026, 3, 4)), (new(2026, 3, 5), new(2026, 4, 4)), (new(2026, 4, 5), null) })
            await house.SendAsync(paris, new AddPosting(liaison, Role.LiaisonMagistrate, from, to));

        var list = await house.SendAsync(paris, new ListPostings());

        Assert.Equal([PostingTime.Coming, PostingTime.Now, PostingTime.Past], list.Postings.Select(p => p.Time));
        Assert.Equal(new DateOnly(2026, 4, 4), Assert.Single((await house.SendAsync(paris, new GetAdministration())).Postings).To);
        Assert.Equal(liaison, Assert.Single(list.People).Account);
    }

    [Theory]
    [InlineData("2026-03-01", "2026-03-31")]
    [InlineData("2026-02-01", "2026-03-10")]
    [InlineData("2026-03-20", null)]
    [InlineData("2025-01-01", null)]
    [InlineData("2026-03-31", "2026-05-01")]
    public async Task Two_postings_of_one_person_for_one_role_do_not_overlap(string from, string? to)
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.AdministratorAsync("FR");
        var liaison = (await house.UserAsync("FR-LM-BE", Role.LiaisonMagistrate)).User.Value;
        await house.SendAsync(paris, new AddPosting(liaison, Role.LiaisonMagistrate, new(2026, 3, 10), new(2026, 3, 31)));

        await RefusesAsync(AdministrationRule.PostingOverlaps, () => house.SendAsync(
            paris, new AddPosting(liaison, Role.LiaisonMagistrate, Day(from), to is null ? null : Day(to))));
    }

    [Fact]
    public async Task An_end_that_reaches_into_the_next_posting_is_refused_and_one_before_it_is_not()
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.AdministratorAsync("FR");
        var liaison = (await house.UserAsync("FR-LM-BE", Role.LiaisonMagistrate)).User.Value;
        await house.SendAsync(paris, new AddPosting(liaison, Role.LiaisonMagistrate, new(2026, 1, 1), new(2026, 3, 31)));
        await house.SendAsync(paris, new AddPosting(liaison, Role.LiaisonMagistrate, new(2026, 6, 1), null));
        var first = (await house.SendAsync(paris, new ListPostings())).Postings[^1].Id;

        await RefusesAsync(AdministrationRule.PostingOverlaps, () => house.SendAsync(paris, new EndPosting(first, null)));
        await RefusesAsync(AdministrationRule.PostingOverlaps, () => house.SendAsync(paris, new EndPosting(first, new(2026, 6, 1))));
        await RefusesAsync(AdministrationRule.EndsBeforeItBegins, () => house.SendAsync(paris, new EndPosting(first, new(2025, 12, 31))));
        await house.SendAsync(paris, new EndPosting(first, new(2026, 5, 31)));
    }

    [Fact]
    public async Task A_posting_that_ends_ends_the_sessions()
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.AdministratorAsync("FR");
        var liaison = (await house.UserAsync("FR-LM-BE", Role.LiaisonMagistrate)).User.Value;
        await house.SendAsync(paris, new AddPosting(liaison, Role.LiaisonMagistrate, new(2026, 1, 1), null));
        await house.SignInAsync(liaison);

        await house.SendAsync(paris, new EndPosting((await house.SendAsync(paris, new ListPostings())).Postings[0].Id, new(2026, 3, 4)));

        Assert.Equal(0, await house.SessionsAsync(liaison));
    }

    [Fact]
    public async Task Somebody_is_posted_for_a_role_that_the_account_holds_and_that_needs_a_posting()
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.AdministratorAsync("FR");
        var liaison = (await house.UserAsync("FR-LM-BE", Role.LiaisonMagistrate)).User.Value;

        await RefusesAsync(AdministrationRule.RoleNotHeld, () => house.SendAsync(paris, new AddPosting(liaison, Role.LiaisonOfficer, new(2026, 3, 1), null)));
        await Assert.ThrowsAsync<ValidationException>(() => house.SendAsync(paris, new AddPosting(liaison, Role.Administrator, new(2026, 3, 1), null)));
        await RefusesAsync(AdministrationRule.DayOutOfRange, () => house.SendAsync(paris, new AddPosting(liaison, Role.LiaisonMagistrate, new(1900, 1, 1), null)));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
