using Microsoft.AspNetCore.Mvc.Rendering;

namespace TaskForce.Web.TagHelpers;

/// <summary>The fields of a page in the order in which they stand there, with what they ask; the model state knows neither.</summary>
internal sealed class FieldOrder
{
    private readonly Dictionary<string, (int Place, string Question)> fields = new(StringComparer.OrdinalIgnoreCase);

    public static FieldOrder Of(ViewContext view)
    {
        if (view.HttpContext.Items[typeof(FieldOrder)] is not FieldOrder order)
            view.HttpContext.Items[typeof(FieldOrder)] = order = new FieldOrder();
        return order;
    }

    public void Add(string key, string question) => fields.TryAdd(key, (fields.Count, question));

    /// <summary>The place of a key: first what concerns the whole form, last what no field of the page stands for.</summary>
    public int PlaceOf(string key) => key.Length == 0 ? -1 : fields.TryGetValue(key, out var field) ? field.Place : int.MaxValue;

    /// <summary>What the field of a key asks; empty where no field of the page stands for it.</summary>
    public string QuestionOf(string key) => fields.TryGetValue(key, out var field) ? field.Question : "";
}
