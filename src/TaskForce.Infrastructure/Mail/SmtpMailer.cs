using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using TaskForce.Application.Notifications;
using TaskForce.Application.Texts;

namespace TaskForce.Infrastructure.Mail;

/// <summary>Where e-mails are handed over.</summary>
/// <param name="Host">The mail server.</param>
/// <param name="Port">Its port.</param>
/// <param name="Implicit">TLS from the first byte; otherwise by STARTTLS, and never without.</param>
/// <param name="From">The address that they come from.</param>
/// <param name="UserName">The name that the application signs in with; null where the server asks for none.</param>
/// <param name="Password">The password.</param>
/// <param name="Authority">A certificate authority that is trusted beside those of the system; null for none.</param>
public sealed record SmtpSettings(string Host, int Port, bool Implicit, MailboxAddress From, string? UserName, string? Password, X509Certificate2? Authority);

/// <summary>Hands e-mails over by SMTP, encrypted or not at all. One connection for each: they are few, and none is left half open.</summary>
public sealed class SmtpMailer(SmtpSettings settings) : IMailer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public async Task SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient
        {
            Timeout = (int)Patience.TotalMilliseconds, SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            // The firewall lets nothing out to lists of revoked certificates; the server is the operator's own.
            CheckCertificateRevocation = false, ServerCertificateValidationCallback = IsTrusted,
        };
        try
        {
            using var mime = MimeOf(message);
            await client.ConnectAsync(settings.Host, settings.Port, settings.Implicit ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls, cancellationToken);
            if (settings.UserName is { } name)
                await client.AuthenticateAsync(name, settings.Password ?? "", cancellationToken);
            await client.SendAsync(mime, cancellationToken);
        }
        catch (Exception e) when (FailureOf(e) is { } failure)
        {
            throw new MailException(failure, e);
        }

        await LeaveAsync(client);
    }

    private MimeMessage MimeOf(MailMessage message)
    {
        var mime = new MimeMessage
        {
            Subject = message.Subject,
            MessageId = string.Create(CultureInfo.InvariantCulture, $"{message.Id}@{settings.From.Domain}"),
            Body = new TextPart("plain") { Text = message.Text },
        };
        mime.From.Add(settings.From);
        mime.To.Add(new MailboxAddress("", message.To));
        // RFC 3834: no answer from a machine to a machine.
        mime.Headers.Add("Auto-Submitted", "auto-generated");
        mime.Headers.Add("Content-Language", Speaking.TagOf(message.Language));
        return mime;
    }

    /// <summary>The server has the message: that it does not take leave properly changes nothing.</summary>
    private static async Task LeaveAsync(SmtpClient client)
    {
        try
        {
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception e) when (FailureOf(e) is not null)
        {
            // The connection is closed with the client.
        }
    }

    private static MailFailure? FailureOf(Exception failure) => failure switch
    {
        SslHandshakeException or NotSupportedException => MailFailure.NotTrusted,
        MailKit.Security.AuthenticationException => MailFailure.SignInRefused,
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted, StatusCode: >= (SmtpStatusCode)500 } => MailFailure.Refused,
        SmtpCommandException or ProtocolException or SocketException or IOException or TimeoutException or ServiceNotConnectedException => MailFailure.ServerAway,
        ParseException => MailFailure.Refused,
        _ => null,
    };

    private bool IsTrusted(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
            return true;
        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || settings.Authority is null || certificate is not X509Certificate2 presented)
            return false;
        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.Add(settings.Authority);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return own.Build(presented);
    }
}
