using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;
using TaskForce.Application.Notifications;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Limits;
using TaskForce.Application.Requests.Retention;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Tests.Notifications;

/// <summary>Who is told of what, when it is written, and how long it is shown.</summary>
public sealed class NotificationTests
{
    [Theory, InEachDatabase]
    public async Task Transmission_is_told_to_whoever_works_on_it_at_the_addressee_and_to_nobody_else(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var told = new[] { await house.UserAsync("BE-DIV-TOU", Role.Magistrate), await house.UserAsync("BE-DIV-TOU", Role.Clerk) };
        var untold = new List<Actor> { lille, await house.UserAsync("BE-PR-MON", Role.Magistrate) };
        foreach (var (authority, role) in new[] { ("FR-PR-LIL", Role.Clerk), ("BE-DIV-KOR", Role.Magistrate), ("BE-MIN", Role.MinistryStaff), ("BE-LM-FR", Role.LiaisonMagistrate) })
            untold.Add(await house.UserAsync(authority, role));

        var order = await TransmittedAsync(house, lille);

        foreach (var reader in told)
        {
            var line = Assert.Single((await house.SendAsync(reader, new GetNotifications())).Lines);
            Assert.Equal((order.Id, order.Number, OrderAct.Transmit, "FR-PR-LIL", false), (line.RequestId, line.Number, line.Act, line.By!.Code.Value, line.IsRead));
            Assert.Equal(1, await house.SendAsync(reader, new CountUnread()));
        }

        foreach (var other in untold)
            Assert.Empty((await house.SendAsync(other, new GetNotifications())).Lines);
    }

    [Fact]
    public async Task Where_a_division_has_nobody_its_parent_office_is_told()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var mons = await house.UserAsync("BE-PR-MON", Role.Magistrate);

        await TransmittedAsync(house, lille);

        Assert.Single((await house.SendAsync(mons, new GetNotifications())).Lines);
    }

    [Theory, InEachDatabase]
    public async Task What_one_side_does_is_told_to_the_other_and_is_not_told_when_it_was_refused(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var clerk = await house.UserAsync("FR-PR-LIL", Role.Clerk);
        var tournai = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);
        var colleague = await house.UserAsync("BE-DIV-TOU", Role.Clerk);
        var order = await TransmittedAsync(house, lille);

        await Assert.ThrowsAsync<StaleRequestException>(() => house.SendAsync(tournai, new RecordReception(order.Id, order.Version - 1, new When(), true, null)));
        await Assert.ThrowsAsync<RuleViolation>(() => house.SendAsync(tournai, new RecordReception(order.Id, order.Version, new When(new DateOnly(2026, 3, 1)), true, null)));
        Assert.Empty((await house.SendAsync(clerk, new GetNotifications())).Lines);

        await house.SendAsync(tournai, new RecordReception(order.Id, order.Version, new When(), true, null));

        foreach (var reader in new[] { lille, clerk })
            Assert.Equal(OrderAct.RecordReception, Assert.Single((await house.SendAsync(reader, new GetNotifications())).Lines).Act);
        foreach (var actor in new[] { tournai, colleague })
            Assert.Equal([OrderAct.Transmit], (await house.SendAsync(actor, new GetNotifications())).Lines.Select(l => l.Act!.Value));
    }

    [Fact]
    public async Task An_order_submitted_for_validation_is_told_to_the_validating_authority_and_crosses_no_border()
    {
        await using var house = await TestHouse.OpenAsync();
        var brussels = await house.UserAsync("BE-PR-BRU", Role.Magistrate);
        var judge = await house.UserAsync("BE-JI-WVL", Role.Magistrate);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var now = house.Clock.GetUtcNow();
        var form = Orders.Form();
        var order = Orders.Draft(brussels, "FR-PR-LIL", now, form with { Authority = form.Authority with { JudgeMustValidate = true } });
        order.SubmitForValidation(judge.Authority!.Value, [], new Signature("Els", "substitut", new DateOnly(2026, 3, 5)), Deed.Now(brussels, now));
        await house.StoreAsync(order);

        Assert.Equal(OrderAct.SubmitForValidation, Assert.Single((await house.SendAsync(judge, new GetNotifications())).Lines).Act);
        Assert.Empty((await house.SendAsync(lille, new GetNotifications())).Lines);
        Assert.Empty((await house.SendAsync(brussels, new GetNotifications())).Lines);
    }

    [Theory, InEachDatabase]
    public async Task A_missed_limit_is_told_to_both_sides_and_comes_to_the_liaison_magistrates_who_are_posted(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var tournai = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);
        var (posted, gone) = (await house.UserAsync("FR-LM-BE", Role.LiaisonMagistrate), await house.UserAsync("BE-LM-FR", Role.LiaisonMagistrate));
        await PostAsync(house, posted, until: null);
        await PostAsync(house, gone, until: new DateOnly(2026, 3, 6));
        var order = await TransmittedAsync(house, lille);
        await house.SendAsync(tournai, new RecordReception(order.Id, order.Version, new When(), true, null));

        house.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(1, await house.SendAsync(Actor.System, new RecordMissedLimits()));

        foreach (var (reader, kind) in new[] { (lille, NotificationKind.MissedLimit), (tournai, NotificationKind.MissedLimit), (posted, NotificationKind.Escalation) })
        {
            var line = (await house.SendAsync(reader, new GetNotifications())).Lines[0];
            Assert.Equal((kind, LimitCode.L01a, null), (line.Kind, line.Limit, line.Act));
            // Received on a Thursday: the week ends with the Thursday after.
            Assert.Equal(new DateTimeOffset(2026, 3, 12, 23, 0, 0, TimeSpan.Zero), line.EndsAt);
        }

        Assert.Empty((await house.SendAsync(gone, new GetNotifications())).Lines);
    }

    [Fact]
    public async Task Of_a_restricted_order_the_named_alone_are_told()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var (recipient, other) = (await house.UserAsync("BE-DIV-TOU", Role.Magistrate), await house.UserAsync("BE-DIV-TOU", Role.Magistrate));
        var now = house.Clock.GetUtcNow();
        var order = Orders.Draft(lille, "BE-DIV-TOU", now);
        order.Restrict(true, Deed.Now(lille, now));
        order.Sign(new Signature("Camille", "substitut", new DateOnly(2026, 3, 5)), Deed.Now(lille, now));
        order.Transmit(
            new RequestNumber(CountryCode.FR, CountryCode.BE, 2026, 9), new Addressee(recipient.Authority!.Value), Channel.SecureMail, [recipient.User], Deed.Now(lille, now));
        await house.StoreAsync(order);

        Assert.Single((await house.SendAsync(recipient, new GetNotifications())).Lines);
        Assert.Equal(0, await house.ReadAsync(null, db => db.Notifications.BeyondTheViewer().CountAsync(n => n.User == other.User)));
    }

    [Theory, InEachDatabase]
    public async Task What_goes_out_of_sight_is_neither_shown_nor_counted(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var (keeps, loses) = (await house.UserAsync("BE-DIV-TOU", Role.Magistrate), await house.UserAsync("BE-DIV-TOU", Role.Clerk));
        var order = await TransmittedAsync(house, lille);
        Assert.Equal(1, await house.SendAsync(loses, new CountUnread()));

        await house.InScopeAsync(lille, async provider =>
        {
            var db = (TaskForceDbContext)provider.GetService(typeof(TaskForceDbContext))!;
            (await db.Orders.ToWriteInAsync(order.Id, CancellationToken.None)).RestrictTo([], [keeps.User], Deed.Now(lille, house.Clock.GetUtcNow(), "Besoin d'en connaître."));
            return await db.SaveChangesAsync();
        });

        Assert.Equal((0, 1), (await house.SendAsync(loses, new CountUnread()), await house.SendAsync(keeps, new CountUnread())));
        Assert.Empty((await house.SendAsync(loses, new GetNotifications())).Lines);
    }

    [Theory, InEachDatabase]
    public async Task The_list_goes_on_where_it_ended_and_all_that_was_seen_is_marked_as_read(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var tournai = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);
        for (var i = 0; i < GetNotificationsHandler.PageSize + 2; i++)
        {
            await TransmittedAsync(house, lille);
            house.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var first = await house.SendAsync(tournai, new GetNotifications());
        await TransmittedAsync(house, lille);
        var second = await house.SendAsync(tournai, new GetNotifications(first.Next));

        Assert.Equal((GetNotificationsHandler.PageSize, 2, null), (first.Lines.Count, second.Lines.Count, second.Next));
        Assert.Equal(first.Lines.Concat(second.Lines).Select(l => l.At).OrderDescending(), first.Lines.Concat(second.Lines).Select(l => l.At));

        await house.SendAsync(tournai, new MarkRead(second.Lines[1].Id));
        Assert.Equal(GetNotificationsHandler.PageSize + 2, await house.SendAsync(tournai, new CountUnread()));
        await house.SendAsync(lille, new MarkRead(first.Lines[0].Id, AndEarlier: true));
        Assert.Equal(GetNotificationsHandler.PageSize + 2, await house.SendAsync(tournai, new CountUnread()));
        await house.SendAsync(tournai, new MarkRead(first.Lines[0].Id, AndEarlier: true));
        Assert.Equal(1, await house.SendAsync(tournai, new CountUnread()));
    }

    [Fact]
    public async Task Who_opens_the_case_file_has_read_what_was_told_of_it()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var (opens, waits) = (await house.UserAsync("BE-DIV-TOU", Role.Magistrate), await house.UserAsync("BE-DIV-TOU", Role.Clerk));
        var order = await TransmittedAsync(house, lille);
        await TransmittedAsync(house, lille);

        await house.SendAsync(opens, new NoteOpening(order.Id));

        Assert.Equal((1, 2), (await house.SendAsync(opens, new CountUnread()), await house.SendAsync(waits, new CountUnread())));
    }

    [Fact]
    public async Task The_count_is_one_statement_however_much_there_is_and_stops_at_a_hundred()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var tournai = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);
        var order = await TransmittedAsync(house, lille);
        await house.ReadAsync(null, db =>
        {
            db.AddRange(Enumerable.Range(1, CountUnread.Most + 20).Select(i => new Notification
            {
                Id = i, User = tournai.User, RequestId = order.Id, Kind = NotificationKind.Act, Act = OrderAct.Correct, At = house.Clock.GetUtcNow(),
            }));
            return db.SaveChangesAsync();
        });

        using var counter = new StatementCounter();
        Assert.Equal(CountUnread.Most, await house.SendAsync(tournai, new CountUnread()));
        Assert.Equal(1, counter.Count);
    }

    [Fact]
    public async Task What_was_told_half_a_year_ago_is_dropped()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var tournai = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);
        await TransmittedAsync(house, lille);
        house.Clock.Advance(TimeSpan.FromDays(Notification.KeptDays));
        await house.SendAsync(Actor.System, new DropLeftovers());
        Assert.Equal(1, await house.SendAsync(tournai, new CountUnread()));

        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.SendAsync(Actor.System, new DropLeftovers());

        Assert.Equal(0, await house.SendAsync(tournai, new CountUnread()));
    }

    private static async Task<InvestigationOrder> TransmittedAsync(TestHouse house, Actor by)
    {
        var order = Orders.Transmitted(by, "BE-DIV-TOU", house.Clock.GetUtcNow(), "BE-PR-MON");
        await house.StoreAsync(order);
        return order;
    }

    private static Task PostAsync(TestHouse house, Actor who, DateOnly? until) => house.ReadAsync(null, db =>
    {
        db.Add(new Posting
        {
            Id = who.User.Value, User = who.User.Value, Role = Role.LiaisonMagistrate, Country = who.Authority!.Value.Country, From = new DateOnly(2025, 9, 1), To = until,
        });
        return db.SaveChangesAsync();
    });
}
