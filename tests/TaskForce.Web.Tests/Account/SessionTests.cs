using System.Net;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Account;

public class SessionTests
{
    [Fact]
    public async Task A_copied_cookie_opens_nothing_after_signing_out()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        using var thief = house.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        thief.DefaultRequestHeaders.Add("Cookie", magistrate.Cookie("taskforce"));
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/")).StatusCode);

        await magistrate.GetAsync("/");
        await magistrate.PostAsync("/account/sign-out", []);

        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_session_that_is_ended_from_another_browser_is_over_on_the_next_click()
    {
        await using var house = new WebHouse();
        var office = await house.VisitAsync("magistrat.lille");
        var stolen = await house.VisitAsync("magistrat.lille");
        var page = await office.GetAsync("/account/profile");
        var other = Assert.Single(page.Page.QuerySelectorAll("[data-testid=sessions] button[name=session]")).GetAttribute("value");

        var ended = await office.PostAsync("/account/profile?handler=End", new() { ["session"] = other });

        Assert.Equal(HttpStatusCode.Redirect, ended.Status);
        Assert.StartsWith("/account/sign-in", (await stolen.GetAsync("/")).Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync("/")).Status);
    }

    [Fact]
    public async Task All_other_sessions_end_and_nobody_elses_does()
    {
        await using var house = new WebHouse();
        var office = await house.VisitAsync("magistrat.lille");
        var home = await house.VisitAsync("magistrat.lille");
        var colleague = await house.VisitAsync("greffe.lille");
        await office.GetAsync("/account/profile");

        await office.PostAsync("/account/profile?handler=End", []);

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.OK),
            ((await office.GetAsync("/")).Status, (await home.GetAsync("/")).Status, (await colleague.GetAsync("/")).Status));
    }

    [Fact]
    public async Task Somebody_elses_session_is_not_ended_by_its_key()
    {
        await using var house = new WebHouse();
        var clerk = await house.VisitAsync("greffe.lille");
        var second = await house.VisitAsync("greffe.lille");
        var key = (await clerk.GetAsync("/account/profile")).Page.QuerySelector("[data-testid=sessions] button[name=session]")!.GetAttribute("value");
        var magistrate = await house.VisitAsync("magistrat.lille");
        await magistrate.GetAsync("/account/profile");

        await magistrate.PostAsync("/account/profile?handler=End", new() { ["session"] = key });

        Assert.Equal(HttpStatusCode.OK, (await second.GetAsync("/")).Status);
    }

    [Fact]
    public async Task However_busy_a_session_ends_after_twelve_hours()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        for (var i = 0; i < 16; i++)
        {
            house.Clock.Pass(TimeSpan.FromMinutes(44));
            Assert.Equal(HttpStatusCode.OK, (await magistrate.GetAsync("/help")).Status);
            Assert.Equal(HttpStatusCode.OK, (await magistrate.GetAsync("/account/profile")).Status);
        }

        house.Clock.Pass(TimeSpan.FromMinutes(20));

        Assert.Equal(HttpStatusCode.Redirect, (await magistrate.GetAsync("/account/profile")).Status);
    }
}
