using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Administration;

/// <summary>An account of the own State, with its invitations and postings.</summary>
[Requires(Capability.Administer)]
public sealed record GetAccount(long Id) : IQuery<AccountView>;

/// <summary>The answer.</summary>
/// <param name="Id">Key.</param>
/// <param name="Facts">What can be changed.</param>
/// <param name="Email">The address that the person signs in with.</param>
/// <param name="Organisation">The organisation.</param>
/// <param name="Kind">Its kind, which says what roles there are.</param>
/// <param name="Language">Language of the interface; null follows the browser.</param>
/// <param name="State">What the account opens today.</param>
/// <param name="ByMinistry">The person signs in through the ministry's own provider.</param>
/// <param name="EndedAt">When it was ended.</param>
/// <param name="Invitations">The newest first.</param>
/// <param name="Postings">The newest first.</param>
/// <param name="OnlyReaderOf">Restricted requests that nobody else of the authority could read: how many, nothing else.</param>
/// <param name="Stamp">What a form was filled from.</param>
public sealed record AccountView(
    long Id, AccountFacts Facts, string Email, FourNames Organisation, AuthorityKind Kind, Language? Language, AccountState State, bool ByMinistry, DateTimeOffset? EndedAt,
    IReadOnlyList<InvitationView> Invitations, IReadOnlyList<PostingRow> Postings, int OnlyReaderOf, string Stamp)
{
    /// <summary>Whether an invitation can be used now.</summary>
    public bool IsInvited => Invitations.Any(i => i.State == InvitationState.Open);
}

/// <summary>What became of an invitation.</summary>
public enum InvitationState
{
    /// <summary>The link works.</summary>
    Open = 1,

    /// <summary>The link was used.</summary>
    Used,

    /// <summary>Its time has passed.</summary>
    Expired,

    /// <summary>It was taken back, or another took its place.</summary>
    Withdrawn,
}

/// <summary>An invitation, without what opens anything.</summary>
/// <param name="State">What became of it.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="By">Who invited; null for the command line of the server.</param>
/// <param name="At">When that happened, or will: used, withdrawn, or the end of its time.</param>
public sealed record InvitationView(InvitationState State, DateTimeOffset CreatedAt, string? By, DateTimeOffset At);

internal sealed class GetAccountHandler(TaskForceDbContext db, CaseCounts cases, IViewer viewer, TimeProvider clock) : IQueryHandler<GetAccount, AccountView>
{
    public async Task<AccountView> Handle(GetAccount query, CancellationToken cancellationToken)
    {
        var (today, now) = (Today.Of(viewer, clock), clock.GetUtcNow());
        var account = await db.OwnAccounts().AsNoTracking().SingleOrDefaultAsync(u => u.Id == query.Id, cancellationToken) ?? throw new NotFoundException();
        var opens = await db.OwnAccounts().ThatOpen(db).AnyAsync(u => u.Id == query.Id, cancellationToken);
        var byMinistry = await db.OwnAccounts().ThatSignInAtMinistry(db).AnyAsync(u => u.Id == query.Id, cancellationToken);
        var organisation = await db.OwnAuthorities().AsNoTracking().SingleAsync(a => a.Code == account.Authority, cancellationToken);
        var invitations = await db.OwnInvitations().AsNoTracking().Where(i => i.User == query.Id).OrderByDescending(i => i.CreatedAt)
            .Select(i => new { i.CreatedAt, i.ExpiresAt, i.UsedAt, i.WithdrawnAt, By = db.OwnAccounts().Where(u => u.Id == i.InvitedBy).Select(u => u.DisplayName).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var postings = await db.OwnPostings().AsNoTracking().Where(p => p.User == query.Id).OrderByDescending(p => p.From).ToListAsync(cancellationToken);
        var facts = AccountFacts.Of(account);
        return new AccountView(
            account.Id, facts, account.Email ?? "", organisation.Names, organisation.Kind, account.Language,
            AccountStates.Of(account.EndedAt, account.EndsOn, opens, today), byMinistry, account.EndedAt,
            [.. invitations.Select(i => View(i.CreatedAt, i.ExpiresAt, i.UsedAt, i.WithdrawnAt, i.By, now))],
            [.. postings.Select(p => PostingRow.Of(p, account, today))],
            account.EndedAt is null ? await cases.OnlyReadByAsync(account.Id, account.Authority, today, cancellationToken) : 0, Stamp.Of(facts));
    }

    private static InvitationView View(DateTimeOffset created, DateTimeOffset expires, DateTimeOffset? used, DateTimeOffset? withdrawn, string? by, DateTimeOffset now) =>
        used is { } at ? new(InvitationState.Used, created, by, at)
        : withdrawn is { } back ? new(InvitationState.Withdrawn, created, by, back)
        : new(now < expires ? InvitationState.Open : InvitationState.Expired, created, by, expires);
}
