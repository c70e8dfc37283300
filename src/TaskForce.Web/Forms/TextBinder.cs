using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace TaskForce.Web.Forms;

/// <summary>
/// Reads text with one character for each end of line: a browser sends two, and a text that its counter found short enough
/// would be refused as too long. Letters with accents come composed, and without marks of direction: what looks the same is the
/// same, and no name turns the line around it. A property that is never null becomes empty where nothing was typed.
/// </summary>
internal sealed class TextBinder(IModelBinder inner, bool isNeverNull) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext context)
    {
        await inner.BindModelAsync(context);
        if (context.Result.Model is string text)
            context.Result = ModelBindingResult.Success(Clean(text));
        else if (context.Result.IsModelSet && isNeverNull)
            context.Result = ModelBindingResult.Success("");
    }

    /// <summary>The text as it is stored.</summary>
    internal static string Clean(string text)
    {
        var plain = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (plain.Any(IsMarkOfDirection))
            plain = string.Concat(plain.Where(c => !IsMarkOfDirection(c)));
        return plain.IsNormalized(NormalizationForm.FormC) ? plain : plain.Normalize(NormalizationForm.FormC);
    }

    // Marks, embeddings, overrides and isolates of Unicode's bidirectional algorithm (UAX #9).
    private static bool IsMarkOfDirection(char c) => c is '\u061c' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}

/// <summary>Stands in for the provider of plain values, so that an attribute that names a binder or a source goes first.</summary>
internal sealed class TextBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(string)
        ? new TextBinder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()), IsNeverNull(context.Metadata))
        : null;

    private static bool IsNeverNull(ModelMetadata metadata) =>
        metadata is { MetadataKind: ModelMetadataKind.Property, ContainerType: { } container, PropertyName: { } name }
        && container.GetProperty(name) is { } property
        && new NullabilityInfoContext().Create(property).WriteState == NullabilityState.NotNull;
}
