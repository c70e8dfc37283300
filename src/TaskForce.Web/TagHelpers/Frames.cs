using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TaskForce.Application.Texts;
using TaskForce.Web.Forms;

namespace TaskForce.Web.TagHelpers;

/// <summary>A form that is posted: with its token, and with the key by which sending it twice does the thing once.</summary>
[HtmlTargetElement("tf-form")]
public sealed class FormTagHelper(IServiceProvider services, IAntiforgery antiforgery) : TagHelper
{
    /// <summary>Ask before leaving a half-filled form.</summary>
    public bool Guard { get; set; }

    /// <summary>The view.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        output.TagName = "form";
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("novalidate", "novalidate");
        if (Guard)
            output.Attributes.SetAttribute("data-guard", "");
        var token = antiforgery.GetAndStoreTokens(http);
        output.PreContent.AppendHtml(Hidden(token.FormFieldName, token.RequestToken!))
            .AppendHtml(Hidden(SubmissionKeys.Field, services.GetRequiredService<SubmissionKeys>().Issue(http.User)));
        output.Content.SetHtmlContent(await output.GetChildContentAsync());
    }

    private static TagBuilder Hidden(string name, string value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.MergeAttributes(new Dictionary<string, string?> { ["type"] = "hidden", ["name"] = name, ["value"] = value });
        return input;
    }
}

/// <summary>The summary of what is wrong, at the top: takes the focus, names each field and leads to it, in the order of the page.</summary>
[HtmlTargetElement("tf-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorsTagHelper(Texts texts) : TagHelper
{
    /// <summary>The view.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ModelState.Where(e => e.Value is { Errors.Count: > 0 })
            .SelectMany(e => e.Value!.Errors.Take(1).Select(x => (e.Key, Text: Field.Sentence(x, texts)))).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("govuk-error-summary", HtmlEncoder.Default);
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        var alert = Tag("div", null, ("role", "alert"));
        alert.InnerHtml.AppendHtml(Tag("h2", texts["Component.ErrorTitle"], ("class", "govuk-error-summary__title")));
        var body = Tag("div", null, ("class", "govuk-error-summary__body"));
        body.InnerHtml.AppendHtml(new Late(() => List(errors)));
        alert.InnerHtml.AppendHtml(body);
        output.Content.SetHtmlContent(alert);
    }

    private TagBuilder List(IEnumerable<(string Key, string Text)> errors)
    {
        var fields = FieldOrder.Of(ViewContext);
        var list = Tag("ul", null, ("class", "govuk-list govuk-error-summary__list"));
        foreach (var (key, text) in errors.OrderBy(e => fields.PlaceOf(e.Key)))
        {
            var item = Tag("li", null);
            item.InnerHtml.AppendHtml(key.Length == 0 ? Tag("span", text) : Tag("a", Full(fields.QuestionOf(key), text), ("href", "#" + Target(key))));
            list.InnerHtml.AppendHtml(item);
        }

        return list;
    }

    // "Give a value." says nothing away from its field.
    private string Full(string question, string text) => question switch
    {
        "" => text,
        [.., '?'] => $"{question} {text}",
        _ => texts["Component.ErrorAt", question, text],
    };

    /// <summary>The day field of a date; otherwise the field itself, whose first choice carries its id.</summary>
    private string Target(string key) =>
        TagBuilder.CreateSanitizedId(ViewContext.ModelState.ContainsKey(key + ".Day") ? key + ".Day" : key, "_");

    private static TagBuilder Tag(string name, string? text, params (string Name, string Value)[] attributes)
    {
        var tag = new TagBuilder(name);
        foreach (var (attribute, value) in attributes)
            tag.Attributes[attribute] = value;
        if (text is not null)
            tag.InnerHtml.Append(text);
        return tag;
    }

    // The summary stands before the fields; which they are is known when the page has been made and is being written.
    private sealed class Late(Func<IHtmlContent> make) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => make().WriteTo(writer, encoder);
    }
}

/// <summary>A button, or a link that looks like one.</summary>
[HtmlTargetElement("tf-button")]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary>primary, secondary or warning.</summary>
    public string Variant { get; set; } = "primary";

    /// <summary>Where a link leads; null for a button.</summary>
    public string? Href { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "button" : "a";
        output.AddClass("govuk-button", HtmlEncoder.Default);
        if (Variant != "primary")
            output.AddClass("govuk-button--" + Variant, HtmlEncoder.Default);
        output.Attributes.SetAttribute("data-module", "govuk-button");
        if (Href is not null)
        {
            output.Attributes.SetAttribute("href", Href);
            output.Attributes.SetAttribute("role", "button");
            output.Attributes.SetAttribute("draggable", "false");
            return;
        }

        if (!output.Attributes.ContainsName("type"))
            output.Attributes.SetAttribute("type", "submit");
        output.Attributes.SetAttribute("data-prevent-double-click", "true");
    }
}

/// <summary>Quiet boxes: notice, empty state, inset, warning.</summary>
[HtmlTargetElement("tf-notice")]
[HtmlTargetElement("tf-empty")]
[HtmlTargetElement("tf-inset")]
[HtmlTargetElement("tf-warning")]
public sealed class BoxTagHelper(Texts texts) : TagHelper
{
    /// <summary>Heading of an empty state.</summary>
    public string? Title { get; set; }

    /// <summary>done or warn, for a notice.</summary>
    public string? Tone { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var kind = context.TagName;
        output.TagName = "div";
        output.AddClass(kind switch { "tf-inset" => "govuk-inset-text", "tf-warning" => "govuk-warning-text", _ => kind }, HtmlEncoder.Default);
        if (Tone is not null)
            output.AddClass($"{kind}--{Tone}", HtmlEncoder.Default);
        if (Title is not null)
            output.PreContent.AppendHtml("<h2>").Append(Title).AppendHtml("</h2>");
        var content = await output.GetChildContentAsync();
        if (kind == "tf-warning")
        {
            output.Content.AppendHtml("<span class=\"govuk-warning-text__icon\" aria-hidden=\"true\">!</span><strong class=\"govuk-warning-text__text\"><span class=\"govuk-visually-hidden\">")
                .Append(texts["Component.Warning"]).AppendHtml("</span>").AppendHtml(content).AppendHtml("</strong>");
        }
        else
        {
            output.Content.AppendHtml("<p>").AppendHtml(content).AppendHtml("</p>");
        }
    }
}
