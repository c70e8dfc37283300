using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests;
using TaskForce.Application.Rights;
using TaskForce.Domain.Coordination;

namespace TaskForce.Application.Coordination;

/// <summary>Enters a date of the joint calendar, or changes one of the own State.</summary>
/// <param name="Id">The case.</param>
/// <param name="Date">Which; null for a new one.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Day">The day, or the first one.</param>
/// <param name="Time">Local time; null for the whole day.</param>
/// <param name="LastDay">The last day, where there are several.</param>
/// <param name="Words">What it is, in words.</param>
/// <param name="National">For the own State only.</param>
[Requires(Capability.ContributeToCoordination)]
public sealed record SaveDate(
    CoordinatedCaseId Id, long? Date, JointDateKind? Kind, DateOnly? Day, TimeOnly? Time, DateOnly? LastDay, string? Words, bool? National) : ICommand<Unit>;

internal sealed class SaveDateValidator : AbstractValidator<SaveDate>
{
    public SaveDateValidator()
    {
        RuleFor(c => c.Kind).NotNull().IsInEnum();
        RuleFor(c => c.Day).NotNull();
        RuleFor(c => c.Words).MaximumLength(JointDate.WordsLength);
        RuleFor(c => c.National).NotNull();
    }
}

internal sealed class SaveDateHandler(TaskForceDbContext db, RequestIds ids, Deeds deeds) : ICommandHandler<SaveDate, Unit>
{
    public async Task<Unit> Handle(SaveDate command, CancellationToken cancellationToken)
    {
        var found = await db.CaseToChangeAsync(command.Id, null, cancellationToken);
        var facts = new DateFacts(command.Kind!.Value, command.Day!.Value, command.Time, command.LastDay, command.Words, command.National!.Value);

        if (command.Date is { } key)
            found.ChangeDate(await db.DateOfAsync(command.Id, key, cancellationToken), facts, deeds.Now());
        else
            db.Add(found.AddDate(ids.NextValue(), facts, deeds.Now()));

        return Unit.Value;
    }
}

/// <summary>Takes a date of the own State out of the joint calendar.</summary>
[Requires(Capability.ContributeToCoordination)]
public sealed record RemoveDate(CoordinatedCaseId Id, long Date) : ICommand<Unit>;

internal sealed class RemoveDateHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<RemoveDate, Unit>
{
    public async Task<Unit> Handle(RemoveDate command, CancellationToken cancellationToken)
    {
        var found = await db.CaseToChangeAsync(command.Id, null, cancellationToken);
        var date = await db.DateOfAsync(command.Id, command.Date, cancellationToken);

        found.DemandOwn(date.Country, deeds.Now());

        db.Remove(date);
        return Unit.Value;
    }
}

internal static class DatesOfCase
{
    /// <exception cref="NotFoundException">There is none that the viewer may see.</exception>
    public static async Task<JointDate> DateOfAsync(this TaskForceDbContext db, CoordinatedCaseId id, long date, CancellationToken cancellationToken) =>
        await db.Set<JointDate>().SingleOrDefaultAsync(d => d.Id == date && d.CaseId == id, cancellationToken) ?? throw new NotFoundException();
}
