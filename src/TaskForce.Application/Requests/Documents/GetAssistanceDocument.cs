using TaskForce.Application.Audit;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Assistance;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Documents;

/// <summary>The form of a kind outside the EIO as it is printed: a version in a language; without them the version that counts, in the language it was written in.</summary>
[Requires(Capability.ReadRequests)]
[Consults(AuditKind.Document)]
public sealed record GetAssistanceDocument(RequestId Id, Language? Language = null, int? Version = null) : IQuery<FormDocument>;

internal sealed class GetAssistanceDocumentHandler(CaseLoader cases, FormVersions versions, RequestLinks links, KindForm form) : IQueryHandler<GetAssistanceDocument, FormDocument>
{
    public async Task<FormDocument> Handle(GetAssistanceDocument query, CancellationToken cancellationToken)
    {
        var request = await cases.AssistanceAsync(query.Id, cancellationToken);
        // A reader of the register reads no form.
        if (!cases.ReadsWhole(request) || request.Versions.Count == 0)
            throw new NotFoundException();
        var version = versions.Pick(request, query.Version);
        var view = versions.Of(request).First(v => v.Number == version.Number);
        var names = await cases.NamesAsync(request, cancellationToken);
        var known = await links.OfAsync(request.Definition.AllFields, [version.Content.Values], cancellationToken);
        var shown = version.Content with { Values = RequestLinks.Shown(version.Content.Values, request.Definition.AllFields, known) };
        var languages = KindForm.Languages(shown, request.ExecutingCountry);
        var source = new KindFormSource(
            request.Id, request.Number, request.Definition, shown, request.ExecutingCountry, names[request.Issuing],
            // Who was addressed, not who has it now: a request is forwarded, its form stays.
            (request.Handlings.FirstOrDefault()?.Authority ?? request.Executing) is { } executing ? names[executing] : null,
            view, version.SignedAt is not null && version != request.VersionThatCounts);
        return new FormDocument(
            cases.Header(request, names), request.ErasedAt is null ? form.In(query.Language ?? languages[0], source) : null, view,
            languages, [.. Enum.GetValues<Language>().Except(languages)]);
    }
}
