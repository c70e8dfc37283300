using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Register;
using TaskForce.Application.Rights;
using TaskForce.Domain;

namespace TaskForce.Application.Requests.Snippets;

/// <summary>The ready-made texts of the viewer's authority, by title.</summary>
/// <param name="Text">Words that title or text must hold, with or without accents.</param>
/// <param name="Fields">Only those for one of these fields, or for any; null for all.</param>
[Requires(Capability.DraftOrders)]
public sealed record ListSnippets(string? Text = null, IReadOnlyCollection<string>? Fields = null) : IQuery<IReadOnlyList<SnippetView>>
{
    /// <summary>Longest text that is looked for.</summary>
    public const int LongestText = 200;
}

/// <summary>A ready-made text.</summary>
public sealed record SnippetView(long Id, int Version, string Title, Language Language, string? Field, string Text, DateTimeOffset ChangedAt);

internal sealed class ListSnippetsValidator : AbstractValidator<ListSnippets>
{
    public ListSnippetsValidator() => RuleFor(q => q.Text).MaximumLength(ListSnippets.LongestText);
}

internal sealed class ListSnippetsHandler(TaskForceDbContext db) : IQueryHandler<ListSnippets, IReadOnlyList<SnippetView>>
{
    public async Task<IReadOnlyList<SnippetView>> Handle(ListSnippets query, CancellationToken cancellationToken)
    {
        // An authority has some dozens: they are all read, and the accents are folded here as the register folds them.
        var all = await db.Snippets.AsNoTracking().OrderBy(s => s.Title).ThenBy(s => s.Id)
            .Select(s => new SnippetView(s.Id, s.Version, s.Title, s.Language, s.Field, s.Text, s.ChangedAt)).ToListAsync(cancellationToken);
        var words = Tokens.Searched(query.Text).ToList();
        return [.. all.Where(s => (query.Fields is null || s.Field is null || query.Fields.Contains(s.Field)) && Holds(s, words))];
    }

    private static bool Holds(SnippetView snippet, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return true;
        var found = Tokens.Of([snippet.Title, snippet.Text]);
        return words.All(w => found.Any(f => f.StartsWith(w, StringComparison.Ordinal)));
    }
}

/// <summary>One of them.</summary>
[Requires(Capability.DraftOrders)]
public sealed record GetSnippet(long Id) : IQuery<SnippetView>;

internal sealed class GetSnippetHandler(TaskForceDbContext db) : IQueryHandler<GetSnippet, SnippetView>
{
    public async Task<SnippetView> Handle(GetSnippet query, CancellationToken cancellationToken) =>
        await db.Snippets.AsNoTracking().Where(s => s.Id == query.Id)
            .Select(s => new SnippetView(s.Id, s.Version, s.Title, s.Language, s.Field, s.Text, s.ChangedAt)).SingleOrDefaultAsync(cancellationToken)
        ?? throw new NotFoundException();
}
