using System.Collections;
using System.Reflection;
using TaskForce.Application.Texts;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Web.Display;

/// <summary>A line of the form as it is read. A heading has no value.</summary>
public sealed record FormLine(string Label, string? Value);

/// <summary>Says what stands in a form: the labels are those of the fields, by the path of each value.</summary>
public sealed class FormWords(Texts texts, Dates dates)
{
    private static readonly Dictionary<FormSection, string[]> Parts = new()
    {
        [FormSection.A] = ["Title", "Language", "TranslationLanguage", "Translator", "TranslatedOn", "RequestedBy"],
        [FormSection.B] = ["Urgency"],
        [FormSection.C] = ["Measures"],
        [FormSection.D] = ["Earlier"],
        [FormSection.E] = ["Persons"],
        [FormSection.F] = ["Proceedings"],
        [FormSection.G] = ["Grounds"],
        [FormSection.H1] = ["Transfer"],
        [FormSection.H2] = ["Conference"],
        [FormSection.H3] = ["Provisional"],
        [FormSection.H4] = ["Bank"],
        [FormSection.H5] = ["RealTime"],
        [FormSection.H6] = ["Covert"],
        [FormSection.H7] = ["Interception"],
        [FormSection.I] = ["Formalities"],
        [FormSection.J] = ["Remedies"],
        [FormSection.K] = ["Certification", "Authority"],
        [FormSection.L] = ["Validation"],
    };

    // A list that lacks a line is mended where a line is added, or in its first line.
    private static readonly Dictionary<string, string> Additions = new() { ["Measures"] = "AddMeasure", ["Persons.Lines"] = "AddPerson" };

    private static readonly Dictionary<string, string> FirstOf = new()
    {
        ["Earlier.Elsewhere"] = "Earlier.Elsewhere[0].State", ["Grounds.Classifications"] = "Grounds.Classifications[0].Classification",
        ["Bank.Accounts"] = "Bank.Accounts[0].Number", ["Interception.Targets"] = "Interception.Targets[0].Kind", ["Formalities.Officials"] = "Formalities.Officials[0].Name",
    };

    /// <summary>Everything that was written in a section, in the order of the form.</summary>
    public IReadOnlyList<FormLine> Lines(OrderForm form, FormSection section) =>
        [.. Parts[section].SelectMany(part => Walk(typeof(OrderForm).GetProperty(part)!, form, part))];

    /// <summary>What the field of a gap is called, with its number in the official form.</summary>
    public string Of(FormEnd gap)
    {
        var label = Label(gap.Line is null ? gap.Path : $"{List(gap.Section)}.{gap.Path}", gap.Path) ?? texts.Of(gap.Section);
        return label.StartsWith(gap.Field, StringComparison.Ordinal) ? label : $"{gap.Field}. {label}";
    }

    /// <summary>The article that asks for it, or that the project does. Some labels name their article already.</summary>
    public string RuleOf(FormGap gap) => Of(gap.End).Contains("art.", StringComparison.OrdinalIgnoreCase) ? ""
        : gap.Article is { } article ? Citations.Of(texts, article) : texts["Writing.ProjectRule"];

    /// <summary>", measure 2" or ", person 3"; nothing where there is one only.</summary>
    public string LineOf(FormEnd end) => end.Line is { } line ? ", " + texts[end.Section == FormSection.C ? "Form.GapMeasure" : "Form.GapPerson", line] : "";

    /// <summary>Where the field of a gap is.</summary>
    public static string AddressOf(RequestId order, OrderForm form, FormEnd gap)
    {
        var index = gap.Line is { } number ? IndexOf(form, gap.Section, number) : 0;
        var (part, place) = gap.Section == FormSection.E ? PersonParts.Of(index) : (1, index);
        if (Additions.TryGetValue(gap.Path, out var addition))
            return Links.Section(order, gap.Section) + "#" + addition;
        var path = gap.Line is null ? FirstOf.GetValueOrDefault(gap.Path, gap.Path) : $"{List(gap.Section)}[{place}].{gap.Path}";
        return Links.Section(order, gap.Section, part) + "#Input_" + path.Replace('.', '_').Replace('[', '_').Replace(']', '_');
    }

    private static string List(FormSection section) => section == FormSection.C ? "Measures" : "Persons.Lines";

    private static int IndexOf(OrderForm form, FormSection section, int number) => section == FormSection.C
        ? form.Measures.ToList().FindIndex(m => m.Number == number) : form.Persons.Lines.ToList().FindIndex(p => p.Number == number);

    private string? Label(string path, string name)
    {
        var last = name[(name.LastIndexOf('.') + 1)..];
        return new[] { "Form." + path, "Form.Contact." + last, "Form.Address." + last }.Where(texts.Has).Select(key => texts[key]).FirstOrDefault();
    }

    private IEnumerable<FormLine> Walk(PropertyInfo property, object owner, string path)
    {
        var value = property.GetValue(owner);
        // A question that was answered no is an answer; a box that was not ticked is none.
        if (value is null or "" || (value is false && property.PropertyType == typeof(bool)) || property.Name is "Protected" or "DisplayName" or "IsEmpty" || (property.Name == "Number" && value is int))
            yield break;
        var label = Label(path, path);
        if (value is Address { IsEmpty: false } && label is not null)
            yield return new FormLine(label, null);
        if (Said(property, value) is { } said)
        {
            if (said.Length > 0 && label is not null)
                yield return new FormLine(label, said);
            yield break;
        }

        if (value is IList list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                yield return new FormLine($"{label} {i + 1}", null);
                foreach (var line in Inside(list[i]!, path))
                    yield return line;
            }

            yield break;
        }

        foreach (var line in Inside(value, path))
            yield return line;
    }

    private IEnumerable<FormLine> Inside(object value, string path) =>
        value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract")
            .SelectMany(p => Walk(p, value, $"{path}.{p.Name}"));

    private string? Said(PropertyInfo property, object value) => (property.Name, value) switch
    {
        (nameof(PersonLine.BornOn), string born) => Dates.Partial(born),
        (nameof(PersonLine.Nationalities), IReadOnlyList<string> codes) => string.Join(", ", codes.Select(NameList.Countries.NameOf)),
        (nameof(PersonLine.Languages), IReadOnlyList<string> codes) => string.Join(", ", codes.Select(NameList.Languages.NameOf)),
        (_, IReadOnlyList<string> lines) => string.Join('\n', lines),
        _ => Say(value),
    };

    /// <summary>The words of a value; null where it is a block of values.</summary>
    private string? Say(object value) => value switch
    {
        string text => text,
        bool answer => texts[answer ? "Component.Yes" : "Component.No"],
        DateOnly day => dates.Long(day),
        int number => number.ToString(System.Globalization.CultureInfo.CurrentCulture),
        Enum member => Word(member),
        IEnumerable<Enum> members => string.Join(", ", members.Select(Word)),
        IList { Count: 0 } => "",
        IList list when list[0] is Enum => string.Join(", ", list.Cast<Enum>().Select(Word)),
        _ => null,
    };

    private string Word(Enum member) => Sentence.Begin(texts[$"Law.{member.GetType().Name}.{member}"]);
}
