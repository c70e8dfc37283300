using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;

namespace TaskForce.Application.Requests.Register;

/// <summary>Gives the filter of the register a name; a view of the same name is replaced.</summary>
[Requires(Capability.ReadRequests)]
public sealed record SaveView(string? Name, RegisterFilter Filter) : ICommand<Unit>;

internal sealed class SaveViewValidator : AbstractValidator<SaveView>
{
    public SaveViewValidator()
    {
        RuleFor(c => c.Name).NotEmpty().MaximumLength(SavedView.NameLength);
        RuleFor(c => c.Filter).Must(f => (f with { Cursor = null }).ToQuery().Length <= SavedView.QueryLength).OverridePropertyName("Name");
    }
}

internal sealed class SaveViewHandler(TaskForceDbContext db, IViewer viewer, TimeProvider clock) : ICommandHandler<SaveView, Unit>
{
    public async Task<Unit> Handle(SaveView command, CancellationToken cancellationToken)
    {
        var name = command.Name!.Trim();
        var query = (command.Filter with { Cursor = null }).ToQuery();
        if (await db.SavedViews.SingleOrDefaultAsync(v => v.Name == name, cancellationToken) is { } known)
            (known.Query, known.SavedAt) = (query, clock.GetUtcNow());
        else
            db.Add(new SavedView { User = viewer.AsActor().User, Name = name, Query = query, SavedAt = clock.GetUtcNow() });
        return Unit.Value;
    }
}

/// <summary>Removes a view of one's own.</summary>
[Requires(Capability.ReadRequests)]
public sealed record DeleteView(string? Name) : ICommand<Unit>;

internal sealed class DeleteViewHandler(TaskForceDbContext db) : ICommandHandler<DeleteView, Unit>
{
    public async Task<Unit> Handle(DeleteView command, CancellationToken cancellationToken)
    {
        db.SavedViews.RemoveRange(await db.SavedViews.Where(v => v.Name == command.Name).ToListAsync(cancellationToken));
        return Unit.Value;
    }
}
