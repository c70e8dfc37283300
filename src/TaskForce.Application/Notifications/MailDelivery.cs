using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using TaskForce.Application.Data;

namespace TaskForce.Application.Notifications;

/// <summary>
/// Sends what is due. An e-mail is taken by one conditional UPDATE, which one instance wins; it is sent outside any transaction, and what
/// became of it is written after. In between a process may die: then another one sends it again under the same Message-ID, and counts that.
/// </summary>
public sealed partial class MailDelivery(TaskForceDbContext db, MailWriter writer, IMailer mailer, TimeProvider clock, ILogger<MailDelivery> logger)
{
    private const int AtOnce = 50;

    /// <summary>One round.</summary>
    /// <returns>Whether more may be due at once.</returns>
    public async Task<bool> DeliverAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await db.OutgoingMails.AsNoTracking().Where(m => m.State == MailState.Waiting && m.DueAt <= now)
            .OrderBy(m => m.DueAt).ThenBy(m => m.Id).Take(AtOnce).ToListAsync(cancellationToken);
        foreach (var mail in due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await TakeAsync(mail, cancellationToken) && !await SendAsync(mail, cancellationToken))
                return false;
        }

        return due.Count == AtOnce;
    }

    /// <summary>Whoever saw the row as it stands and moves it on has it; the attempts tell one taker from the next.</summary>
    private async Task<bool> TakeAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + OutgoingMail.Lease;
        var taken = await db.OutgoingMails.Where(m => m.Id == mail.Id && m.State == MailState.Waiting && m.Attempts == mail.Attempts && m.DueAt == mail.DueAt)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, until).SetProperty(m => m.Attempts, m => m.Attempts + 1)
                .SetProperty(m => m.CutOff, m => m.UnderWay ? m.CutOff + 1 : m.CutOff).SetProperty(m => m.UnderWay, true), cancellationToken) == 1;
        if (taken && mail.UnderWay)
            TakenOver(mail.Id);
        mail.Attempts++;
        return taken;
    }

    /// <summary>Sends it, and says what became of it. False where the server is at fault: then the next one fares no better.</summary>
    private async Task<bool> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (await writer.WriteAsync(mail, cancellationToken) is not { } message)
        {
            await EndAsync(mail, MailState.Dropped, null);
            return true;
        }

        try
        {
            await mailer.SendAsync(message, cancellationToken);
        }
        catch (MailException e)
        {
            await FailAsync(mail, e.Failure);
            return e.Failure == MailFailure.Refused;
        }

        // The server has it: from here on nothing but the end of the process keeps this from being written.
        await EndAsync(mail, MailState.Sent, null);
        return true;
    }

    private async Task FailAsync(OutgoingMail mail, MailFailure failure)
    {
        if (failure == MailFailure.Refused || mail.Attempts >= OutgoingMail.MostAttempts)
        {
            GivenUp(mail.Id, mail.Attempts, failure);
            await EndAsync(mail, MailState.Dead, failure);
            return;
        }

        NotSent(mail.Id, mail.Attempts, failure);
        var next = clock.GetUtcNow() + OutgoingMail.PauseAfter(mail.Attempts, RandomNumberGenerator.GetInt32(1_001) / 1_000d);
        await Mine(mail).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.DueAt, next).SetProperty(m => m.Failure, failure).SetProperty(m => m.UnderWay, false), CancellationToken.None);
    }

    private Task EndAsync(OutgoingMail mail, MailState state, MailFailure? failure)
    {
        var now = clock.GetUtcNow();
        return Mine(mail).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, state).SetProperty(m => m.Failure, failure).SetProperty(m => m.EndedAt, now).SetProperty(m => m.UnderWay, false),
            CancellationToken.None);
    }

    /// <summary>The row, unless another instance took it over meanwhile.</summary>
    private IQueryable<OutgoingMail> Mine(OutgoingMail mail) => db.OutgoingMails.Where(m => m.Id == mail.Id && m.State == MailState.Waiting && m.Attempts == mail.Attempts);

    [LoggerMessage(LogLevel.Warning, "The e-mail {Mail} was not sent at attempt {Attempt}: {Failure}")]
    private partial void NotSent(long mail, int attempt, MailFailure failure);

    [LoggerMessage(LogLevel.Error, "The e-mail {Mail} is given up after {Attempts} attempts: {Failure}")]
    private partial void GivenUp(long mail, int attempts, MailFailure failure);

    [LoggerMessage(LogLevel.Warning, "The e-mail {Mail} is sent again: nobody said how the attempt before ended")]
    private partial void TakenOver(long mail);
}
