using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TaskForce.Application.Accounts;
using TaskForce.Application.Notifications;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Infrastructure.Mail;
using MailMessage = TaskForce.Application.Notifications.MailMessage;

namespace TaskForce.Application.Tests.Notifications;

/// <summary>E-mails over a real mail server: what they say, once each, whatever goes away in between.</summary>
public sealed class MailTests
{
    [Theory, InEachDatabase]
    public async Task Who_wants_to_know_at_once_gets_number_and_link_and_nothing_of_the_case(DatabaseKind database)
    {
        await using var server = new MailServer();
        await using var house = await OpenAsync(new SmtpMailer(server.Settings), database);
        var (lille, tournai) = await PeopleAsync(house, EmailChoice.AtOnce, Language.Nl);
        await house.UserAsync("BE-DIV-TOU", Role.Clerk);

        var order = await TransmittedAsync(house, lille);
        await DeliverAsync(house);
        await DeliverAsync(house);

        var mail = Assert.Single(server.Received);
        Assert.Equal(
            ($"user{tournai.User.Value}@example.test", $"TaskForce: {order.Number}", "nl", "auto-generated"),
            (mail.To.Mailboxes.Single().Address, mail.Subject, mail.Body!.Headers["Content-Language"], mail.Headers["Auto-Submitted"]));
        Assert.Contains($"{order.Number}\nhttps://taskforce.example/requests/{order.Id}\n", mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.StartsWith("Er is nieuws in TaskForce:", mail.TextBody, StringComparison.Ordinal);
        foreach (var inside in new[] { "Quaghebeur", "Zorgvliet", "escroquerie", "26/1234", "Camille" })
            Assert.DoesNotContain(inside, mail.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal([MailState.Sent], await StatesAsync(house));
    }

    [Fact]
    public async Task Without_a_mail_server_none_is_written()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, _) = await PeopleAsync(house, EmailChoice.AtOnce);

        await TransmittedAsync(house, lille);

        Assert.Empty(await StatesAsync(house));
        Assert.Equal(0, await house.SendAsync(Actor.System, new PrepareDigests()));
    }

    [Fact]
    public async Task The_server_is_away_for_an_hour_and_each_gets_one_mail_in_the_end()
    {
        await using var server = new MailServer();
        await using var house = await OpenAsync(new SmtpMailer(server.Settings));
        var (lille, _) = await PeopleAsync(house, EmailChoice.AtOnce);
        for (var i = 0; i < 2; i++)
            await ChooseAsync(house, await house.UserAsync("BE-DIV-TOU", Role.Clerk), EmailChoice.AtOnce);
        await server.StopAsync();
        await TransmittedAsync(house, lille);

        await MinutesAsync(house, 60);
        Assert.Equal([MailState.Waiting, MailState.Waiting, MailState.Waiting], await StatesAsync(house));
        server.Start();
        await MinutesAsync(house, 80);

        Assert.Equal(3, server.Received.Count);
        Assert.Equal(3, server.Received.Select(m => m.To.Mailboxes.Single().Address).Distinct().Count());
        Assert.Equal([MailState.Sent, MailState.Sent, MailState.Sent], await StatesAsync(house));
    }

    [Theory, InEachDatabase]
    public async Task Several_instances_at_once_send_each_mail_once(DatabaseKind database)
    {
        await using var server = new MailServer();
        await using var house = await OpenAsync(new SmtpMailer(server.Settings), database);
        var (lille, _) = await PeopleAsync(house, EmailChoice.AtOnce);
        for (var i = 0; i < 12; i++)
            await TransmittedAsync(house, lille);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => DeliverAsync(house))));

        Assert.Equal(12, server.Received.Count);
        Assert.Equal(12, server.Received.Select(m => m.MessageId).Distinct().Count());
    }

    [Theory, InEachDatabase]
    public async Task An_instance_that_dies_after_sending_is_taken_over_and_the_copy_is_known_by_its_Message_ID(DatabaseKind database)
    {
        await using var server = new MailServer();
        var mailer = new Dying(new SmtpMailer(server.Settings));
        await using var house = await OpenAsync(mailer, database);
        var (lille, _) = await PeopleAsync(house, EmailChoice.AtOnce);
        await TransmittedAsync(house, lille);

        await Assert.ThrowsAsync<OperationCanceledException>(() => DeliverAsync(house));
        mailer.Dies = false;
        await DeliverAsync(house);
        Assert.Single(server.Received);

        house.Clock.Advance(OutgoingMail.Lease);
        await DeliverAsync(house);

        Assert.Equal(2, server.Received.Count);
        Assert.Single(server.Received.Select(m => m.MessageId).Distinct());
        var mail = await house.ReadAsync(null, db => db.OutgoingMails.SingleAsync());
        Assert.Equal((MailState.Sent, 2, 1, false), (mail.State, mail.Attempts, mail.CutOff, mail.UnderWay));
    }

    [Theory, InEachDatabase]
    public async Task What_the_server_refuses_is_shown_to_the_own_administrator_who_sends_it_again(DatabaseKind database)
    {
        await using var server = new MailServer { Takes = _ => false };
        await using var house = await OpenAsync(new SmtpMailer(server.Settings), database);
        var (lille, tournai) = await PeopleAsync(house, EmailChoice.AtOnce);
        var (own, other) = (await house.UserAsync("BE-MIN", Role.Administrator), await house.UserAsync("FR-MIN", Role.Administrator));
        await TransmittedAsync(house, lille);
        await DeliverAsync(house);

        var letter = Assert.Single((await house.SendAsync(own, new GetMail())).Dead);
        Assert.Equal((tournai.User.Value, MailFailure.Refused, 1), (letter.Account, letter.Failure, letter.Attempts));
        Assert.Empty((await house.SendAsync(other, new GetMail())).Dead);
        Assert.Equal(0, await house.SendAsync(other, new RetryMail(letter.Id)));
        Assert.Equal(0, await house.SendAsync(other, new RetryMail(null)));

        server.Takes = _ => true;
        Assert.Equal(1, await house.SendAsync(own, new RetryMail(letter.Id)));
        Assert.Equal(1, (await house.SendAsync(own, new GetMail())).Waiting);
        await DeliverAsync(house);

        Assert.Single(server.Received);
        Assert.Empty((await house.SendAsync(own, new GetMail())).Dead);
    }

    [Fact]
    public async Task After_a_day_of_attempts_it_is_given_up()
    {
        await using var house = await OpenAsync(new Away());
        var (lille, _) = await PeopleAsync(house, EmailChoice.AtOnce);
        var own = await house.UserAsync("BE-MIN", Role.Administrator);
        await TransmittedAsync(house, lille);
        var began = house.Clock.GetUtcNow();

        for (var i = 0; i < OutgoingMail.MostAttempts; i++)
        {
            Assert.Equal([MailState.Waiting], await StatesAsync(house));
            await DeliverAsync(house);
            house.Clock.Advance(TimeSpan.FromMinutes(72));
        }

        var letter = Assert.Single((await house.SendAsync(own, new GetMail())).Dead);
        Assert.Equal((MailFailure.ServerAway, OutgoingMail.MostAttempts), (letter.Failure, letter.Attempts));
        Assert.True(letter.EndedAt - began > TimeSpan.FromDays(1));
    }

    [Theory]
    [InlineData(1, 0.8, 1.2)]
    [InlineData(2, 1.6, 2.4)]
    [InlineData(6, 25.6, 38.4)]
    [InlineData(7, 48, 72)]
    [InlineData(29, 48, 72)]
    public void The_pause_doubles_up_to_an_hour_and_a_fifth_is_left_to_chance(int attempts, double least, double most)
    {
        Assert.Equal(least, OutgoingMail.PauseAfter(attempts, 0).TotalMinutes, 6);
        Assert.Equal(most, OutgoingMail.PauseAfter(attempts, 1).TotalMinutes, 6);
    }

    [Theory, InEachDatabase]
    public async Task A_digest_tells_once_a_day_of_what_is_unread(DatabaseKind database)
    {
        await using var server = new MailServer();
        await using var house = await OpenAsync(new SmtpMailer(server.Settings), database);
        var (lille, tournai) = await PeopleAsync(house, EmailChoice.DailyDigest);
        await ChooseAsync(house, await house.UserAsync("BE-DIV-TOU", Role.Clerk), EmailChoice.None);
        var orders = new List<InvestigationOrder>();
        for (var i = 0; i < 3; i++)
            orders.Add(await TransmittedAsync(house, lille));
        await house.SendAsync(tournai, new NoteOpening(orders[0].Id));
        await DeliverAsync(house);
        Assert.Empty(server.Received);

        Assert.Equal(1, await house.SendAsync(Actor.System, new PrepareDigests()));
        Assert.Equal(0, await house.SendAsync(Actor.System, new PrepareDigests()));
        await DeliverAsync(house);

        var mail = Assert.Single(server.Received);
        Assert.Equal("TaskForce\u00a0: du nouveau dans 2 demandes", mail.Subject);
        Assert.DoesNotContain($"/requests/{orders[0].Id}", mail.TextBody, StringComparison.Ordinal);
        Assert.All(orders.Skip(1), o => Assert.Contains($"https://taskforce.example/requests/{o.Id}", mail.TextBody, StringComparison.Ordinal));

        house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await house.SendAsync(Actor.System, new PrepareDigests()));
    }

    [Fact]
    public async Task What_was_read_or_went_out_of_sight_before_it_was_sent_is_not_sent()
    {
        await using var server = new MailServer();
        await using var house = await OpenAsync(new SmtpMailer(server.Settings));
        var (lille, tournai) = await PeopleAsync(house, EmailChoice.AtOnce);
        var read = await TransmittedAsync(house, lille);
        var gone = await TransmittedAsync(house, lille);
        await house.SendAsync(tournai, new NoteOpening(read.Id));
        await house.ReadAsync(null, db => db.Set<RequestAccess>().Where(a => a.RequestId == gone.Id).ExecuteDeleteAsync());

        await DeliverAsync(house);

        Assert.Empty(server.Received);
        Assert.Equal([MailState.Dropped, MailState.Dropped], await StatesAsync(house));
    }

    [Fact]
    public async Task Nothing_is_handed_over_unencrypted_to_a_stranger_or_under_a_wrong_name()
    {
        await using var server = new MailServer();
        await using var plain = new MailServer(encrypts: false);
        var message = new MailMessage(1, "somebody@example.test", Language.En, "Subject", "Text");

        foreach (var (settings, failure) in new[]
        {
            (server.Settings with { Authority = null }, MailFailure.NotTrusted),
            (server.Settings with { Host = "127.0.0.1" }, MailFailure.NotTrusted),
            (plain.Settings, MailFailure.NotTrusted),
            (server.Settings with { Password = "another" }, MailFailure.SignInRefused),
        })
        {
            var refused = await Assert.ThrowsAsync<MailException>(() => new SmtpMailer(settings).SendAsync(message, CancellationToken.None));
            Assert.Equal(failure, refused.Failure);
        }

        Assert.Empty(server.Received);
        Assert.Empty(plain.Received);
    }

    private static Task<TestHouse> OpenAsync(IMailer mailer, DatabaseKind database = DatabaseKind.Sqlite) => TestHouse.OpenAsync(database, services => services
        .AddSingleton(new MailOffice(new Uri("https://taskforce.example/"), id => $"/requests/{id}", "/notifications", "/account/profile")).AddSingleton(mailer));

    private static async Task<(Actor Lille, Actor Tournai)> PeopleAsync(TestHouse house, EmailChoice choice, Language? language = null)
    {
        var (lille, tournai) = (await house.UserAsync("FR-PR-LIL", Role.Magistrate), await house.UserAsync("BE-DIV-TOU", Role.Magistrate));
        await ChooseAsync(house, tournai, choice, language);
        return (lille, tournai);
    }

    private static Task ChooseAsync(TestHouse house, Actor who, EmailChoice choice, Language? language = null) => house.SendAsync(who, new ChangeProfile(language, choice));

    private static async Task<InvestigationOrder> TransmittedAsync(TestHouse house, Actor by)
    {
        var order = Orders.Transmitted(by, "BE-DIV-TOU", house.Clock.GetUtcNow(), "BE-PR-MON");
        await house.StoreAsync(order);
        return order;
    }

    private static Task<bool> DeliverAsync(TestHouse house) =>
        house.InScopeAsync(Actor.System, provider => provider.GetRequiredService<MailDelivery>().DeliverAsync(CancellationToken.None));

    private static async Task MinutesAsync(TestHouse house, int minutes)
    {
        for (var i = 0; i < minutes; i++)
        {
            await DeliverAsync(house);
            house.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    private static Task<List<MailState>> StatesAsync(TestHouse house) => house.ReadAsync(null, db => db.OutgoingMails.OrderBy(m => m.Id).Select(m => m.State).ToListAsync());

    /// <summary>Hands over, and dies before it can say so.</summary>
    private sealed class Dying(IMailer mailer) : IMailer
    {
        public bool Dies { get; set; } = true;

        public async Task SendAsync(MailMessage message, CancellationToken cancellationToken)
        {
            await mailer.SendAsync(message, cancellationToken);
            if (Dies)
                throw new OperationCanceledException();
        }
    }

    private sealed class Away : IMailer
    {
        public Task SendAsync(MailMessage message, CancellationToken cancellationToken) => throw new MailException(MailFailure.ServerAway);
    }
}
