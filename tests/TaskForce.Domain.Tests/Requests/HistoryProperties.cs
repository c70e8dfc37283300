using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>What holds after every step of every history: sixty acts by anybody, at any date, with any arguments.</summary>
[Properties(Arbitrary = [typeof(Seeds)], MaxTest = 150)]
public sealed class HistoryProperties
{
    private const int Steps = 60;

    [Property]
    public void Refusal_is_the_only_way_to_say_no_and_changes_nothing(Seed seed) =>
        Play(seed, (_, _) => { }, watchRefusals: true);

    [Property]
    public void Version_grows_with_every_event_but_what_is_written_in_a_correction(Seed seed) => Play(seed, (order, _) =>
    {
        var sent = order.Events.FirstOrDefault(e => e.Act == OrderAct.Transmit)?.Number ?? int.MaxValue;
        var counted = order.Events.Where(e => e.Number < sent || e.Act != OrderAct.Edit).ToList();
        Assert.Equal(counted.Count, order.Version);
        Assert.Equal(Enumerable.Range(1, order.Events.Count), order.Events.Select(e => e.Number));
        Assert.Equal(Enumerable.Range(1, counted.Count), counted.Select(e => e.RequestVersion));
        Assert.All(order.Events, e => Assert.True(e.OccurredAt <= e.RecordedAt));
    });

    [Property]
    public void Events_are_only_ever_added(Seed seed)
    {
        var written = new List<string>();
        Play(seed, (order, _) =>
        {
            // Who sees a signature changes when it becomes void; nothing else of an event does.
            var now = order.Events.Select(e => Picture.Of((e.Number, e.Act, e.OccurredAt, e.RecordedAt, e.User, e.Side, e.Authority)) + Picture.Of(e.Detail ?? new object())).ToList();
            Assert.Equal(written, now.Take(written.Count));
            written = now;
        });
    }

    [Property]
    public void State_follows_the_table(Seed seed)
    {
        var state = OrderState.Draft;
        Play(seed, (order, act) =>
        {
            Assert.True(order.State == state || TransitionTable.Leads(state, act, order.State), $"{act} led from {state} to {order.State}");
            state = order.State;
        });
    }

    [Property]
    public void Missed_limit_stays_missed(Seed seed)
    {
        var missed = new HashSet<int>();
        Play(seed, (order, _) =>
        {
            Assert.All(order.Clocks.Where(c => missed.Contains(c.Number)), c => Assert.Equal(ClockState.Missed, c.State));
            missed.UnionWith(order.Clocks.Where(c => c.State == ClockState.Missed).Select(c => c.Number));
        });
    }

    [Property]
    public void Nothing_is_due_once_nothing_is_owed(Seed seed) => Play(seed, (order, _) =>
    {
        if (order.IsClosed)
            Assert.DoesNotContain(order.Clocks, c => c.IsDue || c.State is ClockState.Running or ClockState.Suspended);
        if (order.State is OrderState.Withdrawn or OrderState.Returned)
            Assert.DoesNotContain(order.Clocks, c => c.IsDue);
        if (order.State is OrderState.Refused or OrderState.NotPossible)
            Assert.DoesNotContain(order.Clocks, c => c.IsDue && c.Code is not (LimitCode.L01a or LimitCode.L01b));
    });

    [Property]
    public void Next_due_is_the_earliest_of_what_is_due(Seed seed) => Play(seed, (order, _) =>
    {
        var next = order.Clocks.Where(c => c.IsDue).Select(c => c.EndsAt).DefaultIfEmpty(CooperationRequest.Never).Min();
        Assert.Equal(next, order.NextDueAt);
        Assert.Equal(next == CooperationRequest.Never, order.NextDueCode is null);
        Assert.All(order.Access, row => Assert.Equal((order.IsClosed, order.NextDueAt), (row.IsClosed, row.NextDueAt)));
    });

    [Property]
    public void At_most_one_form_is_written_and_a_signed_one_never_changes(Seed seed)
    {
        var signed = new Dictionary<int, string>();
        Play(seed, (order, _) =>
        {
            Assert.True(order.Forms.Count(f => f.SignedAt is null) <= 1);
            foreach (var form in order.Forms.Where(f => f.SignedAt is not null))
            {
                var content = Picture.Of(form.Content);
                Assert.Equal(signed.GetValueOrDefault(form.Number, content), content);
                signed[form.Number] = content;
            }
        });
    }

    [Property]
    public void Executing_State_sees_nothing_before_transmission(Seed seed) => Play(seed, (order, act) =>
    {
        if (order.TransmittedAt is not null)
            return;
        Assert.All(order.Access, row => Assert.True(
            row.Principal == Principal.Of(order.Author) || row.Principal.Value.StartsWith($"A:{order.IssuingCountry}-", StringComparison.Ordinal)));
        Assert.All(order.Events, e => Assert.True(e.Audience == order.IssuingCountry || e.Act is OrderAct.Sign or OrderAct.Validate, $"{e.Act} after {act}"));
        Assert.All(order.Events, e => Assert.True(e.Detail is null || e.Detail.Audience == order.IssuingCountry));
    });

    [Property]
    public void Evidence_is_outstanding_on_no_closed_order(Seed seed) => Play(seed, (order, act) =>
    {
        if (act == OrderAct.Close && order.StateBeforeClosing is OrderState.Executed or OrderState.ExecutedInPart)
            Assert.DoesNotContain(order.Measures, m => m.EvidenceFound == true);
    });

    [Property]
    public void Erasure_leaves_no_word_of_any_history(Seed seed)
    {
        InvestigationOrder? last = null;
        Play(seed, (order, _) => last = order);
        if (last is null || last.WhyNot(OrderAct.Erase, Organisations.Actor.System) is not null)
            return;

        last.Erase(last.Events[^1].RecordedAt.AddYears(10));

        Assert.DoesNotContain("Some words.", Picture.Of(last), StringComparison.Ordinal);
        Assert.DoesNotContain("For this reason.", Picture.Of(last), StringComparison.Ordinal);
        Assert.Empty(last.Form.Persons.Lines);
        Assert.Null(last.NextDueCode);
    }

    [Fact]
    public void Histories_come_through_every_state()
    {
        var seen = new HashSet<OrderState>();
        for (var seed = 1; seed <= 400; seed++)
            Play(new Seed(seed), (order, _) => seen.Add(order.State));
        Assert.Empty(Situations.States.Except(seen));
    }

    private static void Play(Seed seed, Action<InvestigationOrder, OrderAct> check, bool watchRefusals = false)
    {
        var chance = new Random(seed.Value);
        var acts = new RandomActs(chance);
        var order = acts.Road().Build();
        check(order, OrderAct.Create);
        var now = Time.At("2026-03-02");
        for (var step = 0; step < Steps; step++)
        {
            now = now.AddHours(chance.Next(1, 24 * 6));
            if (chance.Next(6) == 0)
                order.MissLimits(now);
            var act = acts.Act(order);
            var deed = acts.Deed(order, now, act);
            var before = watchRefusals ? Picture.Of(order) : null;
            try
            {
                acts.Do(order, act, deed);
            }
            catch (RuleViolation refused)
            {
                Assert.True(before is null || before == Picture.Of(order), $"{act} was refused for {refused.Code} and yet changed the order");
            }

            check(order, act);
        }
    }

    public sealed record Seed(int Value);

    private static class Seeds
    {
        public static Arbitrary<Seed> Any() => Gen.Choose(0, int.MaxValue - 1).Select(n => new Seed(n)).ToArbitrary();
    }
}
