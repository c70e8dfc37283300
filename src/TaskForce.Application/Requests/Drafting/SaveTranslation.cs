using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Drafting;

/// <summary>Saves the translation of one section of a form that is being written. The section itself stays as it is.</summary>
/// <param name="Id">The order.</param>
/// <param name="SeenVersion">Version of the order as it was shown, to tell what happened since.</param>
/// <param name="Section">The section.</param>
/// <param name="Language">The language of the translation.</param>
/// <param name="Stamp">The translation as it was shown (<see cref="TranslationStamp.Of"/>): it may not have changed since.</param>
/// <param name="Translator">Who translated.</param>
/// <param name="TranslatedOn">On which day.</param>
/// <param name="Texts">What was written, for each text of the section.</param>
[Requires(Capability.DraftOrders)]
public sealed record SaveTranslation(
    RequestId Id, int SeenVersion, FormSection Section, Language Language, string? Stamp, string? Translator, DateOnly? TranslatedOn, IReadOnlyList<TypedTranslation> Texts)
    : ICommand<Unit>;

/// <summary>A translation as it was typed.</summary>
/// <param name="Path">Which text.</param>
/// <param name="Original">Mark of the original that stood beside it.</param>
/// <param name="Text">The translation; nothing takes it away.</param>
/// <param name="StillRight">It was read again beside an original that had changed.</param>
public sealed record TypedTranslation(string? Path, string? Original, string? Text, bool StillRight = false);

/// <summary>A mark of the translation of a section, so that two translators do not undo each other's words.</summary>
public static class TranslationStamp
{
    /// <summary>The mark.</summary>
    public static string Of(OrderForm form, FormSection section, Language language)
    {
        var paths = Translations.TextsOf(form).Where(t => t.Section == section).Select(t => t.Path).ToHashSet();
        return Administration.Stamp.Of(form.Translations.Where(t => t.Language == language && paths.Contains(t.Path)).ToList());
    }
}

internal sealed class SaveTranslationValidator : AbstractValidator<SaveTranslation>
{
    public SaveTranslationValidator()
    {
        RuleFor(c => c.Language).IsInEnum();
        RuleFor(c => c.Section).IsInEnum();
        RuleFor(c => c.Translator).NotEmpty().MaximumLength(OrderForm.ShortText);
        RuleFor(c => c.TranslatedOn).NotNull();
        RuleForEach(c => c.Texts).ChildRules(text => text.RuleFor(t => t.Text).MaximumLength(OrderForm.LongText));
    }
}

internal sealed class SaveTranslationHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<SaveTranslation, Unit>
{
    public async Task<Unit> Handle(SaveTranslation command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToWriteInAsync(command.Id, cancellationToken);
        var form = order.OpenForm?.Content ?? throw new RuleViolation(Refusal.NotInThisState);
        if (TranslationStamp.Of(form, command.Section, command.Language) != command.Stamp)
            throw new StaleRequestException(command.Id, command.SeenVersion);
        if (command.Language == form.Language)
            throw new RuleViolation(Refusal.LanguageOfTheForm);

        var texts = Translations.TextsOf(form);
        var here = texts.Where(t => t.Section == command.Section).ToList();
        var paths = texts.Select(t => t.Path).ToHashSet();
        // Translations of texts that are gone go with them.
        var others = form.Translations.Where(t => paths.Contains(t.Path) && (t.Language != command.Language || here.All(h => h.Path != t.Path)));
        var written = here.Select(t => Written(command, form, t)).OfType<TranslatedText>();
        order.Edit(form with { Translations = [.. others, .. written] }, deeds.Now());
        return Unit.Value;
    }

    private static TranslatedText? Written(SaveTranslation command, OrderForm form, FormText text)
    {
        var known = Translations.In(form, command.Language, text);
        if (command.Texts.FirstOrDefault(t => t.Path == text.Path) is not { } typed)
            return known;
        if (string.IsNullOrWhiteSpace(typed.Text))
            return null;
        // A translation that nobody touched is still of the original that it was made of, unless somebody says that it is right.
        if (known is not null && known.Text == typed.Text && known.Original != text.Stamp && !typed.StillRight)
            return known;
        return known is not null && known.Text == typed.Text && known.Original == text.Stamp && known.Translator == command.Translator!.Trim() ? known : new TranslatedText
        {
            Language = command.Language, Path = text.Path, Text = typed.Text, Original = typed.Original ?? "", Translator = command.Translator!.Trim(), TranslatedOn = command.TranslatedOn,
        };
    }
}
