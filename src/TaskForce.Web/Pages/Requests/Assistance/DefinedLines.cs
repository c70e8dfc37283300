using TaskForce.Application.Requests.Case;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Web.Display;

namespace TaskForce.Web.Pages.Requests.Assistance;

/// <summary>Some fields of a form as they are read: a link leads to the request that it names.</summary>
public sealed record DefinedLines(IReadOnlyList<FieldDefinition> Fields, AssistanceForm Form, CaseHeader Header, IReadOnlyDictionary<string, RequestId> Links)
{
    /// <summary>The lines, in the order of the fields.</summary>
    public IEnumerable<(string Label, string Value, RequestId? Link)> Of(StepWords words)
    {
        foreach (var field in Fields)
        {
            if (field.Type == FieldType.Known)
                yield return (words.Label(field), words.Known(field.Id, Form, Header), null);
            foreach (var line in words.Lines([field], Form.Values))
                yield return (line.Label, line.Value!, field.Type == FieldType.Request && Links.TryGetValue(line.Value!, out var other) ? other : null);
        }
    }
}
