using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Drafting;

/// <summary>The form of an order: a version of it, or without its number the one that is being written, or the one that counts.</summary>
[Requires(Capability.ReadRequests)]
[Consults(AuditKind.Consultation)]
public sealed record GetOrderForm(RequestId Id, int? Version = null) : IQuery<OrderFormView>;

/// <summary>The answer.</summary>
/// <param name="Header">What stands above every page of the case.</param>
/// <param name="Form">The form.</param>
/// <param name="CanWrite">The viewer may write in it now.</param>
/// <param name="Sections">The sections that the measures call for, and how far each is.</param>
/// <param name="Gaps">What is missing or contradicts itself, in the order of the sections.</param>
/// <param name="AcceptedLanguages">Languages that the executing State accepts (Art. 5(3)).</param>
/// <param name="CorrectionFor">Why a form that was sent is being corrected; null where it is not.</param>
/// <param name="Versions">The versions that the viewer sees, the latest first, and whether each is what was signed.</param>
/// <param name="Version">Number of the one that is shown.</param>
/// <param name="AddresseeClosed">The addressee exists no more; another is to be chosen.</param>
/// <param name="Warnings">What prevents no signature and is better known before.</param>
/// <param name="CanTranslate">The viewer may translate it now: while it is written, and beside it once it is sealed.</param>
/// <param name="Added">Translations that were added to the sealed form; they are among those of <paramref name="Form"/>.</param>
public sealed record OrderFormView(
    CaseHeader Header, OrderForm Form, bool CanWrite, IReadOnlyList<SectionView> Sections, IReadOnlyList<FormGap> Gaps,
    IReadOnlyList<Language> AcceptedLanguages, string? CorrectionFor, IReadOnlyList<FormVersionView> Versions, int Version, bool AddresseeClosed,
    IReadOnlyList<FormGap> Warnings, bool CanTranslate, IReadOnlyList<TranslatedText> Added)
{
    /// <summary>The version that is shown.</summary>
    public FormVersionView Shown => Versions.First(v => v.Number == Version);

    /// <summary>Whether the three certifications are ticked.</summary>
    public bool IsCertified => Form.Certification is { Necessary: true, AvailableAtHome: true, ConfidentialityAsked: true };
}

/// <summary>A section in the list.</summary>
public sealed record SectionView(FormSection Section, SectionState State, int Gaps);

internal sealed class GetOrderFormHandler(CaseLoader cases, FormVersions versions, TaskForceDbContext db, IViewer viewer, TimeProvider clock)
    : IQueryHandler<GetOrderForm, OrderFormView>
{
    public async Task<OrderFormView> Handle(GetOrderForm query, CancellationToken cancellationToken)
    {
        var order = await cases.OrderAsync(query.Id, cancellationToken);
        // A reader of the register reads no form.
        var version = versions.Pick(order, query.Version);
        var names = await cases.NamesAsync(order, cancellationToken);
        var actor = viewer.AsActor();
        var isIssuing = order.SideOf(actor) == Side.Issuing;
        var isWritten = isIssuing && version == order.OpenForm;
        var added = await db.AddedToAsync(order.Id, version.Number, cancellationToken);
        var form = Translations.With(version.Content, added);
        var gaps = order.Gaps();
        var correcting = isIssuing && order.ErasedAt is null && order.TransmittedAt is not null && order.OpenForm is not null;
        var canWrite = isWritten && (correcting || order.WhyNot(OrderAct.Edit, actor) is null);
        return new OrderFormView(
            cases.Header(order, names), form, canWrite,
            [.. FormSections.Called(form).Select(s => new SectionView(s, s == FormSection.A && order.Executing is null ? SectionState.InProgress : SectionsOfForm.StateOf(form, s, gaps), gaps.Count(g => g.Section == s)))],
            gaps, order.Rules.AcceptedLanguages(order.ExecutingCountry), correcting ? order.OpenForm!.Reason : null,
            versions.Of(order), version.Number, await db.AddresseeIsClosedAsync(order, clock, cancellationToken), await db.WarningsAsync(order, added, cancellationToken),
            canWrite || (order.TakesTranslations(actor) && version == order.Forms.LastOrDefault(f => f.SignedAt is not null && !f.Void)), added);
    }
}
