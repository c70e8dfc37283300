using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.AuthorityDirectory;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Drafting;

/// <summary>Takes sections over from an earlier order of the same authority into a form that is being written; the timeline says from which.</summary>
/// <param name="Id">The order that is being written.</param>
/// <param name="Version">The version of it that the person saw: what stands in those sections is replaced.</param>
/// <param name="From">The earlier order.</param>
/// <param name="Sections">The sections.</param>
/// <param name="WithPersons">Section E and what else names persons too.</param>
[Requires(Capability.DraftOrders)]
public sealed record CopySections(RequestId Id, int Version, RequestId? From, IReadOnlyList<FormSection> Sections, bool WithPersons) : ICommand<Unit>;

internal sealed class CopySectionsValidator : AbstractValidator<CopySections>
{
    public CopySectionsValidator()
    {
        RuleFor(c => c.From).NotNull();
        RuleFor(c => c.Sections).NotEmpty().Unless(c => c.WithPersons);
        RuleForEach(c => c.Sections).Must(FormCopy.Sections.Contains).OverridePropertyName("Sections");
    }
}

internal sealed class CopySectionsHandler(TaskForceDbContext db, HomeCases homeCases, Deeds deeds) : ICommandHandler<CopySections, Unit>
{
    public async Task<Unit> Handle(CopySections command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);
        var (from, issuing) = (command.From, order.Issuing);
        var earlier = await db.Orders.AsNoTracking().Include(o => o.Forms.OrderBy(f => f.Number)).Include(o => o.Access)
            .SingleOrDefaultAsync(o => o.Id == from && o.Issuing == issuing && o.Id != command.Id, cancellationToken);
        // Who sees the register of it only has no form of it in sight.
        if (earlier is null || earlier.ErasedAt is not null || earlier.Forms.Count == 0)
            throw new NotFoundException();

        order.TakeOver(earlier, command.Sections, command.WithPersons, deeds.Now());
        // What is asked of the new measures at home is another question.
        await homeCases.FollowAsync(order, cancellationToken);

        return Unit.Value;
    }
}
