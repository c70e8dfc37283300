using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Administration;

/// <summary>Belgium: who issues and who validates, measure by measure, today and from days to come (reference §6.1).</summary>
[Requires(Capability.Administer)]
public sealed record GetValidation : IQuery<IReadOnlyList<ValidationRow>>;

/// <summary>A measure: its case today, whether that is still to be confirmed, and what was decided for a day to come.</summary>
public sealed record ValidationRow(MeasureKind Measure, ValidationCase Case, bool ToConfirm, DateOnly? NextFrom, ValidationCase? Next);

internal sealed class GetValidationHandler(TaskForceDbContext db, IViewer viewer, TimeProvider clock) : IQueryHandler<GetValidation, IReadOnlyList<ValidationRow>>
{
    public async Task<IReadOnlyList<ValidationRow>> Handle(GetValidation query, CancellationToken cancellationToken)
    {
        if (viewer.Country != CountryCode.BE)
            throw new NotFoundException();
        var today = Today.Of(viewer, clock);
        var settings = await db.Set<ValidationSetting>().AsNoTracking().ToListAsync(cancellationToken);
        var cases = new ValidationCases(settings);
        return [.. Enum.GetValues<MeasureKind>().Select(measure =>
        {
            var (now, next) = (cases.On(measure, today), settings.Where(s => s.Measure == measure && s.From > today).MinBy(s => s.From));
            return new ValidationRow(measure, now?.Case ?? ValidationCase.A, now?.ToConfirm ?? false, next?.From, next?.Case);
        })];
    }
}

/// <summary>Sets the case of a measure from a day on. Orders that were signed before stay as they are.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Case">The case.</param>
/// <param name="From">First day: today or later.</param>
[Requires(Capability.Administer)]
public sealed record ChangeValidation(MeasureKind? Measure, ValidationCase? Case, DateOnly? From) : ICommand<Unit>;

internal sealed class ChangeValidationValidator : AbstractValidator<ChangeValidation>
{
    public ChangeValidationValidator()
    {
        RuleFor(c => c.Measure).NotNull().IsInEnum();
        RuleFor(c => c.Case).NotNull().IsInEnum();
        RuleFor(c => c.From).NotNull();
    }
}

internal sealed class ChangeValidationHandler(TaskForceDbContext db, IViewer viewer, TimeProvider clock) : ICommandHandler<ChangeValidation, Unit>
{
    public async Task<Unit> Handle(ChangeValidation command, CancellationToken cancellationToken)
    {
        if (viewer.Country != CountryCode.BE)
            throw new NotFoundException();
        var (measure, from) = (command.Measure!.Value, command.From!.Value);
        if (!HolidayCalendar.Covers(from))
            throw new AdministrationRefusal(AdministrationRule.DayOutOfRange, "From");
        if (from < Today.Of(viewer, clock))
            throw new AdministrationRefusal(AdministrationRule.DayPassed, "From");

        if (await db.Set<ValidationSetting>().SingleOrDefaultAsync(s => s.Measure == measure && s.From == from, cancellationToken) is { } there)
            (there.Case, there.ToConfirm) = (command.Case!.Value, false);
        else
            db.Add(new ValidationSetting { Measure = measure, From = from, Case = command.Case!.Value });
        return Unit.Value;
    }
}
