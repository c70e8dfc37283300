using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TaskForce.Application.Texts;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.TagHelpers;

/// <summary>
/// A field of a definition, by the component that its type has on every other page. It is posted under <c>Input.</c> and its id; what
/// was typed comes back from the model state.
/// </summary>
[HtmlTargetElement("tf-defined", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DefinedFieldTagHelper(Texts texts, StepWords words, IModelMetadataProvider metadata) : TagHelper
{
    /// <summary>The definition.</summary>
    public required FieldDefinition Definition { get; set; }

    /// <summary>What it holds; null where it is empty.</summary>
    // An attribute that is written empty is empty and not null.
    public string? Value { get => string.IsNullOrEmpty(field) ? null : field; set; }

    /// <summary>Name under which it is posted, without its id: that of a line ends with a dot.</summary>
    public string Prefix { get; set; } = FormPage.InputName + ".";

    /// <summary>The view.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var label = Definition.Obligation == Obligation.Optional && Definition.Type is not FieldType.YesNo ? texts["Assistance.Optional", words.Label(Definition)] : words.Label(Definition);
        switch (Definition.Type)
        {
            case FieldType.LongText:
                Fill(new TextareaTagHelper(texts) { For = Of(null, Value), Label = label, Maxlength = OrderForm.LongText }, context, output);
                break;
            case FieldType.Choice when Definition.Codes.Count > 8:
                Fill(new SelectTagHelper(texts) { For = Of(null, Value), Label = label, Empty = texts["Form.Choose"], Items = Items() }, context, output);
                break;
            case FieldType.Choice:
                Fill(new RadiosTagHelper(texts) { For = Of(null, Value), Legend = label, Items = Items() }, context, output);
                break;
            case FieldType.Choices:
                Fill(new CheckboxesTagHelper(texts) { For = Of(null, Value?.Split(',')), Legend = label, Items = Items() }, context, output);
                break;
            case FieldType.YesNo:
                Fill(new YesNoTagHelper(texts) { For = Of(null, Value), Legend = label }, context, output);
                break;
            case FieldType.Day:
                Fill(new DateTagHelper(texts) { For = Of(null, DayOf(Value)), Legend = label }, context, output);
                break;
            case FieldType.Instant:
                Two(context, output,
                    (new DateTagHelper(texts) { For = Of(null, DayOf(Value)), Legend = label }, true),
                    (new TimeTagHelper(texts) { For = Of("Time", TimeOf(Value)), Label = texts["Acts.Field.Hour"] }, false));
                break;
            case FieldType.Amount:
                var amount = Value?.Split(' ');
                Two(context, output,
                    (new InputTagHelper(texts) { For = Of(null, Local(amount?[0])), Label = label, Width = "10", Inputmode = "decimal" }, true),
                    (new InputTagHelper(texts) { For = Of("Currency", amount?[1] ?? "EUR"), Label = texts["Assistance.Currency"], Width = "5", Spellcheck = false }, false));
                break;
            default:
                Fill(new InputTagHelper(texts) { For = Of(null, Value), Label = label, Maxlength = OrderForm.ShortText, Width = Definition.Type == FieldType.Number ? "4" : "full",
                    Inputmode = Definition.Type == FieldType.Number ? "numeric" : null }, context, output);
                break;
        }

        if (Definition.When is not { } when)
            return;
        var answers = when.Codes.Select(code => code == "true" ? "True" : code == "false" ? "False" : code);
        output.PreElement.AppendHtml(Open(("data-when", Prefix + when.Field), ("data-is", string.Join('|', answers))));
        output.PostElement.AppendHtml("</div>");
    }

    /// <summary>An amount as the reader's culture writes it.</summary>
    private static string? Local(string? number) =>
        decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount.ToString("0.##", CultureInfo.CurrentCulture) : number;

    private static DateOnly? DayOf(string? value) =>
        value is { Length: >= 10 } && DateOnly.TryParseExact(value[..10], AssistanceValues.DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static TimeOnly? TimeOf(string? value) =>
        DateTime.TryParseExact(value, AssistanceValues.InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? TimeOnly.FromDateTime(at) : null;

    private static TagBuilder Open(params (string Name, string Value)[] attributes)
    {
        var tag = new TagBuilder("div") { TagRenderMode = TagRenderMode.StartTag };
        foreach (var (name, value) in attributes)
            tag.Attributes[name] = value;
        return tag;
    }

    private IEnumerable<Choice> Items() => words.Choices(Definition).Select(c => new Choice(c.Code, Sentence.Begin(c.Label)));

    private ModelExpression Of(string? part, object? value) =>
        new(Prefix + Definition.Id + (part is null ? "" : "." + part), metadata.GetModelExplorerForType(value?.GetType() ?? typeof(string), value));

    private void Fill(Field field, TagHelperContext context, TagHelperOutput output, bool withHint = true)
    {
        field.ViewContext = ViewContext;
        field.Hint = withHint ? words.Hint(Definition) : null;
        field.Process(context, output);
    }

    /// <summary>Two components side by side that make one value.</summary>
    private void Two(TagHelperContext context, TagHelperOutput output, params (Field Field, bool WithHint)[] fields)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var content = new HtmlContentBuilder();
        foreach (var (field, withHint) in fields)
        {
            var part = new TagHelperOutput("div", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
            Fill(field, context, part, withHint);
            content.AppendHtml(part);
        }

        output.Content.SetHtmlContent(content);
    }
}
