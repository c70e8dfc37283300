using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Rules;

namespace TaskForce.Application.Requests.Assistance;

/// <summary>The kinds of request that the viewer may draft today.</summary>
[Requires(Capability.DraftAssistance)]
public sealed record GetKinds : IQuery<IReadOnlyList<KindView>>;

/// <summary>One of them, with the articles that it stands on.</summary>
public sealed record KindView(RequestKind Kind, IReadOnlyList<Citation> Basis);

internal sealed class GetKindsHandler(IViewer viewer, TimeProvider clock) : IQueryHandler<GetKinds, IReadOnlyList<KindView>>
{
    public Task<IReadOnlyList<KindView>> Handle(GetKinds query, CancellationToken cancellationToken)
    {
        var actor = viewer.AsActor();
        var today = HolidayCalendar.Of(actor.Authority!.Value.Country).DayOf(clock.GetUtcNow());
        IReadOnlyList<KindView> kinds =
        [
            .. viewer.Can(Capability.DraftOrders) && RuleSets.All[0].InForceFrom <= today ? [new KindView(RequestKind.EIO, [new Citation(LawCode.D2014_41, "1")])] : Array.Empty<KindView>(),
            .. AssistanceKinds.OpenTo(actor.Roles, today).Select(d => new KindView(d.Kind, d.Basis)),
        ];
        return Task.FromResult(kinds);
    }
}
