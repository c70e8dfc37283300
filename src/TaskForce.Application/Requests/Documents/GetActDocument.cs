using TaskForce.Application.Audit;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Documents;

/// <summary>
/// The document of an act on an order, in a language; without it in the first language of the authority that acted (reference §6.3, rule 3).
/// </summary>
[Requires(Capability.ReadRequests)]
[Consults(AuditKind.Document)]
public sealed record GetActDocument(RequestId Id, int Event, Language? Language = null) : IQuery<ActDocument>;

/// <summary>The answer.</summary>
/// <param name="Header">What stands above every page of the case.</param>
/// <param name="Printed">The document; null where its content was erased.</param>
/// <param name="Languages">Languages of the authority that acted.</param>
/// <param name="OtherLanguages">The others.</param>
public sealed record ActDocument(CaseHeader Header, PrintedForm? Printed, IReadOnlyList<Language> Languages, IReadOnlyList<Language> OtherLanguages);

internal sealed class GetActDocumentHandler(CaseLoader cases, ActSources sources, ActDocuments documents) : IQueryHandler<GetActDocument, ActDocument>
{
    public async Task<ActDocument> Handle(GetActDocument query, CancellationToken cancellationToken)
    {
        var order = await cases.OrderAsync(query.Id, cancellationToken);
        // A reader of the register reads no document; neither side reads what the other keeps to itself.
        if (order.Forms.Count == 0 || order.Events.FirstOrDefault(e => e.Number == query.Event) is not { Audience: null } happened
            || !ActDocuments.Acts.Contains(happened.Act))
        {
            throw new NotFoundException();
        }

        var header = cases.Header(order, await cases.NamesAsync(order, cancellationToken));
        var source = await sources.OfAsync(order, happened, cancellationToken);
        Language[] own = source.Acting is { Languages.Count: > 0 } acting ? [.. acting.Languages] : [Language.Fr];
        return new ActDocument(
            header, order.ErasedAt is null ? documents.In(query.Language ?? own[0], source) : null, own, [.. Enum.GetValues<Language>().Except(own)]);
    }
}
