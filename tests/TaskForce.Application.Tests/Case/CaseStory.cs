using System.Globalization;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Tests.Case;

/// <summary>An order from Brussels to Lille in March 2026, told by its acts.</summary>
internal sealed class CaseStory(Actor issuer, Actor executor)
{
    private InvestigationOrder? order;

    public static OrderForm Form { get; } = new()
    {
        Title = "Fausses factures, Bruxelles",
        Language = Language.Fr,
        Measures =
        [
            new MeasureLine { Number = 1, Kind = MeasureKind.DocumentProduction, Description = "Contrats et factures de 2025." },
            new MeasureLine { Number = 2, Kind = MeasureKind.SearchHome, Description = "Domicile de M. Dubois." },
        ],
        Earlier = new() { Supplements = false, SentElsewhere = false },
        Persons = new()
        {
            Lines =
            [
                new() { Number = 1, Position = PersonPosition.SuspectedOrAccused, FamilyName = "Dubois", FirstNames = "Marc", IdentityNumber = "85.07.30-033.28" },
                new() { Number = 2, Position = PersonPosition.Victim, FamilyName = "Lefèvre", FirstNames = "Anne" },
            ],
        },
        Proceedings = new() { Type = ProceedingsType.PT_A },
        Grounds = new()
        {
            Facts = "Fausses factures entre deux sociétés.", Classifications = [new("escroquerie", "art. 496 C. pén.")], InAnnexD = false,
            FactsFrom = new(2025, 6, 1), FactsTo = new(2025, 9, 30), FactsPlace = "Bruxelles",
        },
        Formalities = new() { Wanted = false, Assistance = false },
        Remedies = new() { Sought = false, Informs = new() { Organisation = "Parquet", Email = "parquet@justice.example", Telephone = "+32 2 000 00 00" } },
        Authority = new()
        {
            Representative = "Anne Lemaire", FileNumber = "BR.20.L3.4411/26", Address = new() { Street = "Place Poelaert 1", Postcode = "1000", Town = "Bruxelles" },
            Telephone = "+32 2 000 00 00", Email = "parquet@justice.example", Languages = [Language.Fr],
        },
        Certification = new() { Necessary = true, AvailableAtHome = true, ConfidentialityAsked = true, Reason = "Aucun moyen moins intrusif." },
    };

    public InvestigationOrder Order => order ?? throw new InvalidOperationException("Begin with a draft.");

    public static DateTimeOffset At(string text) => HolidayCalendar.Of(CountryCode.FR).At(
        DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        text.Length > 10 ? TimeOnly.Parse(text[11..], CultureInfo.InvariantCulture) : new TimeOnly(9, 0));

    public static Deed By(Actor actor, string when, string? note = null) => new(actor, At(when), At(when), note);

    public CaseStory Drafted(long id = 1, bool restricted = false)
    {
        order = new InvestigationOrder(new RequestId(id), issuer.Authority!.Value, CountryCode.FR, Form, By(issuer, "2026-03-01"));
        Order.Address(executor.Authority!.Value, By(issuer, "2026-03-01"));
        if (restricted)
            Order.Restrict(restricted: true, By(issuer, "2026-03-01"));
        return this;
    }

    public CaseStory Transmitted(int number = 341, params UserId[] recipients)
    {
        Order.Sign(new Signature("Anne Lemaire", "substitut", new DateOnly(2026, 3, 2)), By(issuer, "2026-03-02 12:00"));
        Order.Transmit(
            new RequestNumber(CountryCode.BE, CountryCode.FR, 2026, number), new Addressee(executor.Authority!.Value), Channel.SecureMail, recipients,
            By(issuer, "2026-03-03", "Envoi urgent."));
        return this;
    }

    public CaseStory Received(string on = "2026-03-05 10:00")
    {
        Order.RecordReception(competent: true, "26/064/041", By(executor, on));
        return this;
    }

    public CaseStory Acknowledged(string on = "2026-03-09 15:00")
    {
        Order.Acknowledge("26/064/041", By(executor, on));
        return this;
    }

    public CaseStory Then(Action<InvestigationOrder, Actor, Actor> act)
    {
        act(Order, issuer, executor);
        return this;
    }

    public async Task<CaseStory> StoredAsync(TestHouse house)
    {
        await house.StoreAsync(Order);
        return this;
    }
}
