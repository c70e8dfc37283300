using TaskForce.Application.Audit;
using TaskForce.Application.AuthorityDirectory;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Drafting;

/// <summary>The competent authority for an order, by what its form says of measures and places: for a draft its addressee, for one received whom to forward it to.</summary>
[Requires(Capability.ReadRequests)]
[Consults(AuditKind.Consultation)]
public sealed record GetAddressee(RequestId Id) : IQuery<AddresseeView>;

/// <summary>The answer.</summary>
/// <param name="Header">What stands above every page of the case.</param>
/// <param name="CanAddress">The viewer may address it now.</param>
/// <param name="Measures">The measures.</param>
/// <param name="Matter">The special matter that the categories of Section G name.</param>
/// <param name="Finding">What the finder found.</param>
public sealed record AddresseeView(CaseHeader Header, bool CanAddress, IReadOnlyList<MeasureKind> Measures, SpecialMatter Matter, Finding Finding);

internal sealed class GetAddresseeHandler(CaseLoader cases, AuthorityFinder finder, IViewer viewer) : IQueryHandler<GetAddressee, AddresseeView>
{
    public async Task<AddresseeView> Handle(GetAddressee query, CancellationToken cancellationToken)
    {
        var order = await cases.OrderAsync(query.Id, cancellationToken);
        // A reader of the register reads no form.
        if (order.Forms.Count == 0)
            throw new NotFoundException();
        var actor = viewer.AsActor();
        var categories = (order.TransmittedAt is null ? order.OpenForm?.Content ?? order.Form : order.Form).Grounds.Categories;
        return new AddresseeView(
            cases.Header(order, await cases.NamesAsync(order, cancellationToken)),
            order.SideOf(actor) == Side.Issuing && order.TransmittedAt is null && order.WhyNot(OrderAct.Edit, actor) is null,
            [.. order.Measures.Select(m => m.Kind).Distinct()], categories.Contains(OffenceCategory.D02) ? SpecialMatter.Terrorism : SpecialMatter.Ordinary,
            await finder.FindAsync(order, cancellationToken));
    }
}
