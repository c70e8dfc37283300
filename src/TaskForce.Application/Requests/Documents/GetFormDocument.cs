using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Documents;

/// <summary>Annex A as it is printed: a version of the form in a language; without them the version that counts, in the language it was written in.</summary>
[Requires(Capability.ReadRequests)]
[Consults(AuditKind.Document)]
public sealed record GetFormDocument(RequestId Id, Language? Language = null, int? Version = null) : IQuery<FormDocument>;

/// <summary>The answer.</summary>
/// <param name="Header">What stands above every page of the case.</param>
/// <param name="Printed">The form; null where its content was erased.</param>
/// <param name="Version">The version.</param>
/// <param name="Languages">The language of the form and those that the executing State accepts (Art. 5(3)), in which it is of use first.</param>
/// <param name="OtherLanguages">The others.</param>
public sealed record FormDocument(
    CaseHeader Header, PrintedForm? Printed, FormVersionView Version, IReadOnlyList<Language> Languages, IReadOnlyList<Language> OtherLanguages);

internal sealed class GetFormDocumentHandler(CaseLoader cases, FormVersions versions, TaskForceDbContext db, AnnexA annex, Texts.Texts texts) : IQueryHandler<GetFormDocument, FormDocument>
{
    public async Task<FormDocument> Handle(GetFormDocument query, CancellationToken cancellationToken)
    {
        var order = await cases.OrderAsync(query.Id, cancellationToken);
        var version = versions.Pick(order, query.Version);
        var names = await cases.NamesAsync(order, cancellationToken);
        var view = versions.Of(order).First(v => v.Number == version.Number);
        var own = version.Content.Language ?? order.Rules.AcceptedLanguages(order.ExecutingCountry)[0];
        Language[] offered = [own, .. order.Rules.AcceptedLanguages(order.ExecutingCountry).Where(l => l != own)];
        var language = query.Language ?? own;
        var added = await db.AddedToAsync(order.Id, version.Number, cancellationToken);
        return new FormDocument(
            cases.Header(order, names), order.ErasedAt is null ? annex.In(language, SourceOf(order, version, added, names, SealIn(language, view))) : null, view,
            offered, [.. Enum.GetValues<Language>().Except(offered)]);
    }

    private static AnnexASource SourceOf(
        InvestigationOrder order, FormVersion version, IReadOnlyList<TranslatedText> added, IReadOnlyDictionary<Domain.Organisations.AuthorityCode, AuthorityName> names, PrintedSeal? seal) => new(
        order.Id, order.Number, version.Number, Translations.With(version.Content, added), order.IssuingCountry, order.ExecutingCountry, names[order.Issuing],
        // Who was addressed, not who has it now: an order is forwarded, its form stays.
        (order.Handlings.FirstOrDefault()?.Authority ?? order.Executing) is { } executing ? names[executing] : null,
        order.Validating is { } validating ? names[validating] : null,
        version.SignedAt is not null, version.Void, version is { SignedAt: not null, Void: false } && version != order.VersionThatCounts,
        version.Content.Validation.Kind is not null || order.Rules.ValidationNeeded(version.Content, order.IssuingCountry), seal)
    {
        Added = added,
    };

    private PrintedSeal? SealIn(Language language, FormVersionView version)
    {
        using var speaking = new Texts.Speaking(language);
        return new DocumentWords(texts).Seal(version);
    }
}
