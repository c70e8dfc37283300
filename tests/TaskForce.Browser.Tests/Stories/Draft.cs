using TaskForce.Browser.Tests.Infrastructure;
using TaskForce.Domain.Requests;

namespace TaskForce.Browser.Tests.Stories;

/// <summary>Drafts an order section by section, as a magistrate does who has the file on the desk.</summary>
internal static class Draft
{
    public const string Witness = "Vandamme";
    public const string Facts = "Fausses factures entre deux sociétés de transport, encaissées à Tournai.";

    /// <summary>Opens an order for bank operations and the hearing of a witness by video link.</summary>
    public static async Task<RequestId> OpenAsync(Person person, string title, string executing, string language)
    {
        await person.GoAsync("/", "desk");
        await person.Page.ClickAsync("a[href='/requests/kinds']");
        await person.Page.ClickAsync("a[href='/requests/new']");
        await person.LookAsync("new");
        await person.WriteAsync(
            ("Input.Title", title), ("Input.Executing", executing), ("Input.Language", language),
            ("Input.Measures", nameof(MeasureKind.Transactions)), ("Input.Measures", nameof(MeasureKind.VideoHearing)));
        await person.Page.ClickAsync("main form button.govuk-button");
        await person.LookAsync("sections");
        return new RequestId(long.Parse(new Uri(person.Page.Url).AbsolutePath.Split('/')[2], System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The person to be heard, and the measures.</summary>
    public static async Task BeginAsync(Person person, RequestId order)
    {
        await SectionAsync(person, order, "e", "stay", ("AddPerson", nameof(PersonKind.Natural)));
        await SectionAsync(person, order, "e", "list",
            ("Input.Persons.Lines[0].Position", nameof(PersonPosition.Witness)),
            ("Input.Persons.Lines[0].FamilyName", Witness), ("Input.Persons.Lines[0].FirstNames", "Louise"));
        // Measures stand in the order of the list of the law: the hearing first.
        await SectionAsync(person, order, "c", "list",
            ("Input.Measures[0].Description", "Audition par vidéoconférence de Louise Vandamme, comptable."),
            ("Input.Measures[0].Role", nameof(HearingRole.Witness)), ("Input.Measures[0].Person", "1"),
            ("Input.Measures[1].Description", "Relevés du compte ouvert à Tournai, du 1er janvier au 30 juin 2026."));
    }

    /// <summary>All that remains.</summary>
    public static async Task CompleteAsync(Person person, RequestId order)
    {
        await SectionAsync(person, order, "b", "list");
        await SectionAsync(person, order, "d", "list", ("Input.Earlier.Supplements", "False"), ("Input.Earlier.SentElsewhere", "False"));
        await SectionAsync(person, order, "f", "list", ("Input.Proceedings.Type", nameof(ProceedingsType.PT_A)));
        await SectionAsync(person, order, "g", "list",
            ("Input.Grounds.Facts", Facts), ("Input.Grounds.FactsFrom", "2026-1-5"), ("Input.Grounds.FactsTo", "2026-6-30"), ("Input.Grounds.FactsPlace", "Lille"),
            ("Input.Grounds.Classifications[0].Classification", "escroquerie en bande organisée"),
            ("Input.Grounds.Classifications[0].Provision", "Code pénal, art. 313-1 et 313-2"),
            ("Input.Grounds.InAnnexD", "False"));
        await SectionAsync(person, order, "h2", "list",
            ("Input.Conference.Conductor.Organisation", "Tribunal judiciaire de Lille"), ("Input.Conference.Conductor.Email", "audition@justice.example"),
            ("Input.Conference.Language", "Fr"), ("Input.Conference.Reasons", "Le témoin réside à Tournai et ne peut se déplacer."));
        await SectionAsync(person, order, "h4", "list",
            ("Input.Bank.OperationsRelevance", "Le produit des fausses factures y a été encaissé."),
            ("Input.Bank.From", "2026-1-1"), ("Input.Bank.To", "2026-6-30"), ("Input.Bank.Accounts[0].Number", "BE68 5390 0754 7034"));
        await SectionAsync(person, order, "i", "list", ("Input.Formalities.Wanted", "False"), ("Input.Formalities.Assistance", "False"));
        await SectionAsync(person, order, "j", "list", ("Input.Remedies.Sought", "False"));
        await SectionAsync(person, order, "k", "list",
            ("Input.Authority.FileNumber", "LIL 26/4711"), ("Input.Authority.Telephone", "+33 3 20 00 00 00"), ("Input.Authority.Email", "parquet@justice.example"),
            ("Input.Authority.Address.Street", "13 avenue du Peuple-Belge"), ("Input.Certification.Necessary", "true"),
            ("Input.Certification.AvailableAtHome", "true"), ("Input.Certification.ConfidentialityAsked", "true"),
            ("Input.Certification.Reason", "Aucune mesure moins intrusive n’établirait la destination des fonds."));
    }

    /// <summary>Writes in a section and saves it.</summary>
    public static async Task SectionAsync(Person person, RequestId order, string section, string then, params (string Name, string Value)[] fields)
    {
        await person.GoAsync($"/requests/{order}/form/{section}", $"section-{section}");
        await person.WriteAsync(fields);
        await person.SaveAsync(then);
    }
}
