using TaskForce.Application.Requests.Documents;
using TaskForce.Application.Tests.Building;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Tests.Assistance;

/// <summary>Every field that the reference asks for has its place, and the table of the documentation says which.</summary>
public class FieldListTests
{
    /// <summary>The "App fields" of reference §5 and the fields of §3.5, each with the definitions that hold it.</summary>
    public static TheoryData<RequestKind, string, string, string> Expected => new()
    {
        { RequestKind.NOTIF_31, "§3.5", "CA0 to CA7", "CA0 CA1 CA2 CA3 CA4 CA5 CA6 CA7" },
        { RequestKind.NOTIF_31, "§3.5", "CB1 to CB7", "CB1 CB2 CB2D CB3 CB4 CB5 CB6 CB7" },
        { RequestKind.NOTIF_31, "§3.5", "CC1, CX2", "CC1 CX2" },
        { RequestKind.NOTIF_31, "§2.1 L07", "knowledge, reason of a gap", "CK1 CK2" },
        { RequestKind.SERVICE, "§5.2", "document type", "SE1 SE2 SE3" },
        { RequestKind.SERVICE, "§5.2", "addressee, address", "SE8 SE9" },
        { RequestKind.SERVICE, "§5.2", "hearing date", "SE12" },
        { RequestKind.SERVICE, "§5.2", "mode", "SE10" },
        { RequestKind.SERVICE, "§5.2", "reason (a)-(d)", "SE11" },
        { RequestKind.SERVICE, "§5.2", "language, translation, note to join", "SE4 SE5 SE6 SE7" },
        { RequestKind.SERVICE, "§5.2", "result, date, proof", "SE13 SE14 SE15" },
        { RequestKind.FREEZE, "§5.3", "property lines", "FZ10" },
        { RequestKind.FREEZE, "§5.3", "person, place", "FZ12 FZ11" },
        { RequestKind.FREEZE, "§5.3", "urgency reason, planned date", "FZ16 FZ17 FZ15" },
        { RequestKind.FREEZE, "§5.3", "instruction, estimated date", "FZ18 FZ19" },
        { RequestKind.FREEZE, "§5.3", "affected persons", "FZ13 FZ14" },
        { RequestKind.FREEZE, "§5.3", "double criminality, addressee", "FZ6 FZ7 FZ8 FZ9" },
        { RequestKind.FREEZE, "§5.3", "report, postponement, impossibility, duration", "FZ21 FZ22 FZ23 FZ25 FZ26 FZ27" },
        { RequestKind.CONFISC, "§5.4", "final decision (court, date, final)", "CF1 CF2 CF3" },
        { RequestKind.CONFISC, "§5.4", "amount, property, place, person", "CF13 CF14 CF15 CF16 CF17 CF18" },
        { RequestKind.CONFISC, "§5.4", "urgency reason, planned date, instruction", "CF19 CF20 CF21" },
        { RequestKind.CONFISC, "§5.4", "recovered amounts with dates", "CF24 CF25" },
        { RequestKind.CONFISC, "§5.4", "sharing result", "CF28 CF29" },
        { RequestKind.CONFISC, "§5.4", "absence, guarantees, postponement", "CF9 CF10 CF23 CF27" },
        { RequestKind.JIT, "§5.5", "parties, leaders, members", "JT5 JT6 JT7" },
        { RequestKind.JIT, "§5.5", "start, end, extensions", "JT9 JT10 JT19" },
        { RequestKind.JIT, "§5.5", "funding, plan, communication rule", "JT12 JT13 JT14" },
        { RequestKind.JIT, "§5.5", "purpose, offences, place, participants, evidence, amendments, evaluation", "JT1 JT2 JT3 JT8 JT11 JT15 JT16 JT17 JT21" },
        { RequestKind.SPONT, "§5.6", "subject, offences, persons", "SP1 SP3 SP4" },
        { RequestKind.SPONT, "§5.6", "conditions of use (text + codes)", "SP5 SP6 SP7" },
        { RequestKind.SPONT, "§5.6", "wish for feedback, link", "SP8 SP9" },
        { RequestKind.DENUNC, "§5.7", "facts, offences, suspect, nationality, victims", "DN1 DN2 DN5 DN6 DN7" },
        { RequestKind.DENUNC, "§5.7", "file list, limitation, own proceedings, result", "DN8 DN3 DN4 DN9 DN11 DN12" },
        { RequestKind.TRANSF, "§5.8", "content of Art. 8(2)", "TP1 TP2 TP3 TP4 TP5 TP6 TP7 TP10 TP11 TP12" },
        { RequestKind.TRANSF, "§5.8", "information and opinions, immunity, remedy, final decision", "TP8 TP9 TP13 TP14 TP15 TP16 TP17 TP18 TP20 TP21" },
        { RequestKind.RECORD, "§5.9", "reference, purpose, date asked", "CR1 CR2 CR3" },
        { RequestKind.SURV, "§5.10", "person or object, offence, kind", "SV6 SV7 SV8 SV9 SV1" },
        { RequestKind.SURV, "§5.10", "time and place of crossing, authority asked", "SV2 SV3 SV4 SV5" },
        { RequestKind.SURV, "§5.10", "conditions, report", "SV10 SV11" },
        { RequestKind.EAW, "§5.11", "EAW reference, act, basis, asked on", "EA1 EA3 EA4 EA5" },
        { RequestKind.EAW, "§5.11", "limit, answer", "EA6 EA7 EA8 EA9 EA10" },
        { RequestKind.EEV_N, "§5.12", "order, data, provider, emergency", "EN1 EN2 EN3 EN4 EN5 EN6 EN7 EN8" },
        { RequestKind.EEV_E, "§5.12", "order, provider, failure, penalty", "EE1 EE2 EE3 EE4 EE5 EE7 EE11 EE12 EE13" },
        { RequestKind.RESTIT, "§5.13", "object, owner, held by, decision, handed over", "RT1 RT3 RT2 RT5 RT6 RT7" },
        { RequestKind.LEGACY, "§5.13", "letter rogatory", "LG1 LG2 LG3 LG4 LG5 LG8" },
    };

    [Theory]
    [MemberData(nameof(Expected))]
    public void A_field_of_the_reference_has_its_definition(RequestKind kind, string paragraph, string what, string ids)
    {
        var defined = AssistanceKinds.Of(kind).AllFields.Select(f => f.Id).ToHashSet();
        Assert.True(ids.Split(' ').All(defined.Contains), $"{kind}, {paragraph}, {what}");
    }

    [Fact]
    public void Ids_are_of_one_kind_only_and_every_kind_of_the_reference_is_defined()
    {
        Assert.Empty(AssistanceKinds.All.SelectMany(d => d.AllFields.Select(f => f.Id)).GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Equal(Enum.GetValues<RequestKind>().Where(k => k != RequestKind.EIO), AssistanceKinds.All.Select(d => d.Kind));
    }

    [Fact]
    public void The_table_of_the_documentation_is_that_of_the_definitions_and_of_what_is_printed()
    {
        var rows = AssistanceKinds.All.SelectMany(d => FormRows(d).Concat(StepRows(d)));

        var table = File.ReadLines(Path.Combine(Repository.Root, "docs", "forms.md")).Where(l => l.StartsWith("| ", StringComparison.Ordinal) && l.Count(c => c == '|') == 8).Skip(1);

        Assert.Equal(rows, table);
    }

    /// <summary>What is known and not typed, where it is kept.</summary>
    private static readonly Dictionary<string, string> Known = new()
    {
        ["CA0"] = $"{nameof(AssistanceRequest)}.{nameof(AssistanceRequest.ExecutingCountry)}",
        ["CA1"] = $"{nameof(AssistanceRequest)}.{nameof(AssistanceRequest.Issuing)}",
        ["CB7"] = $"{nameof(AssistanceForm)}.{nameof(AssistanceForm.Values)}[CB1]",
        ["CC1"] = $"{nameof(AssistanceForm)}.{nameof(AssistanceForm.Signature)}",
    };

    private static IEnumerable<string> FormRows(AssistanceDefinition definition)
    {
        var printed = Boxes(new KindForm(new Application.Texts.Texts()).In(Language.En, new FullKind(definition).Source()));
        return definition.Sections.SelectMany(s => s.Fields, (s, f) => Row(
            definition, f, $"assistance/{s.Name.ToLowerInvariant()}", Known.GetValueOrDefault(f.Id, $"{nameof(AssistanceForm)}.{nameof(AssistanceForm.Values)}[{f.Id}]"),
            printed.Contains(BoxOf(f)) ? $"form, {BoxOf(f)}" : throw new InvalidOperationException($"{f.Id} is not printed.")));
    }

    private static IEnumerable<string> StepRows(AssistanceDefinition definition) =>
        definition.Life.SelectMany(s => s.Asks, (s, f) => (Field: f, s.Act)).DistinctBy(p => p.Field.Id).Select(p =>
        {
            var step = StableCode.Of(p.Act).Replace('_', '-').ToLowerInvariant();
            var paper = !KindDocuments.Steps.Contains(p.Act) ? "—"
                : Boxes(new KindDocuments(new Application.Texts.Texts()).In(Language.En, new FullKind(definition).Step(p.Act))).Contains(p.Field.Id) ? $"{step}, {p.Field.Id}"
                : throw new InvalidOperationException($"{p.Field.Id} is not printed.");
            return Row(definition, p.Field, $"step/{step}", $"{nameof(EventFacts)}.{nameof(EventFacts.Said)}[{p.Field.Id}]", paper);
        });

    // CC1 is the signature, under its words; CB2D the second line of box CB2 of the official form.
    private static string BoxOf(FieldDefinition field) => field.Id switch { "CB2D" => "CB2", "CC1" => "(C)", var id => id };

    private static HashSet<string?> Boxes(PrintedForm form) => [.. form.Parts.SelectMany(p => p.Boxes.Select(b => b.Number).Append(p.Mark))];

    private static string Row(AssistanceDefinition definition, FieldDefinition field, string page, string property, string document) =>
        $"| {definition.Kind} | {field.Id} | {field.Type} | {field.Obligation} | {page} | {property} | {document} |";
}
