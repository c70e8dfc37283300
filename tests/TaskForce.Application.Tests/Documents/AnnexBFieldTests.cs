using TaskForce.Application.Requests.Documents;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Case;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.Documents;

/// <summary>The table of Annex B in docs/forms-fields.md, held against a forward with everything that a forward can say.</summary>
public sealed class AnnexBFieldTests
{
    /// <summary>The boxes of reference §3.4.</summary>
    private const string Boxes = "BA1 BA2 BA3 BA4 BB1 BB2 BB3 BB4 BB5 BB6 BC0 BC1 BC2 BC3 BC4 BC5 BC6 BD1 BE1";

    private static readonly ForwardContact There = new("Hélène Vasseur", "substitute", "26/9");
    private static readonly ActingPerson Person = new("Claire Delattre", "vice-procureure");
    private static readonly AuthorityCard Brussels = Card("BE-PR-BRU", "Bruxelles", Language.Nl);
    private static readonly AuthorityCard Lille = Card("FR-PR-LIL", "Lille", Language.Fr);
    private static readonly AuthorityCard Dunkirk = Card("FR-PR-DKQ", "Dunkerque", Language.De);

    private static IReadOnlyList<FieldRow> Rows => FieldTable.Under("Annex B");

    [Fact]
    public void Each_box_has_a_row_and_no_row_names_another() => Assert.Equal(Boxes.Split(' '), Rows.Select(r => r.Box).Distinct());

    [Fact]
    public void Each_property_that_is_named_exists() => Assert.DoesNotContain(Rows, r => !FieldTable.IsRowFor(r.Property));

    [Fact]
    public void Each_box_on_paper_says_what_its_property_holds()
    {
        var source = Forwarded();
        var printed = new ActDocuments(new Application.Texts.Texts()).In(Language.En, source);

        Assert.All(Rows, row => Assert.Contains(
            Value(row, source), string.Join('\n', Everything.Boxes(printed, row.Document!.Value).SelectMany(Everything.Said)), StringComparison.Ordinal));
    }

    private static string Value(FieldRow row, ActSource source)
    {
        var authority = row.Box[1] switch { 'A' => Brussels, 'B' => Lille, _ => Dunkirk };
        return row.Property switch
        {
            "InvestigationOrder.Issuing" or "Handling.Authority" or "EventFacts.To" => authority.Name.En,
            "Authority.Street" => authority.Street!,
            "Authority.Postcode" => authority.Postcode!,
            "Authority.Seat" => authority.Seat,
            "Authority.Telephone" => authority.Telephone!,
            "Authority.Fax" => authority.Fax!,
            "Authority.Email" => authority.Email!,
            "Authority.Languages" => authority == Lille ? "French" : "German",
            "OrderForm.Authority.FileNumber" => source.Form.Authority.FileNumber!,
            "OrderForm.Authority.Signature.SignedOn" => "16 November 2026",
            "Handling.ReceivedAt" => "5 March 2026, 10:00",
            "Handling.Reference" => "26/064/041",
            "UserAccount.DisplayName" => Person.Name,
            "UserAccount.Post" => Person.Post!,
            "RequestEvent.Act" => "Yes",
            "RequestEvent.OccurredAt" => "6 March 2026",
            "ForwardContact.Representative" => There.Representative!,
            "ForwardContact.Post" => There.Post!,
            "ForwardContact.Reference" => There.Reference!,
            "EventDetail.Note" => "Lieu hors ressort.",
            var other => throw new ArgumentOutOfRangeException(nameof(row), other, "No property of Annex B."),
        };
    }

    private static ActSource Forwarded()
    {
        var order = new CaseStory(Magistrate("BE-PR-BRU", 1), Magistrate("FR-PR-LIL", 2)).Drafted().Transmitted().Received("2026-03-05 10:00").Then((o, _, executor) =>
            o.Forward(new Addressee(Dunkirk.Code), [], CaseStory.By(executor, "2026-03-06", "Lieu hors ressort."), There)).Order;
        return new ActSource(
            order.Id, order.Number, order.Events[^1], new FullForm().Form, Brussels, Lille, "26/064/041", CaseStory.At("2026-03-05 10:00"), Lille, Person, Dunkirk,
            [new Receiver(Lille, Person, "26/064/041")], null);
    }

    private static Actor Magistrate(string authority, long id) =>
        new(new UserId(id), new AuthorityCode(authority), new HashSet<AuthorityCode>(), new HashSet<Role> { Role.Magistrate });

    private static AuthorityCard Card(string code, string place, Language language) => new(
        new AuthorityCode(code), new FourNames(place, place, place, "Prosecutor of " + place), "rue de " + place, "5" + code, place, "tel " + code, "fax " + code, code + "@justice.example", [language]);
}
