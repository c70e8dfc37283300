using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Coordination;

namespace TaskForce.Application.Coordination;

/// <summary>Enters a contact of the own State, or changes one.</summary>
/// <param name="Id">The case.</param>
/// <param name="Contact">Which; null for a new one.</param>
/// <param name="Name">Name.</param>
/// <param name="Function">Function.</param>
/// <param name="Telephone">Telephone.</param>
/// <param name="Email">Address.</param>
/// <param name="Languages">Languages spoken.</param>
/// <param name="Deputy">Who stands in.</param>
[Requires(Capability.ContributeToCoordination)]
public sealed record SaveContact(
    CoordinatedCaseId Id, long? Contact, string? Name, string? Function, string? Telephone, string? Email, IReadOnlyList<Language> Languages, string? Deputy)
    : ICommand<Unit>;

internal sealed class SaveContactValidator : AbstractValidator<SaveContact>
{
    public SaveContactValidator()
    {
        RuleFor(c => c.Name).NotEmpty().MaximumLength(CoordinationContact.LineLength);
        RuleFor(c => c.Function).NotEmpty().MaximumLength(CoordinationContact.LineLength);
        RuleFor(c => c.Telephone).MaximumLength(CoordinationContact.TelephoneLength);
        RuleFor(c => c.Email).EmailAddress().MaximumLength(CoordinationContact.LineLength).When(c => !string.IsNullOrEmpty(c.Email));
        RuleForEach(c => c.Languages).IsInEnum().OverridePropertyName("Languages");
        RuleFor(c => c.Deputy).MaximumLength(CoordinationContact.LineLength);
    }
}

internal sealed class SaveContactHandler(TaskForceDbContext db, RequestIds ids, Deeds deeds) : ICommandHandler<SaveContact, Unit>
{
    public async Task<Unit> Handle(SaveContact command, CancellationToken cancellationToken)
    {
        var found = await db.CaseToChangeAsync(command.Id, null, cancellationToken);
        var facts = new ContactFacts(command.Name!, command.Function!, command.Telephone, command.Email, command.Languages, command.Deputy);

        if (command.Contact is { } key)
            found.ChangeContact(await db.ContactOfAsync(command.Id, key, cancellationToken), facts, deeds.Now());
        else
            db.Add(found.AddContact(ids.NextValue(), facts, deeds.Now()));

        return Unit.Value;
    }
}

/// <summary>Takes a contact of the own State off the list.</summary>
[Requires(Capability.ContributeToCoordination)]
public sealed record RemoveContact(CoordinatedCaseId Id, long Contact) : ICommand<Unit>;

internal sealed class RemoveContactHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<RemoveContact, Unit>
{
    public async Task<Unit> Handle(RemoveContact command, CancellationToken cancellationToken)
    {
        var found = await db.CaseToChangeAsync(command.Id, null, cancellationToken);
        var contact = await db.ContactOfAsync(command.Id, command.Contact, cancellationToken);

        found.DemandOwn(contact.Country, deeds.Now());

        db.Remove(contact);
        return Unit.Value;
    }
}

internal static class ContactsOfCase
{
    /// <exception cref="NotFoundException">There is none that the viewer may see.</exception>
    public static async Task<CoordinationContact> ContactOfAsync(this TaskForceDbContext db, CoordinatedCaseId id, long contact, CancellationToken cancellationToken) =>
        await db.Set<CoordinationContact>().SingleOrDefaultAsync(c => c.Id == contact && c.CaseId == id, cancellationToken) ?? throw new NotFoundException();
}
