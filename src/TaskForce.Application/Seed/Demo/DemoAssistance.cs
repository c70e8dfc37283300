using System.Globalization;
using TaskForce.Application.Requests;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Seed.Demo;

/// <summary>
/// Requests of the kinds outside the EIO, in both directions and in different states, led there by the domain's own methods: nothing
/// here could not have happened in the application. A kind that does not apply yet is left out.
/// </summary>
internal sealed class DemoAssistance(
    IReadOnlyDictionary<AuthorityCode, Authority> authorities, Func<DemoPerson, Actor> actorOf, Func<CooperationRequest, double, RequestNumber> number, RequestIds ids, DateTimeOffset now)
{
    private static readonly AssistanceAct[] ToDecision = [AssistanceAct.RecordReception, AssistanceAct.Acknowledge, AssistanceAct.BeginDecision];

    /// <summary>All of them, the earliest sent first.</summary>
    public IEnumerable<AssistanceRequest> Tell()
    {
        (RequestKind Kind, bool FromFrance, double DaysAgo, string Title, AssistanceAct[] Steps, (string, string)[] Answers)[] told =
        [
            (RequestKind.CONFISC, true, 62, "Confiscation Delvaux, somme d’argent", ToDecision, []),
            (RequestKind.JIT, true, 60, "Équipe Lys et Deûle, vols de fret", [AssistanceAct.Negotiate, AssistanceAct.SignAgreement, AssistanceAct.SignAgreement, AssistanceAct.StartWork], []),
            (RequestKind.FREEZE, false, 40, "Gel du compte Meerdaal", [.. ToDecision, AssistanceAct.Accept, AssistanceAct.Freeze],
                [("FZ1", "Juge d’instruction de Tournai"), ("FZ11", "Garage de la rue Nationale à Lille, et agence bancaire de Tourcoing.")]),
            (RequestKind.SERVICE, false, 30, "Citation Vermeersch", [AssistanceAct.RecordReception, AssistanceAct.Acknowledge, AssistanceAct.Complete], []),
            (RequestKind.EAW, true, 26, "Remise d’objets, mandat Carlier", [AssistanceAct.RecordReception, AssistanceAct.Acknowledge], []),
            (RequestKind.DENUNC, true, 24, "Dénonciation, conduite sans permis à Menin", [AssistanceAct.RecordReception, AssistanceAct.Acknowledge], []),
            (RequestKind.LEGACY, false, 20, "Commission rogatoire, audition de l’expert", [AssistanceAct.RecordReception], []),
            (RequestKind.RESTIT, true, 18, "Restitution d’une remorque volée", [AssistanceAct.RecordReception, AssistanceAct.Acknowledge, AssistanceAct.Accept], []),
            (RequestKind.EEV_E, true, 12, "Fournisseur défaillant, messagerie", [AssistanceAct.RecordReception], []),
            (RequestKind.SPONT, true, 9, "Dépôt d’armes présumé près de Mouscron", [AssistanceAct.RecordReception],
                [("SP5", "ASK_BEFORE_USE,NO_FORWARD"), ("SP6", "Aucune perquisition avant le retour de l’enquêteur français.")]),
            (RequestKind.EEV_N, false, 6, "Données de trafic, escroquerie en ligne", [AssistanceAct.RecordReception], []),
            (RequestKind.SERVICE, true, 4, "Citation Lemoine, audience correctionnelle", [], []),
            (RequestKind.JIT, false, 3, "Équipe proposée, trafic de véhicules", [], []),
            (RequestKind.NOTIF_31, false, 1, "Interception, abonné à Tourcoing", [AssistanceAct.RecordReception], []),
            (RequestKind.SURV, true, 1, "Observation d’un convoi", [], []),
            (RequestKind.RECORD, true, 8, "", [AssistanceAct.RecordReception], [("CR1", "ECRIS 2026 0412")]),
            (RequestKind.FREEZE, true, 0.5, "Gel urgent, véhicules et compte Ostrowiec", [AssistanceAct.RecordReception], [("FZ16", "true")]),
        ];
        return told.Select(t => One(t.Kind, t.FromFrance, t.DaysAgo, t.Title, t.Steps, t.Answers)).OfType<AssistanceRequest>().ToList();
    }

    private AssistanceRequest? One(RequestKind kind, bool fromFrance, double daysAgo, string title, AssistanceAct[] steps, (string, string)[] answers)
    {
        var definition = AssistanceKinds.Of(kind);
        var role = definition.DraftedBy[0];
        var (france, belgium) = definition.IsOfCentralAuthorities ? ("FR-CENTRAL", "BE-CENTRAL") : ("FR-PR-LIL", "BE-DIV-TOU");
        var (from, to) = fromFrance ? (DemoPeople.At(france, role), DemoPeople.At(belgium, role)) : (DemoPeople.At(belgium, role), DemoPeople.At(france, role));
        var (issuing, executing) = (actorOf(from), actorOf(to));
        var addressee = authorities[executing.Authority!.Value];
        var begun = now.AddDays(-daysAgo - 1);
        if (!definition.AppliesOn(HolidayCalendar.Of(CountryCode.FR).DayOf(begun)))
            return null;

        var form = new AssistanceForm { Title = title, Language = Language.Fr, Values = DemoAnswers.To([.. definition.Sections.SelectMany(s => s.Fields)], begun, answers) };
        var request = new AssistanceRequest(ids.Next(), kind, issuing.Authority!.Value, addressee.Country, form, Deed.Now(issuing, begun));
        request.Address(addressee.Code, Deed.Now(issuing, begun));
        var sent = Deed.Now(issuing, now.AddDays(-daysAgo));
        var sending = request.OpenTo(issuing).First(act => definition.Of(act).Any(s => s.Sends));
        request.Send(sending, new Signature(from.DisplayName, from.Post, HolidayCalendar.Of(addressee.Country).DayOf(sent.OccurredAt)), number(request, daysAgo),
            new Addressee(addressee.Code, addressee.Parent), Channel.SecureMail, [], sent);
        for (var i = 0; i < steps.Length; i++)
            Take(request, steps[i], now.AddDays(-daysAgo * (steps.Length - i) / (steps.Length + 1)), issuing, executing);
        return request;
    }

    private static void Take(AssistanceRequest request, AssistanceAct act, DateTimeOffset at, Actor issuing, Actor executing)
    {
        var actor = request.WhyNot(act, executing) is null ? executing : issuing;
        var step = request.Definition.Of(act).First(s => s.From.Contains(request.State));
        request.Take(act, DemoAnswers.To(step.Asks, at, []), [], Deed.Now(actor, at));
    }
}

/// <summary>Answers in the fields of a kind that are called for.</summary>
internal static class DemoAnswers
{
    private static readonly IReadOnlyDictionary<string, string> Texts = new Dictionary<string, string>
    {
        ["FZ1"] = "Juge d’instruction de Lille", ["FZ11"] = "Garage de la rue de Tournai, et agence bancaire de Mouscron.", ["FZ4"] = "Le titulaire dirige une organisation qui revend du fret volé ; le prix des ventes a été versé sur le compte.",
        ["FZ5"] = "Recel en bande organisée.", ["FZ17"] = "Le titulaire a commencé à vider le compte.",
        ["FZ22"] = "Solde du compte au jour du gel, et un véhicule mis sous scellés.", ["CF1"] = "Tribunal correctionnel de Lille", ["CF14"] = "48500 EUR", ["JT11"] = "France et Belgique",
        ["JT1"] = "Identifier l’organisation qui revend en Belgique le fret volé dans la métropole lilloise.", ["JT14"] = "Aucune communication à la presse sans l’accord des deux responsables.",
        ["SP1"] = "Dépôt d’armes", ["SP2"] = "Un informateur situe un dépôt d’armes dans un hangar agricole à la sortie de Mouscron.", ["SE2"] = "Citation à comparaître", ["SE9"] = "12, rue des Maux, 7500 Tournai",
        ["SV3"] = "Poste frontière de Rekkem, autoroute E17", ["SV7"] = "Convoi de deux camionnettes blanches", ["EN3"] = "Nuage Messagerie SA", ["EE2"] = "Nuage Messagerie SA", ["RT2"] = "Parquet de Tournai, greffe des pièces à conviction",
        ["CB2D"] = "Un mois", ["CA2"] = "Benoît Dujardin", ["CA3"] = "premier substitut", ["EA1"] = "MAE 2026/118", ["JT15"] = "Les preuves sont recueillies selon le droit du lieu.",
        ["FamilyName"] = "Ostrowiec", ["FirstNames"] = "Marek", ["PropertyDescription"] = "Compte courant et utilitaire de marque Vulkan", ["LeaderFunction"] = "Procureur", ["MemberFunction"] = "Enquêteur",
        ["MemberAuthority"] = "Police judiciaire fédérale", ["PartyAuthority"] = "Parquet de Lille", ["PropertyOwner"] = "Marek Ostrowiec",
    };

    public static AssistanceValues To(IReadOnlyList<FieldDefinition> fields, DateTimeOffset at, (string Field, string Value)[] answers)
    {
        var one = answers.ToDictionary(a => a.Field, a => a.Value);
        var many = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>();
        // Twice: a field that calls for another may stand after it.
        for (var round = 0; round < 2; round++)
        {
            foreach (var field in fields.Where(f => f.IsCalledFor(new AssistanceValues { One = one }) && !one.ContainsKey(f.Id) && f.Type != FieldType.Known))
            {
                if (field.Type == FieldType.Lines)
                    many[field.Id] = [field.Columns.Where(c => c.Obligation == Obligation.Mandatory || Texts.ContainsKey(c.Id)).ToDictionary(c => c.Id, c => Answer(c, at))];
                else
                    one[field.Id] = Answer(field, at);
            }
        }

        return new AssistanceValues { One = one, Many = many };
    }

    private static string Answer(FieldDefinition field, DateTimeOffset at)
    {
        if (Texts.TryGetValue(field.Id, out var text))
            return text;
        var day = HolidayCalendar.Of(CountryCode.FR).DayOf(at);
        return field.Type switch
        {
            FieldType.Choice or FieldType.Choices => field.Codes[0],
            FieldType.YesNo => "false",
            FieldType.Day => (field.IsPast ? day.AddDays(-3) : field.Id is "JT10" or "FZ19" ? day.AddDays(120) : day.AddDays(40)).ToString(AssistanceValues.DayFormat, CultureInfo.InvariantCulture),
            FieldType.Instant => day.AddDays(-1).ToString(AssistanceValues.DayFormat, CultureInfo.InvariantCulture) + "T08:00",
            FieldType.Amount => "12000 EUR",
            FieldType.Number => "10",
            _ => "Voir les pièces jointes au dossier.",
        };
    }
}
