using System.Collections;
using System.Globalization;
using System.Reflection;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Documents;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Tests.Building;

/// <summary>
/// A form in which every text holds a mark of its own, whatever fields forms have: made by walking the record. Lists have two lines; there is a measure of
/// every kind, so that every section of part H is called for.
/// </summary>
internal sealed class FullForm
{
    private readonly Dictionary<string, string> marks = [];

    public FullForm(string between = "")
    {
        var form = ((OrderForm)Fill(typeof(OrderForm), "", between)) with
        {
            Language = Language.Fr,
            Measures =
            [
                .. MeasureCatalogue.All.Select((m, i) => ((MeasureLine)Fill(typeof(MeasureLine), $"Measures[{i}]", between)) with
                {
                    Number = i + 1, Kind = m.Kind, Person = 1, Role = FormSections.RolesOf(m.Kind) is [var role, ..] ? role : null,
                }),
            ],
            Persons = ((PersonsSection)Fill(typeof(PersonsSection), "Persons", between)) with
            {
                Lines =
                [
                    .. Enum.GetValues<PersonKind>().Select((kind, i) => ((PersonLine)Fill(typeof(PersonLine), $"Persons.Lines[{i}]", between)) with
                    {
                        Number = i + 1, Kind = kind, Position = PersonPosition.Other,
                    }),
                ],
            },
        };
        // Every long text in every other language: those into German are of originals that have changed since.
        Form = form with
        {
            Translations =
            [
                .. Translations.TextsOf(form).SelectMany(text => new[] { Language.Nl, Language.De, Language.En }.Select(language => new TranslatedText
                {
                    Language = language, Path = text.Path, Text = Mark($"{text.Path}, {language}") + between, Original = language == Language.De ? "" : text.Stamp,
                    Translator = Mark($"translator of {text.Path}, {language}") + between, TranslatedOn = new DateOnly(2026, 3, 4),
                })),
            ],
        };
    }

    public OrderForm Form { get; }

    /// <summary>Every mark that stands in the form, with the path at which it was written.</summary>
    public IReadOnlyDictionary<string, string> Marks => marks.Where(m => CanonicalForm.Of(Form).Contains(m.Key, StringComparison.Ordinal)).ToDictionary();

    /// <summary>What Annex A prints of it.</summary>
    public AnnexASource Source(PrintedSeal? seal = null) => new(
        new RequestId(7), new RequestNumber(CountryCode.FR, CountryCode.BE, 2026, 123), 1, Form, CountryCode.FR, CountryCode.BE, Name("FR-PR-LIL", "Parquet de Lille"),
        Name("BE-DIV-TOU", "Division de Tournai"), Name("BE-JI-BRF", "Juge d’instruction"), IsSigned: true, IsVoid: false, IsReplaced: false, HasSectionL: true, seal);

    private static AuthorityName Name(string code, string name) =>
        new(new AuthorityCode(code), AuthorityKind.PR, new FourNames(name, name + " (nl)", name + " (de)", name + " (en)"), new FourNames(name, name, name, name));

    private object Fill(Type type, string path, string between)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return Mark(path) + between;
        if (type == typeof(bool))
            return true;
        if (type == typeof(int))
            return 3;
        if (type == typeof(DateOnly))
            return new DateOnly(2026, 11, 16);
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(0)!;
        if (type.IsGenericType)
            return List(type.GetGenericArguments()[0], path, between);
        if (type.GetConstructor([]) is null)
        {
            var constructor = type.GetConstructors().First(c => c.GetParameters() is [{ } first, ..] && first.ParameterType != type);
            return constructor.Invoke([.. constructor.GetParameters().Select(p => Fill(p.ParameterType, $"{path}.{p.Name}", between))]);
        }

        var record = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
            property.SetValue(record, Fill(property.PropertyType, $"{path}.{property.Name}", between));
        return record;
    }

    private Array List(Type of, string path, string between)
    {
        IList values = of.IsEnum ? Enum.GetValues(of) : new[] { 0, 1 }.Select(i => Fill(of, $"{path}[{i}]", between)).ToArray();
        var list = Array.CreateInstance(of, values.Count);
        for (var i = 0; i < values.Count; i++)
            list.SetValue(values[i], i);
        return list;
    }

    private string Mark(string path)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $"M{marks.Count + 1:0000}K");
        marks.Add(mark, path.TrimStart('.'));
        return mark;
    }
}
