using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Tests.Building;

/// <summary>Orders that are brought to a state by the domain's own acts.</summary>
internal static class Orders
{
    private static long ids = 1;

    /// <summary>A complete form: nothing is missing before the signature.</summary>
    public static OrderForm Form(params MeasureKind[] measures) => new()
    {
        Title = "Compte Zorgvliet à Tournai",
        Language = Language.Fr,
        Measures = [.. (measures.Length == 0 ? [MeasureKind.SearchOther, MeasureKind.Seizure] : measures).Select((kind, i) => new MeasureLine { Number = i + 1, Kind = kind, Description = "Tout élément utile.", AlwaysAvailable = MeasureCatalogue.Of(kind).AlwaysAvailable })],
        Earlier = new() { Supplements = false, SentElsewhere = false },
        Persons = new() { Lines = [new() { Number = 1, FirstNames = "Wilhelmina", FamilyName = "Quaghebeur", Position = PersonPosition.SuspectedOrAccused }] },
        Proceedings = new() { Type = ProceedingsType.PT_A },
        Grounds = new()
        {
            Facts = "Exposé des faits.", Classifications = [new("escroquerie", "art. 313-1")], InAnnexD = false, FactsUnknown = true,
        },
        Remedies = new() { Sought = false, Informs = new() { Organisation = "Parquet de Lille", Email = "recours@example.test" } },
        Authority = new()
        {
            Representative = "Camille", FileNumber = "26/1234", Telephone = "+33 3 00 00 00 00", Email = "camille@example.test",
            Address = new() { Street = "1, place du Palais", Town = "Lille" }, Languages = [Language.Fr],
        },
        Certification = new() { Necessary = true, AvailableAtHome = true, ConfidentialityAsked = true, Reason = "Nécessaire." },
    };

    public static InvestigationOrder Draft(Actor by, string to, DateTimeOffset now, OrderForm? form = null)
    {
        var addressee = new AuthorityCode(to);
        var order = new InvestigationOrder(new RequestId(Interlocked.Increment(ref ids)), by.Authority!.Value, addressee.Country, form ?? Form(), Deed.Now(by, now));
        order.Address(addressee, Deed.Now(by, now));
        return order;
    }

    public static InvestigationOrder Signed(Actor by, string to, DateTimeOffset now, OrderForm? form = null)
    {
        var order = Draft(by, to, now, form);
        order.Sign(new Signature("Camille", "substitut", DateOnly.FromDateTime(now.UtcDateTime)), Deed.Now(by, now));
        return order;
    }

    public static InvestigationOrder Transmitted(Actor by, string to, DateTimeOffset now, string? parent = null, OrderForm? form = null)
    {
        var order = Signed(by, to, now, form);
        order.Transmit(
            new RequestNumber(order.IssuingCountry, order.ExecutingCountry, now.Year, (int)order.Id.Value),
            new Addressee(new AuthorityCode(to), parent is null ? null : new AuthorityCode(parent)), Channel.SecureMail, [], Deed.Now(by, now));
        return order;
    }
}
