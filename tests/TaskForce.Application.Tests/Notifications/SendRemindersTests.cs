using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TaskForce.Application.Accounts;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Notifications;
using TaskForce.Application.Requests;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Requests.Limits;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.Notifications;

/// <summary>Reminders of limits that come near: to whom, and once (reference §2.6, point 7).</summary>
public sealed class SendRemindersTests
{
    /// <summary>Eight in the morning of Wednesday 11 March 2026: one working day before the end of the week for Annex B.</summary>
    private static readonly DateTimeOffset DayBefore = new(2026, 3, 11, 7, 0, 0, TimeSpan.Zero);

    [Theory, InEachDatabase]
    public async Task Whoever_must_act_is_reminded_of_each_step_once(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (lille, tournai, order) = await ReceivedAsync(house);

        house.Clock.SetUtcNow(DayBefore.AddMinutes(-1));
        Assert.Equal(1, await house.SendAsync(Actor.System, new SendReminders()));
        house.Clock.SetUtcNow(DayBefore);
        Assert.Equal(1, await house.SendAsync(Actor.System, new SendReminders()));
        Assert.Equal(0, await house.SendAsync(Actor.System, new SendReminders()));
        house.Clock.Advance(TimeSpan.FromDays(1));
        await house.SendAsync(Actor.System, new SendReminders());

        var reminders = (await house.SendAsync(tournai, new GetNotifications())).Lines.Where(l => l.Kind == NotificationKind.Reminder).ToList();
        Assert.Equal([ReminderStep.LastDay, ReminderStep.OneDay, ReminderStep.Half], reminders.Select(r => r.Reminder!.Value));
        Assert.All(reminders, r => Assert.Equal(
            (order.Id, LimitCode.L01a, new DateTimeOffset(2026, 3, 12, 23, 0, 0, TimeSpan.Zero)), (r.RequestId, r.Limit, r.EndsAt)));
        Assert.DoesNotContain((await house.SendAsync(lille, new GetNotifications())).Lines, l => l.Kind == NotificationKind.Reminder);
    }

    [Theory, InEachDatabase]
    public async Task Several_instances_at_once_remind_once(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (_, tournai, _) = await ReceivedAsync(house);
        house.Clock.SetUtcNow(DayBefore);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => house.SendAsync(Actor.System, new SendReminders()))));

        Assert.Single((await house.SendAsync(tournai, new GetNotifications())).Lines, l => l.Kind == NotificationKind.Reminder);
    }

    [Fact]
    public async Task Even_by_hand_a_step_is_not_written_twice_for_one_reader()
    {
        await using var house = await TestHouse.OpenAsync();
        var (_, tournai, order) = await ReceivedAsync(house);
        Notification Of(long id) => new()
        {
            Id = id, User = tournai.User, RequestId = order.Id, Kind = NotificationKind.Reminder, Limit = LimitCode.L01a, EndsAt = DayBefore, Clock = 1, Reminder = ReminderStep.Half, At = DayBefore,
        };

        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => house.ReadAsync(null, db =>
        {
            db.AddRange(Of(1), Of(2));
            return db.SaveChangesAsync();
        }));

        Assert.True(await house.ReadAsync(null, db => Task.FromResult(db.Flavour.IsUniqueViolation(failure))));
    }

    [Fact]
    public async Task What_was_done_is_not_told_of()
    {
        await using var house = await TestHouse.OpenAsync();
        var (_, tournai, order) = await ReceivedAsync(house);
        await house.SendAsync(tournai, new Acknowledge(order.Id, await house.ReadAsync(tournai, db => db.Orders.Select(o => o.Version).SingleAsync()), new When(), "26/4"));
        house.Clock.SetUtcNow(DayBefore);

        await house.SendAsync(Actor.System, new SendReminders());

        Assert.DoesNotContain((await house.SendAsync(tournai, new GetNotifications())).Lines, l => l.Kind == NotificationKind.Reminder);
    }

    [Fact]
    public async Task The_trail_says_nothing_of_reminders()
    {
        await using var house = await TestHouse.OpenAsync();
        var (_, tournai, _) = await ReceivedAsync(house);
        var rows = await RowsAsync(house);
        house.Clock.SetUtcNow(DayBefore);

        await house.SendAsync(Actor.System, new SendReminders());

        Assert.Contains((await house.SendAsync(tournai, new GetNotifications())).Lines, l => l.Kind == NotificationKind.Reminder);
        Assert.Equal(rows, await RowsAsync(house));
    }

    [Fact]
    public async Task Who_wants_to_know_at_once_gets_an_e_mail_of_it()
    {
        await using var house = await TestHouse.OpenAsync(otherwise: services => services
            .AddSingleton(new MailOffice(new Uri("https://taskforce.example/"), id => $"/requests/{id}", "/notifications", "/account/profile")));
        var (_, tournai, _) = await ReceivedAsync(house);
        await house.SendAsync(tournai, new ChangeProfile(null, EmailChoice.AtOnce));
        house.Clock.SetUtcNow(DayBefore);

        await house.SendAsync(Actor.System, new SendReminders());

        var mail = await house.ReadAsync(null, db => db.OutgoingMails.SingleAsync());
        Assert.Equal((tournai.User.Value, mail.Id), (mail.User, (await house.ReadAsync(tournai, db => db.Notifications.SingleAsync(n => n.Kind == NotificationKind.Reminder))).Mail));
    }

    /// <summary>Received on Thursday 5 March 2026; the application has looked at it once.</summary>
    private static async Task<(Actor Lille, Actor Tournai, InvestigationOrder Order)> ReceivedAsync(TestHouse house)
    {
        var (lille, tournai) = (await house.UserAsync("FR-PR-LIL", Role.Magistrate), await house.UserAsync("BE-DIV-TOU", Role.Magistrate));
        var order = Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow(), "BE-PR-MON");
        await house.StoreAsync(order);
        await house.SendAsync(tournai, new RecordReception(order.Id, order.Version, new When(), true, null));
        Assert.Equal(1, await house.SendAsync(Actor.System, new SendReminders()));
        return (lille, tournai, order);
    }

    private static Task<int> RowsAsync(TestHouse house) => house.ReadAsync(null, db => db.Set<AuditRow>().BeyondTheViewer().CountAsync());
}
