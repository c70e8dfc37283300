using Microsoft.EntityFrameworkCore;
using TaskForce.Application.AuthorityDirectory;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Case;

/// <summary>An authority as pages name it.</summary>
public sealed record AuthorityName(AuthorityCode Code, AuthorityKind Kind, FourNames Full, FourNames Short);

/// <summary>A measure of an order. The words are null for readers of the register.</summary>
public sealed record MeasureView(int Number, MeasureKind Kind, MeasureState State, Ground? Ground, bool? EvidenceFound, MeasureLine? Line);

/// <summary>
/// What stands above every page of a case file: what it is, between whom, in which state, what is next. Title, measures'
/// words and form are null for readers of the register.
/// </summary>
public sealed record CaseHeader(
    RequestId Id, int Version, RequestNumber? Number, string? Title, AuthorityName Issuing, AuthorityName? Executing, AuthorityName? HandedTo,
    CountryCode IssuingCountry, CountryCode ExecutingCountry, OrderState State, bool Urgent, bool Restricted, bool IsClosed,
    Language? Language, Side? ViewerSide, AccessLevel Level, DateTimeOffset NextDueAt, LimitCode? NextDueCode,
    IReadOnlyList<OrderAct> OpenActs, OrderAct? NextAct, IReadOnlyList<MeasureView> Measures, DateTimeOffset? ErasedAt)
{
    /// <summary>Kind.</summary>
    public RequestKind Kind { get; init; } = RequestKind.EIO;

    /// <summary>Steps open to the viewer, where it is no order.</summary>
    public IReadOnlyList<AssistanceAct> OpenSteps { get; init; } = [];
}

/// <summary>Loads requests for the pages of a case file: always the same number of statements, through the viewer's filters.</summary>
public sealed class CaseLoader(TaskForceDbContext db, IViewer viewer, HomeCases homeCases)
{
    /// <summary>The order with everything that the viewer may see of it, untracked; a draft under today's settings of who validates.</summary>
    /// <exception cref="NotFoundException">There is none that the viewer may see.</exception>
    public async Task<InvestigationOrder> OrderAsync(RequestId id, CancellationToken cancellationToken)
    {
        var order = await db.Orders.AsNoTracking().Whole().SingleOrDefaultAsync(o => o.Id == id, cancellationToken) ?? throw new NotFoundException();
        if (order.Forms.Count > 0)
            await homeCases.FollowAsync(order, cancellationToken);
        return order;
    }

    /// <summary>The request of another kind than the EIO, the same way.</summary>
    /// <exception cref="NotFoundException">There is none that the viewer may see.</exception>
    public async Task<AssistanceRequest> AssistanceAsync(RequestId id, CancellationToken cancellationToken) =>
        await db.Assistance.AsNoTracking().Whole().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw new NotFoundException();

    /// <summary>The request of whichever kind, the same way.</summary>
    /// <exception cref="NotFoundException">There is none that the viewer may see.</exception>
    public async Task<CooperationRequest> RequestAsync(RequestId id, CancellationToken cancellationToken) =>
        await db.KindOfAsync(id, cancellationToken) == RequestKind.EIO ? await OrderAsync(id, cancellationToken) : await AssistanceAsync(id, cancellationToken);

    /// <summary>Whether the viewer reads the content of a loaded request: whoever reads the register reads no form.</summary>
    public bool ReadsWhole(CooperationRequest request) => LevelOf(request) == AccessLevel.Full;

    private AccessLevel LevelOf(CooperationRequest request) => request.Access.Where(a => viewer.Principals.Contains(a.Principal)).Max(a => a.Level);

    /// <summary>Names of the authorities that have to do with the request.</summary>
    public async Task<IReadOnlyDictionary<AuthorityCode, AuthorityName>> NamesAsync(CooperationRequest order, CancellationToken cancellationToken)
    {
        var codes = new[] { order.Issuing, order.Executing, order.HandedTo, order.Validating }.OfType<AuthorityCode>()
            .Concat(order.Handlings.Select(h => h.Authority))
            .Concat(order.Events.Select(e => e.Authority).OfType<AuthorityCode>())
            .Concat(order.Events.Select(e => e.Detail?.Facts.To).OfType<AuthorityCode>())
            .Concat(order.Access.Select(a => a.Principal.Authority).OfType<AuthorityCode>()).Distinct().ToList();
        return await db.Authorities.AsNoTracking().Where(a => codes.Contains(a.Code))
            .Select(a => new AuthorityName(a.Code, a.Kind, a.Names, a.ShortNames)).ToDictionaryAsync(a => a.Code, cancellationToken);
    }

    /// <summary>
    /// The order that it supplements and those that supplement it (Art. 8), by the numbers in Section D and in the events: whoever
    /// reads both in full is led from one to the other.
    /// </summary>
    public async Task<IReadOnlyList<RelatedOrder>> RelatedAsync(InvestigationOrder order, CancellationToken cancellationToken)
    {
        var section = (order.TransmittedAt is null && order.OpenForm is { } open ? open.Content : order.Form).Earlier;
        RequestNumber?[] earlier = section.Supplements == true ? [RequestNumber.Find(section.IssuingReference), RequestNumber.Find(section.ExecutingReference)] : [];
        var further = order.Events.Where(e => e.Act == OrderAct.Supplement).Select(e => RequestNumber.Find(e.Detail?.Facts.Reference));
        var numbers = earlier.Concat(further).Where(n => n is not null).Distinct().ToList();
        var found = numbers.Count == 0 ? [] : await db.Orders.AsNoTracking()
            .Where(o => numbers.Contains(o.Number) && o.Id != order.Id && o.Access.Any(a => a.Level == AccessLevel.Full && db.Principals.Contains(a.Principal)))
            .Select(o => new { o.Id, o.Number }).ToListAsync(cancellationToken);
        return
        [
            .. found.Select(o => new RelatedOrder(o.Id, o.Number!.Value, earlier.Contains(o.Number))).OrderBy(o => o.Number.ToString(), StringComparer.Ordinal),
            .. await SupplementsBeingWrittenAsync(order, cancellationToken),
        ];
    }

    /// <summary>
    /// What the issuing authority writes to supplement the order (Art. 8): the other State sees nothing of it before it is sent. Forms are
    /// encrypted, so that the drafts to the same State since are read, the latest hundred of them.
    /// </summary>
    private async Task<IEnumerable<RelatedOrder>> SupplementsBeingWrittenAsync(InvestigationOrder order, CancellationToken cancellationToken)
    {
        if (!order.CanBeSupplementedBy(viewer.AsActor()))
            return [];
        var drafts = await db.Orders.AsNoTracking()
            .Where(o => o.Issuing == order.Issuing && o.ExecutingCountry == order.ExecutingCountry && o.TransmittedAt == null && !o.IsClosed && o.CreatedAt >= order.TransmittedAt
                && o.Access.Any(a => a.Level == AccessLevel.Full && db.Principals.Contains(a.Principal)))
            .OrderByDescending(o => o.CreatedAt).Take(100)
            .Select(o => new { o.Id, Form = o.Forms.OrderByDescending(f => f.Number).First() }).ToListAsync(cancellationToken);
        return drafts.Where(d => order.IsNamedIn(d.Form.Content.Earlier)).Select(d => new RelatedOrder(d.Id, null, IsEarlier: false, d.Form.Content.Title));
    }

    /// <summary>The header of a loaded order.</summary>
    public CaseHeader Header(InvestigationOrder order, IReadOnlyDictionary<AuthorityCode, AuthorityName> names)
    {
        var actor = viewer.AsActor();
        // Without a form in sight the viewer reads the register; the acts of such a reader need none of it.
        var form = order.Forms.Count > 0 ? order.Form : null;
        var current = order.OpenForm is { } open && order.TransmittedAt is null ? open.Content : form;
        return new CaseHeader(
            order.Id, order.Version, order.Number, current?.Title, names[order.Issuing],
            order.Executing is { } executing ? names[executing] : null, order.HandedTo is { } judge ? names[judge] : null,
            order.IssuingCountry, order.ExecutingCountry, order.State, order.Urgent, order.Restricted, order.IsClosed,
            order.Language, order.SideOf(actor), LevelOf(order), order.NextDueAt, order.NextDueCode,
            form is null ? [] : order.OpenTo(actor), form is null ? null : order.NextFor(actor),
            [.. order.Measures.Select(m => new MeasureView(
                m.Number, m.Kind, m.State, form is null ? null : m.Ground, form is null ? null : m.EvidenceFound, current?.Measures.FirstOrDefault(l => l.Number == m.Number)))],
            order.ErasedAt);
    }

    /// <summary>The header of a loaded request of another kind than the EIO.</summary>
    public CaseHeader Header(AssistanceRequest request, IReadOnlyDictionary<AuthorityCode, AuthorityName> names)
    {
        var actor = viewer.AsActor();
        var full = ReadsWhole(request);
        var title = !full ? null : (request.TransmittedAt is null && request.OpenVersion is { } open ? open.Content : request.Form).Title;
        return new CaseHeader(
            request.Id, request.Version, request.Number, title, names[request.Issuing], request.Executing is { } executing ? names[executing] : null, null,
            request.IssuingCountry, request.ExecutingCountry, request.State, request.Urgent, request.Restricted, request.IsClosed,
            request.Language, request.SideOf(actor), LevelOf(request), request.NextDueAt, request.NextDueCode, full && request.CanWrite(actor) ? [OrderAct.Edit] : [], null, [], request.ErasedAt)
        {
            Kind = request.Kind,
            OpenSteps = full ? request.OpenTo(actor) : [],
        };
    }
}
