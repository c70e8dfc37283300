using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Domain.Tests.Building;

internal static class An
{
    /// <summary>An order from Lille to Tournai on two measures, until the test says otherwise.</summary>
    public static OrderBuilder Order() => new();
}

/// <summary>
/// Brings an order to where a test begins, by its own acts: first how it is, then what happens. An act brings the ones
/// before it along, at their usual dates in March 2026.
/// </summary>
internal sealed partial class OrderBuilder
{
    private string from = "FR-PR-LIL";
    private string to = "BE-DIV-TOU";
    private string validating = "";
    private MeasureKind[] kinds = [MeasureKind.DocumentProduction, MeasureKind.SearchHome];
    private Func<OrderForm, OrderForm> write = f => f;
    private UserId[]? recipients;
    private InvestigationOrder? order;

    public InvestigationOrder Order => order ??= Draft();

    public Actor Issuer => validating.Length > 0 && !Order.Form.Authority.Judicial ? A.Officer(from) : A.Magistrate(from);

    public Actor Executor => A.Magistrate(Order.Executing!.Value.Value);

    public OrderBuilder From(string authority)
    {
        from = authority;
        return this;
    }

    public OrderBuilder To(string authority)
    {
        to = authority;
        return this;
    }

    public OrderBuilder With(params MeasureKind[] measures)
    {
        kinds = measures;
        return this;
    }

    public OrderBuilder Writing(Func<OrderForm, OrderForm> change)
    {
        var before = write;
        write = f => change(before(f));
        return this;
    }

    public OrderBuilder WithLine(int number, Func<MeasureLine, MeasureLine> change) =>
        Writing(f => f with { Measures = [.. f.Measures.Select(l => l.Number == number ? change(l) : l)] });

    /// <summary>From Brussels to Lille, in French.</summary>
    public OrderBuilder FromBelgium() => From("BE-PR-BRU").To("FR-PR-LIL");

    /// <summary>Case B of reference §6.1: a Belgian prosecutor whose order an investigating judge validates.</summary>
    public OrderBuilder ValidatedByJudge()
    {
        validating = "BE-JI-BRF";
        return FromBelgium().Writing(f => f with { Authority = f.Authority with { JudgeMustValidate = true } });
    }

    /// <summary>Belgian customs, which are no judicial authority.</summary>
    public OrderBuilder FromCustoms()
    {
        validating = "BE-JI-BRF";
        return From("BE-CUST").To("FR-PR-LIL").Writing(f => f with { Authority = f.Authority with { Judicial = false } });
    }

    /// <summary>Known to named users only.</summary>
    public OrderBuilder Restricted(params UserId[] named)
    {
        recipients = named;
        return this;
    }

    public InvestigationOrder Build() => Order;

    private InvestigationOrder Draft()
    {
        var executing = new AuthorityCode(to);
        var form = write(Forms.Complete(kinds));
        var author = form.Authority.Judicial ? A.Magistrate(from) : A.Officer(from);
        var draft = new InvestigationOrder(new RequestId(1), new AuthorityCode(from), executing.Country, form, author.On("2026-03-01"));
        draft.Address(executing, author.On("2026-03-01"));
        if (recipients is not null)
            draft.Restrict(restricted: true, author.On("2026-03-01"));
        return draft;
    }
}
