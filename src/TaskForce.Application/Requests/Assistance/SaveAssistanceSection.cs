using System.Security.Cryptography;
using System.Text.Json;
using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Assistance;

/// <summary>
/// Saves one section of a form that is being written; the others stay as they are. What is missing is no error: a section may be left
/// and taken up again.
/// </summary>
/// <param name="Id">The request.</param>
/// <param name="SeenVersion">Version of the request as it was shown, to tell what happened since.</param>
/// <param name="Section">Name of the section; null for the one that every kind has.</param>
/// <param name="Stamp">The section as it was shown: it may not have changed since.</param>
/// <param name="Typed">A form of which only that section counts.</param>
/// <param name="Executing">First section: the authority addressed.</param>
/// <param name="Restricted">First section: limited to named users.</param>
[Requires(Capability.DraftAssistance)]
public sealed record SaveAssistanceSection(
    RequestId Id, int SeenVersion, string? Section, string? Stamp, AssistanceForm Typed, AuthorityCode? Executing = null, bool? Restricted = null) : ICommand<Unit>;

internal sealed class SaveAssistanceSectionValidator : AbstractValidator<SaveAssistanceSection>
{
    public SaveAssistanceSectionValidator()
    {
        RuleFor(c => c.Typed.Title).MaximumLength(OrderForm.ShortText).OverridePropertyName("Title");
        RuleFor(c => c.Typed.Translator).MaximumLength(OrderForm.ShortText).OverridePropertyName("Translator");
        RuleFor(c => c.Typed.Language).IsInEnum().OverridePropertyName("Language");
        RuleFor(c => c.Typed.TranslationLanguage).IsInEnum().OverridePropertyName("TranslationLanguage");
    }
}

internal sealed class SaveAssistanceSectionHandler(TaskForceDbContext db, AssistanceAddressees addressees, RequestLinks links, Deeds deeds)
    : ICommandHandler<SaveAssistanceSection, Unit>
{
    public async Task<Unit> Handle(SaveAssistanceSection command, CancellationToken cancellationToken)
    {
        var request = await db.Assistance.ToWriteInAsync(command.Id, cancellationToken);
        var stored = request.OpenVersion?.Content ?? throw new RuleViolation(Refusal.NotInThisState);
        var section = command.Section is { } name ? request.Definition.Sections.FirstOrDefault(s => s.Name == name) ?? throw new NotFoundException() : null;
        if (SectionStamps.Of(stored, section) != command.Stamp)
            throw new StaleRequestException(command.Id, command.SeenVersion);
        var deed = deeds.Now();

        request.Edit(section is null ? Parties(stored, command.Typed) : stored with
        {
            Values = stored.Values.With(section, await links.KeptAsync(section.Fields, stored.Values, command.Typed.Values, cancellationToken)),
        }, deed);
        if (section is null && request.TransmittedAt is null)
        {
            if (command.Executing is { } executing && executing != request.Executing)
                request.Address((await addressees.OfAsync(request.Definition, executing, cancellationToken)).Authority, deed);
            if (command.Restricted is { } restricted && restricted != request.Restricted)
                request.Restrict(restricted, deed);
        }

        return Unit.Value;
    }

    private static AssistanceForm Parties(AssistanceForm stored, AssistanceForm typed) => stored with
    {
        Title = string.IsNullOrWhiteSpace(typed.Title) ? null : typed.Title.Trim(), Language = typed.Language, TranslationLanguage = typed.TranslationLanguage,
        Translator = string.IsNullOrWhiteSpace(typed.Translator) ? null : typed.Translator.Trim(),
    };
}

/// <summary>A mark of what a section holds: it changes when the section does, and only then.</summary>
public static class SectionStamps
{
    /// <summary>The mark of a section; null is the one that every kind has.</summary>
    public static string Of(AssistanceForm form, SectionDefinition? section) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        section is null ? new { form.Title, form.Language, form.TranslationLanguage, form.Translator } : (object)new AssistanceValues().With(section, form.Values))).AsSpan(0, 16));
}
