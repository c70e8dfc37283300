using MediatR;
using TaskForce.Application.Organisations;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Rules;

namespace TaskForce.Application.Requests.Drafting;

/// <summary>What a new order of the viewer's authority can be addressed to, and in which languages.</summary>
[Requires(Capability.DraftOrders)]
public sealed record GetNewOrder : IQuery<NewOrderView>;

/// <summary>The answer.</summary>
/// <param name="Authorities">Authorities of the other State that take orders.</param>
/// <param name="Accepted">Languages that the other State accepts today (Art. 5(3)).</param>
public sealed record NewOrderView(IReadOnlyList<AuthorityName> Authorities, IReadOnlyList<Language> Accepted);

internal sealed class GetNewOrderHandler(IMediator mediator, IViewer viewer, TimeProvider clock) : IQueryHandler<GetNewOrder, NewOrderView>
{
    public async Task<NewOrderView> Handle(GetNewOrder query, CancellationToken cancellationToken)
    {
        var own = viewer.AsActor().Authority!.Value.Country;
        var today = HolidayCalendar.Of(own).DayOf(clock.GetUtcNow());
        return new NewOrderView(
            await mediator.Send(new ListAuthorities(own.Other()), cancellationToken), RuleSets.InForceOn(today).AcceptedLanguages(own.Other()));
    }
}
