using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Requests.Retention;

/// <summary>
/// Requests of the viewer's own authorities whose time is up in the own State, or will be within three months. Who may see
/// them is the filters' matter: a restricted one is on the list of its named readers alone.
/// </summary>
public sealed class ReviewRows(TaskForceDbContext db, IViewer viewer, RetentionTimes times)
{
    /// <summary>Months before its end at which a request comes on the list.</summary>
    public const int MonthsAhead = 3;

    /// <summary>All of them, whether decided or not.</summary>
    public async Task<IQueryable<CooperationRequest>> AllAsync(CancellationToken cancellationToken)
    {
        var actor = viewer.AsActor();
        var own = actor.Authority!.Value.Country;
        var mine = actor.Divisions.Append(actor.Authority.Value).ToList();
        var horizon = times.Today(own).AddMonths(MonthsAhead);
        var closed = await times.BegunBeforeAsync(own, RetentionKind.Request, horizon, cancellationToken);
        var changed = await times.BegunBeforeAsync(own, RetentionKind.Draft, horizon, cancellationToken);
        return db.Requests.Where(o => o.ErasedAt == null
            && (o.TransmittedAt == null ? o.ChangedAt < changed : o.ClosedAt < closed)
            // A form in sight: the viewer reads the whole case file.
            && (db.Set<FormVersion>().Any(f => f.RequestId == o.Id) || db.Set<AssistanceFormVersion>().Any(f => f.RequestId == o.Id))
            && (mine.Contains(o.Issuing) || mine.Contains(o.Validating!.Value) || mine.Contains(o.Executing!.Value) || mine.Contains(o.HandedTo!.Value)));
    }

    /// <summary>Those on which the own State has still to decide: no decision that counts, or one whose day has come.</summary>
    public async Task<IQueryable<CooperationRequest>> UndecidedAsync(CancellationToken cancellationToken)
    {
        var today = times.Today(viewer.AsActor().Authority!.Value.Country);
        // The filter shows the decisions of the own State only.
        var decisions = db.DecisionsThatCount();
        return (await AllAsync(cancellationToken)).Where(o => !decisions.Any(d => d.RequestId == o.Id && (d.KeepUntil == null || d.KeepUntil > today)));
    }

    /// <summary>Those that the own State lets go, and that wait for the other State or for the end of a time.</summary>
    public async Task<IQueryable<CooperationRequest>> LetGoAsync(CancellationToken cancellationToken)
    {
        var decisions = db.DecisionsThatCount();
        return (await AllAsync(cancellationToken)).Where(o => decisions.Any(d => d.RequestId == o.Id && d.KeepUntil == null));
    }
}
