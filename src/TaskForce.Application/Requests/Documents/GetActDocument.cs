using TaskForce.Application.Audit;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Assistance;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Requests.Documents;

/// <summary>
/// The document of an act on an order or of a step of another request, in a language; without it in the first language of the authority that acted (reference §6.3, rule 3).
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

internal sealed class GetActDocumentHandler(CaseLoader cases, ActSources sources, RequestLinks links, ActDocuments documents, KindDocuments kinds)
    : IQueryHandler<GetActDocument, ActDocument>
{
    public async Task<ActDocument> Handle(GetActDocument query, CancellationToken cancellationToken) =>
        await cases.RequestAsync(query.Id, cancellationToken) switch
        {
            InvestigationOrder order => await OfOrderAsync(order, query, cancellationToken),
            AssistanceRequest request => await OfKindAsync(request, query, cancellationToken),
            var other => throw new NotSupportedException($"{other.GetType().Name} has no documents."),
        };

    private async Task<ActDocument> OfOrderAsync(InvestigationOrder order, GetActDocument query, CancellationToken cancellationToken)
    {
        // A reader of the register reads no document; neither side reads what the other keeps to itself.
        if (order.Forms.Count == 0 || order.Events.FirstOrDefault(e => e.Number == query.Event) is not { Audience: null } happened
            || !ActDocuments.Acts.Contains(happened.Act))
        {
            throw new NotFoundException();
        }

        var header = cases.Header(order, await cases.NamesAsync(order, cancellationToken));
        var source = await sources.OfAsync(order, happened, cancellationToken);
        return Offered(header, source.Acting, query.Language, order.ErasedAt is null ? language => documents.In(language, source) : null);
    }

    private async Task<ActDocument> OfKindAsync(AssistanceRequest request, GetActDocument query, CancellationToken cancellationToken)
    {
        if (!cases.ReadsWhole(request) || request.Versions.Count == 0
            || request.Events.FirstOrDefault(e => e.Number == query.Event) is not { Audience: null, Step: { } step } happened || !KindDocuments.Steps.Contains(step))
        {
            throw new NotFoundException();
        }

        var fields = request.Definition.AllFields.ToList();
        var said = happened.Detail?.Facts.Said ?? new AssistanceValues();
        var shown = RequestLinks.Shown(said, fields, await links.OfAsync(fields, [said], cancellationToken));
        var header = cases.Header(request, await cases.NamesAsync(request, cancellationToken));
        var source = await sources.OfAsync(request, happened, shown, cancellationToken);
        return Offered(header, source.Acting, query.Language, request.ErasedAt is null ? language => kinds.In(language, source) : null);
    }

    private static ActDocument Offered(CaseHeader header, AuthorityCard? acting, Language? language, Func<Language, PrintedForm>? print)
    {
        Language[] own = acting is { Languages.Count: > 0 } ? [.. acting.Languages] : [Language.Fr];
        return new ActDocument(header, print?.Invoke(language ?? own[0]), own, [.. Enum.GetValues<Language>().Except(own)]);
    }
}
