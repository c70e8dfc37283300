using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Organisations;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Calendars;

namespace TaskForce.Application.Administration;

/// <summary>Enters a public holiday of the own State that a decree adds to those of the law.</summary>
/// <param name="Day">The day: today or later.</param>
/// <param name="Names">Its names.</param>
/// <param name="Decree">The decree, as one cites it.</param>
[Requires(Capability.Administer)]
public sealed record AddHoliday(DateOnly? Day, NamesTyped Names, string? Decree) : ICommand<Unit>;

internal sealed class AddHolidayValidator : AbstractValidator<AddHoliday>
{
    public AddHolidayValidator()
    {
        RuleFor(c => c.Day).NotNull();
        RuleFor(c => c.Names).SetValidator(new ShortNamesValidator());
        RuleFor(c => c.Decree).NotEmpty().MaximumLength(DecreedHoliday.DecreeLength);
    }
}

internal sealed class AddHolidayHandler(TaskForceDbContext db, IViewer viewer, TimeProvider clock) : ICommandHandler<AddHoliday, Unit>
{
    public async Task<Unit> Handle(AddHoliday command, CancellationToken cancellationToken)
    {
        var (day, actor) = (command.Day!.Value, viewer.AsActor());
        var own = actor.Authority!.Value.Country;
        if (!HolidayCalendar.Covers(day))
            throw new AdministrationRefusal(AdministrationRule.DayOutOfRange, "Day");
        if (day < Today.Of(viewer, clock))
            throw new AdministrationRefusal(AdministrationRule.DayPassed, "Day");
        if (HolidayCalendar.Of(own).HolidaysOf(day.Year).ContainsKey(day) || await db.OwnDecreedHolidays().AnyAsync(h => h.Date == day, cancellationToken))
            throw new AdministrationRefusal(AdministrationRule.HolidayAlready, "Day");

        db.Add(new DecreedHoliday
        {
            Country = own, Date = day, Names = command.Names.ToNames(), Decree = command.Decree!.Trim(), AddedBy = actor.User.Value, AddedAt = clock.GetUtcNow(),
        });
        return Unit.Value;
    }
}

/// <summary>Takes back a public holiday by decree of the own State that is still to come. Limits that followed it keep the end that was told.</summary>
[Requires(Capability.Administer)]
public sealed record RemoveHoliday(DateOnly? Day) : ICommand<Unit>;

internal sealed class RemoveHolidayHandler(TaskForceDbContext db, IViewer viewer, TimeProvider clock) : ICommandHandler<RemoveHoliday, Unit>
{
    public async Task<Unit> Handle(RemoveHoliday command, CancellationToken cancellationToken)
    {
        var holiday = await db.OwnDecreedHolidays().SingleOrDefaultAsync(h => h.Date == command.Day, cancellationToken) ?? throw new NotFoundException();
        if (holiday.Date <= Today.Of(viewer, clock))
            throw new AdministrationRefusal(AdministrationRule.DayPassed);

        db.Remove(holiday);
        return Unit.Value;
    }
}
