using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Snippets;

/// <summary>Writes a ready-made text of the viewer's authority, a new one or one that is there.</summary>
/// <param name="Id">The one that is changed; null for a new one.</param>
/// <param name="Version">The version of it that the person saw.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Language">Its language.</param>
/// <param name="Field">Path of the long text that it is for; null or empty for any.</param>
/// <param name="Text">The text.</param>
[Requires(Capability.DraftOrders)]
public sealed record SaveSnippet(long? Id, int Version, string? Title, Language? Language, string? Field, string? Text) : ICommand<Unit>;

internal sealed class SaveSnippetValidator : AbstractValidator<SaveSnippet>
{
    public SaveSnippetValidator()
    {
        RuleFor(c => c.Title).NotEmpty().MaximumLength(Snippet.TitleLength);
        RuleFor(c => c.Language).NotNull().IsInEnum();
        RuleFor(c => c.Field).Must(f => string.IsNullOrEmpty(f) || FormLimits.Long.Contains(f));
        RuleFor(c => c.Text).NotEmpty().MaximumLength(OrderForm.LongText);
    }
}

internal sealed class SaveSnippetHandler(TaskForceDbContext db, RequestIds ids, IViewer viewer, TimeProvider clock) : ICommandHandler<SaveSnippet, Unit>
{
    public async Task<Unit> Handle(SaveSnippet command, CancellationToken cancellationToken)
    {
        var actor = viewer.AsActor();
        var snippet = command.Id is { } id ? await db.Snippets.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) ?? throw new NotFoundException() : null;
        if (snippet is not null && snippet.Version != command.Version)
            throw new RuleViolation(Refusal.ChangedMeanwhile);
        if (snippet is null)
        {
            if (await db.Snippets.CountAsync(cancellationToken) >= Snippet.Most)
                throw new RuleViolation(Refusal.TooManyTexts, null, Snippet.Most);
            snippet = new Snippet { Id = ids.NextValue(), Owner = Principal.Of(actor.Authority!.Value), Title = "", Language = command.Language!.Value, Text = "" };
            db.Add(snippet);
        }

        (snippet.Title, snippet.Language, snippet.Text) = (command.Title!.Trim(), command.Language!.Value, command.Text!);
        snippet.Field = string.IsNullOrEmpty(command.Field) ? null : command.Field;
        (snippet.ChangedBy, snippet.ChangedAt, snippet.Version) = (actor.User, clock.GetUtcNow(), snippet.Version + 1);
        return Unit.Value;
    }
}

/// <summary>Removes a ready-made text of the viewer's authority. What was put into forms stays there.</summary>
[Requires(Capability.DraftOrders)]
public sealed record DeleteSnippet(long Id, int Version) : ICommand<Unit>;

internal sealed class DeleteSnippetHandler(TaskForceDbContext db) : ICommandHandler<DeleteSnippet, Unit>
{
    public async Task<Unit> Handle(DeleteSnippet command, CancellationToken cancellationToken)
    {
        var snippet = await db.Snippets.SingleOrDefaultAsync(s => s.Id == command.Id, cancellationToken) ?? throw new NotFoundException();
        if (snippet.Version != command.Version)
            throw new RuleViolation(Refusal.ChangedMeanwhile);
        db.Remove(snippet);
        return Unit.Value;
    }
}
