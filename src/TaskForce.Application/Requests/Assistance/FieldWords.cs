using System.Text.RegularExpressions;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Requests.Assistance;

/// <summary>
/// Says fields, sections, choices, grounds and articles of requests of other kinds than the EIO, in the language that is being spoken. The
/// words are looked up by the ids of the definitions, so that pages and documents say the same.
/// </summary>
public partial class FieldWords(Texts.Texts texts)
{
    private const string State = "State";

    /// <summary>The texts.</summary>
    protected Texts.Texts Texts => texts;

    /// <summary>A ground of refusal with its article.</summary>
    public string Of(AssistanceGround ground) => texts[$"Step.Ground.{ground}"];

    /// <summary>What a field is called.</summary>
    public string Label(FieldDefinition field) => texts[$"Field.Label.{field.Id}"];

    /// <summary>The heading of a section; null is the one that every kind has.</summary>
    public string Section(string? name)
    {
        var section = name ?? "Parties";
        return texts[$"Field.Section.{section}"];
    }

    /// <summary>An article, in the form of the language.</summary>
    public string Of(Citation cited) => $"{texts[$"Assistance.Law.{cited.Law}"]}, {Article(cited.Article)}";

    /// <summary>The articles on which a kind stands.</summary>
    public string Basis(IEnumerable<Citation> cited) => string.Join(" · ", cited.GroupBy(c => c.Law)
        .Select(g => $"{texts[$"Assistance.Law.{g.Key}"]}, {string.Join(", ", g.Select(c => Article(c.Article)))}"));

    /// <summary>The codes of a field, each with its words.</summary>
    public IEnumerable<(string Code, string Label)> Choices(FieldDefinition field) => field.Codes.Select(code => (code, Choice(field, code)));

    /// <summary>The words of one of its codes.</summary>
    public string Choice(FieldDefinition field, string code) => field.Set switch
    {
        nameof(OffenceCategory) => texts.Of(StableCode.Parse<OffenceCategory>(code)),
        nameof(Language) when StableCode.Find<Language>(code) is { } language => texts.Of(language),
        State when StableCode.Find<CountryCode>(code) is { } country => texts.Of(country),
        "EA6" when StableCode.Find<LimitCode>(code) is { } limit => texts.Of(limit),
        _ => Said(field.Set + "_" + code),
    };

    /// <summary>The number of an article, with its paragraphs and letters.</summary>
    protected string Article(string article)
    {
        var parts = ArticleParts().Match(article);
        var said = texts["Assistance.Article", parts.Groups["article"].Value];
        foreach (var part in parts.Groups["part"].Captures.Select(c => c.Value))
            said += texts[char.IsAsciiDigit(part[0]) ? "Assistance.Paragraph" : "Assistance.Letter", part];
        return said;
    }

    private string Said(string choice) => texts[$"Field.Choice.{choice}"];

    [GeneratedRegex(@"^(?<article>\d+)(\((?<part>\w+)\))*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ArticleParts();
}
