using System.Net;
using TaskForce.Domain;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Account;

public class LanguageTests
{
    [Fact]
    public async Task Who_is_signed_in_changes_the_language_by_a_click_and_the_next_person_on_the_machine_has_the_own_one()
    {
        await using var house = new WebHouse();
        var visitor = await house.VisitAsync("magistraat.kortrijk");
        Assert.Equal("nl", await LanguageAsync(visitor));

        await visitor.GetAsync("/language?to=de&return=/");

        Assert.Equal("de", await LanguageAsync(visitor));
        await visitor.PostAsync("/account/sign-out", []);
        await visitor.GetAsync("/account/sign-in");
        await visitor.PostAsync("/account/sign-in", new() { ["Input.Email"] = "magistrat.lille@demonstration.example", ["Input.Password"] = Application.Seed.Demo.DemoPeople.Password });
        Assert.Equal("fr", await LanguageAsync(visitor));
    }

    [Fact]
    public async Task What_is_saved_in_the_profile_prevails_over_earlier_clicks()
    {
        await using var house = new WebHouse();
        var visitor = await house.VisitAsync("magistrat.lille");
        await visitor.GetAsync("/language?to=de&return=/");
        await visitor.GetAsync("/account/profile");

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync("/account/profile", new() { ["Input.Language"] = nameof(Language.En) })).Status);

        Assert.Equal("en", await LanguageAsync(visitor));
    }

    [Theory]
    [InlineData("nl-BE,fr;q=0.5", "nl")]
    [InlineData("de-AT", "de")]
    [InlineData("es, pt", "fr")]
    public async Task Before_anybody_signs_in_the_browser_decides_and_French_is_left(string preference, string language)
    {
        await using var house = new WebHouse();

        Assert.Equal(language, (await (await house.VisitAsync(language: preference)).GetAsync("/account/sign-in")).Page.DocumentElement.GetAttribute("lang"));
    }

    private static async Task<string?> LanguageAsync(WebVisitor visitor) =>
        (await visitor.GetAsync("/help")).Page.DocumentElement.GetAttribute("lang");
}
