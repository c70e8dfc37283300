using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Seed.Demo;

/// <summary>
/// Leads one order of the demonstration through its acts, days ago, by the domain's own methods: nothing here could not have
/// happened in the application.
/// </summary>
internal sealed class DemoLife(InvestigationOrder order, Actor issuing, Actor executing, Addressee addressee, DateTimeOffset now)
{
    private static readonly UserId[] Takers = [];
    private readonly HolidayCalendar calendar = HolidayCalendar.Of(order.IssuingCountry);

    public InvestigationOrder Order => order;

    public DemoLife Addressed(double daysAgo)
    {
        order.Address(addressee.Authority, By(issuing, daysAgo));
        return this;
    }

    public DemoLife Signed(double daysAgo)
    {
        var deed = By(issuing, daysAgo);
        order.Sign(new Signature(order.OpenForm!.Content.Authority.Representative!, "magistrat", calendar.DayOf(deed.OccurredAt)), deed);
        return this;
    }

    public DemoLife SubmittedTo(AuthorityCode validating, double daysAgo)
    {
        var deed = By(issuing, daysAgo);
        order.SubmitForValidation(validating, Takers, new Signature(order.OpenForm!.Content.Authority.Representative!, "inspecteur", calendar.DayOf(deed.OccurredAt)), deed);
        return this;
    }

    public DemoLife ValidatedBy(Actor judge, double daysAgo)
    {
        var deed = By(judge, daysAgo);
        order.Validate(
            new ValidationSection
            {
                Kind = ValidatorKind.InvestigatingJudge, Representative = "Wim Depoorter", Post = "onderzoeksrechter", FileNumber = "OR 2026/118",
                Contact = new() { Organisation = "Onderzoeksrechters West-Vlaanderen", Email = "onderzoeksrechter@demonstration.example" },
                Languages = [Domain.Language.Nl, Domain.Language.Fr], MainContact = ContactPoint.IssuingAuthority,
            },
            new Signature("Wim Depoorter", "onderzoeksrechter", calendar.DayOf(deed.OccurredAt)), deed);
        return this;
    }

    public DemoLife Transmitted(RequestNumber number, double daysAgo)
    {
        order.Transmit(number, addressee, Channel.SecureMail, Takers, By(issuing, daysAgo));
        return this;
    }

    public DemoLife Received(double daysAgo) => Do(o => o.RecordReception(competent: true, Reference("R"), By(executing, daysAgo)));

    public DemoLife Acknowledged(double daysAgo) => Do(o => o.Acknowledge(Reference("A"), By(executing, daysAgo)));

    public DemoLife Forwarded(Addressee to, double daysAgo) =>
        Do(o => o.Forward(to, Takers, By(executing, daysAgo, "Le lieu de la mesure dépend d’un autre ressort.")));

    public DemoLife Incomplete(double daysAgo) =>
        Do(o => o.ReportIncomplete(By(executing, daysAgo, "La section G ne dit pas où les faits ont été commis.")));

    public DemoLife Corrected(double daysAgo)
    {
        Do(o => o.OpenCorrection(By(issuing, daysAgo, "Le numéro de téléphone de l’autorité d’émission était erroné.")));
        var form = order.OpenForm!.Content;
        Do(o => o.Edit(form with { Authority = form.Authority with { Telephone = order.IssuingCountry == Domain.CountryCode.FR ? "+33 3 20 00 00 17" : "+32 56 00 00 17" } }, By(issuing, daysAgo)));
        var deed = By(issuing, daysAgo);
        return Do(o => o.SignCorrection(order.Form.Authority.Signature! with { SignedOn = calendar.DayOf(deed.OccurredAt) }, deed));
    }

    public DemoLife Extended(double daysAgo) =>
        Do(o => o.Extend(30, By(executing, daysAgo, "La banque n’a pas encore répondu au service d’enquête.")));

    public DemoLife RecognitionPostponed(double daysAgo) => Do(o => o.PostponeRecognition(
        PostponementGround.P_15_A, Day(daysAgo - 40), By(executing, daysAgo, "Une enquête en cours serait compromise.")));

    public DemoLife Recognised(double daysAgo) => Decided(daysAgo, m => new MeasureOutcome(m.Number, MeasureState.Recognised));

    public DemoLife RecognisedInPart(double daysAgo) => Decided(daysAgo, m => m.Number == 1
        ? new MeasureOutcome(m.Number, MeasureState.Recognised) : Refusal(m));

    public DemoLife Refused(double daysAgo) => Decided(daysAgo, Refusal);

    public DemoLife NotPossible(double daysAgo) => Decided(daysAgo, m =>
        new MeasureOutcome(m.Number, MeasureState.NotPossible, Reason: "La mesure n’existe pas en droit interne et aucune autre ne donnerait le même résultat."));

    public DemoLife Started(double daysAgo) => Do(o => o.StartExecution(
        [.. o.Measures.Where(m => m.State is MeasureState.Recognised).Select(m => m.Number)], By(executing, daysAgo)));

    public DemoLife ExecutionPostponed(double daysAgo) => Do(o => o.PostponeExecution(
        PostponementGround.P_15_B, Day(daysAgo - 25), By(executing, daysAgo, "Les pièces sont utilisées dans un procès en cours.")));

    public DemoLife Delayed(double daysAgo) => Do(o => o.AnnounceDelay(
        Day(daysAgo - 45), Day(daysAgo - 14), By(executing, daysAgo, "Le témoin est à l’étranger jusqu’au mois prochain.")));

    public DemoLife Executed(double daysAgo, bool evidence = true)
    {
        foreach (var measure in order.Measures.Where(m => m.State == MeasureState.InExecution).Select(m => m.Number).ToList())
        {
            Do(o => o.ExecuteMeasure(measure, evidence, evidence ? "Procès-verbal, 6 pages\nSupport numérique scellé" : null,
                By(executing, daysAgo, evidence ? "Mesure exécutée, pièces jointes." : "Mesure exécutée ; rien n’a été trouvé.")));
        }

        return this;
    }

    public DemoLife Transferred(double daysAgo, double? returnInDays = null) => Do(o => o.TransferEvidence(
        "Procès-verbal, 6 pages\nSupport numérique scellé", Channel.HandDelivery, last: true, returnInDays is { } d ? Day(-d) : null, By(executing, daysAgo)));

    public DemoLife Confirmed(double daysAgo) => Do(o => o.ConfirmEvidence(By(issuing, daysAgo)));

    public DemoLife Returned(double daysAgo) =>
        Do(o => o.Return(By(executing, daysAgo, "L’autorité qui a émis la décision n’est pas une autorité judiciaire et aucune validation n’est jointe.")));

    public DemoLife Withdrawn(double daysAgo) => Do(o => o.Withdraw([], By(issuing, daysAgo, "Le suspect a été entendu dans l’État d’émission.")));

    public DemoLife Cancelled(double daysAgo) => Do(o => o.Cancel(By(issuing, daysAgo, "La pièce a été obtenue autrement.")));

    public DemoLife Closed(double daysAgo) => Do(o => o.Close(By(executing, daysAgo)));

    public DemoLife Asked(ConsultationKind kind, double daysAgo, string question) =>
        Do(o => o.OpenConsultation(kind, [], null, Day(daysAgo - 14), By(executing, daysAgo, question)));

    public DemoLife Answered(double daysAgo, ConsultationResult result, string answer) =>
        Do(o => o.AnswerConsultation(o.Consultations[^1].Number, result, By(issuing, daysAgo, answer)));

    private static MeasureOutcome Refusal(OrderMeasure m) => new(
        m.Number, MeasureState.Refused, Ground.G_H, "La mesure est réservée à d’autres infractions en droit interne.");

    private DemoLife Decided(double daysAgo, Func<OrderMeasure, MeasureOutcome> outcome)
    {
        // In Belgium the ground used here asks for a consultation first (law of 22 May 2017, Art. 17 § 5).
        var outcomes = order.Measures.Select(m => outcome(m) is { State: MeasureState.Refused } r && order.Form.Measures.First(l => l.Number == r.Measure).AlwaysAvailable is not null
            ? new MeasureOutcome(m.Number, MeasureState.Recognised) : outcome(m)).ToList();
        if (order.ExecutingCountry == Domain.CountryCode.BE && outcomes.Exists(o => o.Ground == Ground.G_H))
        {
            Do(o => o.OpenConsultation(ConsultationKind.CONS_11_4, [], Ground.G_H, Day(daysAgo), By(executing, daysAgo + 3, "La mesure est réservée à certaines infractions : maintenez-vous votre demande ?")));
            Answered(daysAgo + 1, ConsultationResult.GroundUpheld, "Nous n’avons pas d’élément nouveau.");
        }

        return Do(o => o.Decide(outcomes, By(executing, daysAgo)));
    }

    private DemoLife Do(Action<InvestigationOrder> act)
    {
        act(order);
        return this;
    }

    private string Reference(string kind) => $"{kind}{order.Id.Value % 9973:0000}/{now.Year % 100}";

    private DateOnly Day(double daysAgo) => calendar.DayOf(now.AddDays(-daysAgo));

    /// <summary>An hour at which offices work, another for each day.</summary>
    private static TimeOnly OfficeHour(double daysAgo) => new TimeOnly(8, 40).AddMinutes((int)(daysAgo * 97) % 530);

    /// <summary>The deed, and before it what the clock keeper would have seen by then.</summary>
    private Deed By(Actor actor, double daysAgo, string? note = null)
    {
        var at = daysAgo < 1 ? now.AddDays(-daysAgo) : calendar.At(Day(daysAgo), OfficeHour(daysAgo));
        if (order.TransmittedAt is not null)
            order.MissLimits(at);
        return new Deed(actor, at, at, note);
    }
}
