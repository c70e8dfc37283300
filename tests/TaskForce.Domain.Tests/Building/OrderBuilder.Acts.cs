using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Domain.Tests.Building;

internal sealed partial class OrderBuilder
{
    private bool annexB = true;
    private bool evidence = true;
    private bool late;
    private DateOnly? returnBy;

    /// <summary>The quick case: Annex B has not been sent yet.</summary>
    public OrderBuilder WithoutAnnexB()
    {
        annexB = false;
        return this;
    }

    /// <summary>Execution finds nothing.</summary>
    public OrderBuilder WithoutEvidence()
    {
        evidence = false;
        return this;
    }

    /// <summary>Annex B is not sent within its week.</summary>
    public OrderBuilder Late()
    {
        late = true;
        return this;
    }

    public OrderBuilder WantedBack(string day)
    {
        returnBy = Time.Day(day);
        return this;
    }

    public OrderBuilder Submitted(string on = "2026-03-02 10:00")
    {
        Order.SubmitForValidation(new AuthorityCode(validating), [], Sign(on), Issuer.On(on));
        return this;
    }

    public OrderBuilder Validated(string on = "2026-03-02 11:00")
    {
        Submitted();
        Order.Validate(Forms.Validation(), Sign(on), A.Magistrate(validating).On(on));
        return this;
    }

    public OrderBuilder Signed(string on = "2026-03-02 12:00")
    {
        if (validating.Length > 0)
        {
            Validated();
            Order.PrepareForSending(Issuer.On(on));
        }
        else
        {
            Order.Sign(Sign(on), Issuer.On(on));
        }

        return this;
    }

    public OrderBuilder Transmitted(string on = "2026-03-03")
    {
        if (Order.State != OrderState.Signed)
            Signed();
        Order.Transmit(A.Number(Order.IssuingCountry), new Addressee(Order.Executing!.Value), Channel.SecureMail, recipients ?? [], A.Clerk(from).On(on));
        return this;
    }

    public OrderBuilder Received(string on = "2026-03-05 10:00", bool competent = true)
    {
        if (Order.State != OrderState.Transmitted)
            Transmitted();
        Order.RecordReception(competent, "R-1", Executor.On(on));
        if (late)
            Order.MissLimits(Time.At("2026-03-16"));
        return this;
    }

    public OrderBuilder Acknowledged(string on = "2026-03-06 10:00")
    {
        if (Order.State != OrderState.Received)
            Received();
        Order.Acknowledge("R-1", Executor.On(late ? "2026-03-16 10:00" : on));
        return this;
    }

    /// <summary>Decides in the order of the measures.</summary>
    public OrderBuilder Decided(string on, params MeasureState[] outcomes)
    {
        if (Order.State is OrderState.Draft)
            Ready();
        Order.Decide([.. outcomes.Select((state, i) => Outcome(i + 1, state))], Executor.On(on));
        return this;
    }

    public OrderBuilder Recognised(string on = "2026-03-20 10:00") =>
        Decided(on, [.. kinds.Select(_ => MeasureState.Recognised)]);

    public OrderBuilder Started(params int[] numbers)
    {
        if (Order.DecidedAt is null)
            Recognised();
        Order.StartExecution(numbers.Length > 0 ? numbers : [.. Enumerable.Range(1, kinds.Length)], Executor.On("2026-03-23"));
        return this;
    }

    public OrderBuilder Executed(int number, string on = "2026-04-10")
    {
        Order.ExecuteMeasure(number, evidence, evidence ? "One report" : null, Executor.On(on, "Carried out."));
        return this;
    }

    public OrderBuilder TransferredAll(string on = "2026-04-15")
    {
        Order.TransferEvidence("One report", Channel.HandDelivery, last: true, returnBy, Executor.On(on));
        return this;
    }

    /// <summary>A refusal on a ground that asks for nothing more, an impossibility with its reason, a recognition.</summary>
    public static MeasureOutcome Outcome(int measure, MeasureState state) => state switch
    {
        MeasureState.Refused => new(measure, state, Ground.G_G, "No offence here."),
        MeasureState.NotPossible => new(measure, state, Reason: "No such measure here."),
        _ => new(measure, state),
    };

    private static Signature Sign(string on) => Forms.Signed with { SignedOn = Time.Day(on[..10]) };

    private OrderBuilder Ready() => annexB ? Acknowledged() : Received();
}
