using AngleSharp.Dom;
using TaskForce.Application.Texts;
using TaskForce.Domain.Requests;
using TaskForce.Web.Forms;
using TaskForce.Web.TagHelpers;

namespace TaskForce.Web.Tests.TagHelpers;

public sealed class FieldTests
{
    private static readonly Choice[] States = [new("Received", "Reçue", "Depuis peu"), new("Recognised", "Reconnue")];

    private static InputTagHelper TitleOf(SampleForm form) =>
        new(form.Get<Texts>()) { For = form.For(p => p.Input.Title), Label = "Objet <b>", Hint = "Une phrase." };

    private static IElement Control(IElement html, string selector = "input") => Assert.Single(html.QuerySelectorAll(selector));

    [Fact]
    public async Task A_label_and_a_hint_belong_to_their_control()
    {
        var form = new SampleForm();
        form.Input.Title = "Relevés <2026>";

        var html = await form.ShowAsync(TitleOf(form));

        var input = Control(html);
        Assert.Equal(("Input_Title", "Input.Title", "Relevés <2026>"), (input.Id, input.GetAttribute("name"), input.GetAttribute("value")));
        Assert.Equal("Objet <b>", html.QuerySelector("label[for=Input_Title].govuk-label")!.TextContent);
        Assert.Equal("Une phrase.", html.QuerySelector("#Input_Title-hint.govuk-hint")!.TextContent);
        Assert.Equal("Input_Title-hint", input.GetAttribute("aria-describedby"));
        Assert.Null(html.QuerySelector(".govuk-form-group--error"));
    }

    [Fact]
    public async Task A_refused_field_says_why_and_keeps_what_was_typed()
    {
        var form = await new SampleForm().PostAsync(("Title", "trop long"));
        form.Input.Title = "ce qui est enregistré";
        form.State.AddModelError("Input.Title", "Raccourcissez.");

        var html = await form.ShowAsync(TitleOf(form));

        var input = Control(html);
        Assert.Equal("trop long", input.GetAttribute("value"));
        Assert.True(input.ClassList.Contains("govuk-input--error"));
        Assert.Equal("Input_Title-hint Input_Title-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("Erreur\u00a0: Raccourcissez.", html.QuerySelector("p#Input_Title-error.govuk-error-message")!.TextContent);
        Assert.NotNull(html.QuerySelector(".govuk-form-group.govuk-form-group--error"));
    }

    [Fact]
    public async Task A_password_is_never_given_back()
    {
        var form = await new SampleForm().PostAsync(("Title", "secret"));
        var helper = TitleOf(form);
        helper.Type = "password";

        Assert.False(Control(await form.ShowAsync(helper)).HasAttribute("value"));
    }

    [Fact]
    public async Task A_unit_stands_beside_the_control_and_is_not_read_twice()
    {
        var form = new SampleForm();
        var helper = new InputTagHelper(form.Get<Texts>()) { For = form.For(p => p.Input.Pages), Label = "Jours", Suffix = "jours", Width = "3" };

        var html = await form.ShowAsync(helper);

        Assert.Equal("true", html.QuerySelector(".govuk-input__wrapper > .govuk-input__suffix")!.GetAttribute("aria-hidden"));
        Assert.True(Control(html).ClassList.Contains("govuk-input--width-3"));
    }

    [Fact]
    public async Task A_text_area_keeps_every_line_and_counts_without_cutting()
    {
        var form = new SampleForm();
        form.Input.Note = "\nun\ndeux";
        var helper = new TextareaTagHelper(form.Get<Texts>()) { For = form.For(p => p.Input.Note), Label = "Note", Maxlength = 200 };

        var html = await form.ShowAsync(helper);

        var area = Control(html, "textarea");
        Assert.Equal("\nun\ndeux", area.TextContent);
        Assert.False(area.HasAttribute("maxlength"));
        Assert.Equal("Input_Note-info", area.GetAttribute("aria-describedby"));
        Assert.Equal("200 caractères au plus", html.QuerySelector("#Input_Note-info")!.TextContent);
        Assert.Equal("200", html.QuerySelector("[data-module=govuk-character-count]")!.GetAttribute("data-maxlength"));
        Assert.Equal("Il reste %{count} caractères", html.QuerySelector("[data-module]")!.GetAttribute("data-i18n.characters-under-limit.other"));
    }

    [Fact]
    public async Task A_list_shows_what_is_chosen()
    {
        var form = new SampleForm();
        form.Input.State = OrderState.Recognised;
        var helper = new SelectTagHelper(form.Get<Texts>()) { For = form.For(p => p.Input.State), Label = "État", Items = States, Empty = "Tous" };

        var html = await form.ShowAsync(helper);

        Assert.Equal(["Tous", "Reçue", "Reconnue"], html.QuerySelectorAll("select#Input_State > option").Select(o => o.TextContent));
        Assert.Equal("Recognised", Control(html, "option[selected]").GetAttribute("value"));
    }

    [Fact]
    public async Task Radios_have_a_legend_and_the_first_carries_the_id_of_the_field()
    {
        var form = await new SampleForm().PostAsync(("State", "Received"));
        var helper = new RadiosTagHelper(form.Get<Texts>()) { For = form.For(p => p.Input.State), Legend = "État", Items = States };

        var html = await form.ShowAsync(helper);

        Assert.Equal("État", html.QuerySelector("fieldset > legend.govuk-fieldset__legend")!.TextContent);
        Assert.Equal(["Input_State", "Input_State-2"], html.QuerySelectorAll("input[type=radio]").Select(r => r.Id));
        Assert.Equal("Received", Control(html, "input[checked]").GetAttribute("value"));
        Assert.Equal("Depuis peu", html.QuerySelector("#" + html.QuerySelector("#Input_State")!.GetAttribute("aria-describedby"))!.TextContent);
    }

    [Fact]
    public async Task Boxes_show_what_was_ticked_and_not_what_is_stored()
    {
        var form = await new SampleForm().PostAsync(("States", "Received"), ("States", "Recognised"));
        form.Input.States = [];
        var helper = new CheckboxesTagHelper(form.Get<Texts>()) { For = form.For(p => p.Input.States), Legend = "États", Items = States };

        var html = await form.ShowAsync(helper);

        Assert.Equal(2, html.QuerySelectorAll("input[type=checkbox][name='Input.States'][checked]").Length);
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData(true, "Oui")]
    [InlineData(false, "Non")]
    public async Task No_answer_is_not_the_same_as_no(bool? answer, string expected)
    {
        var form = new SampleForm();
        form.Input.Agreed = answer;

        var html = await form.ShowAsync(new YesNoTagHelper(form.Get<Texts>()) { For = form.For(p => p.Input.Agreed), Legend = "Accord" });

        Assert.Equal(expected, html.QuerySelector("input[checked] + label")?.TextContent ?? "");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_single_box_comes_back_as_it_was_sent(bool isTicked)
    {
        var form = isTicked ? await new SampleForm().PostAsync(("Urgent", "true"), ("Urgent", "false")) : await new SampleForm().PostAsync(("Urgent", "false"));

        var html = await form.ShowAsync(new CheckTagHelper(form.Get<Texts>()) { For = form.For(p => p.Input.Urgent), Label = "Urgent" });

        Assert.Equal(isTicked, form.Input.Urgent);
        Assert.Equal(isTicked, Control(html, "input[type=checkbox]").HasAttribute("checked"));
        Assert.Equal("false", Control(html, "input[type=hidden][name='Input.Urgent']").GetAttribute("value"));
    }
}
