using TaskForce.Application.Texts;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Documents;

/// <content>Sections C and E: what is asked for, and about whom.</content>
public sealed partial class AnnexA
{
    private IEnumerable<PrintedBox> Measures(AnnexASource source)
    {
        var form = source.Form;
        yield return words.Ticks("AnnexA.Ticks", [.. MeasureTicks.Of(form.Measures).Select(t => new PrintedTick(Label(t), t.Marked, t.Role is not null || t.IsInner))]);
        foreach (var line in form.Measures)
        {
            yield return new PrintedHeading(DocumentWords.Begin(texts["Form.GapMeasure", line.Number]));
            yield return words.Said("Form.Measures.Kind", words.Of(line.Kind));
            yield return Long(source, $"Measures[{line.Number}].Description", line.Description, "Form.Measures.Description");
            if (FormSections.RolesOf(line.Kind).Count > 0 || line.Role is not null)
                yield return words.Said("Form.Measures.Role", line.Role is { } role ? words.Of(role) : null);
            if (FormSections.AboutPerson(line.Kind) || line.Person is not null)
                yield return words.Text("Form.Measures.Person", Person(form, line.Person));
            yield return words.Address("Form.Measures.Place", line.Place);
            if (!string.IsNullOrWhiteSpace(line.AloneBecause))
                yield return words.Text("Form.Measures.AloneBecause", line.AloneBecause);
            yield return words.Said("Form.Measures.AlwaysAvailable", line.AlwaysAvailable is { } always ? words.Of(always) : texts["Form.NotAlways"]);
        }
    }

    private string Label(MeasureTick tick) => tick.Role is { } role ? words.Of(role) : DocumentWords.Begin(texts[$"AnnexA.Tick.{tick.Text}"]);

    private static string? Person(OrderForm form, int? number) =>
        form.Person(number) is { } person ? $"{person.Number}. {person.DisplayName}" : number?.ToString(System.Globalization.CultureInfo.CurrentCulture);

    private IEnumerable<PrintedBox> Persons(AnnexASource source)
    {
        var e = source.Form.Persons;
        foreach (var person in e.Lines)
        {
            yield return new PrintedHeading(DocumentWords.Begin(texts["Form.GapPerson", person.Number]));
            yield return words.Choice("Form.Persons.Lines.Kind", (PersonKind?)person.Kind);
            foreach (var box in Identity(source, person))
                yield return box;
            yield return words.Choice("Form.Persons.Lines.Position", person.Position);
            if (person.Position == PersonPosition.Other || person.PositionText is not null)
                yield return words.Text("Form.Persons.Lines.PositionText", person.PositionText);
        }

        yield return words.Address("Form.Persons.Place", e.Place);
        yield return Long(source, "Persons.OtherPlace", e.OtherPlace);
        yield return Long(source, "Persons.OtherInformation", e.OtherInformation);
    }

    private static string? Lines(IEnumerable<string> lines) => string.Join('\n', lines) is { Length: > 0 } text ? text : null;

    private string Document(DocumentLine document) =>
        string.Join(' ', new[] { document.Kind is { } kind ? words.Of(kind) : null, document.Number }.Where(w => !string.IsNullOrWhiteSpace(w)));

    // The boxes of the kind of person; others only where something was written in them, so that nothing is lost.
    private IEnumerable<PrintedBox> Identity(AnnexASource source, PersonLine person)
    {
        (PersonKind Kind, string Key, string? Value)[] texted =
        [
            (PersonKind.Natural, "Form.Persons.Lines.FamilyName", person.FamilyName),
            (PersonKind.Natural, "Form.Persons.Lines.FirstNames", person.FirstNames),
            (PersonKind.Natural, "Form.Persons.Lines.OtherNames", person.OtherNames),
            (PersonKind.Natural, "AnnexA.Aliases", Lines(person.Aliases)),
            (PersonKind.Natural, "AnnexA.Nationalities", Lines(person.Nationalities.Select(NameList.Countries.NameOf))),
            (PersonKind.Natural, "Form.Persons.Lines.IdentityNumber", person.IdentityNumber),
            (PersonKind.Natural, "AnnexA.IdentityDocuments", Lines(person.IdentityDocuments.Select(Document))),
            (PersonKind.Natural, "Form.Persons.Lines.BornAt", person.BornAt),
            (PersonKind.Natural, "Form.Persons.Lines.Languages", Lines(person.Languages.Select(NameList.Languages.NameOf))),
            (PersonKind.Legal, "Form.Persons.Lines.LegalName", person.LegalName),
            (PersonKind.Legal, "Form.Persons.Lines.LegalForm", person.LegalForm),
            (PersonKind.Legal, "Form.Persons.Lines.TradingName", person.TradingName),
            (PersonKind.Legal, "Form.Persons.Lines.RegistrationNumber", person.RegistrationNumber),
            (PersonKind.Legal, "Form.Persons.Lines.Representative", person.Representative),
        ];
        foreach (var (_, key, value) in texted.Where(t => t.Kind == person.Kind || t.Value is not null))
            yield return words.Text(key, value);
        if (person.Kind == PersonKind.Unknown || person.Description is not null)
            yield return Long(source, $"Persons.Lines[{person.Number}].Description", person.Description, "Form.Persons.Lines.Description");
        if (person.Kind == PersonKind.Legal || !person.Seat.IsEmpty)
            yield return words.Address("Form.Persons.Lines.Seat", person.Seat);
        if (person.Kind == PersonKind.Natural || person.BornOn is not null)
            yield return words.Said("AnnexA.BornOn", person.BornOn is { } born ? DocumentWords.Partial(born) : null);
        if (person.Kind == PersonKind.Natural || person.Sex is not null)
            yield return words.Choice("Form.Persons.Lines.Sex", person.Sex);
        if (person.Kind != PersonKind.Unknown || !person.Address.IsEmpty)
            yield return words.Address(person.Kind == PersonKind.Legal ? "AnnexA.LegalAddress" : "AnnexA.Residence", person.Address);
        if (person.LastKnownAddress)
            yield return words.Tick("Form.Persons.Lines.LastKnownAddress", marked: true);
        if (person.Kind == PersonKind.Natural || person.MinorOrVulnerable)
            yield return words.Tick("Form.Persons.Lines.MinorOrVulnerable", person.MinorOrVulnerable);
    }
}
