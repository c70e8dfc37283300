using TaskForce.Application.Texts;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Display;

/// <summary>The long texts of the form by their names: what a ready-made text is for, and where it can be put.</summary>
public static class LongTexts
{
    private static readonly IReadOnlyDictionary<FormSection, string[]> Roots = new Dictionary<FormSection, string[]>
    {
        [FormSection.B] = ["Urgency"], [FormSection.C] = ["Measures"], [FormSection.D] = ["Earlier"], [FormSection.E] = ["Persons"], [FormSection.G] = ["Grounds"],
        [FormSection.H2] = ["Conference"], [FormSection.H4] = ["Bank"], [FormSection.H5] = ["RealTime"], [FormSection.H6] = ["Covert"], [FormSection.H7] = ["Interception"],
        [FormSection.I] = ["Formalities"], [FormSection.J] = ["Remedies"], [FormSection.K] = ["Certification"],
    };

    /// <summary>The paths of a section.</summary>
    public static IReadOnlyList<string> Of(FormSection section) =>
        Roots.TryGetValue(section, out var roots) ? [.. FormLimits.Long.Where(p => roots.Contains(p[..p.IndexOf('.', StringComparison.Ordinal)])).Order(StringComparer.Ordinal)] : [];

    /// <summary>All of them, under the names of their sections.</summary>
    public static IReadOnlyList<Choice> All(Texts texts) =>
        [.. Roots.Keys.SelectMany(section => Of(section).Select(path => new Choice(path, texts["Form." + path], Group: $"{section}. {Sentence.Begin(texts.Of(section))}")))];

    /// <summary>The fields of a section on its page, by the names of their inputs: one for each measure, and for each person who is described.</summary>
    public static IReadOnlyList<Choice> FieldsOf(Texts texts, FormSection section, OrderForm shown) =>
    [
        .. Of(section).SelectMany(path => path switch
        {
            "Measures.Description" => shown.Measures.Select((m, i) => new Choice($"Input.Measures[{i}].Description", $"{texts["Form." + path]} ({m.Number})")),
            "Persons.Lines.Description" => shown.Persons.Lines.Select((p, i) => (p, i)).Where(l => l.p.Kind == PersonKind.Unknown)
                .Select(l => new Choice($"Input.Persons.Lines[{l.i}].Description", $"{texts["Form." + path]} ({l.p.Number})")),
            _ => [new Choice("Input." + path, texts["Form." + path])],
        }),
    ];
}
