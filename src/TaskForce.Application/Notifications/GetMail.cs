using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;

namespace TaskForce.Application.Notifications;

/// <summary>How the e-mails to the people of the own State fare.</summary>
[Requires(Capability.Administer)]
public sealed record GetMail : IQuery<MailView>;

/// <summary>The answer.</summary>
/// <param name="IsOpen">A mail server is configured.</param>
/// <param name="Waiting">To be sent.</param>
/// <param name="Copies">As many second copies may have arrived in the last weeks.</param>
/// <param name="Dead">Given up, the newest first; the first hundred.</param>
/// <param name="DeadCount">How many there are in all.</param>
public sealed record MailView(bool IsOpen, int Waiting, int Copies, IReadOnlyList<DeadLetter> Dead, int DeadCount);

/// <summary>An e-mail that was given up.</summary>
public sealed record DeadLetter(long Id, long Account, string Name, DateTimeOffset CreatedAt, DateTimeOffset EndedAt, int Attempts, MailFailure Failure);

internal sealed class GetMailHandler(TaskForceDbContext db, MailOffice office) : IQueryHandler<GetMail, MailView>
{
    private const int Most = 100;

    public async Task<MailView> Handle(GetMail query, CancellationToken cancellationToken)
    {
        var own = db.OutgoingMails.AsNoTracking().Join(db.OwnAccounts(), m => m.User, u => u.Id, (m, u) => new { Mail = m, u.DisplayName });
        var dead = own.Where(x => x.Mail.State == MailState.Dead);
        var shown = await dead.OrderByDescending(x => x.Mail.EndedAt).ThenBy(x => x.Mail.Id).Take(Most).ToListAsync(cancellationToken);
        return new MailView(
            office.IsOpen, await own.CountAsync(x => x.Mail.State == MailState.Waiting, cancellationToken), await own.SumAsync(x => x.Mail.CutOff, cancellationToken),
            [.. shown.Select(x => new DeadLetter(x.Mail.Id, x.Mail.User, x.DisplayName, x.Mail.CreatedAt, x.Mail.EndedAt!.Value, x.Mail.Attempts, x.Mail.Failure!.Value))],
            shown.Count < Most ? shown.Count : await dead.CountAsync(cancellationToken));
    }
}

/// <summary>Sends e-mails again that were given up; answers how many.</summary>
/// <param name="Id">One of them; null for all of the own State.</param>
[Requires(Capability.Administer)]
public sealed record RetryMail(long? Id) : ICommand<int>;

internal sealed class RetryMailHandler(TaskForceDbContext db, TimeProvider clock) : ICommandHandler<RetryMail, int>
{
    public Task<int> Handle(RetryMail command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.OutgoingMails.Where(m => m.State == MailState.Dead && (command.Id == null || m.Id == command.Id) && db.OwnAccounts().Any(u => u.Id == m.User))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Waiting).SetProperty(m => m.Attempts, 0).SetProperty(m => m.DueAt, now)
                .SetProperty(m => m.EndedAt, (DateTimeOffset?)null), cancellationToken);
    }
}
