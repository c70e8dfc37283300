using System.Net;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Organisations;
using TaskForce.Domain.Organisations;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Administration;

/// <summary>Postings, organisations and public holidays over HTTP.</summary>
public class RoomPagesTests
{
    [Fact]
    public async Task A_posting_that_ends_takes_the_role_and_the_session_with_it()
    {
        await using var house = new WebHouse();
        var (paris, liaison) = (await house.VisitAsync("admin.paris"), await house.VisitAsync("liaison.bruxelles"));
        Assert.Equal(HttpStatusCode.OK, (await liaison.GetAsync("/requests")).Status);
        await paris.GetAsync("/administration/postings/1004");

        Assert.Equal(HttpStatusCode.Redirect, (await paris.PostAsync("/administration/postings/1004", Day("Input.To", 23, 11, 2026))).Status);

        Assert.StartsWith("/account/sign-in", (await liaison.GetAsync("/requests")).Location!.OriginalString, StringComparison.Ordinal);
        var again = await house.VisitAsync("liaison.bruxelles");
        Assert.Equal(HttpStatusCode.Forbidden, (await again.GetAsync("/requests")).Status);
    }

    [Fact]
    public async Task A_session_ends_with_the_last_day_of_the_posting_however_busy_it_is()
    {
        await using var house = new WebHouse();
        var paris = await house.VisitAsync("admin.paris");
        await paris.GetAsync("/administration/postings/1004");
        await paris.PostAsync("/administration/postings/1004", Day("Input.To", 24, 11, 2026));
        // 22:50 in Brussels and Paris.
        house.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 24, 21, 50, 0, TimeSpan.Zero));
        var liaison = await house.VisitAsync("liaison.bruxelles");

        house.Clock.Pass(TimeSpan.FromMinutes(45));
        Assert.Equal(HttpStatusCode.OK, (await liaison.GetAsync("/requests")).Status);
        house.Clock.Pass(TimeSpan.FromMinutes(24));
        Assert.Equal(HttpStatusCode.OK, (await liaison.GetAsync("/requests")).Status);
        house.Clock.Pass(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.Redirect, (await liaison.GetAsync("/requests")).Status);
    }

    [Fact]
    public async Task A_person_is_posted_from_a_form()
    {
        await using var house = new WebHouse();
        var paris = await house.VisitAsync("admin.paris");
        await paris.GetAsync("/administration/postings/new");
        Dictionary<string, string?> posting = new(Day("Input.From", 1, 12, 2026)) { ["Input.Account"] = "1004", ["Input.Role"] = nameof(Role.LiaisonMagistrate) };

        var overlapping = await paris.PostAsync("/administration/postings/new", posting);
        Assert.Contains("déjà affectée", Assert.Single(overlapping.Errors), StringComparison.Ordinal);

        await paris.GetAsync("/administration/postings/1004");
        await paris.PostAsync("/administration/postings/1004", Day("Input.To", 30, 11, 2026));
        await paris.GetAsync("/administration/postings/new");
        Assert.Equal(HttpStatusCode.Redirect, (await paris.PostAsync("/administration/postings/new", posting)).Status);
        Assert.Equal(3, (await paris.GetAsync("/administration/postings")).Find("posting-table")!.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Somebody_of_the_other_State_is_not_posted_by_ones_own_form()
    {
        await using var house = new WebHouse();
        var paris = await house.VisitAsync("admin.paris");
        var page = await paris.GetAsync("/administration/postings/new");
        Assert.DoesNotContain("Stijn", page.Text, StringComparison.Ordinal);

        var answer = await paris.PostAsync("/administration/postings/new", new(Day("Input.From", 1, 12, 2030)) { ["Input.Account"] = "1021", ["Input.Role"] = nameof(Role.LiaisonMagistrate) });

        Assert.Contains("Votre État n’a aucun compte", Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_is_added_changed_and_closed_and_then_addressed_no_more()
    {
        await using var house = new WebHouse();
        var paris = await house.VisitAsync("admin.paris");
        await paris.GetAsync("/administration/organisations/new");
        var added = await paris.PostAsync("/administration/organisations/new", Hazebrouck());
        Assert.Equal("/administration/organisations/FR-PR-HAZ", added.Location!.OriginalString);

        await paris.GetAsync(added.Location.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await paris.PostAsync(added.Location.OriginalString, new() { ["Input.Facts.Email"] = "parquet@hazebrouck.example", ["Input.Kind"] = "MIN", ["Input.Code"] = "FR-X" })).Status);
        var stored = await house.ReadAsync(db => db.Authorities.AsNoTracking().SingleAsync(a => a.Code == new AuthorityCode("FR-PR-HAZ")));
        Assert.Equal(("parquet@hazebrouck.example", AuthorityKind.PR), (stored.Email, stored.Kind));
        var tournai = await house.VisitAsync("magistrat.tournai");
        Assert.Contains("FR-PR-HAZ", (await tournai.GetAsync("/requests/new")).Text, StringComparison.Ordinal);

        await paris.GetAsync(added.Location.OriginalString + "/close");
        Assert.Equal(HttpStatusCode.Redirect, (await paris.PostAsync(added.Location.OriginalString + "/close", Day("Input.LastDay", 23, 11, 2026))).Status);
        Assert.DoesNotContain("FR-PR-HAZ", (await tournai.GetAsync("/requests/new")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("FR-PR-HAZ", (await paris.GetAsync("/administration/accounts/new")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_with_people_and_requests_is_not_closed_and_the_page_says_how_many_and_no_more()
    {
        await using var house = new WebHouse();
        var paris = await house.VisitAsync("admin.paris");

        var page = await paris.GetAsync("/administration/organisations/FR-PR-LIL/close");

        Assert.StartsWith("2 comptes", page.Find("in-the-way")!.QuerySelector("li")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("main form"));
        Assert.DoesNotContain("-2026-", page.Text, StringComparison.Ordinal);
        await paris.GetAsync("/administration/organisations/FR-PR-LIL");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await paris.PostAsync("/administration/organisations/FR-PR-LIL/close", Day("Input.LastDay", 23, 11, 2026))).Status);
    }

    [Fact]
    public async Task A_form_that_lacks_something_names_each_field_and_keeps_what_was_typed()
    {
        await using var house = new WebHouse();
        var brussels = await house.VisitAsync("admin.brussel", "nl");
        await brussels.GetAsync("/administration/organisations/new");

        var answer = await brussels.PostAsync("/administration/organisations/new", new(Hazebrouck()) { ["Input.Facts.Names.De"] = "", ["Input.Code"] = "FR-PR-HAZ" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Duits", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal("Hazebrouck", answer.Page.QuerySelector("#Input_Facts_ShortNames_En")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_holiday_by_decree_is_added_and_removed()
    {
        await using var house = new WebHouse();
        var paris = await house.VisitAsync("admin.paris");
        await paris.GetAsync("/administration/holidays");
        Dictionary<string, string?> holiday = new(Day("Input.Day", 6, 9, 2090))
        {
            ["Input.Names.Fr"] = "Deuil national", ["Input.Names.Nl"] = "Nationale rouw", ["Input.Names.De"] = "Staatstrauer", ["Input.Names.En"] = "National mourning",
            ["Input.Decree"] = "Décret n° 2090-1",
        };

        var added = await paris.PostAsync("/administration/holidays?handler=Add", holiday);
        Assert.Equal("/administration/holidays?year=2090", added.Location!.OriginalString);
        var page = await paris.GetAsync(added.Location.OriginalString);
        Assert.Contains("Décret n° 2090-1", page.Find("holidays")!.TextContent, StringComparison.Ordinal);
        var twice = await paris.PostAsync("/administration/holidays?handler=Add", holiday);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        var brussels = await house.VisitAsync("admin.brussel");
        Assert.DoesNotContain("2090-1", (await brussels.GetAsync("/administration/holidays?year=2090")).Text, StringComparison.Ordinal);
        await brussels.GetAsync("/administration/holidays");
        Assert.Equal(HttpStatusCode.NotFound, (await brussels.PostAsync("/administration/holidays?handler=Remove", new() { ["day"] = "2090-09-06" })).Status);

        await paris.GetAsync("/administration/holidays?year=2090");
        Assert.Equal(HttpStatusCode.Redirect, (await paris.PostAsync("/administration/holidays?handler=Remove", new() { ["day"] = "2090-09-06" })).Status);
        Assert.False(await house.ReadAsync(db => db.Set<DecreedHoliday>().AnyAsync()));
    }

    [Theory]
    [InlineData("?year=1")]
    [InlineData("?year=nonsense")]
    [InlineData("?year=99999999999")]
    public async Task A_year_that_the_calendar_does_not_know_shows_this_one(string query)
    {
        await using var house = new WebHouse();
        var paris = await house.VisitAsync("admin.paris");

        Assert.Contains("11 novembre 2026", (await paris.GetAsync("/administration/holidays" + query)).Text, StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Day(string field, int day, int month, int year) => new()
    {
        [field + ".Day"] = Text(day), [field + ".Month"] = Text(month), [field + ".Year"] = Text(year),
    };

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Dictionary<string, string?> Hazebrouck()
    {
        var fields = new Dictionary<string, string?>
        {
            ["Input.Code"] = "FR-PR-HAZ", ["Input.Kind"] = nameof(AuthorityKind.PR), ["Input.Facts.Seat"] = "Hazebrouck", ["Input.Facts.Languages"] = "Fr",
        };
        foreach (var language in new[] { "Fr", "Nl", "De", "En" })
            (fields[$"Input.Facts.Names.{language}"], fields[$"Input.Facts.ShortNames.{language}"]) = ("Parquet d’Hazebrouck", "Hazebrouck");
        return fields;
    }
}
