using Microsoft.AspNetCore.Mvc.ModelBinding;
using TaskForce.Application.Texts;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Web.Forms;

/// <summary>Reads a list of plain words: several fields of one name, or one with a word in each line.</summary>
internal sealed class NamesBinder(Func<string, string> read) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        var values = context.ValueProvider.GetValue(context.ModelName);
        if (values == ValueProviderResult.None)
        {
            context.Result = ModelBindingResult.Success(Array.Empty<string>());
            return Task.CompletedTask;
        }

        context.ModelState.SetModelValue(context.ModelName, values);
        context.Result = ModelBindingResult.Success(values
            .SelectMany(v => TextBinder.Clean(v ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(read).Distinct(StringComparer.Ordinal).ToArray());
        return Task.CompletedTask;
    }
}

/// <summary>The fields of a person that are lists of words; the form of the domain names no binder of the web.</summary>
internal sealed class NamesBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata is { ContainerType: { } owner, PropertyName: { } name } && owner == typeof(PersonLine) ? name switch
        {
            nameof(PersonLine.Aliases) => new NamesBinder(static text => text),
            nameof(PersonLine.Nationalities) => new NamesBinder(NameList.Countries.CodeOf),
            nameof(PersonLine.Languages) => new NamesBinder(NameList.Languages.CodeOf),
            _ => null,
        } : null;
}
