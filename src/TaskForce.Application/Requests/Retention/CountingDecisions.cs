using TaskForce.Application.Data;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Retention;

internal static class CountingDecisions
{
    /// <summary>
    /// Of each State's decisions on a request the last, as long as nothing has happened since that this State knows of: a request
    /// that was reopened, or a draft that was written on, is decided on anew.
    /// </summary>
    public static IQueryable<RetentionDecision> DecisionsThatCount(this TaskForceDbContext db) => db.Set<RetentionDecision>().Where(d =>
        !db.Set<RetentionDecision>().Any(l => l.RequestId == d.RequestId && l.Country == d.Country && l.Number > d.Number)
        && !db.Set<RequestEvent>().Any(e => e.RequestId == d.RequestId && e.RecordedAt > d.At && (e.Audience == null || e.Audience == d.Country)));
}
