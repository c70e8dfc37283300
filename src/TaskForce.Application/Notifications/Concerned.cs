using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Notifications;

/// <summary>
/// Which authorities are told of an event. Rule: the other side of what one side did; the authority to which the request came by it;
/// both sides of a missed limit. Why: of what one's own office does its own people know.
/// </summary>
internal static class Concerned
{
    // Writing is the issuing side's own, and what nobody did (a decree, the end of the time) is on the case file.
    private static readonly HashSet<OrderAct> Untold =
        [OrderAct.Create, OrderAct.Edit, OrderAct.Cancel, OrderAct.Sign, OrderAct.PrepareForSending, OrderAct.ReopenDraft, OrderAct.MoveLimit, OrderAct.Erase];

    /// <summary>The authorities whose people are told.</summary>
    public static IReadOnlyList<AuthorityCode> By(CooperationRequest request, RequestEvent happened) =>
        [.. Candidates(request, happened).OfType<AuthorityCode>().Where(a => happened.Audience is null || a.Country == happened.Audience).Distinct()];

    /// <summary>The authority whose people are reminded of a limit: the one that must act, or the one of the State where it is due.</summary>
    public static AuthorityCode? By(CooperationRequest request, Clock limit) =>
        limit.Authority ?? (limit.Calendar == request.IssuingCountry ? request.Issuing : request.Executing);

    private static AuthorityCode?[] Candidates(CooperationRequest request, RequestEvent happened) => happened switch
    {
        { Act: var act } when Untold.Contains(act) => [],
        { Act: OrderAct.SubmitForValidation } => [request.Validating],
        { Act: OrderAct.SendBack or OrderAct.Validate } => [request.Issuing],
        { Act: OrderAct.MissLimit } when request.TransmittedAt is null => [request.Issuing],
        { Act: OrderAct.MissLimit } => [request.Issuing, request.Executing, request.HandedTo],
        _ when request.TransmittedAt is null => [],
        { Act: OrderAct.Forward } or { Step: AssistanceAct.Forward } => [request.Issuing, request.Executing],
        { Act: OrderAct.HandOver } => [request.Issuing, request.HandedTo],
        { Side: Side.Issuing } => [request.Executing, request.HandedTo],
        { Side: Side.Executing } => [request.Issuing],
        _ => [],
    };
}
