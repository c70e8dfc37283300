using TaskForce.Application.Audit;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Rules;

namespace TaskForce.Application.Requests.Assistance;

/// <summary>The form of a request of another kind than the EIO: a version by its number; without one that which is being written, or the one that counts.</summary>
[Requires(Capability.ReadRequests)]
[Consults(AuditKind.Consultation)]
public sealed record GetAssistanceForm(RequestId Id, int? Version = null) : IQuery<AssistanceFormView>;

/// <summary>The answer.</summary>
/// <param name="Header">What stands above every page of the case.</param>
/// <param name="Definition">The kind.</param>
/// <param name="Form">The form, without links that the viewer does not read.</param>
/// <param name="Links">Requests that it names and that the viewer reads, by number.</param>
/// <param name="CanWrite">The viewer may write in it now.</param>
/// <param name="Sections">Its sections, the first that of every kind, and how far each is.</param>
/// <param name="Gaps">What is missing or contradicts itself, in the order of the sections.</param>
/// <param name="AcceptedLanguages">Languages that the executing State accepts; empty where it accepts any.</param>
/// <param name="CorrectionFor">Why a form that was sent is being corrected; null where it is not.</param>
/// <param name="IsLateForHearing">The document would be sent late for the hearing.</param>
/// <param name="Versions">The versions that the viewer sees, the latest first, and whether each is what was signed.</param>
/// <param name="Version">Number of the one that is shown.</param>
public sealed record AssistanceFormView(
    CaseHeader Header, AssistanceDefinition Definition, AssistanceForm Form, IReadOnlyDictionary<string, RequestId> Links, bool CanWrite,
    IReadOnlyList<AssistanceSectionView> Sections, IReadOnlyList<AssistanceGap> Gaps, IReadOnlyList<Language> AcceptedLanguages, string? CorrectionFor, bool IsLateForHearing,
    IReadOnlyList<FormVersionView> Versions, int Version)
{
    /// <summary>The version that is shown.</summary>
    public FormVersionView Shown => Versions.First(v => v.Number == Version);
}

/// <summary>A section in the list.</summary>
/// <param name="Section">The section; null for the one that every kind has.</param>
/// <param name="State">How far it is.</param>
/// <param name="Stamp">A mark of what it holds (<see cref="SectionStamps"/>).</param>
public sealed record AssistanceSectionView(SectionDefinition? Section, SectionState State, string Stamp)
{
    /// <summary>Its name, as it stands in addresses.</summary>
    public string Name => Section?.Name ?? "Parties";
}

internal sealed class GetAssistanceFormHandler(CaseLoader cases, FormVersions versions, RequestLinks links, IViewer viewer, TimeProvider clock) : IQueryHandler<GetAssistanceForm, AssistanceFormView>
{
    public async Task<AssistanceFormView> Handle(GetAssistanceForm query, CancellationToken cancellationToken)
    {
        var request = await cases.AssistanceAsync(query.Id, cancellationToken);
        // A reader of the register reads no form.
        if (!cases.ReadsWhole(request) || request.Versions.Count == 0)
            throw new NotFoundException();
        var actor = viewer.AsActor();
        var now = clock.GetUtcNow();
        var definition = request.Definition;
        var isIssuing = request.SideOf(actor) == Side.Issuing;
        var version = versions.Pick(request, query.Version);
        var stored = version.Content;
        var gaps = request.Gaps(now);
        var known = await links.OfAsync(definition.AllFields, [stored.Values], cancellationToken);
        return new AssistanceFormView(
            cases.Header(request, await cases.NamesAsync(request, cancellationToken)), definition, stored with { Values = RequestLinks.Shown(stored.Values, definition.AllFields, known) },
            known, request.CanWrite(actor) && version == request.OpenVersion,
            [.. definition.Sections.Cast<SectionDefinition?>().Where(s => s!.Fields.Any(f => f.Type != FieldType.Known)).Prepend(null)
                .Select(s => new AssistanceSectionView(s, StateOf(stored, s, gaps), SectionStamps.Of(stored, s)))],
            gaps, definition.IsCertificate ? RuleSets.All[^1].AcceptedLanguages(request.ExecutingCountry) : [],
            isIssuing && request.TransmittedAt is not null ? request.OpenVersion?.Reason : null,
            request.TransmittedAt is null && request.IsLateForHearing(Domain.Calendars.HolidayCalendar.Of(request.IssuingCountry).DayOf(now)),
            versions.Of(request), version.Number);
    }

    private static SectionState StateOf(AssistanceForm form, SectionDefinition? section, IReadOnlyList<AssistanceGap> gaps) =>
        gaps.All(g => g.Section != section?.Name) ? SectionState.Complete
        : SectionStamps.Of(form, section) == SectionStamps.Of(new AssistanceForm(), section) ? SectionState.NotStarted : SectionState.InProgress;
}
