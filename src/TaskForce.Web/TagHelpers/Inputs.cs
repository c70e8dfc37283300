using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TaskForce.Application.Texts;
using TaskForce.Web.Forms;

namespace TaskForce.Web.TagHelpers;

/// <summary>One line of text.</summary>
[HtmlTargetElement("tf-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InputTagHelper(Texts texts) : Field(texts)
{
    /// <summary>Width in characters (2, 3, 4, 5, 10, 20, 30) or "full".</summary>
    public string Width { get; set; } = "full";

    /// <summary>Type of the input.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Keyboard on a phone.</summary>
    public string? Inputmode { get; set; }

    /// <summary>What the browser may fill in.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Unit after the input.</summary>
    public string? Suffix { get; set; }

    /// <summary>Whether the browser checks the spelling.</summary>
    public bool Spellcheck { get; set; } = true;

    /// <summary>Most characters. The server says so too; nothing is cut.</summary>
    public int? Maxlength { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var html = new HtmlContentBuilder();
        html.AppendHtml(Tag("label", new() { ["class"] = "govuk-label", ["for"] = Id }, Label));
        HintAndError(html, Id, Error);
        var input = Tag("input", new()
        {
            ["class"] = "govuk-input" + (Width == "full" ? "" : $" govuk-input--width-{Width}") + (Error is null ? "" : " govuk-input--error"),
            ["id"] = Id, ["name"] = Name, ["type"] = Type, ["value"] = Type == "password" ? null : Value(), ["inputmode"] = Inputmode,
            ["autocomplete"] = Autocomplete ?? "off", ["spellcheck"] = Spellcheck ? null : "false", ["aria-describedby"] = DescribedBy(Id, Error),
        });
        if (Suffix is null)
        {
            html.AppendHtml(input);
        }
        else
        {
            var wrapper = Tag("div", new() { ["class"] = "govuk-input__wrapper" });
            wrapper.InnerHtml.AppendHtml(input).AppendHtml(Tag("div", new() { ["class"] = "govuk-input__suffix", ["aria-hidden"] = "true" }, Suffix));
            html.AppendHtml(wrapper);
        }

        Group(output, html, Error);
    }
}

/// <summary>A text of several lines. Counts characters where script runs; never cuts.</summary>
[HtmlTargetElement("tf-textarea", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextareaTagHelper(Texts texts) : Field(texts)
{
    /// <summary>Height.</summary>
    public int Rows { get; set; } = 5;

    /// <summary>Most characters, counted.</summary>
    public int? Maxlength { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var html = new HtmlContentBuilder();
        html.AppendHtml(Tag("label", new() { ["class"] = "govuk-label", ["for"] = Id }, Label));
        HintAndError(html, Id, Error);
        var info = Maxlength is null ? null : Id + "-info";
        var area = Tag("textarea", new()
        {
            ["class"] = "govuk-textarea" + (Maxlength is null ? "" : " govuk-js-character-count") + (Error is null ? "" : " govuk-textarea--error"),
            ["id"] = Id, ["name"] = Name, ["rows"] = Rows.ToString(System.Globalization.CultureInfo.InvariantCulture), ["aria-describedby"] = DescribedBy(Id, Error, info),
        });
        // A browser drops the first line break of a textarea.
        area.InnerHtml.AppendHtml("\n").Append(Value());
        html.AppendHtml(area);
        if (Maxlength is { } most)
        {
            html.AppendHtml(Tag("div", new() { ["id"] = info, ["class"] = "govuk-hint govuk-character-count__message" }, Texts["Component.AtMost", most]));
            output.Attributes.SetAttribute("data-module", "govuk-character-count");
            output.Attributes.SetAttribute("data-maxlength", most);
            output.Attributes.SetAttribute("data-i18n.characters-under-limit.one", Texts["Component.OneLeft"]);
            output.Attributes.SetAttribute("data-i18n.characters-under-limit.other", Texts["Component.SomeLeft"]);
            output.Attributes.SetAttribute("data-i18n.characters-at-limit", Texts["Component.NoneLeft"]);
            output.Attributes.SetAttribute("data-i18n.characters-over-limit.one", Texts["Component.OneOver"]);
            output.Attributes.SetAttribute("data-i18n.characters-over-limit.other", Texts["Component.SomeOver"]);
            // Shown only near the limit: a counter from the first letter is noise.
            output.Attributes.SetAttribute("data-threshold", "75");
        }

        Group(output, html, Error);
        if (Maxlength is not null)
            output.Attributes.SetAttribute("class", output.Attributes["class"].Value + " govuk-character-count");
    }
}

/// <summary>One of a list.</summary>
[HtmlTargetElement("tf-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTagHelper(Texts texts) : Field(texts)
{
    /// <summary>The list; those of one group stand under its heading.</summary>
    public required IEnumerable<Choice> Items { get; set; }

    /// <summary>Text of the empty option; null for none.</summary>
    public string? Empty { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var html = new HtmlContentBuilder();
        html.AppendHtml(Tag("label", new() { ["class"] = "govuk-label", ["for"] = Id }, Label));
        HintAndError(html, Id, Error);
        var select = Tag("select", new()
        {
            ["class"] = "govuk-select" + (Error is null ? "" : " govuk-select--error"), ["id"] = Id, ["name"] = Name, ["aria-describedby"] = DescribedBy(Id, Error),
        });
        var value = Value();
        if (Empty is not null)
            select.InnerHtml.AppendHtml(Tag("option", new() { ["value"] = "" }, Empty));
        foreach (var group in Items.GroupBy(i => i.Group))
        {
            var target = select;
            if (group.Key is not null)
                select.InnerHtml.AppendHtml(target = Tag("optgroup", new() { ["label"] = group.Key }));
            foreach (var item in group)
                target.InnerHtml.AppendHtml(Tag("option", new() { ["value"] = item.Value, ["selected"] = item.Value == value ? "selected" : null }, item.Label));
        }

        html.AppendHtml(select);
        Group(output, html, Error);
    }
}

/// <summary>Yes or no, to be ticked.</summary>
[HtmlTargetElement("tf-check", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckTagHelper(Texts texts) : Field(texts)
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var html = new HtmlContentBuilder();
        HintAndError(html, Id, Error);
        var on = Typed(Name)?.Contains("true", StringComparer.OrdinalIgnoreCase) ?? For.Model is true;
        var item = Tag("div", new() { ["class"] = "govuk-checkboxes__item" });
        item.InnerHtml.AppendHtml(Tag("input", new()
        {
            ["class"] = "govuk-checkboxes__input", ["id"] = Id, ["name"] = Name, ["type"] = "checkbox", ["value"] = "true",
            ["checked"] = on ? "checked" : null, ["aria-describedby"] = DescribedBy(Id, Error),
        })).AppendHtml(Tag("label", new() { ["class"] = "govuk-label govuk-checkboxes__label", ["for"] = Id }, Label));
        var list = Tag("div", new() { ["class"] = "govuk-checkboxes govuk-checkboxes--small", ["data-module"] = "govuk-checkboxes" });
        list.InnerHtml.AppendHtml(item);
        html.AppendHtml(list).AppendHtml(Tag("input", new() { ["type"] = "hidden", ["name"] = Name, ["value"] = "false" }));
        Group(output, html, Error);
    }
}
