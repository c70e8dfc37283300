using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TaskForce.Application.Administration;
using TaskForce.Application.Organisations;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Limits;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using static TaskForce.Application.Tests.Administration.Administrating;

namespace TaskForce.Application.Tests.Administration;

/// <summary>Public holidays by decree. The calendars serve the whole process: these tests live in 2090, where no other one does, and leave nothing behind.</summary>
public sealed class HolidayTests : IDisposable
{
    private static readonly NamesTyped Mourning = new() { Fr = "Deuil national", Nl = "Nationale rouw", De = "Staatstrauer", En = "National mourning" };

    public void Dispose()
    {
        foreach (var country in Enum.GetValues<CountryCode>())
            HolidayCalendar.Decree(country, new Dictionary<DateOnly, FourNames>());
    }

    [Theory, InEachDatabase]
    public async Task A_limit_that_ends_on_a_decreed_day_moves_to_the_next_working_day_and_leaves_an_event(DatabaseKind database)
    {
        await using var house = await In2090Async(database);
        var brussels = await house.AdministratorAsync("BE");
        var (order, clocks) = await ReceivedAsync(house);
        var decision = clocks.Single(c => c.Code == LimitCode.L02);
        var next = HolidayCalendar.Of(CountryCode.BE).WorkingDayOnOrAfter(decision.LastDay.AddDays(1));

        await house.SendAsync(brussels, new AddHoliday(decision.LastDay, Mourning, "AR du 1er mars 2090"));
        await PublishAsync(house);
        Assert.Equal(1, await house.SendAsync(Actor.System, new FollowDecrees()));
        Assert.Equal(0, await house.SendAsync(Actor.System, new FollowDecrees()));

        var tournai = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);
        var after = await house.ReadAsync(tournai, db => db.Set<Clock>().AsNoTracking().Where(c => c.RequestId == order).OrderBy(c => c.Number).ToListAsync());
        Assert.Equal((next, HolidayCalendar.Of(CountryCode.BE).EndOf(next)), (after.Single(c => c.Code == LimitCode.L02).LastDay, after.Single(c => c.Code == LimitCode.L02).EndsAt));
        Assert.Equal(clocks.Single(c => c.Code == LimitCode.L01a).EndsAt, after.Single(c => c.Code == LimitCode.L01a).EndsAt);
        var moved = await house.ReadAsync(tournai, db => db.Set<RequestEvent>().Include(e => e.Detail).SingleAsync(e => e.Act == OrderAct.MoveLimit));
        Assert.Equal(LimitCode.L02, moved.Detail!.Facts.Limit);
        Assert.Equal(next, HolidayCalendar.Of(CountryCode.BE).DayOf(moved.Detail.Facts.NewInstant!.Value));
    }

    [Fact]
    public async Task A_decree_of_one_State_moves_nothing_that_is_due_in_the_other()
    {
        await using var house = await In2090Async(DatabaseKind.Sqlite);
        var paris = await house.AdministratorAsync("FR");
        var (_, clocks) = await ReceivedAsync(house);

        await house.SendAsync(paris, new AddHoliday(clocks.Single(c => c.Code == LimitCode.L02).LastDay, Mourning, "Décret n° 2090-1"));
        await PublishAsync(house);

        Assert.Equal(0, await house.SendAsync(Actor.System, new FollowDecrees()));
    }

    [Theory, InEachDatabase]
    public async Task A_decreed_day_counts_in_its_State_is_listed_with_the_decree_and_can_be_taken_back_while_it_is_to_come(DatabaseKind database)
    {
        await using var house = await In2090Async(database);
        var (paris, brussels) = (await house.AdministratorAsync("FR"), await house.AdministratorAsync("BE"));
        var day = new DateOnly(2090, 9, 6);

        await house.SendAsync(paris, new AddHoliday(day, Mourning, "Décret n° 2090-1"));
        await PublishAsync(house);

        Assert.Equal((PublicHoliday.ByDecree, "Staatstrauer"), (HolidayCalendar.Of(CountryCode.FR).HolidayOn(day), HolidayCalendar.Of(CountryCode.FR).DecreedOn(day)!.De));
        Assert.True(HolidayCalendar.Of(CountryCode.BE).IsWorkingDay(day));
        var row = Assert.Single((await house.SendAsync(paris, new GetHolidays(2090))).Days, d => d.Decree is not null);
        Assert.Equal((day, "Décret n° 2090-1", true), (row.Day, row.Decree, row.Removable));
        Assert.DoesNotContain((await house.SendAsync(brussels, new GetHolidays(2090))).Days, d => d.Decree is not null);
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(brussels, new RemoveHoliday(day)));

        await house.SendAsync(paris, new RemoveHoliday(day));
        await PublishAsync(house);
        Assert.True(HolidayCalendar.Of(CountryCode.FR).IsWorkingDay(day));
    }

    [Fact]
    public async Task A_day_is_today_or_later_and_no_holiday_yet_and_a_day_that_has_come_stays()
    {
        await using var house = await In2090Async(DatabaseKind.Sqlite);
        var paris = await house.AdministratorAsync("FR");
        var today = new DateOnly(2090, 3, 1);

        await RefusesAsync(AdministrationRule.DayPassed, () => house.SendAsync(paris, new AddHoliday(today.AddDays(-1), Mourning, "Décret")));
        await RefusesAsync(AdministrationRule.HolidayAlready, () => house.SendAsync(paris, new AddHoliday(new(2090, 7, 14), Mourning, "Décret")));
        await RefusesAsync(AdministrationRule.DayOutOfRange, () => house.SendAsync(paris, new AddHoliday(new(2200, 1, 2), Mourning, "Décret")));
        await Assert.ThrowsAsync<ValidationException>(() => house.SendAsync(paris, new AddHoliday(today, Mourning with { Nl = null }, "Décret")));
        await Assert.ThrowsAsync<ValidationException>(() => house.SendAsync(paris, new AddHoliday(today, Mourning, " ")));
        await house.SendAsync(paris, new AddHoliday(today, Mourning, "Décret"));
        await RefusesAsync(AdministrationRule.HolidayAlready, () => house.SendAsync(paris, new AddHoliday(today, Mourning, "Décret")));
        await RefusesAsync(AdministrationRule.DayPassed, () => house.SendAsync(paris, new RemoveHoliday(today)));
    }

    private static async Task<TestHouse> In2090Async(DatabaseKind database)
    {
        var house = await TestHouse.OpenAsync(database);
        house.Clock.SetUtcNow(new DateTimeOffset(2090, 3, 1, 9, 0, 0, TimeSpan.Zero));
        return house;
    }

    private static async Task<(RequestId Order, IReadOnlyList<Clock> Clocks)> ReceivedAsync(TestHouse house)
    {
        var now = house.Clock.GetUtcNow();
        var order = Orders.Transmitted(await house.UserAsync("FR-PR-LIL", Role.Magistrate), "BE-DIV-TOU", now);
        order.RecordReception(true, null, Deed.Now(await house.UserAsync("BE-DIV-TOU", Role.Clerk), now));
        await house.StoreAsync(order);
        return (order.Id, order.Clocks);
    }

    private static Task<bool> PublishAsync(TestHouse house) => house.InScopeAsync(null, async provider =>
    {
        await provider.GetRequiredService<DecreedDays>().PublishAsync(CancellationToken.None);
        return true;
    });
}
