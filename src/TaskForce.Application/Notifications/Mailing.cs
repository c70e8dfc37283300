using TaskForce.Domain.Requests;

namespace TaskForce.Application.Notifications;

/// <summary>The edge to the mail server.</summary>
public interface IMailer
{
    /// <summary>Hands a message over; when this returns, the server has it.</summary>
    /// <exception cref="MailException">It does not have it, as far as is known.</exception>
    Task SendAsync(MailMessage message, CancellationToken cancellationToken);
}

/// <summary>An e-mail as it is sent.</summary>
/// <param name="Id">The same at every attempt, so that a second copy is known for one.</param>
/// <param name="To">The address.</param>
/// <param name="Language">The language that it is written in.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The text; there is no other part.</param>
public sealed record MailMessage(long Id, string To, Domain.Language Language, string Subject, string Text);

/// <summary>A message was not handed over.</summary>
public sealed class MailException(MailFailure failure, Exception? inner = null) : Exception($"Not sent: {failure}.", inner)
{
    /// <summary>Why.</summary>
    public MailFailure Failure { get; } = failure;
}

/// <summary>Whether e-mails go out from here, and the addresses of pages that stand in them.</summary>
/// <param name="Home">Where people reach the application; null where no mail server is configured, and nothing is sent.</param>
/// <param name="CaseFile">The page of a case file.</param>
/// <param name="Notifications">The list of notifications.</param>
/// <param name="Profile">Where one chooses.</param>
public sealed record MailOffice(Uri? Home, Func<RequestId, string> CaseFile, string Notifications, string Profile)
{
    /// <summary>E-mails are sent.</summary>
    public bool IsOpen => Home is not null;

    /// <summary>A page, as it is reached from outside.</summary>
    public string Of(string page) => new Uri(Home!, page).AbsoluteUri;
}
