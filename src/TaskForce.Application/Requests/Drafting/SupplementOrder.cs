using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.AuthorityDirectory;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Drafting;

/// <summary>What an order that supplements this one begins with (Art. 8).</summary>
[Requires(Capability.ReadRequests)]
[Consults(AuditKind.Consultation)]
public sealed record GetSupplement(RequestId Id) : IQuery<SupplementView>;

/// <summary>The answer.</summary>
/// <param name="Header">The earlier order.</param>
/// <param name="Earlier">Section D of the new one.</param>
/// <param name="Sections">Sections of the earlier order that can be repeated.</param>
public sealed record SupplementView(CaseHeader Header, EarlierOrderSection Earlier, IReadOnlyList<FormSection> Sections);

internal sealed class GetSupplementHandler(CaseLoader cases, IViewer viewer) : IQueryHandler<GetSupplement, SupplementView>
{
    public async Task<SupplementView> Handle(GetSupplement query, CancellationToken cancellationToken)
    {
        var order = await cases.OrderAsync(query.Id, cancellationToken);
        if (order.Forms.Count == 0 || !order.CanBeSupplementedBy(viewer.AsActor()))
            throw new NotFoundException();
        var names = await cases.NamesAsync(order, cancellationToken);
        return new SupplementView(
            cases.Header(order, names), order.AsEarlier(names[order.Handlings[0].Authority].Full.In(order.Form.Language ?? Language.Fr)),
            [.. FormSections.Called(order.Form).Where(FormCopy.Sections.Contains)]);
    }
}

/// <summary>
/// Opens a draft that supplements a transmitted order of the viewer's own authority (Art. 8): Section D is filled in, and of the
/// earlier form only what is chosen is repeated. The earlier order takes note of it when the new one is sent (T41).
/// </summary>
/// <param name="Id">The earlier order.</param>
/// <param name="Sections">Sections to repeat.</param>
/// <param name="WithPersons">Section E and what else names persons too.</param>
[Requires(Capability.DraftOrders)]
public sealed record SupplementOrder(RequestId Id, IReadOnlyList<FormSection> Sections, bool WithPersons) : ICommand<RequestId>;

internal sealed class SupplementOrderValidator : AbstractValidator<SupplementOrder>
{
    public SupplementOrderValidator() => RuleForEach(c => c.Sections).Must(FormCopy.Sections.Contains).OverridePropertyName("Sections");
}

internal sealed class SupplementOrderHandler(TaskForceDbContext db, CaseLoader cases, IMediator mediator, HomeCases homeCases, IViewer viewer, Deeds deeds) : ICommandHandler<SupplementOrder, RequestId>
{
    public async Task<RequestId> Handle(SupplementOrder command, CancellationToken cancellationToken)
    {
        var earlier = await cases.OrderAsync(command.Id, cancellationToken);
        if (earlier.Forms.Count == 0 || !earlier.CanBeSupplementedBy(viewer.AsActor()))
            throw new NotFoundException();
        var (addressed, language) = (earlier.Handlings[0].Authority, earlier.Form.Language ?? Language.Fr);
        var names = (await db.Authorities.AsNoTracking().SingleAsync(a => a.Code == addressed, cancellationToken)).Names;

        var id = await mediator.Send(new CreateOrder(earlier.Form.Title, language, null, []), cancellationToken);
        var draft = db.Orders.Local.Single(o => o.Id == id);
        if (earlier.Restricted)
            draft.RestrictTo(await ReadersAsync(earlier, cancellationToken), deeds.Now());
        draft.TakeOver(earlier, command.Sections, command.WithPersons, deeds.Now(), earlier.AsEarlier(names.In(language)));
        await homeCases.FollowAsync(draft, cancellationToken);
        // The authority that has it now may take the supplement too; one that was closed since takes nothing.
        if (earlier.Executing is { } executing && await db.Authorities.AnyAsync(a => a.Code == executing && a.ClosedOn == null, cancellationToken))
            draft.Address(executing, deeds.Now());
        return id;
    }

    /// <summary>Whoever reads a restricted order in the authority that issued it: those of the other State do not know the supplement yet.</summary>
    private async Task<IReadOnlyList<UserId>> ReadersAsync(InvestigationOrder earlier, CancellationToken cancellationToken)
    {
        var own = await db.Users.Where(u => u.Authority == earlier.Issuing && u.EndedAt == null).Select(u => u.Id).ToListAsync(cancellationToken);
        return [.. own.Select(id => new UserId(id)).Where(id => earlier.Access.Any(a => a.Principal == Principal.Of(id) && a.Level == AccessLevel.Full))];
    }
}
