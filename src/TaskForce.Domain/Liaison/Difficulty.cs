using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Domain.Liaison;

/// <summary>Why a liaison magistrate follows a request (reference §6.6, point 3: late or difficult requests).</summary>
public enum Difficulty
{
    /// <summary>A limit has run out and what it asks for is still to be done.</summary>
    Late = 1,

    /// <summary>Nothing was recorded for a time (see <see cref="Silence"/>).</summary>
    Silent,

    /// <summary>A consultation without an answer, a refusal, a postponement, or a form found incomplete.</summary>
    Disputed,
}

/// <summary>
/// After how long a request counts as silent. The Directive knows no such limit: these are the lengths that it gives for the act
/// which is waited for, counted from the last thing that one of the two sides recorded.
/// </summary>
public static class Silence
{
    /// <summary>Days after sending: the week for the acknowledgement (Art. 16(1)).</summary>
    public const int DaysAfterSending = 7;

    /// <summary>Days once it was received: the thirty for the decision (Art. 12(3)).</summary>
    public const int DaysAfterReception = 30;

    /// <summary>Whether a request is silent now.</summary>
    /// <param name="state">Its state.</param>
    /// <param name="lastActAt">When one of the two sides last recorded something.</param>
    /// <param name="now">Now.</param>
    public static bool Since(OrderState state, DateTimeOffset lastActAt, DateTimeOffset now) =>
        !Lasting.Contains(state) && now - lastActAt > TimeSpan.FromDays(Sent.Contains(state) ? DaysAfterSending : DaysAfterReception);

    /// <summary>The states in which a request, of whatever kind, was sent and not received.</summary>
    public static readonly IReadOnlyList<OrderState> Sent =
        [OrderState.Transmitted, .. AssistanceKinds.All.SelectMany(d => d.Life).Where(s => s.Sends).Select(s => s.To!.Value).Distinct()];

    /// <summary>The states that last: a team works, property is frozen, a court has the case. Nobody waits for a word.</summary>
    public static readonly IReadOnlyList<OrderState> Lasting =
        [OrderState.Active, OrderState.Extended, OrderState.Frozen, OrderState.ProsecutionOpened, OrderState.ProceedingsTakenOver];

    /// <summary>The states in which a request is disputed whatever else is known of it.</summary>
    public static readonly IReadOnlyList<OrderState> DisputedStates =
        [OrderState.Incomplete, OrderState.RecognitionPostponed, OrderState.ExecutionPostponed, OrderState.Refused, OrderState.Returned, OrderState.NotPossible,
            OrderState.Postponed, OrderState.Objected, OrderState.GroundRaised, OrderState.NotAgreed, OrderState.Reverted];
}
