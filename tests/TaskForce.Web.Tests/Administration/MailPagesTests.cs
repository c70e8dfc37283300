using System.Net;
using Microsoft.Extensions.Configuration;
using TaskForce.Web.Start;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Administration;

/// <summary>How e-mails fare, for administrators, and the settings that send them.</summary>
public sealed class MailPagesTests
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Mail:Host"] = "mail.justice.example", ["Mail:From"] = "TaskForce <taskforce@justice.example>", ["Mail:Home"] = "https://taskforce.example/",
    };

    [Fact]
    public async Task Without_a_mail_server_the_page_says_that_nothing_is_sent()
    {
        await using var house = new WebHouse();

        var page = await (await house.VisitAsync("admin.brussel")).GetAsync("/administration/mail");

        Assert.NotNull(page.Find("closed"));
        Assert.Null(page.Find("waiting"));
    }

    [Fact]
    public async Task Letters_given_up_are_listed_for_the_own_State_and_sent_again_one_by_one_or_all()
    {
        await using var house = new WebHouse(settings: Settings);
        // On the hour the digests of the demonstration are written.
        house.Clock.Pass(TimeSpan.FromMinutes(30));
        var (own, other) = (await house.VisitAsync("admin.paris"), await house.VisitAsync("admin.brussel"));
        for (var id = 1; id <= 3; id++)
        {
            house.Alter($"""
                INSERT INTO OutgoingMails (Id, User, State, CreatedAt, DueAt, Attempts, UnderWay, CutOff, Failure, EndedAt)
                VALUES ({id}, 1001, 'DEAD', '2026-11-20 08:00:00', '2026-11-21 08:00:00', 30, 0, {id - 1}, 'SERVER_AWAY', '2026-11-21 08:00:00')
                """);
        }

        var page = await own.GetAsync("/administration/mail");
        Assert.Equal(3, page.Find("dead")!.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("3 e-mails", page.Find("waiting")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await other.GetAsync("/administration/mail")).Find("dead"));
        await other.PostAsync("/administration/mail", new() { ["mail"] = "1" });
        Assert.Equal(["3"], house.Query("SELECT CAST(COUNT(*) AS TEXT) FROM OutgoingMails WHERE State = 'DEAD'"));

        var answer = await own.PostAsync("/administration/mail", new() { ["mail"] = "2" });
        Assert.Equal((HttpStatusCode.Redirect, "/administration/mail"), (answer.Status, answer.Location!.OriginalString));
        Assert.Equal(["2"], house.Query("SELECT CAST(Id AS TEXT) FROM OutgoingMails WHERE State = 'WAITING' AND Attempts = 0"));
        await own.GetAsync("/administration/mail");
        await own.PostAsync("/administration/mail", new() { ["mail"] = "nothing" });
        Assert.Equal(["1"], house.Query("SELECT CAST(COUNT(*) AS TEXT) FROM OutgoingMails WHERE State = 'WAITING'"));
        await own.GetAsync("/administration/mail");
        await own.PostAsync("/administration/mail", []);
        Assert.Equal(["3"], house.Query("SELECT CAST(COUNT(*) AS TEXT) FROM OutgoingMails WHERE State = 'WAITING'"));
    }

    [Theory]
    [InlineData("Mail:Home", null)]
    [InlineData("Mail:Home", "http://taskforce.example/")]
    [InlineData("Mail:Home", "https://taskforce.example/app")]
    [InlineData("Mail:From", null)]
    [InlineData("Mail:From", "taskforce")]
    [InlineData("Mail:Port", "smtp")]
    [InlineData("Mail:Tls", "None")]
    [InlineData("Mail:Authority", "/no/such/file.pem")]
    public void A_setting_that_is_wrong_is_named(string name, string? value) =>
        Assert.StartsWith(name, MailSettings.FaultOf(With(name, value)), StringComparison.Ordinal);

    [Fact]
    public void Settings_that_are_whole_or_not_there_are_no_fault()
    {
        Assert.Null(MailSettings.FaultOf(With("Mail:Tls", "Implicit")));
        Assert.Null(MailSettings.FaultOf(With("Mail:Host", null)));
    }

    [Fact]
    public void A_wrong_setting_stops_the_start()
    {
        using var house = new WebHouse(settings: new Dictionary<string, string>(Settings) { ["Mail:Tls"] = "None" });

        Assert.Contains("Mail:Tls is 'None'", Assert.Throws<StartRefusedException>(() => house.CreateClient()).Message, StringComparison.Ordinal);
    }

    private static IConfiguration With(string name, string? value) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(Settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))) { [name] = value }).Build();
}
