using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Domain.Coordination;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Coordination;

/// <summary>
/// Requests, authorities and persons of a coordinated case, as the viewer sees each: a reader of the register of a request sees no
/// person of it. That persons were shown is written for each request.
/// </summary>
[Requires(Capability.ReadCoordination)]
[Consults(AuditKind.Consultation)]
public sealed record GetLinkChart(CoordinatedCaseId Id) : IQuery<LinkChart>;

/// <summary>The answer.</summary>
public sealed record LinkChart(CoordinationHead Head, IReadOnlyList<ChartRequest> Requests);

/// <summary>A request with its parties. Masked: names stand by their initials (reference §1.19).</summary>
public sealed record ChartRequest(
    RequestId Id, RequestNumber? Number, string? Title, OrderState State, AuthorityName Issuing, AuthorityName? Executing, IReadOnlyList<PersonLine> Persons, bool Masked);

internal sealed class GetLinkChartHandler(TaskForceDbContext db, CoordinationLoader loader) : IQueryHandler<GetLinkChart, LinkChart>
{
    public const int Most = 200;

    public async Task<LinkChart> Handle(GetLinkChart query, CancellationToken cancellationToken)
    {
        var head = await loader.MemberHeadAsync(query.Id, cancellationToken);
        var orders = await db.Requests.AsNoTracking().Where(o => db.Set<LinkedRequest>().Any(l => l.CaseId == query.Id && l.RequestId == o.Id))
            .OrderBy(o => o.IssuingCountry).ThenBy(o => o.TransmittedAt).ThenBy(o => o.Id).Take(Most)
            .Select(o => new { o.Id, o.Kind, o.Number, o.State, o.Issuing, o.Executing, o.Confidentiality, Shared = o.TransmittedAt != null }).ToListAsync(cancellationToken);
        var ids = orders.Select(o => o.Id).ToList();
        var forms = (await db.Set<FormVersion>().AsNoTracking().Where(f => ids.Contains(f.RequestId) && !f.Void).ToListAsync(cancellationToken))
            .GroupBy(f => f.RequestId).ToDictionary(g => g.Key, g => Read((g.Where(f => f.SignedAt is not null).MaxBy(f => f.Number) ?? g.MaxBy(f => f.Number)!).Content));
        foreach (var sent in (await db.Set<AssistanceFormVersion>().AsNoTracking().Where(f => ids.Contains(f.RequestId) && f.SignedAt != null).ToListAsync(cancellationToken)).GroupBy(f => f.RequestId))
            forms[sent.Key] = Read(sent.MaxBy(f => f.Number)!.Content, AssistanceKinds.Of(orders.First(o => o.Id == sent.Key).Kind));
        var names = await loader.NamesAsync(orders.SelectMany(o => new[] { o.Issuing, o.Executing }), cancellationToken);
        foreach (var order in orders.Where(o => forms.ContainsKey(o.Id)))
            db.Trail.Notes.Add(new AuditNote(AuditKind.Consultation, nameof(GetLinkChart), order.Id, Shared: order.Shared));
        return new LinkChart(head, [.. orders.Select(o => new ChartRequest(
            o.Id, o.Number, forms.GetValueOrDefault(o.Id).Title, o.State, names[o.Issuing], o.Executing is { } to ? names[to] : null,
            forms.GetValueOrDefault(o.Id).Persons ?? [], o.Confidentiality == Confidentiality.Reinforced))]);
    }

    private static (string? Title, IReadOnlyList<PersonLine>? Persons) Read(OrderForm form) => (form.Title, form.Persons.Lines);

    private static (string? Title, IReadOnlyList<PersonLine>? Persons) Read(AssistanceForm form, AssistanceDefinition definition) => (form.Title, form.PersonsIn(definition));
}
