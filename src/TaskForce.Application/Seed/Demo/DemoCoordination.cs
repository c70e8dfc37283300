using TaskForce.Application.Requests;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Coordination;
using TaskForce.Domain.Liaison;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Seed.Demo;

/// <summary>
/// A case that both States work on, one that waits for an answer, and what liaison magistrates did, by the domain's own methods.
/// </summary>
internal sealed class DemoCoordination(IReadOnlyList<InvestigationOrder> orders, Func<string, Role, Actor> actorOf, RequestIds ids, DateTimeOffset now)
{
    /// <summary>The joint case; its key is known to those who look for it.</summary>
    public static readonly CoordinatedCaseId Joint = new(1);

    /// <summary>The case that was proposed to Lille.</summary>
    public static readonly CoordinatedCaseId Proposed = new(2);

    private readonly DateOnly today = HolidayCalendar.Of(CountryCode.FR).DayOf(now);

    /// <summary>Everything to be stored.</summary>
    public IEnumerable<object> Tell() => [.. JointCase(), .. ProposedCase(), .. Interventions(), .. AdviceAsked()];

    private IEnumerable<object> JointCase()
    {
        var (lille, tournai) = (actorOf("FR-PR-LIL", Role.Magistrate), actorOf("BE-DIV-TOU", Role.Magistrate));
        var joint = new CoordinatedCase(Joint, "Opération Passerelle", restricted: false, On(lille, 30));
        joint.AddProceeding(new ProceedingFacts(lille.Authority!.Value, "26 031 0117", ProceedingKind.ProsecutorInquiry, ProceedingState.UnderWay, Language.Fr), On(lille, 30));
        joint.ProposeTo(tournai.Authority!.Value, [], On(lille, 29, "Nos deux enquêtes visent les mêmes sociétés : nous proposons de coordonner les auditions et les perquisitions."));
        joint.JoinIt(On(tournai, 27));
        joint.AddProceeding(new ProceedingFacts(tournai.Authority!.Value, "TO.21.L3.001874/26", ProceedingKind.ProsecutorInquiry, ProceedingState.UnderWay, Language.Fr), On(tournai, 27));
        yield return joint;
        foreach (var order in Between("FR-PR-LIL", "BE-DIV-TOU").Take(3))
            yield return joint.Link(order, AccessLevel.Full, On(lille, 26));
        foreach (var order in Between("BE-DIV-TOU", "FR-PR-LIL").Take(2))
            yield return joint.Link(order, AccessLevel.Full, On(tournai, 25));
        yield return joint.AddDate(ids.NextValue(), new DateFacts(JointDateKind.Meeting, today.AddDays(1), new TimeOnly(10, 0), null, "Visioconférence des deux parquets", false), On(lille, 20));
        yield return joint.AddDate(ids.NextValue(), new DateFacts(JointDateKind.ActionDay, today.AddDays(5), null, today.AddDays(6), "Perquisitions simultanées", false), On(tournai, 18));
        yield return joint.AddDate(ids.NextValue(), new DateFacts(JointDateKind.DetentionEnd, today.AddDays(16), null, null, null, true), On(lille, 18));
        yield return joint.AddContact(ids.NextValue(), new ContactFacts(
            "Claire Delattre", "vice-procureure", "+33 3 00 00 00 11", "magistrat.lille@demonstration.example", [Language.Fr, Language.En], "Julien Morel, greffier, +33 3 00 00 00 12"), On(lille, 26));
        yield return joint.AddContact(ids.NextValue(), new ContactFacts(
            "Benoît Dujardin", "premier substitut", "+32 69 00 00 21", "magistrat.tournai@demonstration.example", [Language.Fr, Language.Nl], null), On(tournai, 26));
        yield return joint.Write(ids.NextValue(), national: false, On(tournai, 12, "Les auditions de nos témoins sont fixées avant la journée d’action."));
        yield return joint.Write(ids.NextValue(), national: true, On(lille, 10, "Prévoir la réquisition d’un second service d’enquête."));
    }

    private IEnumerable<object> ProposedCase()
    {
        var (kortrijk, lille) = (actorOf("BE-DIV-KOR", Role.Magistrate), new AuthorityCode("FR-PR-LIL"));
        var proposed = new CoordinatedCase(Proposed, "Operatie Leie", restricted: false, On(kortrijk, 5));
        proposed.AddProceeding(new ProceedingFacts(kortrijk.Authority!.Value, "KO.30.98.000412/26", ProceedingKind.ProsecutorInquiry, ProceedingState.UnderWay, Language.Nl), On(kortrijk, 5));
        proposed.ProposeTo(lille, [], On(kortrijk, 4, "Une équipe de voleurs de fret opère des deux côtés de la Lys. Souhaitez-vous coordonner ?"));
        yield return proposed;
    }

    private IEnumerable<object> Interventions()
    {
        var (paris, brussels) = (actorOf("FR-LM-BE", Role.LiaisonMagistrate), actorOf("BE-LM-FR", Role.LiaisonMagistrate));
        foreach (var (order, i) in Late(CountryCode.FR).Take(2).Select((o, i) => (o, i)))
        {
            var called = new Intervention(
                ids.NextValue(), order, AccessLevel.Full, Difficulty.Late,
                new InterventionFacts(today.AddDays(-9 + i), InterventionKind.Call, order.Executing!.Value, "Le délai est dépassé : où en est la décision ?", Shared: i == 1), On(paris, 9 - i));
            if (i == 0)
                called.Complete(InterventionResult.Promised, "Décision annoncée pour la semaine prochaine.", On(paris, 7));
            yield return called;
        }

        foreach (var order in Late(CountryCode.BE).Take(1))
        {
            yield return new Intervention(
                ids.NextValue(), order, AccessLevel.Full, Difficulty.Late,
                new InterventionFacts(today.AddDays(-6), InterventionKind.Email, order.Executing!.Value, "Stand van de uitvoering gevraagd.", Shared: false), On(brussels, 6));
        }
    }

    private IEnumerable<object> AdviceAsked()
    {
        var liaison = actorOf("FR-LM-BE", Role.LiaisonMagistrate);
        if (orders.FirstOrDefault(o => o is { State: OrderState.Draft, IssuingCountry: CountryCode.FR, Executing: not null }) is not { } draft)
            yield break;
        yield return new Advice(ids.NextValue(), draft, liaison.User, confirmed: false, On(
            actorOf(draft.Issuing.Value, Role.Magistrate), 1, "La mesure demandée en section C existe-t-elle en droit belge, et qui la décide ?"));
    }

    private IEnumerable<InvestigationOrder> Between(string from, string to) =>
        orders.Where(o => o.TransmittedAt is not null && !o.IsClosed && o.Issuing.Value == from && o.Executing?.Value == to);

    private IEnumerable<InvestigationOrder> Late(CountryCode issuing) =>
        orders.Where(o => o.IssuingCountry == issuing && o.TransmittedAt is not null && !o.IsClosed && o.Clocks.Any(c => c.IsLate(now)));

    private Deed On(Actor actor, double daysAgo, string? note = null)
    {
        var at = now.AddDays(-daysAgo);
        return new Deed(actor, at, at, note);
    }
}
