using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using TaskForce.Application.Texts;

namespace TaskForce.Web.Forms;

/// <summary>
/// Reads a date of birth from its three fields as yyyy-MM-dd, yyyy-MM or yyyy, because of some persons only the year or the
/// month is known. Named on the property: <c>[ModelBinder&lt;PartialDateBinder&gt;]</c>.
/// </summary>
public sealed class PartialDateBinder(Texts texts) : IModelBinder
{
    /// <summary>Takes the three fields of <c>tf-date partial="true"</c>.</summary>
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        if (DateParts.Read(bindingContext) is not { } parts)
            return Task.CompletedTask;
        var text = parts switch
        {
            { Day: "", Month: "", YearNumber: { } year } => year.ToString("0000", CultureInfo.InvariantCulture),
            { Day: "", YearNumber: { } year, MonthNumber: { } month } => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"),
            { Date: { } date } => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => null,
        };
        if (text is not null || parts.IsEmpty)
            bindingContext.Result = ModelBindingResult.Success(text);
        else
            parts.Refuse(bindingContext, texts);
        return Task.CompletedTask;
    }
}
