using TaskForce.Application.Accounts;
using TaskForce.Application.Data;

namespace TaskForce.Application.Audit;

/// <summary>Writes to the trail what is neither a change of data nor a use case: signing in, being refused, signing out.</summary>
public sealed class AuditTrail(TaskForceDbContext db)
{
    /// <summary>Writes one row at once.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="action">By what means, in one word: <c>Password</c>, <c>Passkey</c>.</param>
    /// <param name="account">Whose account; null where the address belongs to nobody.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task NoteAsync(AuditKind kind, string action, UserAccount? account, CancellationToken cancellationToken)
    {
        var by = account is null ? AuditPerson.Nobody : new AuditPerson(account.Id, account.Authority.Country, account.Authority);
        db.Trail.Notes.Add(new AuditNote(kind, action, Account: account?.Id, By: by));
        await db.SaveChangesAsync(cancellationToken);
    }
}
