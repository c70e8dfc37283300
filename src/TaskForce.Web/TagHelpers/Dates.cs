using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TaskForce.Application.Texts;

namespace TaskForce.Web.TagHelpers;

/// <summary>A day in three fields, as people write one. Bound to <see cref="DateOnly"/> by <see cref="Forms.DateBinder"/>.</summary>
[HtmlTargetElement("tf-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTagHelper(Texts texts) : Field(texts)
{
    /// <summary>The question.</summary>
    public required string Legend { get; set; }

    /// <summary>The year, or month and year, are enough (<see cref="Forms.PartialDateBinder"/>).</summary>
    public bool Partial { get; set; }

    private protected override string? Question => Legend;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var fieldset = Tag("fieldset", new() { ["class"] = "govuk-fieldset", ["role"] = "group", ["aria-describedby"] = DescribedBy(Id, Error) });
        fieldset.InnerHtml.AppendHtml(Tag("legend", new() { ["class"] = "govuk-fieldset__legend govuk-fieldset__legend--s" }, Legend));
        var help = new HtmlContentBuilder();
        HintAndError(help, Id, Error);
        fieldset.InnerHtml.AppendHtml(help);
        var parts = Tag("div", new() { ["class"] = "govuk-date-input", ["id"] = Id });
        var known = For.Model switch
        {
            DateOnly date => [date.Year, date.Month, date.Day],
            string { Length: > 0 } text when Partial => text.Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray(),
            _ => Array.Empty<int>(),
        };
        parts.InnerHtml.AppendHtml(Part("Day", "Component.Day", 2, known, 2))
            .AppendHtml(Part("Month", "Component.Month", 2, known, 1)).AppendHtml(Part("Year", "Component.Year", 4, known, 0));
        fieldset.InnerHtml.AppendHtml(parts);
        Group(output, fieldset, Error);
    }

    private TagBuilder Part(string part, string label, int width, int[] known, int index)
    {
        var name = $"{Name}.{part}";
        var id = $"{Id}_{part}";
        var item = Tag("div", new() { ["class"] = "govuk-date-input__item" });
        var group = Tag("div", new() { ["class"] = "govuk-form-group" });
        group.InnerHtml
            .AppendHtml(Tag("label", new() { ["class"] = "govuk-label govuk-date-input__label", ["for"] = id }, Texts[label]))
            .AppendHtml(Tag("input", new()
            {
                ["class"] = $"govuk-input govuk-date-input__input govuk-input--width-{width}" + (Error is null ? "" : " govuk-input--error"),
                ["id"] = id, ["name"] = name, ["type"] = "text", ["inputmode"] = "numeric", ["autocomplete"] = "off",
                ["value"] = Typed(name)?.FirstOrDefault() ?? (index < known.Length ? known[index].ToString(CultureInfo.InvariantCulture) : null),
            }));
        item.InnerHtml.AppendHtml(group);
        return item;
    }
}

/// <summary>A local time, such as 14:37. Bound to <see cref="TimeOnly"/> by <see cref="Forms.TimeBinder"/>.</summary>
[HtmlTargetElement("tf-time", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimeTagHelper(Texts texts) : Field(texts)
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var html = new HtmlContentBuilder();
        html.AppendHtml(Tag("label", new() { ["class"] = "govuk-label", ["for"] = Id }, Label));
        HintAndError(html, Id, Error);
        html.AppendHtml(Tag("input", new()
        {
            ["class"] = "govuk-input govuk-input--width-5" + (Error is null ? "" : " govuk-input--error"), ["id"] = Id, ["name"] = Name, ["type"] = "text",
            ["inputmode"] = "numeric", ["autocomplete"] = "off", ["aria-describedby"] = DescribedBy(Id, Error),
            ["value"] = Typed(Name)?.FirstOrDefault() ?? (For.Model as TimeOnly?)?.ToString("H:mm", CultureInfo.InvariantCulture),
        }));
        Group(output, html, Error);
    }
}
