using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using TaskForce.Application.Texts;

namespace TaskForce.Web.Forms;

/// <summary>Reads a day from its three fields. All empty is no day; anything else must be a real one, its year in four digits.</summary>
internal sealed class DateBinder(Texts texts) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        var parts = new[] { "Day", "Month", "Year" }.Select(part => Read(context, $"{context.ModelName}.{part}")).ToArray();
        if (parts.All(p => p is null))
            return Task.CompletedTask;
        if (parts.All(string.IsNullOrWhiteSpace))
        {
            context.Result = ModelBindingResult.Success(null);
            return Task.CompletedTask;
        }

        var numbers = parts.Select(p => int.TryParse(p?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).ToArray();
        if (numbers[2] is < 1900 or > 2199 || parts[2]!.Trim().Length != 4)
            context.ModelState.TryAddModelError(context.ModelName, texts["Errors.Date.Year"]);
        else if (numbers[1] is < 1 or > 12 || numbers[0] < 1 || numbers[0] > DateTime.DaysInMonth(numbers[2], numbers[1]))
            context.ModelState.TryAddModelError(context.ModelName, texts["Errors.Date.NotReal"]);
        else
            context.Result = ModelBindingResult.Success(new DateOnly(numbers[2], numbers[1], numbers[0]));
        return Task.CompletedTask;
    }

    private static string? Read(ModelBindingContext context, string name)
    {
        var value = context.ValueProvider.GetValue(name);
        if (value == ValueProviderResult.None)
            return null;
        context.ModelState.SetModelValue(name, value);
        return value.FirstValue ?? "";
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
        var text = value.FirstValue?.Trim() ?? "";
        if (text.Length == 0)
            context.Result = ModelBindingResult.Success(null);
        else if (TimeOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            context.Result = ModelBindingResult.Success(time);
        else
            context.ModelState.TryAddModelError(context.ModelName, texts["Errors.Time.NotReal"]);
        return Task.CompletedTask;
    }
}

/// <summary>Days and times are read as people write them, whatever the culture.</summary>
internal sealed class DateBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => (Nullable.GetUnderlyingType(context.Metadata.ModelType) ?? context.Metadata.ModelType) switch
    {
        var t when t == typeof(DateOnly) => new DateBinder(context.Services.GetRequiredService<Texts>()),
        var t when t == typeof(TimeOnly) => new TimeBinder(context.Services.GetRequiredService<Texts>()),
        _ => null,
    };
}
