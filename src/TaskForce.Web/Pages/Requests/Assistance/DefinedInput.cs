using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Requests.Assistance;

/// <summary>What the model state knows of fields that no property is bound to.</summary>
internal static class DefinedInput
{
    /// <summary>How many lines of a field were posted: as many are shown again.</summary>
    public static int Posted(ModelStateDictionary state, string field)
    {
        var start = $"{FormPage.InputName}.{field}[";
        return state.Keys.Where(k => k.StartsWith(start, StringComparison.Ordinal))
            .Select(k => k[start.Length..].Split(']')[0]).Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var i) ? i + 1 : 0)
            .Where(n => n <= AssistanceCheck.MostLines + 1).DefaultIfEmpty().Max();
    }
}
