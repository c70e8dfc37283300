using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TaskForce.Application.Texts;

namespace TaskForce.Web.TagHelpers;

/// <summary>A file. It stands last in its form: what is said of it has been read when its bytes come.</summary>
[HtmlTargetElement("tf-file", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileTagHelper(Texts texts) : Field(texts)
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var html = new HtmlContentBuilder();
        html.AppendHtml(Tag("label", new() { ["class"] = "govuk-label", ["for"] = Id }, Label));
        HintAndError(html, Id, Error);
        html.AppendHtml(Tag("input", new()
        {
            ["class"] = "govuk-file-upload" + (Error is null ? "" : " govuk-file-upload--error"), ["id"] = Id, ["name"] = Name, ["type"] = "file", ["aria-describedby"] = DescribedBy(Id, Error),
        }));
        Group(output, html, Error);
    }
}
