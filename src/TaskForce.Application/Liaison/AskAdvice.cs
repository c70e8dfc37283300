using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Administration;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests;
using TaskForce.Application.Rights;
using TaskForce.Domain.Liaison;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Liaison;

/// <summary>Asks the own State's liaison magistrate for advice on a draft, and opens the draft to that person alone.</summary>
/// <param name="Request">The draft.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="Magistrate">Account of the liaison magistrate.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Confirmed">The draft is restricted and opened all the same.</param>
[Requires(Capability.AskAdvice)]
[NeedsProof]
public sealed record AskAdvice(RequestId Request, int Version, long? Magistrate, string? Question, bool Confirmed) : ICommand<Unit>;

internal sealed class AskAdviceValidator : AbstractValidator<AskAdvice>
{
    public AskAdviceValidator()
    {
        RuleFor(c => c.Magistrate).NotNull();
        RuleFor(c => c.Question).NotEmpty().MaximumLength(Advice.TextLength);
    }
}

internal sealed class AskAdviceHandler(TaskForceDbContext db, IViewer viewer, RequestIds ids, Deeds deeds, TimeProvider clock) : ICommandHandler<AskAdvice, Unit>
{
    public async Task<Unit> Handle(AskAdvice command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Request, command.Version, cancellationToken);
        var posted = await LiaisonPostings.TodayAsync(db, Today.Of(viewer, clock), cancellationToken);
        if (posted.All(p => p.Account.Id != command.Magistrate))
            throw new LiaisonViolation(LiaisonRule.NotPosted, "Magistrate");
        var magistrate = new UserId(command.Magistrate!.Value);
        if (await db.Set<Advice>().AnyAsync(a => a.RequestId == order.Id && a.Magistrate == magistrate && a.AnsweredAt == null && a.WithdrawnAt == null, cancellationToken))
            throw new LiaisonViolation(LiaisonRule.AskedAlready, "Magistrate");

        db.Add(new Advice(ids.NextValue(), order, magistrate, command.Confirmed, deeds.Now(command.Question)));
        return Unit.Value;
    }
}

/// <summary>Takes the question back; the draft closes to whoever was asked.</summary>
[Requires(Capability.AskAdvice)]
public sealed record WithdrawAdvice(RequestId Request, long Advice) : ICommand<Unit>;

internal sealed class WithdrawAdviceHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<WithdrawAdvice, Unit>
{
    public async Task<Unit> Handle(WithdrawAdvice command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToWriteInAsync(command.Request, cancellationToken);
        var advice = await db.AdviceOfAsync(command.Request, command.Advice, cancellationToken);
        advice.Withdraw(order, deeds.Now());
        return Unit.Value;
    }
}

/// <summary>Gives the advice; the draft closes to whoever gave it.</summary>
/// <param name="Request">The draft.</param>
/// <param name="Advice">The question.</param>
/// <param name="Lines">What is advised on each section; without a section on the whole.</param>
[Requires(Capability.FollowRequests)]
public sealed record AnswerAdvice(RequestId Request, long Advice, IReadOnlyList<AdviceLine> Lines) : ICommand<Unit>;

/// <summary>Advice on a section.</summary>
public sealed record AdviceLine(FormSection? Section, string? Text);

internal sealed class AnswerAdviceValidator : AbstractValidator<AnswerAdvice>
{
    public AnswerAdviceValidator()
    {
        RuleFor(c => c.Lines.Count).LessThanOrEqualTo(30).OverridePropertyName("Lines");
        RuleForEach(c => c.Lines).Must(l => l.Section is null || Enum.IsDefined(l.Section.Value)).OverridePropertyName("Lines");
    }
}

internal sealed class AnswerAdviceHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<AnswerAdvice, Unit>
{
    public async Task<Unit> Handle(AnswerAdvice command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToWriteInAsync(command.Request, cancellationToken);
        var advice = await db.AdviceOfAsync(command.Request, command.Advice, cancellationToken);
        advice.Answer(order, [.. command.Lines.Select(l => (l.Section, l.Text ?? ""))], deeds.Now());
        return Unit.Value;
    }
}

internal static class AdvicesOfRequest
{
    /// <exception cref="NotFoundException">There is none that the viewer may see.</exception>
    public static async Task<Advice> AdviceOfAsync(this TaskForceDbContext db, RequestId request, long id, CancellationToken cancellationToken) =>
        await db.Set<Advice>().Include(a => a.Texts).SingleOrDefaultAsync(a => a.Id == id && a.RequestId == request, cancellationToken) ?? throw new NotFoundException();
}
