using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Domain.Tests.Building;

/// <summary>What tests ask of an order.</summary>
internal static class Asking
{
    /// <summary>The limit that counts now: the last of that code that was not computed anew.</summary>
    public static Clock Limit(this InvestigationOrder order, LimitCode code) => order.Clocks.Last(c => c.Code == code && !c.Superseded);

    public static MeasureState StateOf(this InvestigationOrder order, int measure) => order.Measures.Single(m => m.Number == measure).State;

    public static AccessLevel? LevelOf(this InvestigationOrder order, Principal principal) =>
        order.Access.SingleOrDefault(a => a.Principal == principal)?.Level;

    public static AccessLevel? LevelOf(this InvestigationOrder order, string authority) => order.LevelOf(Principal.Of(new AuthorityCode(authority)));

    public static EventFacts Facts(this InvestigationOrder order) => order.Events[^1].Detail!.Facts;

    /// <summary>The act is refused for that reason, and the order is as it was.</summary>
    public static RuleViolation Refuses(this InvestigationOrder order, Refusal why, Action<InvestigationOrder> act)
    {
        var before = Picture.Of(order);
        var refused = Assert.Throws<RuleViolation>(() => act(order));
        Assert.Equal(why, refused.Code);
        Assert.Equal(before, Picture.Of(order));
        return refused;
    }
}
