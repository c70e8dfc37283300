using System.Text;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Notifications;

/// <summary>
/// Writes an e-mail at the moment it is sent: numbers and links, in the reader's language, of what the reader may still see and has
/// not read. It looks through the reader's own filters, as if the reader asked.
/// </summary>
public sealed class MailWriter(TaskForceDbContext db, DbContextOptions<TaskForceDbContext> options, MailOffice office, Texts.Texts texts, Terms terms, TimeProvider clock)
{
    /// <summary>Requests named in one e-mail; of more the list in the application tells.</summary>
    internal const int MostLines = 30;

    /// <summary>The message; null where there is nothing left to tell.</summary>
    public async Task<MailMessage?> WriteAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == mail.User, cancellationToken);
        if (account is not { Email: { Length: > 0 } address, Emails: not EmailChoice.None } || account.HasEnded(clock.GetUtcNow()))
            return null;
        var about = await AboutAsync(mail, account, cancellationToken);
        if (about.Count == 0)
            return null;
        var language = account.Language ?? (await db.Authorities.AsNoTracking().SingleAsync(a => a.Code == account.Authority, cancellationToken)).Languages.FirstOrDefault(Language.Fr);
        using var speaking = new Texts.Speaking(language);
        return new MailMessage(mail.Id, address, language, about is [var one] ? texts["Mail.About", NumberOf(one.Number)] : texts["Mail.AboutSeveral", about.Count], TextOf(about));
    }

    private async Task<IReadOnlyList<(RequestId Id, RequestNumber? Number)>> AboutAsync(OutgoingMail mail, UserAccount account, CancellationToken cancellationToken)
    {
        var term = await terms.OfAsync(account);
        var reader = new Reader(new Actor(new UserId(account.Id), account.Authority, new HashSet<AuthorityCode>(), term.Roles.ToHashSet()));
        await using var seen = new TaskForceDbContext(options, reader, db.Flavour);
        var found = await seen.Notifications.AsNoTracking().Where(n => n.Mail == mail.Id && n.ReadAt == null)
            .Join(seen.Requests, n => n.RequestId, r => r.Id, (n, r) => new { r.Id, r.Number }).Distinct().OrderBy(r => r.Id).ToListAsync(cancellationToken);
        return [.. found.Select(r => (r.Id, r.Number))];
    }

    private string TextOf(IReadOnlyList<(RequestId Id, RequestNumber? Number)> about)
    {
        var text = new StringBuilder().AppendLine(texts["Mail.News"]).AppendLine();
        foreach (var (id, number) in about.Take(MostLines))
            text.AppendLine(NumberOf(number)).AppendLine(office.Of(office.CaseFile(id))).AppendLine();
        return text.AppendLine(texts["Mail.List", office.Of(office.Notifications)]).AppendLine().AppendLine(texts["Mail.Why", office.Of(office.Profile)]).ToString();
    }

    private string NumberOf(RequestNumber? number) => number?.ToString() ?? texts["Register.Draft"];

    /// <summary>Whoever the e-mail is for, as a viewer.</summary>
    private sealed class Reader(Actor actor) : IViewer
    {
        public Actor? Actor => actor;

        public CountryCode? Country => actor.Authority?.Country;

        public IReadOnlyList<Principal> Principals { get; } = Viewers.PrincipalsOf(actor);

        public DateTimeOffset? ProvedAt => null;
    }
}
