using System.Net;
using TaskForce.Application.Seed.Demo;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.AuthorityDirectory;

/// <summary>The directory, the finder and what one does from there, without script.</summary>
public sealed class DirectoryPagesTests
{
    public static TheoryData<string> Languages => ["fr", "nl", "de", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_kind_of_authority_and_every_answer_has_its_page(string language)
    {
        await using var house = new WebHouse();
        var visitor = await house.VisitAsync("magistrat.lille");
        await visitor.GetAsync($"/language?to={language}&return=/");

        foreach (var code in new[] { "BE-PR-MON", "BE-DIV-TOU", "BE-FED", "BE-CENTRAL", "FR-PR-LIL", "FR-JI-LIL", "FR-PNAT", "FR-EXP" })
            Assert.NotNull((await visitor.GetAsync($"/directory/{code}")).Find("facts"));
        foreach (var query in new[]
        {
            "country=BE&measure=SEARCH_HOME&place=Tournai", "country=BE&measure=SEIZURE&place=Tournai&place=Charleroi", "country=BE&measure=SEIZURE&place=7100&urgent=1", "country=BE&measure=ACCOUNTS",
            "country=BE&measure=SEIZURE&matter=CUSTOMS", "country=FR&measure=INTERCEPTION&place=Lille", "country=FR&measure=SEIZURE&place=Nord", "country=FR&measure=SEIZURE&place=Ain",
            "country=FR&measure=PROVISIONAL", "country=FR&measure=SEIZURE&place=Lille&matter=ORGANISED_CRIME", "country=FR&measure=SEIZURE&matter=TERRORISM", "country=FR&measure=SEIZURE",
        })
            Assert.NotNull((await visitor.GetAsync("/finder?" + query)).Find("answer"));
    }

    [Fact]
    public async Task A_place_leads_to_its_office_in_the_directory()
    {
        await using var house = new WebHouse();
        var visitor = await house.VisitAsync("magistrat.lille");

        var found = await visitor.GetAsync("/directory?q=doornik");

        Assert.Contains("/directory/BE-PR-MON", found.Page.QuerySelector("[data-testid=row] a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotNull(found.Find("competent"));
        Assert.NotNull((await visitor.GetAsync("/directory?q=zzzz")).Page.QuerySelector(".tf-empty"));
    }

    [Theory]
    [InlineData("/directory?q=")]
    [InlineData("/finder?country=BE&measure=SEIZURE&place=")]
    public async Task Ten_thousand_characters_and_text_that_looks_like_SQL_find_nothing_and_break_nothing(string address)
    {
        await using var house = new WebHouse();
        var visitor = await house.VisitAsync("magistrat.lille");

        foreach (var text in new[] { new string('a', 10_000), "'; DROP TABLE Places; --", "<script>alert(1)</script>", "%00", "(BE-99999)" })
        {
            var answer = await visitor.GetAsync(address + Uri.EscapeDataString(text));
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.DoesNotContain("<script>alert", answer.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/directory/BE-PR-XXX")]
    [InlineData("/directory/nonsense")]
    public async Task An_unknown_code_is_not_found(string address)
    {
        await using var house = new WebHouse();
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.VisitAsync("magistrat.lille")).GetAsync(address)).Status);
    }

    [Fact]
    public async Task The_finder_asks_again_where_a_name_is_of_several_places_or_of_none()
    {
        await using var house = new WebHouse();
        var visitor = await house.VisitAsync("magistrat.tournai");

        Assert.NotNull((await visitor.GetAsync("/finder?country=FR&measure=SEIZURE&place=Fleury")).Find("choices"));
        Assert.NotNull((await visitor.GetAsync("/finder?country=FR&measure=SEIZURE&place=Atlantis")).Find("no-place"));
        Assert.NotNull((await visitor.GetAsync("/finder?country=FR&measure=&place=Lille")).Find("no-measure"));
        Assert.Null((await visitor.GetAsync("/finder")).Find("answer"));
    }

    [Fact]
    public async Task From_the_finder_a_new_order_is_opened_to_the_proposed_authority_and_to_another_with_a_reason()
    {
        await using var house = new WebHouse();
        var visitor = await house.VisitAsync("magistrat.lille");
        var link = (await visitor.GetAsync("/finder?country=BE&measure=SEIZURE&place=Tournai")).Find("new-order")!.GetAttribute("href")!;
        await visitor.GetAsync(link);

        var other = await visitor.PostAsync(Links.New, new() { ["Input.Title"] = "Saisie à Tournai", ["Input.Executing"] = "BE-PR-CHA" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 1), (other.Status, other.Errors.Count));
        var withReason = await visitor.PostAsync(Links.New, new() { ["Input.Title"] = "Saisie à Tournai", ["Input.Executing"] = "BE-PR-CHA", ["Input.Reason"] = "Affaire connexe." });
        Assert.Equal(HttpStatusCode.Redirect, withReason.Status);

        await visitor.GetAsync(link);
        var proposed = await visitor.PostAsync(Links.New, new() { ["Input.Title"] = "Saisie à Tournai, bis" });
        Assert.Equal(HttpStatusCode.Redirect, proposed.Status);
        Assert.Equal("BE-PR-MON", (await house.OrdersAsync()).Single(o => o.Form.Title == "Saisie à Tournai, bis").Executing!.Value.Value);
    }

    [Fact]
    public async Task A_draft_is_addressed_to_what_its_form_leads_to()
    {
        await using var house = new WebHouse();
        var draft = (await house.OrdersAsync()).First(o => o.State == OrderState.Draft && o.IssuingCountry == CountryCode.FR);
        var visitor = await house.VisitAsync(DemoPeople.All.First(p => p.Authority == draft.Issuing.Value && p.Role == Role.Magistrate).Name);

        var page = await visitor.GetAsync(DirectoryLinks.Addressee(draft.Id));
        Assert.NotNull(page.Find("proposal"));
        var saved = await visitor.PostAsync(DirectoryLinks.Addressee(draft.Id), []);

        Assert.Empty(saved.Errors);
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.NotNull((await house.OrdersAsync()).Single(o => o.Id == draft.Id).Executing);
    }

    [Fact]
    public async Task Administrators_assign_places_and_set_cases_in_their_own_State_alone()
    {
        await using var house = new WebHouse();
        var (paris, brussels) = (await house.VisitAsync("admin.paris"), await house.VisitAsync("admin.brussel"));

        await paris.GetAsync(AdministrationLinks.Territory(new AuthorityCode("FR-PR-DKQ")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await paris.PostAsync(AdministrationLinks.Territory(new("FR-PR-DKQ")), new() { ["Input.Place"] = "Atlantis" })).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await paris.PostAsync(AdministrationLinks.Territory(new("FR-PR-DKQ")), new() { ["Input.Place"] = "Hazebrouck" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await paris.GetAsync(AdministrationLinks.Validation)).Status);
        await brussels.GetAsync(AdministrationLinks.Validation);
        var set = await brussels.PostAsync(AdministrationLinks.Validation, new() { ["Input.Measure"] = nameof(MeasureKind.Geolocation) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, set.Status);
        set = await brussels.PostAsync(AdministrationLinks.Validation, new() { ["Input.Measure"] = nameof(MeasureKind.Geolocation), ["Input.Case"] = "C" });
        Assert.Equal(HttpStatusCode.Redirect, set.Status);
        Assert.NotNull((await paris.GetAsync(AdministrationLinks.Reference)).Find("files"));
    }

    [Fact]
    public async Task A_draft_that_names_an_authority_closed_since_leads_to_another_addressee_before_it_is_signed()
    {
        await using var house = new WebHouse();
        var draft = (await house.OrdersAsync()).First(o => o is { State: OrderState.Draft, IssuingCountry: CountryCode.FR, Executing: not null });
        house.Query($"UPDATE Authorities SET ClosedOn = '2026-11-23' WHERE Code = '{draft.Executing}'");
        var visitor = await house.VisitAsync(DemoPeople.All.First(p => p.Authority == draft.Issuing.Value && p.Role == Role.Magistrate).Name);

        var list = await visitor.GetAsync(Links.Form(draft.Id));
        Assert.Equal(DirectoryLinks.Addressee(draft.Id), list.Find("addressee-closed")!.QuerySelector("a")!.GetAttribute("href"));
        var sign = await visitor.GetAsync(Links.Act(draft.Id, OrderAct.Sign));
        Assert.NotNull(sign.Find("addressee-closed"));

        await visitor.GetAsync(DirectoryLinks.Addressee(draft.Id));
        await visitor.PostAsync(DirectoryLinks.Addressee(draft.Id), new() { ["Input.To"] = "BE-FED", ["Input.Reason"] = "Le parquet est fermé." });
        Assert.Null((await visitor.GetAsync(Links.Form(draft.Id))).Find("addressee-closed"));
    }
}
