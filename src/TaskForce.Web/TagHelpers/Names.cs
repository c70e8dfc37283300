using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TaskForce.Application.Texts;

namespace TaskForce.Web.TagHelpers;

/// <summary>Several names from a long list, each in a field of its own, with one empty field more. The browser proposes the names of the list.</summary>
[HtmlTargetElement("tf-names", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class NamesTagHelper(Texts texts) : Field(texts)
{
    /// <summary>The list that names are taken from.</summary>
    public required NameList From { get; set; }

    /// <summary>Id of the datalist in the page that holds them.</summary>
    public required string List { get; set; }

    private protected override string? Question => Label;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var fieldset = Tag("fieldset", new() { ["class"] = "govuk-fieldset", ["aria-describedby"] = DescribedBy(Id, Error) });
        fieldset.InnerHtml.AppendHtml(Tag("legend", new() { ["class"] = "govuk-fieldset__legend govuk-fieldset__legend--s" }, Label));
        var help = new HtmlContentBuilder();
        HintAndError(help, Id, Error);
        fieldset.InnerHtml.AppendHtml(help);
        var names = (Typed(Name) ?? [.. ((IEnumerable<string>?)For.Model ?? []).Select(From.NameOf)]).Where(n => n.Length > 0).Append("").ToList();
        for (var i = 0; i < names.Count; i++)
        {
            // The first keeps the id of the field: the error summary leads to it.
            fieldset.InnerHtml.AppendHtml(Tag("input", new()
            {
                ["class"] = "govuk-input govuk-input--width-20 tf-names" + (Error is null ? "" : " govuk-input--error"), ["id"] = i == 0 ? Id : $"{Id}-{i + 1}", ["name"] = Name,
                ["type"] = "text", ["value"] = names[i], ["list"] = List, ["autocomplete"] = "off", ["aria-label"] = $"{Label} {i + 1}",
            }));
        }

        Group(output, fieldset, Error);
    }
}
