using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Web.Pages.Requests.Assistance;

/// <summary>Fields to be written in: what they hold, and how many lines stand ready.</summary>
/// <param name="Fields">The fields.</param>
/// <param name="Values">What they hold.</param>
/// <param name="More">The field to which somebody adds a line.</param>
/// <param name="Posted">Where what was typed is shown again: the highest number of a posted line of a field.</param>
/// <param name="CanGrow">Lines are added by saving; on the page of a step some more stand ready instead.</param>
/// <param name="Ready">Empty lines that stand ready.</param>
public sealed record DefinedFields(
    IReadOnlyList<FieldDefinition> Fields, AssistanceValues Values, string? More, Func<string, int> Posted, bool CanGrow = true, int Ready = 0)
{
    private static readonly IReadOnlyDictionary<string, string> Empty = new Dictionary<string, string>();

    /// <summary>The lines of a field, with an empty one where there is none or one is added.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> LinesOf(FieldDefinition field)
    {
        var lines = Values.Lines(field.Id).ToList();
        var wanted = Math.Max(lines.Count + (field.Id == More ? 1 : 0) + Ready, Math.Max(1, Posted(field.Id)));
        while (lines.Count < wanted)
            lines.Add(Empty);
        return lines;
    }

    /// <summary>How many lines are stored and can be removed.</summary>
    public int Stored(FieldDefinition field) => Values.Lines(field.Id).Count;
}
