using TaskForce.Application.Requests.Snippets;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Seed.Demo;

/// <summary>The ready-made texts of the demonstration, and the Dutch translation of one of its orders.</summary>
internal static class DemoTexts
{
    private static readonly (string Authority, Language Language, string? Field, string Title, string Text)[] Ready =
    [
        ("FR-PR-LIL", Language.Fr, "Formalities.Text", "Audition filmée",
            "L’audition est enregistrée par un moyen audiovisuel (code de procédure pénale, art. 64-1). Une copie de l’enregistrement est jointe au procès-verbal."),
        ("FR-PR-LIL", Language.Fr, "Formalities.Text", "Confidentialité envers le titulaire du compte",
            "La banque est priée de ne pas informer le titulaire du compte de la mesure (art. 19 de la directive 2014/41/UE)."),
        ("FR-PR-LIL", Language.Fr, "Certification.Reason", "Nécessité et proportionnalité",
            "La mesure est nécessaire à la manifestation de la vérité. Aucune mesure moins intrusive ne permettrait d’obtenir le même résultat dans un délai utile."),
        ("FR-PR-LIL", Language.Fr, "Remedies.Details", "Requête en annulation",
            "Une requête en annulation a été déposée devant la chambre de l’instruction. Elle ne suspend pas l’exécution."),
        ("BE-DIV-TOU", Language.Fr, "Formalities.Text", "Présence de l’avocat",
            "La personne entendue peut se faire assister d’un avocat dès avant la première audition (Code d’instruction criminelle, art. 47bis)."),
        ("BE-DIV-KOR", Language.Nl, "Formalities.Text", "Bijstand van een advocaat",
            "De verhoorde persoon heeft recht op bijstand van een advocaat vóór en tijdens het verhoor (Wetboek van strafvordering, art. 47bis)."),
        ("BE-DIV-KOR", Language.Nl, "Certification.Reason", "Noodzaak en evenredigheid",
            "De maatregel is noodzakelijk om de feiten vast te stellen. Geen minder ingrijpende maatregel zou binnen een redelijke termijn hetzelfde opleveren."),
    ];

    private static readonly Dictionary<string, string> Dutch = new(StringComparer.Ordinal)
    {
        ["Identification d’un abonné : obtenir tout élément utile à la manifestation de la vérité."] =
            "Identificatie van een abonnee: elk element verkrijgen dat nuttig is om de waarheid aan het licht te brengen.",
        ["Une connexion frauduleuse à la messagerie d’une entreprise a été faite depuis une adresse IP attribuée à un opérateur de l’État d’exécution."] =
            "Vanaf een IP-adres dat aan een operator van de uitvoerende staat is toegewezen, werd frauduleus ingelogd op de mailbox van een onderneming.",
        ["Enregistrement audiovisuel de l’audition ; procès-verbal en français si possible."] =
            "Audiovisuele opname van het verhoor; proces-verbaal zo mogelijk in het Frans.",
        ["La mesure est nécessaire pour établir les faits et n’excède pas ce que la procédure demande."] =
            "De maatregel is noodzakelijk om de feiten vast te stellen en gaat niet verder dan wat de procedure vereist.",
    };

    /// <summary>The ready-made texts, as kept by the magistrates of their authorities.</summary>
    public static IEnumerable<Snippet> ReadyMade(Func<long> ids, DateTimeOffset now) => Ready.Select(r => new Snippet
    {
        Id = ids(), Owner = Principal.Of(new AuthorityCode(r.Authority)), Title = r.Title, Language = r.Language, Field = r.Field, Text = r.Text,
        ChangedBy = new UserId(DemoPeople.At(r.Authority, Role.Magistrate).Id), ChangedAt = now.AddDays(-20), Version = 1,
    });

    /// <summary>The form with its Dutch translation, where the demonstration has one of each of its texts.</summary>
    public static OrderForm WithDutch(OrderForm form, DateOnly on)
    {
        var texts = Translations.TextsOf(form);
        return !texts.All(t => Dutch.ContainsKey(t.Text)) ? form : form with
        {
            Translations =
            [
                .. texts.Select(t => new TranslatedText
                {
                    Language = Language.Nl, Path = t.Path, Text = Dutch[t.Text], Original = t.Stamp, Translator = "Griet Maenhout, beëdigd vertaler", TranslatedOn = on,
                }),
            ],
        };
    }
}
