using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TaskForce.Application.Texts;

namespace TaskForce.Web.TagHelpers;

/// <summary>
/// What all fields share: name and id from the expression, what was typed before what the model holds, hint and error tied
/// to the input for those who do not see it.
/// </summary>
public abstract class Field(Texts texts) : TagHelper
{
    /// <summary>The property.</summary>
    [HtmlAttributeName("for")]
    public required ModelExpression For { get; set; }

    /// <summary>Label of a single input.</summary>
    public string? Label { get; set; }

    /// <summary>A line of help.</summary>
    public string? Hint { get; set; }

    /// <summary>The view.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private protected Texts Texts { get; } = texts;

    private protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private protected string Id => TagBuilder.CreateSanitizedId(Name, "_");

    private protected virtual string? Question => Label;

    private protected string? Error => ErrorOf(Name);

    private protected string? ErrorOf(string name) =>
        ViewContext.ModelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0 ? Sentence(entry.Errors[0], Texts) : null;

    /// <summary>The sentence of an error; one that is only an exception is not shown as it is.</summary>
    internal static string Sentence(ModelError error, Texts texts) =>
        string.IsNullOrEmpty(error.ErrorMessage) ? texts["Errors.Binding.NotValid"] : error.ErrorMessage;

    /// <summary>The typed values of a name, or null where nothing was posted under it.</summary>
    private protected IReadOnlyList<string>? Typed(string name) =>
        ViewContext.ModelState.TryGetValue(name, out var entry) && entry.RawValue is { } raw
            ? raw as string[] ?? [Convert.ToString(raw, CultureInfo.InvariantCulture) ?? ""]
            : null;

    private protected string Value() => Typed(Name)?.FirstOrDefault() ?? Text(For.Model);

    private protected static string Text(object? model) => model switch
    {
        null => "",
        Enum member => member.ToString(),
        IEnumerable<string> lines => string.Join('\n', lines),
        bool yes => yes ? "True" : "False",
        IFormattable value => value.ToString(null, CultureInfo.CurrentCulture),
        _ => model.ToString() ?? "",
    };

    private protected void Group(TagHelperOutput output, IHtmlContent content, string? error)
    {
        FieldOrder.Of(ViewContext).Add(Name, Question ?? "");
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("govuk-form-group", HtmlEncoder.Default);
        if (error is not null)
            output.AddClass("govuk-form-group--error", HtmlEncoder.Default);
        output.Content.SetHtmlContent(content);
    }

    private protected void HintAndError(HtmlContentBuilder html, string id, string? error)
    {
        if (Hint is { Length: > 0 })
            html.AppendHtml(Tag("div", new() { ["id"] = id + "-hint", ["class"] = "govuk-hint" }, Hint));
        if (error is null)
            return;
        var message = Tag("p", new() { ["id"] = id + "-error", ["class"] = "govuk-error-message" });
        message.InnerHtml.AppendHtml(Tag("span", new() { ["class"] = "govuk-visually-hidden" }, Texts["Component.ErrorPrefix"] + " ")).Append(error);
        html.AppendHtml(message);
    }

    private protected string? DescribedBy(string id, string? error, string? also = null)
    {
        var parts = new[] { Hint is { Length: > 0 } ? id + "-hint" : null, error is null ? null : id + "-error", also }.OfType<string>().ToList();
        return parts.Count > 0 ? string.Join(' ', parts) : null;
    }

    private protected static TagBuilder Tag(string name, Dictionary<string, string?> attributes, string? text = null)
    {
        var tag = new TagBuilder(name);
        foreach (var (key, value) in attributes.Where(a => a.Value is not null))
            tag.Attributes[key] = value;
        if (text is not null)
            tag.InnerHtml.Append(text);
        if (name == "input")
            tag.TagRenderMode = TagRenderMode.SelfClosing;
        return tag;
    }
}
