using AngleSharp.Dom;
using TaskForce.Application.Texts;
using TaskForce.Web.TagHelpers;

namespace TaskForce.Web.Tests.TagHelpers;

public sealed class DateFieldTests
{
    private static Task<IElement> ShowAsync(SampleForm form) =>
        form.ShowAsync(new DateTagHelper(form.Get<Texts>()) { For = form.For(p => p.Input.ReceivedOn), Legend = "Reçue le", Hint = "Par exemple 16 11 2026" });

    private static IEnumerable<string> Typed(IElement html) => html.QuerySelectorAll("input").Select(i => i.GetAttribute("value") ?? "");

    [Fact]
    public async Task A_stored_date_fills_three_labelled_fields()
    {
        var form = new SampleForm();
        form.Input.ReceivedOn = new DateOnly(2026, 11, 6);

        var html = await ShowAsync(form);

        Assert.Equal(["6", "11", "2026"], Typed(html));
        Assert.Equal(["Jour", "Mois", "Année"], html.QuerySelectorAll("label").Select(l => l.TextContent));
        Assert.Equal(["Input_ReceivedOn_Day", "Input_ReceivedOn_Month", "Input_ReceivedOn_Year"], html.QuerySelectorAll("label").Select(l => l.GetAttribute("for")));
        Assert.Equal("Input_ReceivedOn-hint", html.QuerySelector("fieldset[role=group]")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task A_refused_date_keeps_what_was_typed_and_marks_the_three_fields()
    {
        var form = await new SampleForm().PostAsync(("ReceivedOn.Day", "31"), ("ReceivedOn.Month", "nov"), ("ReceivedOn.Year", "2026"));

        var html = await ShowAsync(form);

        Assert.Equal(["31", "nov", "2026"], Typed(html));
        Assert.Equal(3, html.QuerySelectorAll("input.govuk-input--error").Length);
        Assert.Contains("Cette date n’existe pas", html.QuerySelector("#Input_ReceivedOn-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_of_two_digits_is_explained()
    {
        var form = await new SampleForm().PostAsync(("ReceivedOn.Day", "16"), ("ReceivedOn.Month", "11"), ("ReceivedOn.Year", "26"));

        var html = await ShowAsync(form);

        Assert.Equal(["16", "11", "26"], Typed(html));
        Assert.Contains("quatre chiffres", html.QuerySelector("#Input_ReceivedOn-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_emptied_date_does_not_come_back()
    {
        var form = await new SampleForm().PostAsync(("ReceivedOn.Day", ""), ("ReceivedOn.Month", ""), ("ReceivedOn.Year", ""));
        form.Input.ReceivedOn = new DateOnly(2026, 11, 6);

        Assert.Equal(["", "", ""], Typed(await ShowAsync(form)));
    }

    [Theory]
    [InlineData("1984", "", "", "1984")]
    [InlineData("1984-03", "", "3", "1984")]
    [InlineData("1984-03-07", "7", "3", "1984")]
    public async Task A_partial_date_fills_the_fields_that_are_known(string stored, string day, string month, string year)
    {
        var form = new SampleForm();
        form.Input.BornOn = stored;

        var html = await form.ShowAsync(new DateTagHelper(form.Get<Texts>()) { For = form.For(p => p.Input.BornOn), Legend = "Né le", Partial = true });

        Assert.Equal([day, month, year], Typed(html));
    }

    [Fact]
    public async Task A_stored_time_is_shown()
    {
        var form = new SampleForm();
        form.Input.ReceivedAt = new TimeOnly(9, 5);

        var html = await form.ShowAsync(new TimeTagHelper(form.Get<Texts>()) { For = form.For(p => p.Input.ReceivedAt), Label = "Heure" }, "tf-time");

        var input = Assert.Single(html.QuerySelectorAll("input"));
        Assert.Equal("9:05", input.GetAttribute("value"));
        Assert.True(input.ClassList.Contains("govuk-input--width-5"));
    }
}
