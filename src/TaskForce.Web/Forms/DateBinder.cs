using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using TaskForce.Application.Texts;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Web.Forms;

/// <summary>Reads a day from its three fields. All empty is no day; anything else must be a real one, its year in four digits.</summary>
internal sealed class DateBinder(Texts texts) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        if (DateParts.Read(context) is not { } parts)
            return Task.CompletedTask;
        if (parts.Date is { } date)
            context.Result = ModelBindingResult.Success(date);
        else if (!parts.IsEmpty)
            parts.Refuse(context, texts);
        else
            context.SetNothing(texts);
        return Task.CompletedTask;
    }
}

/// <summary>Reads a local time: 14:37, 14h37, 14.37, 9:05.</summary>
internal sealed class TimeBinder(Texts texts) : IModelBinder
{
    private static readonly string[] Formats = ["H:mm", "H'h'mm", "H' h 'mm", "H.mm", "H'u'mm", "Hmm"];

    public Task BindModelAsync(ModelBindingContext context)
    {
        var value = context.ValueProvider.GetValue(context.ModelName);
        if (value == ValueProviderResult.None)
            return Task.CompletedTask;
        context.ModelState.SetModelValue(context.ModelName, value);
        // French typography sets a space that does not break before and after the h.
        var text = value.FirstValue?.Trim().Replace('\u00a0', ' ') ?? "";
        if (text.Length == 0)
            context.SetNothing(texts);
        else if (TimeOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            context.Result = ModelBindingResult.Success(time);
        else
            context.ModelState.TryAddModelError(context.ModelName, texts["Errors.Time.NotReal"]);
        return Task.CompletedTask;
    }
}

internal static class Binding
{
    /// <summary>Nothing was typed: no value where there may be none, otherwise a value is missed.</summary>
    public static void SetNothing(this ModelBindingContext context, Texts texts)
    {
        if (context.ModelMetadata.IsReferenceOrNullableType)
            context.Result = ModelBindingResult.Success(null);
        else
            context.ModelState.TryAddModelError(context.ModelName, texts["Errors.Binding.Missing"]);
    }
}

/// <summary>Days and times are read as people write them, whatever the culture.</summary>
internal sealed class DateBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => (Nullable.GetUnderlyingType(context.Metadata.ModelType) ?? context.Metadata.ModelType) switch
    {
        var t when t == typeof(DateOnly) => new DateBinder(context.Services.GetRequiredService<Texts>()),
        var t when t == typeof(TimeOnly) => new TimeBinder(context.Services.GetRequiredService<Texts>()),
        // The form of the domain names no binder of the web.
        _ when context.Metadata is { ContainerType: { } owner, PropertyName: nameof(PersonLine.BornOn) } && owner == typeof(PersonLine) =>
            new PartialDateBinder(context.Services.GetRequiredService<Texts>()),
        _ => null,
    };
}
