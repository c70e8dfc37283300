using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;

namespace TaskForce.Application.Requests.Retention;

/// <summary>How long the viewer's State keeps each kind of record.</summary>
[Requires(Capability.SetRetention)]
public sealed record GetRetentionPeriods : IQuery<IReadOnlyList<PeriodView>>;

/// <summary>A period.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Months">Months.</param>
/// <param name="Default">What counts where nothing was set.</param>
public sealed record PeriodView(RetentionKind Kind, int Months, int Default);

internal sealed class GetRetentionPeriodsHandler(RetentionTimes times, IViewer viewer) : IQueryHandler<GetRetentionPeriods, IReadOnlyList<PeriodView>>
{
    public async Task<IReadOnlyList<PeriodView>> Handle(GetRetentionPeriods query, CancellationToken cancellationToken)
    {
        var own = viewer.AsActor().Authority!.Value.Country;
        var periods = new List<PeriodView>();
        foreach (var kind in Enum.GetValues<RetentionKind>())
            periods.Add(new PeriodView(kind, await times.MonthsAsync(own, kind, cancellationToken), RetentionDefaults.MonthsOf(kind)));
        return periods;
    }
}

/// <summary>Sets how long the viewer's State keeps each kind of record, in months. What waits for its end waits for the new one.</summary>
[Requires(Capability.SetRetention)]
public sealed record SetRetentionPeriods(int? Request, int? Draft, int? Account, int? AccessApplication) : ICommand<Unit>;

internal sealed class SetRetentionPeriodsValidator : AbstractValidator<SetRetentionPeriods>
{
    public SetRetentionPeriodsValidator()
    {
        RuleFor(c => c.Request).NotNull().InclusiveBetween(RetentionDefaults.Fewest, RetentionDefaults.Most);
        RuleFor(c => c.Draft).NotNull().InclusiveBetween(RetentionDefaults.Fewest, RetentionDefaults.Most);
        RuleFor(c => c.Account).NotNull().InclusiveBetween(RetentionDefaults.Fewest, RetentionDefaults.Most);
        RuleFor(c => c.AccessApplication).NotNull().InclusiveBetween(RetentionDefaults.Fewest, RetentionDefaults.Most);
    }
}

internal sealed class SetRetentionPeriodsHandler(TaskForceDbContext db, IViewer viewer) : ICommandHandler<SetRetentionPeriods, Unit>
{
    public async Task<Unit> Handle(SetRetentionPeriods command, CancellationToken cancellationToken)
    {
        var own = viewer.AsActor().Authority!.Value.Country;
        var known = await db.Set<RetentionPeriod>().Where(p => p.Country == own).ToDictionaryAsync(p => p.Kind, cancellationToken);
        Set(RetentionKind.Request, command.Request!.Value);
        Set(RetentionKind.Draft, command.Draft!.Value);
        Set(RetentionKind.Account, command.Account!.Value);
        Set(RetentionKind.AccessApplication, command.AccessApplication!.Value);
        return Unit.Value;

        void Set(RetentionKind kind, int months)
        {
            if (known.TryGetValue(kind, out var period))
                period.Months = months;
            else
                db.Add(new RetentionPeriod { Country = own, Kind = kind, Months = months });
        }
    }
}
