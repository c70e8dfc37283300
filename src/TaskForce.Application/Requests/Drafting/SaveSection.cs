using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.AuthorityDirectory;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Drafting;

/// <summary>
/// Saves one section of a form that is being written (T02); the others stay as they are. What is missing is no error: a
/// section may be left and taken up again.
/// </summary>
/// <param name="Id">The order.</param>
/// <param name="SeenVersion">Version of the order as it was shown, to tell what happened since.</param>
/// <param name="Section">The section.</param>
/// <param name="Stamp">The section as it was shown (<see cref="SectionsOfForm.StampOf"/>): it may not have changed since.</param>
/// <param name="Typed">A form of which only that section counts.</param>
/// <param name="Executing">Section A: the executing authority.</param>
/// <param name="Restricted">Section A: limited to named users.</param>
/// <param name="RemovedPersons">
/// Section E, where only some of its persons were before the eyes: numbers of those to be taken away. Null where what is typed is
/// the whole list.
/// </param>
[Requires(Capability.DraftOrders)]
public sealed record SaveSection(
    RequestId Id, int SeenVersion, FormSection Section, string? Stamp, OrderForm Typed, AuthorityCode? Executing = null, bool? Restricted = null,
    IReadOnlyCollection<int>? RemovedPersons = null)
    : ICommand<Unit>;

internal sealed class SaveSectionValidator : AbstractValidator<SaveSection>
{
    public SaveSectionValidator()
    {
        RuleFor(c => c.Section).Must(SectionsOfForm.IsWritten);
        RuleForEach(c => c.Typed.Measures).Must(line => Enum.IsDefined(line.Kind)).OverridePropertyName("Measures");
        RuleForEach(c => c.Typed.Measures).Must(line => line.Number is > 0 and <= OrderForm.HighestNumber).OverridePropertyName("Measures");
        RuleForEach(c => c.Typed.Persons.Lines).Must(line => line.Number is >= 0 and <= OrderForm.HighestNumber).OverridePropertyName("Persons.Lines");
    }
}

internal sealed class SaveSectionHandler(TaskForceDbContext db, Addressees addressees, HomeCases homeCases, Deeds deeds) : ICommandHandler<SaveSection, Unit>
{
    public async Task<Unit> Handle(SaveSection command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToWriteInAsync(command.Id, cancellationToken);
        var stored = order.OpenForm?.Content ?? throw new RuleViolation(Refusal.NotInThisState);
        if (SectionsOfForm.StampOf(stored, command.Section) != command.Stamp)
            throw new StaleRequestException(command.Id, command.SeenVersion);
        var deed = deeds.Now();

        // What is too long is said at the place where it was typed, before it is one of many.
        FormLimits.Check(command.Typed);
        var typed = command is { Section: FormSection.E, RemovedPersons: { } removed }
            ? command.Typed with { Persons = stored.Persons.With(command.Typed.Persons, removed, stored.PersonsNamed()) } : command.Typed;
        order.Edit(stored.With(command.Section, typed), deed);
        await homeCases.FollowAsync(order, cancellationToken);
        if (command.Section == FormSection.A && order.TransmittedAt is null)
        {
            if (command.Executing is { } executing && executing != order.Executing)
                order.Address((await addressees.OfAsync(executing, cancellationToken)).Authority, deed);
            if (command.Restricted is { } restricted && restricted != order.Restricted)
            {
                order.Restrict(restricted, deed);
                if (restricted)
                    await db.DropDraftsOfOthersAsync(order, cancellationToken);
            }
        }

        // What was typed is in the form now.
        var (id, section) = (command.Id, command.Section);
        await db.Set<SectionDraft>().Where(d => d.RequestId == id && d.Section == section).ExecuteDeleteAsync(cancellationToken);
        return Unit.Value;
    }
}
