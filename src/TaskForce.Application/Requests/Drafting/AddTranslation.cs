using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Drafting;

/// <summary>Adds a translation of one section to a form that is signed. The sealed form stays as it is; the other State reads it from transmission on.</summary>
/// <param name="Id">The order.</param>
/// <param name="Section">The section.</param>
/// <param name="Language">The language of the translation.</param>
/// <param name="Translator">Who translated.</param>
/// <param name="TranslatedOn">On which day.</param>
/// <param name="Texts">What was written; of an empty one nothing is added.</param>
[Requires(Capability.DraftOrders)]
public sealed record AddTranslation(
    RequestId Id, FormSection Section, Language Language, string? Translator, DateOnly? TranslatedOn, IReadOnlyList<TypedTranslation> Texts) : ICommand<Unit>;

internal sealed class AddTranslationValidator : AbstractValidator<AddTranslation>
{
    public AddTranslationValidator()
    {
        RuleFor(c => c.Language).IsInEnum();
        RuleFor(c => c.Section).IsInEnum();
        RuleFor(c => c.Translator).NotEmpty().MaximumLength(OrderForm.ShortText);
        RuleFor(c => c.TranslatedOn).NotNull();
        RuleForEach(c => c.Texts).ChildRules(text => text.RuleFor(t => t.Text).MaximumLength(OrderForm.LongText));
    }
}

internal sealed class AddTranslationHandler(TaskForceDbContext db, RequestIds ids, IViewer viewer, TimeProvider clock) : ICommandHandler<AddTranslation, Unit>
{
    public async Task<Unit> Handle(AddTranslation command, CancellationToken cancellationToken)
    {
        var actor = viewer.AsActor();
        var order = await db.Orders.AsNoTracking().Include(o => o.Forms.OrderBy(f => f.Number)).SingleOrDefaultAsync(o => o.Id == command.Id, cancellationToken)
            ?? throw new NotFoundException();
        if (!order.TakesTranslations(actor))
            throw new RuleViolation(Refusal.NotInThisState);
        if (command.Language == order.Form.Language)
            throw new RuleViolation(Refusal.LanguageOfTheForm);
        var form = order.Forms.Last(f => f.SignedAt is not null && !f.Void).Number;
        var known = await db.AddedToAsync(order.Id, form, cancellationToken);
        // What stands there already is not said again.
        var texts = Translations.TextsOf(order.Form).Where(t => t.Section == command.Section)
            .Select(text => (text, typed: command.Texts.FirstOrDefault(t => t.Path == text.Path)?.Text))
            .Where(t => !string.IsNullOrWhiteSpace(t.typed)
                && t.typed != (known.FirstOrDefault(k => k.Language == command.Language && k.Path == t.text.Path) ?? Translations.In(order.Form, command.Language, t.text))?.Text)
            .Select(t => new TranslatedText
            {
                Language = command.Language, Path = t.text.Path, Text = t.typed!, Original = t.text.Stamp, Translator = command.Translator!.Trim(), TranslatedOn = command.TranslatedOn,
            }).ToList();
        if (texts.Count > 0)
        {
            db.Add(new AddedTranslation
            {
                Id = ids.NextValue(), RequestId = order.Id, Form = form, Country = order.IssuingCountry, Shared = order.TransmittedAt is not null, Texts = texts,
                AddedBy = actor.User, AddedAt = clock.GetUtcNow(),
            });
        }

        return Unit.Value;
    }
}
