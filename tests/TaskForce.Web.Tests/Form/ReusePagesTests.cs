using System.Net;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Form;

/// <summary>Taking over from an earlier order and supplementing one, without script.</summary>
public sealed class ReusePagesTests
{
    [Fact]
    public async Task A_section_is_taken_over_from_an_order_that_is_found_by_its_number()
    {
        await using var house = new WebHouse();
        var (magistrate, list) = await KeptTextTests.DraftAsync(house);
        var earlier = (await house.OrdersAsync()).First(o => o.Issuing.Value == "FR-PR-LIL" && o.State == OrderState.Acknowledged);

        var page = await magistrate.GetAsync($"{list}/copy?q={earlier.Number}");
        var copied = await magistrate.PostAsync($"{list}/copy", new() { ["Input.From"] = earlier.Id.ToString(), ["Input.Sections"] = nameof(FormSection.G) });

        Assert.Equal(2, page.Page.QuerySelectorAll("select[name='Input.From'] option").Length);
        Assert.Equal(list, copied.Location!.OriginalString);
        var read = (await magistrate.GetAsync(list + "/read")).Page;
        Assert.Contains(earlier.Form.Grounds.Facts!, read.QuerySelector("[data-section=G]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(earlier.Form.Persons.Lines[0].FamilyName!, read.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"Repris de : {earlier.Number}", (await magistrate.GetAsync(list.Replace("/form", "/timeline", StringComparison.Ordinal))).Page.QuerySelector("main")!.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_chooses_nothing_is_told_so_and_a_search_that_finds_nothing_says_so()
    {
        await using var house = new WebHouse();
        var (magistrate, list) = await KeptTextTests.DraftAsync(house);

        await magistrate.GetAsync($"{list}/copy");
        var refused = await magistrate.PostAsync($"{list}/copy", []);
        var none = await magistrate.GetAsync($"{list}/copy?q=zzzzzz");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(2, refused.Errors.Count);
        Assert.NotNull(none.Page.QuerySelector(".tf-empty"));
    }

    [Fact]
    public async Task A_sent_order_is_supplemented_from_its_case_file()
    {
        await using var house = new WebHouse();
        var earlier = (await house.OrdersAsync()).First(o => o is { Issuing.Value: "FR-PR-LIL", Executing.Value: "BE-DIV-TOU", State: OrderState.Acknowledged });
        var magistrate = await house.VisitAsync("magistrat.lille");
        var file = await magistrate.GetAsync(Links.Case(earlier.Id));

        Assert.Contains(file.Page.QuerySelectorAll("[data-testid=more-acts] a"), a => a.GetAttribute("href") == Links.Supplement(earlier.Id));
        var page = await magistrate.GetAsync(Links.Supplement(earlier.Id));
        var opened = await magistrate.PostAsync(Links.Supplement(earlier.Id), new() { ["Input.Sections"] = nameof(FormSection.F) });
        var list = opened.Location!.OriginalString;

        Assert.Contains(earlier.Number!.Value.ToString(), page.Find("section-d")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("True", (await magistrate.GetAsync(list + "/d")).Page.QuerySelector("input[name='Input.Earlier.Supplements'][checked]")!.GetAttribute("value"));
        var draft = await magistrate.GetAsync(list[..list.LastIndexOf('/')]);
        Assert.Equal(Links.Case(earlier.Id), draft.Find("related")!.QuerySelector("a")!.GetAttribute("href"));
        // The other State learns of it when it is sent.
        Assert.Equal(list[..list.LastIndexOf('/')], (await magistrate.GetAsync(Links.Case(earlier.Id))).Find("related")!.QuerySelector("a")!.GetAttribute("href"));
        Assert.Null((await (await house.VisitAsync("magistrat.tournai")).GetAsync(Links.Case(earlier.Id))).Find("related"));
    }
}
