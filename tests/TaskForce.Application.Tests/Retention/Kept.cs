using TaskForce.Application.Requests.Retention;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.Retention;

/// <summary>A house with an order from Lille to Tournai that was closed on 6 March 2026, and the people who decide on it.</summary>
internal sealed record Kept(TestHouse House, Actor Lille, Actor Tournai, InvestigationOrder Order)
{
    public RequestId Id => Order.Id;

    public static async Task<Kept> OpenAsync(DatabaseKind database = DatabaseKind.Sqlite, string word = "Quaghebeur")
    {
        var house = await TestHouse.OpenAsync(database);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var tournai = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);
        var kept = new Kept(house, lille, tournai, Closed(house, lille, tournai, word));
        await house.StoreAsync(kept.Order);
        return kept;
    }

    /// <summary>An order with one word wherever something can be written.</summary>
    public static InvestigationOrder Closed(TestHouse house, Actor lille, Actor tournai, string word)
    {
        var now = house.Clock.GetUtcNow();
        var form = Orders.Form();
        var order = Orders.Transmitted(lille, "BE-DIV-TOU", now, form: form with
        {
            Title = word,
            Measures = [.. form.Measures.Select(m => m with { Description = word })],
            Persons = form.Persons with { Lines = [.. form.Persons.Lines.Select(p => p with { FamilyName = word })], OtherInformation = word },
            Grounds = form.Grounds with { Facts = word },
            Authority = form.Authority with { FileNumber = word },
        });
        order.RecordReception(competent: true, word, Deed.Now(tournai, now, word));
        order.OpenConsultation(ConsultationKind.CONS_9_6, [], null, new DateOnly(2026, 4, 1), Deed.Now(tournai, now, word));
        order.AnswerConsultation(1, ConsultationResult.Agreed, Deed.Now(lille, now, word));
        order.OpenCorrection(Deed.Now(lille, now, word));
        order.Withdraw([], Deed.Now(lille, now, word));
        order.Grant(Principal.LiaisonMagistrates(CountryCode.FR), CountryCode.FR, AccessLevel.Full, Deed.Now(lille, now, word));
        order.Close(Deed.Now(lille, now.AddDays(1), word));
        return order;
    }

    /// <summary>Moves to a day after both default periods.</summary>
    public Kept AfterTenYears()
    {
        House.Clock.SetUtcNow(new DateTimeOffset(2036, 3, 10, 9, 0, 0, TimeSpan.Zero));
        return this;
    }

    public Task EraseAsync(Actor by, string reason = "") => House.SendAsync(by, new DecideRetention([Id], true, null, reason));

    public Task KeepAsync(Actor by, string until, string reason = "Procès en cours.") =>
        House.SendAsync(by, new DecideRetention([Id], false, DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture), reason));

    /// <summary>What the application does by itself once an hour; answers what it erased.</summary>
    public async Task<IReadOnlyList<RequestId>> HourAsync()
    {
        var erased = new List<RequestId>();
        foreach (var id in await House.SendAsync(Actor.System, new GetErasable()))
        {
            if (await House.SendAsync(Actor.System, new EraseRequest(id)))
                erased.Add(id);
        }

        return erased;
    }

    public Task<ReviewView> ReviewAsync(Actor by) => House.SendAsync(by, new GetReview());
}
