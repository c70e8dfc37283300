using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;
using TaskForce.Infrastructure.Mail;

namespace TaskForce.Application.Tests.Notifications;

/// <summary>A mail server in this process: it speaks SMTP with STARTTLS, asks for a password, and can be stopped and started again.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private const string Name = "taskforce", Password = "a password of the tests";

    private readonly int port = FreePort();
    private readonly X509Certificate2 certificate = MakeCertificate();
    private readonly bool encrypts;
    private SmtpServer.SmtpServer? server;
    private Task running = Task.CompletedTask;

    public MailServer(bool encrypts = true)
    {
        this.encrypts = encrypts;
        Start();
    }

    /// <summary>What arrived.</summary>
    public ConcurrentQueue<MimeMessage> Received { get; } = [];

    /// <summary>Which recipients it takes.</summary>
    public Func<string, bool> Takes { get; set; } = _ => true;

    /// <summary>How one reaches it.</summary>
    public SmtpSettings Settings => new("localhost", port, Implicit: false, MailboxAddress.Parse("TaskForce <taskforce@justice.example>"), Name, Password, certificate);

    public void Start()
    {
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(endpoint =>
        {
            endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, port)).AuthenticationRequired(true).AllowUnsecureAuthentication(false);
            if (encrypts)
                endpoint.Certificate(certificate);
        }).Build();
        var parts = new SmtpServer.ComponentModel.ServiceProvider();
        parts.Add(new Store(this));
        parts.Add((IMailboxFilter)new DelegatingMailboxFilter((IMailbox to, IMailbox _) => Takes(to.AsAddress())));
        parts.Add(new DelegatingUserAuthenticator((name, password) => (name, password) == (Name, Password)));
        server = new SmtpServer.SmtpServer(options, parts);
        running = server.StartAsync(CancellationToken.None);
    }

    public async Task StopAsync()
    {
        server!.Shutdown();
        await server.ShutdownTask;
        await running;
    }

    public async ValueTask DisposeAsync()
    {
        if (!running.IsCompleted)
            await StopAsync();
        certificate.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        // Certificates live by the clock of the machine, whatever time it is in a test.
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    private sealed class Store(MailServer server) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            using var stream = new MemoryStream(buffer.ToArray());
            server.Received.Enqueue(await MimeMessage.LoadAsync(stream, cancellationToken));
            return SmtpResponse.Ok;
        }
    }
}
