using System.Net;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Account;

public class SignInTests
{
    [Fact]
    public async Task Nobody_signed_in_is_led_to_the_sign_in_page_and_back()
    {
        await using var house = new WebHouse();
        var nobody = await house.VisitAsync();

        var answer = await nobody.GetAsync("/account/profile");

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal("/account/sign-in?return=%2Faccount%2Fprofile", answer.Location!.OriginalString);
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_address_and_a_locked_account_read_the_same()
    {
        await using var house = new WebHouse();
        var visitor = await house.VisitAsync();
        await visitor.GetAsync("/account/sign-in");
        var unknown = await TryAsync("nobody@demonstration.example", "x");
        var wrong = await TryAsync("magistrat.lille@demonstration.example", "x");
        for (var i = 0; i < 5; i++)
            await TryAsync("magistrat.lille@demonstration.example", "x");

        var locked = await TryAsync("magistrat.lille@demonstration.example", Application.Seed.Demo.DemoPeople.Password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, locked.Status);
        Assert.Equal(unknown.Errors, wrong.Errors);
        Assert.Equal(unknown.Errors, locked.Errors);

        Task<WebAnswer> TryAsync(string email, string password) =>
            visitor.PostAsync("/account/sign-in", new() { ["Input.Email"] = email, ["Input.Password"] = password });
    }

    [Fact]
    public async Task The_sign_in_page_lists_people_of_every_role_in_both_countries_with_their_password()
    {
        await using var house = new WebHouse();
        var page = await (await house.VisitAsync()).GetAsync("/account/sign-in");

        var panel = page.Find("demonstration")!.TextContent;

        Assert.Contains(Application.Seed.Demo.DemoPeople.Password, panel, StringComparison.Ordinal);
        foreach (var role in Enum.GetValues<Domain.Organisations.Role>())
            Assert.Contains(Application.Seed.Demo.DemoPeople.All, p => p.Role == role && p.Authority.StartsWith("FR", StringComparison.Ordinal) && role != Domain.Organisations.Role.IssuingOfficer || p.Role == role && p.Authority.StartsWith("BE", StringComparison.Ordinal));
        Assert.Equal(Application.Seed.Demo.DemoPeople.All.Count, page.Page.QuerySelectorAll("[name=person]").Length);
    }

    [Fact]
    public async Task A_link_elsewhere_in_the_return_address_is_not_followed()
    {
        await using var house = new WebHouse();
        var visitor = await house.VisitAsync();
        await visitor.GetAsync("/account/sign-in?return=https://elsewhere.example/");

        var answer = await visitor.PostAsync("/account/sign-in", new() { ["Input.Email"] = "magistrat.lille@demonstration.example", ["Input.Password"] = Application.Seed.Demo.DemoPeople.Password });

        Assert.Equal("/", answer.Location!.OriginalString);
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("de")]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task The_browser_chooses_the_language_until_somebody_does(string language)
    {
        await using var house = new WebHouse();

        var page = await (await house.VisitAsync(language: language)).GetAsync("/account/sign-in");

        Assert.Equal(language, page.Page.DocumentElement.GetAttribute("lang"));
    }
}
