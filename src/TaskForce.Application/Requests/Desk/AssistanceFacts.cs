using Microsoft.EntityFrameworkCore;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Requests.Desk;

/// <summary>What requests of other kinds than the EIO wait for from somebody, for many at once and without their forms.</summary>
internal static class AssistanceFacts
{
    public static async Task<IReadOnlyDictionary<RequestId, (OrderAct? Act, AssistanceAct? Step, DateTimeOffset ChangedAt)>> OfAsync(
        IQueryable<AssistanceRequest> requests, Actor actor, CancellationToken cancellationToken) =>
        (await requests.Select(r => new Facts(r.Id, r.Kind, r.Issuing, r.Executing, r.TransmittedAt != null, r.State, r.ChangedAt, r.ConsultationAskedBy, r.SignedBy))
            .ToListAsync(cancellationToken)).ToDictionary(f => f.Id, f => f.NextFor(actor));

    private sealed record Facts(
        RequestId Id, RequestKind Kind, AuthorityCode Issuing, AuthorityCode? Executing, bool Sent, OrderState State, DateTimeOffset ChangedAt, Side? AskedBy, Side? SignedBy)
    {
        /// <summary>As the case file asks for one request; a draft is to be written first, whatever it lacks.</summary>
        public (OrderAct? Act, AssistanceAct? Step, DateTimeOffset ChangedAt) NextFor(Actor actor)
        {
            var definition = AssistanceKinds.Of(Kind);
            var side = actor.ActsFor(Issuing) ? Side.Issuing : Sent && actor.ActsFor(Executing) ? Side.Executing : (Side?)null;
            if (!Sent)
                return (side == Side.Issuing && definition.DraftedBy.Any(actor.Is) ? OrderAct.Edit : null, null, ChangedAt);
            var step = AssistanceRequest.NextOf(definition, State, side, actor.Roles, AskedBy, SignedBy).Cast<AssistanceAct?>().FirstOrDefault();
            return (step is null ? null : OrderAct.TakeStep, step, ChangedAt);
        }
    }
}
