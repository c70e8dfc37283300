using System.Globalization;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Documents;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Tests.Building;

/// <summary>
/// A form of a kind outside the EIO, and each of its steps, with an answer in every field whatever the others say: made by walking the
/// definition. Every text holds a mark of its own; lists have two lines.
/// </summary>
internal sealed class FullKind
{
    private static readonly AuthorityCard Lille = Card("FR-PR-LIL", "Parquet de Lille", Language.Fr);
    private static readonly AuthorityCard Tournai = Card("BE-DIV-TOU", "Division de Tournai", Language.Fr, Language.Nl);
    private readonly Dictionary<string, string> marks = [];
    private readonly string between;

    public FullKind(AssistanceDefinition definition, string between = "")
    {
        this.between = between;
        Definition = definition;
        Form = new AssistanceForm
        {
            Title = Mark("Title"), Language = Language.Fr, TranslationLanguage = Language.Nl, Translator = Mark("Translator"),
            Signature = new Signature(Mark("Signature.Name"), Mark("Signature.Post"), new DateOnly(2026, 11, 16)), Values = Fill(definition.Sections.SelectMany(s => s.Fields)),
        };
    }

    public AssistanceDefinition Definition { get; }

    public AssistanceForm Form { get; }

    /// <summary>Every mark that was written, with the field in which it stands.</summary>
    public IReadOnlyDictionary<string, string> Marks => marks;

    /// <summary>What is printed of the form.</summary>
    public KindFormSource Source(string? seal = null) => new(
        new RequestId(7), new RequestNumber(CountryCode.FR, CountryCode.BE, 2026, 123), Definition, Form, CountryCode.BE, Name(Lille), Name(Tournai),
        new FormVersionView(1, new DateTimeOffset(2026, 11, 16, 9, 0, 0, TimeSpan.Zero), IsVoid: false, null, seal, seal is null ? SealState.NotSealed : SealState.Intact), IsReplaced: false);

    /// <summary>What is printed of a step.</summary>
    public KindActSource Step(AssistanceAct act) => new(
        new RequestNumber(CountryCode.FR, CountryCode.BE, 2026, 123), Definition, 4, act, new DateTimeOffset(2026, 11, 18, 9, 30, 0, TimeSpan.Zero),
        Fill(Definition.Of(act).SelectMany(s => s.Asks).DistinctBy(f => f.Id)), [.. Definition.Of(act).SelectMany(s => s.Grounds).Distinct()],
        Definition.Of(act).Any(s => s.HasNoNote) ? null : Mark("Note"), Mark("Question"), new DateOnly(2026, 11, 16), Lille, Tournai, new DateTimeOffset(2026, 11, 17, 9, 0, 0, TimeSpan.Zero),
        Tournai, new ActingPerson(Mark("Person"), Mark("Post")), act == AssistanceAct.Forward ? Card("BE-DIV-KOR", "Afdeling Kortrijk", Language.Nl) : null);

    private AssistanceValues Fill(IEnumerable<FieldDefinition> fields)
    {
        var all = fields.Where(f => f.Type != FieldType.Known).ToList();
        return new AssistanceValues
        {
            One = all.Where(f => f.Type != FieldType.Lines).ToDictionary(f => f.Id, f => Answer(f, f.Id)),
            Many = all.Where(f => f.Type == FieldType.Lines).ToDictionary(f => f.Id, f => (IReadOnlyList<IReadOnlyDictionary<string, string>>)
                [.. new[] { 0, 1 }.Select(i => f.Columns.ToDictionary(c => c.Id, c => Answer(c, $"{f.Id}[{i}].{c.Id}")))]),
        };
    }

    private string Answer(FieldDefinition field, string path) => field.Type switch
    {
        FieldType.Choice => field.Codes[^1],
        FieldType.Choices => string.Join(',', field.Codes),
        FieldType.YesNo => "true",
        FieldType.Day => "2026-11-16",
        FieldType.Instant => "2026-11-16T08:30",
        FieldType.Amount => "1250.50 EUR",
        FieldType.Number => "10",
        FieldType.Request => "FR-BE-2026-000456",
        _ => Mark(path),
    };

    private string Mark(string path)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $"M{marks.Count + 1:0000}K");
        marks.Add(mark, path);
        return mark + between;
    }

    private static AuthorityName Name(AuthorityCard card) => new(card.Code, AuthorityKind.PR, card.Name, card.Name);

    private static AuthorityCard Card(string code, string name, params Language[] languages) => new(
        new AuthorityCode(code), new FourNames(name, name + " (nl)", name + " (de)", name + " (en)"), "Rue de la Loi 1", "7500", "Tournai", "+32 69 00 00 00", "+32 69 00 00 01", "greffe@example.org", languages);
}
