using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Domain.Tests.Assistance;

/// <summary>The life of every kind: what its table opens is open, to whom it says, and nothing else.</summary>
public class LifeTests
{
    private static readonly Refusal[] ByCircumstance =
    [
        Refusal.ConsultFirst, Refusal.ConsultationOpen, Refusal.ConsultationNotOpen, Refusal.SignedAlready, Refusal.NothingMissed, Refusal.CorrectionOpen,
        Refusal.NothingToCorrect, Refusal.AlreadyExtended, Refusal.NotInThisState,
    ];

    public static TheoryData<RequestKind> Kinds => [.. AssistanceKinds.All.Select(d => d.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_state_that_a_step_leads_to_is_reached_and_no_other(RequestKind kind)
    {
        var definition = AssistanceKinds.Of(kind);

        var reached = Reachable.Of(kind).Select(r => r.State).Distinct().Order();

        Assert.Equal(definition.Life.Select(s => s.To).OfType<OrderState>().Append(OrderState.Draft).Distinct().Order(), reached);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void In_every_state_each_step_is_open_to_whom_the_table_names_and_to_nobody_else(RequestKind kind)
    {
        var definition = AssistanceKinds.Of(kind);
        foreach (var (state, life) in Reachable.Of(kind))
        {
            foreach (var (side, role) in from s in Enum.GetValues<Side>() from r in Enum.GetValues<Role>() select (s, r))
            {
                var actor = life.By(side, by: role).By;
                foreach (var act in Enum.GetValues<AssistanceAct>())
                {
                    var lines = definition.Of(act).Where(l => l.From.Contains(state)).ToList();
                    var known = side == Side.Issuing || life.Request.TransmittedAt is not null;
                    var mine = lines.Any(l => known && (l.Side is null || l.Side == side) && l.By.Contains(role));

                    var refusal = life.Request.WhyNot(act, actor);

                    var where = $"{kind} {state} {act} {side} {role}: {refusal}";
                    if (lines.Count == 0)
                        Assert.True(refusal == Refusal.NotInThisState, where);
                    else if (!mine)
                        Assert.True(refusal == Refusal.NotYourAct, where);
                    else
                        Assert.True(refusal is null || ByCircumstance.Contains(refusal.Value), where);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_step_that_is_not_open_is_refused_and_changes_nothing(RequestKind kind)
    {
        foreach (var (_, life) in Reachable.Of(kind))
        {
            foreach (var side in Enum.GetValues<Side>())
            {
                foreach (var act in Enum.GetValues<AssistanceAct>().Where(a => life.Request.WhyNot(a, life.By(side).By) is not null))
                {
                    var before = (life.Request.State, life.Request.Version, life.Request.Events.Count, life.Request.Clocks.Count);

                    Assert.Throws<RuleViolation>(() => life.Request.Take(act, new AssistanceValues(), [], life.By(side, "Motif.")));

                    Assert.Equal(before, (life.Request.State, life.Request.Version, life.Request.Events.Count, life.Request.Clocks.Count));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Somebody_outside_the_two_authorities_takes_no_step(RequestKind kind)
    {
        foreach (var (_, life) in Reachable.Of(kind))
            Assert.Empty(life.Request.OpenTo(Life.Somebody(new AuthorityCode("BE-PR-EUP"), Enum.GetValues<Role>())));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_open_step_that_leads_on_is_taken_and_leaves_its_event(RequestKind kind)
    {
        foreach (var (state, life) in Reachable.Of(kind))
        {
            var moved = life.Request.Events.Where(e => e.Step is not null).ToList();
            Assert.True(state == OrderState.Draft || moved.Count > 0);
            Assert.All(moved, e => Assert.Equal(OrderAct.TakeStep, e.Act));
            Assert.Equal(Enumerable.Range(1, life.Request.Events.Count), life.Request.Events.Select(e => e.Number));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_waited_for_is_always_open(RequestKind kind)
    {
        foreach (var (state, life) in Reachable.Of(kind))
        {
            var waiting = Enum.GetValues<Side>().Select(s => life.By(s).By).Select(a => (Actor: a, Next: life.Request.NextFor(a))).Where(n => n.Next is not null).ToList();
            Assert.All(waiting, n => Assert.Null(life.Request.WhyNot(n.Next!.Value, n.Actor)));
            if (state is not (OrderState.Closed or OrderState.Cancelled))
                Assert.True(waiting.Count > 0, $"{kind} in {state} waits for nobody.");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_field_of_a_step_that_must_be_filled_is_asked_for(RequestKind kind)
    {
        foreach (var (state, life) in Reachable.Of(kind))
        {
            foreach (var step in life.Request.Definition.Life.Where(s => s.From.Contains(state) && !s.Sends && s.Asks.Any(f => f.Obligation == Obligation.Mandatory)))
            {
                var side = step.Side ?? Side.Issuing;
                if (life.Request.WhyNot(step.Act, life.By(side).By) is not null)
                    continue;
                var missing = step.Asks.First(f => f.Obligation == Obligation.Mandatory);

                var refused = Assert.Throws<RuleViolation>(() => life.Request.Take(step.Act, new AssistanceValues(), step.Grounds, life.By(side, "Motif.")));

                Assert.Equal((Refusal.FieldMissing, missing.Id), (refused.Code, refused.Field));
            }
        }
    }
}
