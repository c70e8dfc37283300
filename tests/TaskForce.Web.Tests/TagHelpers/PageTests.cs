using TaskForce.Application.Texts;
using TaskForce.Web.Forms;
using TaskForce.Web.TagHelpers;

namespace TaskForce.Web.Tests.TagHelpers;

public sealed class PageTests
{
    [Fact]
    public async Task The_summary_leads_to_the_first_input_of_each_field_in_the_order_of_the_page()
    {
        var form = await new SampleForm().PostAsync(
            ("Title", "x"), ("ReceivedOn.Day", "31"), ("ReceivedOn.Month", "11"), ("ReceivedOn.Year", "2026"),
            ("SignedOn.Day", "1"), ("SignedOn.Month", "1"), ("SignedOn.Year", "26"));
        form.State.AddModelError("Input.Title", "Trop court.");
        form.State.AddModelError("", "Entre-temps, <Tournai> a répondu.");

        await form.ShowAsync(new InputTagHelper(form.Get<Texts>()) { For = form.For(p => p.Input.Title), Label = "Objet" });
        await form.ShowAsync(new DateTagHelper(form.Get<Texts>()) { For = form.For(p => p.Input.SignedOn), Legend = "Quand ?" });
        await form.ShowAsync(new DateTagHelper(form.Get<Texts>()) { For = form.For(p => p.Input.ReceivedOn), Legend = "Reçue le" });
        var html = await form.ShowAsync(new ErrorsTagHelper(form.Get<Texts>()));

        Assert.Equal("Un point est à corriger", html.QuerySelector("[data-module=govuk-error-summary] > [role=alert] > h2")!.TextContent);
        Assert.Equal(
            [null, "#Input_Title", "#Input_SignedOn_Day", "#Input_ReceivedOn_Day"],
            html.QuerySelectorAll("li").Select(li => li.QuerySelector("a")?.GetAttribute("href")));
        Assert.Equal(
            ["Entre-temps, <Tournai> a répondu.", "Objet\u00a0: Trop court.", "Quand ? Écrivez l’année en quatre chiffres, par exemple 2026.", "Reçue le\u00a0: Cette date n’existe pas. Vérifiez le jour et le mois."],
            html.QuerySelectorAll("li").Select(li => li.TextContent));
    }

    [Fact]
    public async Task There_is_no_summary_where_all_is_well()
    {
        var form = await new SampleForm().PostAsync(("Title", "x"));

        Assert.Equal("", (await form.ShowAsync(new ErrorsTagHelper(form.Get<Texts>()))).InnerHtml);
    }

    [Fact]
    public async Task A_button_sends_once_and_a_link_is_no_button()
    {
        var form = new SampleForm();

        var button = (await form.ShowAsync(new ButtonTagHelper { Variant = "warning" }, attributes: [("name", "act"), ("class", "x")])).QuerySelector("button")!;
        var link = (await form.ShowAsync(new ButtonTagHelper { Href = "/requests" })).QuerySelector("a.govuk-button")!;

        Assert.Equal("x govuk-button govuk-button--warning", button.ClassName);
        Assert.Equal(("submit", "true", "act"), (button.GetAttribute("type"), button.GetAttribute("data-prevent-double-click"), button.GetAttribute("name")));
        Assert.Equal(("/requests", false), (link.GetAttribute("href"), link.HasAttribute("type")));
    }

    [Fact]
    public async Task A_form_carries_its_token_and_a_fresh_key()
    {
        var form = new SampleForm();
        async Task<AngleSharp.Dom.IElement> show() => (await form.ShowAsync(Guarded(form), content: "<p>x</p>")).QuerySelector("form[method=post][novalidate][data-guard]")!;

        var (first, second) = (await show(), await show());

        Assert.NotNull(first.QuerySelector("input[name=__RequestVerificationToken]"));
        var keys = new[] { first, second }.Select(f => f.QuerySelector("input[name=__form]")!.GetAttribute("value")).ToArray();
        Assert.NotEqual(keys[0], keys[1]);
        Assert.NotNull(form.Get<SubmissionKeys>().Read(keys[0]));
    }

    private static FormTagHelper Guarded(SampleForm form) =>
        new(form.Get<IServiceProvider>(), form.Get<Microsoft.AspNetCore.Antiforgery.IAntiforgery>()) { Guard = true };
}
