using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using TaskForce.Application.Notifications;
using TaskForce.Infrastructure.Mail;
using TaskForce.Web.Display;

namespace TaskForce.Web.Start;

/// <summary>Chooses by configuration whether and where e-mails are handed over (docs/operations.md). Without <c>Mail:Host</c> none is written.</summary>
internal static class MailSettings
{
    /// <summary>Adds the office and the mailer.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(_ => new MailOffice(IsOn(configuration) ? HomeOf(configuration) : null, Links.Case, Links.Notifications, Links.Profile))
        .AddSingleton<IMailer>(_ => new SmtpMailer(SmtpOf(configuration)));

    /// <summary>What is wrong with the settings; null where nothing is.</summary>
    public static string? FaultOf(IConfiguration configuration)
    {
        try
        {
            if (IsOn(configuration))
                _ = (HomeOf(configuration), SmtpOf(configuration));
            return null;
        }
        catch (InvalidOperationException e)
        {
            return e.Message;
        }
    }

    private static bool IsOn(IConfiguration configuration) => configuration["Mail:Host"] is { Length: > 0 };

    private static Uri HomeOf(IConfiguration configuration) =>
        Uri.TryCreate(configuration["Mail:Home"], UriKind.Absolute, out var home) && home is { AbsolutePath: "/", Query: "" } && (home.Scheme == Uri.UriSchemeHttps || home.IsLoopback)
            ? home : throw new InvalidOperationException("Mail:Home is missing, or is not the https address under which people reach the application, such as https://taskforce.example/.");

    private static SmtpSettings SmtpOf(IConfiguration configuration)
    {
        var isImplicit = configuration["Mail:Tls"] switch
        {
            null or "" or "StartTls" => false,
            "Implicit" => true,
            var other => throw new InvalidOperationException($"Mail:Tls is '{other}'; it is StartTls or Implicit. Without encryption nothing is sent."),
        };
        var port = configuration["Mail:Port"] is not { Length: > 0 } typed ? (isImplicit ? 465 : 587)
            : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= ushort.MaxValue ? number
            : throw new InvalidOperationException($"Mail:Port is '{typed}'; it is a port, such as 587.");
        var from = MailboxAddress.TryParse(configuration["Mail:From"] ?? "", out var address) && address.Domain.Length > 0 ? address
            : throw new InvalidOperationException("Mail:From is missing, or is no address, such as TaskForce <taskforce@justice.example>.");
        return new SmtpSettings(
            configuration["Mail:Host"]!, port, isImplicit, from, configuration["Mail:UserName"] is { Length: > 0 } name ? name : null, configuration["Mail:Password"], AuthorityOf(configuration["Mail:Authority"]));
    }

    private static X509Certificate2? AuthorityOf(string? file)
    {
        try
        {
            return file is { Length: > 0 } ? X509CertificateLoader.LoadCertificateFromFile(file) : null;
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"Mail:Authority: {file} holds no certificate that can be read.", e);
        }
    }
}
