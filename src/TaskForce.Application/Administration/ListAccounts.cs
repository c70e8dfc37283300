using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Administration;

/// <summary>The accounts of the own State, by name.</summary>
/// <param name="Text">Part of a name or an address; accents and capitals do not matter.</param>
/// <param name="State">What they open today.</param>
/// <param name="Organisation">Whose members they are.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Page">Which page, from 1.</param>
[Requires(Capability.Administer)]
public sealed record ListAccounts(string? Text = null, AccountState? State = null, AuthorityCode? Organisation = null, Role? Role = null, int Page = 1) : IQuery<AccountList>
{
    /// <summary>Longest text that is looked for.</summary>
    public const int LongestText = 100;
}

/// <summary>The answer.</summary>
/// <param name="Rows">The accounts of the page.</param>
/// <param name="Count">All that fit.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
public sealed record AccountList(IReadOnlyList<AccountRow> Rows, int Count, int Page, int Pages);

/// <summary>An account in a list.</summary>
public sealed record AccountRow(
    long Id, string Name, string Post, string Email, FourNames Organisation, IReadOnlyList<Role> Roles, AccountState State, DateOnly? EndsOn, DateTimeOffset? InvitedUntil);

internal sealed class ListAccountsHandler(TaskForceDbContext db, IViewer viewer, TimeProvider clock) : IQueryHandler<ListAccounts, AccountList>
{
    private const int PageSize = 50;

    private static readonly CompareInfo Words = CultureInfo.InvariantCulture.CompareInfo;
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    public async Task<AccountList> Handle(ListAccounts query, CancellationToken cancellationToken)
    {
        var (today, now) = (Today.Of(viewer, clock), clock.GetUtcNow());
        var accounts = db.OwnAccounts().AsNoTracking();
        if (query.Organisation is { } organisation)
            accounts = accounts.Where(u => u.Authority == organisation);
        var opening = accounts.ThatOpen(db).Select(u => u.Id);
        // A State has some thousand accounts: names are compared here, so that both databases find and order accents alike.
        var found = (await accounts.Select(u => new { u.Id, u.DisplayName, u.Email, u.Roles, u.EndedAt, u.EndsOn, Opens = opening.Contains(u.Id) }).ToListAsync(cancellationToken))
            .Select(u => (u.Id, Name: u.DisplayName, Email: u.Email ?? "", u.Roles, State: AccountStates.Of(u.EndedAt, u.EndsOn, u.Opens, today)))
            .Where(u => query.State is null || u.State == query.State)
            .Where(u => query.Role is not { } role || u.Roles.Contains(role))
            .Where(u => string.IsNullOrWhiteSpace(query.Text) || Fits(u.Name, u.Email, query.Text))
            .OrderBy(u => u.Name, Comparer<string>.Create((a, b) => Words.Compare(a, b, Loosely))).ThenBy(u => u.Id).ToList();
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        var shown = found.Skip((page - 1) * PageSize).Take(PageSize).ToList();

        var ids = shown.Select(u => u.Id).ToList();
        var more = await db.OwnAccounts().AsNoTracking().Where(u => ids.Contains(u.Id))
            .Select(u => new { u.Id, u.Post, u.EndsOn, Organisation = db.Authorities.First(a => a.Code == u.Authority).ShortNames }).ToDictionaryAsync(u => u.Id, cancellationToken);
        var open = (await db.OwnInvitations().AsNoTracking().Where(i => ids.Contains(i.User) && i.UsedAt == null && i.WithdrawnAt == null && i.ExpiresAt > now)
            .Select(i => new { i.User, i.ExpiresAt }).ToListAsync(cancellationToken)).ToLookup(i => i.User, i => i.ExpiresAt);
        return new AccountList(
            [.. shown.Select(u => new AccountRow(u.Id, u.Name, more[u.Id].Post, u.Email, more[u.Id].Organisation, u.Roles, u.State, more[u.Id].EndsOn,
                open[u.Id].Cast<DateTimeOffset?>().Max()))],
            found.Count, page, pages);
    }

    private static bool Fits(string name, string email, string text) =>
        text.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Has(name, word) || Has(email, word));

    private static bool Has(string text, string word) => Words.IndexOf(text, word, Loosely) >= 0;
}
