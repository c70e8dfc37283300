using TaskForce.Domain;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Requests.Documents;

/// <content>
/// Annex C of Directive 2014/41/EU (reference §3.5): the State notified, parts (A) to (C), the points (I) to (V) of part (B), the reminder
/// of the 96 hours. What the project asks for beside the official form stands after it.
/// </content>
public sealed partial class KindForm
{
    /// <summary>The field with which a point of part (B) begins.</summary>
    private static readonly Dictionary<string, string> Points = new() { ["CB1"] = "I", ["CB2"] = "II", ["CB3"] = "III", ["CB4"] = "IV", ["CB5"] = "V" };

    private IEnumerable<PrintedPart> AnnexC(Language language, KindFormSource source)
    {
        foreach (var section in source.Definition.Sections.Where(s => s.Name.StartsWith("AnnexC", StringComparison.Ordinal)))
        {
            var part = section.Name[^1..];
            var shown = section.Fields.Where(f => f.Type == FieldType.Known || f.When?.IsMet(source.Form.Values) != false).SelectMany(f => Box(f, language, source)).ToList();
            if (part == "A")
            {
                yield return new PrintedPart(null, texts["KindDocument.AnnexC.Notified"], [shown[0]]);
                shown.RemoveAt(0);
            }
            else
            {
                shown.Add(words.Said("KindDocument.AnnexC.Objection", texts["KindDocument.AnnexC.Reminder"]));
            }

            yield return new PrintedPart($"({part})", texts[$"KindDocument.AnnexC.Part.{part}"], shown);
        }

        yield return new PrintedPart("(C)", texts["KindDocument.AnnexC.Part.C"], [words.Signature("Field.Label.CC1", source.Form.Signature)]);
        yield return Section(source.Definition.Sections.Single(s => s.Name == "Knowledge"), source);
        yield return Parties(language, source);
    }

    private IEnumerable<PrintedBox> Box(FieldDefinition field, Language language, KindFormSource source)
    {
        if (Points.TryGetValue(field.Id, out var point))
            yield return new PrintedHeading(texts[$"KindDocument.AnnexC.Point.{point}"]);
        foreach (var box in field.Id switch
        {
            "CA0" => [words.Said("Field.Label.CA0", texts.Of(source.ExecutingCountry))],
            "CA1" => [words.Said("Field.Label.CA1", source.Issuing.Full.In(language))],
            "CB7" => [words.Ticks("Field.Label.CB7", [.. Assessed(source.Form.Values)])],
            _ => boxes.Of(field, source.Form.Values),
        })
        {
            yield return box;
        }
    }

    /// <summary>What the notified authority assesses follows from the moment: after the interception its result alone.</summary>
    private IEnumerable<PrintedTick> Assessed(AssistanceValues values) =>
    [
        new(DocumentWords.Begin(texts["Assistance.Known.AssessBoth"]), values.Says("CB1", "PRIOR", "DURING")),
        new(DocumentWords.Begin(texts["Assistance.Known.AssessUse"]), values.Says("CB1", "AFTER")),
    ];
}
