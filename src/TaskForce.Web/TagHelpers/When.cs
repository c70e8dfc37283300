using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TaskForce.Web.TagHelpers;

/// <summary>
/// Fields that only some answers of another field call for. They are always in the page; where script runs they show once
/// such an answer is given, and as long as something is written in them.
/// </summary>
[HtmlTargetElement("tf-when")]
public sealed class WhenTagHelper : TagHelper
{
    /// <summary>The field that is answered.</summary>
    [HtmlAttributeName("for")]
    public required ModelExpression For { get; set; }

    /// <summary>The answers that call for the fields, one beside the other; null is any answer.</summary>
    public object? Is { get; set; }

    /// <summary>The view.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("data-when", ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name));
        if (Is is not null)
            output.Attributes.SetAttribute("data-is", Convert.ToString(Is, CultureInfo.InvariantCulture));
    }
}
