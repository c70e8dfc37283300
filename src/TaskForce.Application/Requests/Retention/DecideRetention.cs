using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Retention;

/// <summary>
/// Decides for the own State on requests whose time is up or soon will be: they may be erased, or are kept until a day. All of
/// them, or none.
/// </summary>
/// <param name="Requests">Which.</param>
/// <param name="Erase">Erased, or kept.</param>
/// <param name="KeepUntil">Until which day, where they are kept: at most ten years ahead.</param>
/// <param name="Reason">Why, where they are kept. The other State does not read it.</param>
[Requires(Capability.DecideRetention)]
public sealed record DecideRetention(IReadOnlyList<RequestId> Requests, bool? Erase, DateOnly? KeepUntil, string? Reason) : ICommand<Unit>
{
    /// <summary>Most years that a decision may keep a request.</summary>
    public const int MostYears = 10;
}

internal sealed class DecideRetentionValidator : AbstractValidator<DecideRetention>
{
    public DecideRetentionValidator(TimeProvider clock)
    {
        RuleFor(c => c.Requests).NotEmpty().Must(r => r.Count <= GetReviewHandler.MostRows);
        RuleFor(c => c.Erase).NotNull();
        RuleFor(c => c.Reason).MaximumLength(RetentionDecision.ReasonLength);
        When(c => c.Erase == false, () =>
        {
            RuleFor(c => c.Reason).NotEmpty();
            RuleFor(c => c.KeepUntil).Cascade(CascadeMode.Stop).NotNull()
                .GreaterThan(_ => Today(clock)).WithErrorCode("Retention.KeepUntil")
                .LessThanOrEqualTo(_ => Today(clock).AddYears(DecideRetention.MostYears)).WithErrorCode("Retention.KeepUntil");
        });
    }

    // France and Belgium have the same time at every instant (reference §2.3).
    private static DateOnly Today(TimeProvider clock) => Domain.Calendars.HolidayCalendar.Of(Domain.CountryCode.FR).DayOf(clock.GetUtcNow());
}

internal sealed class DecideRetentionHandler(TaskForceDbContext db, IViewer viewer, ReviewRows review, TimeProvider clock) : ICommandHandler<DecideRetention, Unit>
{
    public async Task<Unit> Handle(DecideRetention command, CancellationToken cancellationToken)
    {
        var actor = viewer.AsActor();
        var ids = command.Requests.Distinct().ToList();
        var listed = (await review.AllAsync(cancellationToken)).Where(o => ids.Contains(o.Id));
        // Nobody reopens or edits one of them between the look and the decision.
        await listed.TakeAsync(cancellationToken);
        var orders = await listed.AsNoTracking().ToListAsync(cancellationToken);
        // What is not on the viewer's list is not there, and then nothing is decided on the others either.
        if (orders.Count != ids.Count || orders.Exists(o => !o.DecidesOnRetention(actor)))
            throw new NotFoundException();
        var own = actor.Authority!.Value.Country;
        var numbers = await db.Set<RetentionDecision>().Where(d => ids.Contains(d.RequestId)).GroupBy(d => d.RequestId)
            .Select(g => new { Request = g.Key, Last = g.Max(d => d.Number) }).ToDictionaryAsync(g => g.Request, g => g.Last, cancellationToken);
        foreach (var id in ids)
        {
            db.Add(new RetentionDecision
            {
                RequestId = id, Country = own, Number = numbers.GetValueOrDefault(id) + 1, KeepUntil = command.Erase == true ? null : command.KeepUntil,
                Reason = command.Reason?.Trim() ?? "", By = actor.User.Value, At = clock.GetUtcNow(),
            });
        }

        return Unit.Value;
    }
}
