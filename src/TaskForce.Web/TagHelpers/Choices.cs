using System.Collections;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TaskForce.Application.Texts;
using TaskForce.Web.Forms;

namespace TaskForce.Web.TagHelpers;

/// <summary>What radios and checkboxes share.</summary>
public abstract class ChoiceField(Texts texts) : Field(texts)
{
    /// <summary>The question.</summary>
    public required string Legend { get; set; }

    /// <summary>Size of the question: s, m or l.</summary>
    [HtmlAttributeName("legend-size")]
    public string LegendSize { get; set; } = "s";

    /// <summary>Side by side.</summary>
    public bool Inline { get; set; }

    private protected override string? Question => Legend;

    private protected abstract string Kind { get; }

    private protected abstract IEnumerable<Choice> Choices { get; }

    private protected abstract bool IsChosen(string value);

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var fieldset = Tag("fieldset", new() { ["class"] = "govuk-fieldset", ["aria-describedby"] = DescribedBy(Id, Error) });
        fieldset.InnerHtml.AppendHtml(Tag("legend", new() { ["class"] = $"govuk-fieldset__legend govuk-fieldset__legend--{LegendSize}" }, Legend));
        var help = new HtmlContentBuilder();
        HintAndError(help, Id, Error);
        fieldset.InnerHtml.AppendHtml(help);
        var list = Tag("div", new()
        {
            ["class"] = $"govuk-{Kind} govuk-{Kind}--small" + (Inline ? $" govuk-{Kind}--inline" : ""), ["data-module"] = "govuk-" + Kind,
        });
        var number = 0;
        foreach (var choice in Choices)
            list.InnerHtml.AppendHtml(Item(choice, number++));
        fieldset.InnerHtml.AppendHtml(list);
        Group(output, fieldset, Error);
    }

    private TagBuilder Item(Choice choice, int number)
    {
        // The first keeps the id of the field: the error summary leads to it.
        var id = number == 0 ? Id : $"{Id}-{number + 1}";
        var item = Tag("div", new() { ["class"] = $"govuk-{Kind}__item" });
        item.InnerHtml.AppendHtml(Tag("input", new()
        {
            ["class"] = $"govuk-{Kind}__input", ["id"] = id, ["name"] = Name, ["type"] = Kind == "radios" ? "radio" : "checkbox", ["value"] = choice.Value,
            ["checked"] = IsChosen(choice.Value) ? "checked" : null, ["aria-describedby"] = choice.Hint is null ? null : id + "-item-hint",
        })).AppendHtml(Tag("label", new() { ["class"] = $"govuk-label govuk-{Kind}__label", ["for"] = id }, choice.Label));
        if (choice.Hint is not null)
            item.InnerHtml.AppendHtml(Tag("div", new() { ["id"] = id + "-item-hint", ["class"] = $"govuk-hint govuk-{Kind}__hint" }, choice.Hint));
        return item;
    }
}

/// <summary>One of a few, all in sight.</summary>
[HtmlTargetElement("tf-radios", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadiosTagHelper(Texts texts) : ChoiceField(texts)
{
    /// <summary>The answers.</summary>
    public required IEnumerable<Choice> Items { get; set; }

    private protected override string Kind => "radios";

    private protected override IEnumerable<Choice> Choices => Items;

    private protected override bool IsChosen(string value) => string.Equals(Value(), value, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Yes or no, to be answered: neither is chosen beforehand.</summary>
[HtmlTargetElement("tf-yesno", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class YesNoTagHelper : ChoiceField
{
    /// <summary>Side by side.</summary>
    public YesNoTagHelper(Texts texts) : base(texts) => Inline = true;

    private protected override string Kind => "radios";

    private protected override IEnumerable<Choice> Choices => [new("True", Texts["Component.Yes"]), new("False", Texts["Component.No"])];

    private protected override bool IsChosen(string value) => string.Equals(Value(), value, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Any number of a few.</summary>
[HtmlTargetElement("tf-checkboxes", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxesTagHelper(Texts texts) : ChoiceField(texts)
{
    private HashSet<string>? chosen;

    /// <summary>The answers.</summary>
    public required IEnumerable<Choice> Items { get; set; }

    private protected override string Kind => "checkboxes";

    private protected override IEnumerable<Choice> Choices => Items;

    private protected override bool IsChosen(string value)
    {
        chosen ??= new HashSet<string>(
            Typed(Name) ?? (ViewContext.ModelState.IsValid || For.Model is null ? ((For.Model as IEnumerable)?.Cast<object>() ?? []).Select(Text) : []),
            StringComparer.OrdinalIgnoreCase);
        return chosen.Contains(value);
    }
}
