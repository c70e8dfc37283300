using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;
using TaskForce.Application.Seed.Demo;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Testing;
using TaskForce.Web.Identity;

namespace TaskForce.Web.Tests.Infrastructure;

/// <summary>The whole application over HTTP, on a database of its own with the demonstration in it. Time stands still.</summary>
public sealed class WebHouse : WebApplicationFactory<Program>
{
    /// <summary>The header in which a test says from which address its request comes.</summary>
    public const string FromHeader = "Test-From";

    private static readonly Lazy<string> Template = new(MakeTemplate);
    private static readonly Lazy<string> SigningKey = new(MakeSigningKey);
    private readonly bool keeps;
    private readonly string path = Path.Combine(Path.GetTempPath(), $"taskforce-web-{Guid.NewGuid():n}.db");

    private readonly string environment;
    private readonly Action<IServiceCollection>? otherwise;

    private readonly IReadOnlyDictionary<string, string> settings;
    private int visitors;

    /// <summary>The house as it stands in an environment; some services and settings may be others.</summary>
    /// <param name="environment">Outside Development the people of the demonstration stand in as real accounts.</param>
    /// <param name="otherwise">Services that are others.</param>
    /// <param name="settings">Settings, beside those of every test.</param>
    /// <param name="keepsDemonstration">Outside Development: its accounts and keys stay what they are.</param>
    public WebHouse(string environment = "Development", Action<IServiceCollection>? otherwise = null,
        IReadOnlyDictionary<string, string>? settings = null, bool keepsDemonstration = false)
    {
        (this.environment, this.otherwise, this.settings) = (environment, otherwise, settings ?? new Dictionary<string, string>());
        File.Copy(Template.Value, path);
        if (environment != "Development" && !keepsDemonstration)
            Run(path, "DELETE FROM SubjectKeys; UPDATE Users SET IsDemonstration = 0; DELETE FROM DataProtectionKeys");
    }

    private WebHouse(string path, bool keeps) =>
        (this.path, this.keeps, environment, settings) = (path, keeps, "Development", new Dictionary<string, string>());

    /// <summary>Where its files lie: beside its database, as is the default.</summary>
    public string Files => Path.ChangeExtension(path, null) + "-files";

    /// <summary>Tuesday 24 November 2026, 9:00 in Paris and Brussels.</summary>
    public StoryClock Clock { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.UseSetting("Serilog:MinimumLevel:Default", "Error");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Error");
        builder.UseSetting("ConnectionStrings:TaskForce", $"Data Source={path};Pooling=False");
        // Outside Development keys of one's own protect the stored keys and sign the audit trail.
        if (environment != "Development")
        {
            builder.UseSetting("Audit:SigningKey", SigningKey.Value);
            builder.UseSetting("AllowedHosts", "localhost");
            builder.UseSetting("Keys:Certificate", TestCertificates.Usual);
            builder.UseSetting("Keys:Password", TestCertificates.Password);
            builder.UseSetting("Storage:Keys:0:Id", "tests");
            builder.UseSetting("Storage:Keys:0:Key", Convert.ToBase64String(SHA256.HashData("tests"u8)));
        }

        foreach (var (name, value) in settings)
            builder.UseSetting(name, value);
        builder.ConfigureServices(services =>
        {
            services.AddSingleton<IStartupFilter, FromAddress>();
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            otherwise?.Invoke(services);
        });
    }

    /// <summary>A browser in which somebody of the demonstration is signed in; null is nobody. Everybody comes from an address of their own.</summary>
    public async Task<WebVisitor> VisitAsync(string? person = null, string language = "fr", string? from = null, string host = "localhost")
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions
        {
            AllowAutoRedirect = false, BaseAddress = new Uri($"{(environment == "Development" ? "http" : "https")}://{host}"),
        });
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        client.DefaultRequestHeaders.Add(FromHeader, from ?? new IPAddress([10, 0, 0, (byte)Interlocked.Increment(ref visitors)]).ToString());
        var visitor = new WebVisitor(client);
        if (person is not null)
        {
            // Outside Development nobody of these roles works without a second factor.
            var key = environment == "Development" ? null : await SetUpAuthenticatorAsync(person);
            await visitor.GetAsync("/account/sign-in");
            var answer = await visitor.PostAsync("/account/sign-in", new() { ["Input.Email"] = person + "@demonstration.example", ["Input.Password"] = DemoPeople.Password });
            Assert.Equal(HttpStatusCode.Redirect, answer.Status);
            if (key is not null)
            {
                await visitor.GetAsync(answer.Location!.OriginalString);
                Clock.Pass(Totp.Step); // A code is good once, and one has confirmed the authenticator.
                await visitor.PostAsync("/account/second-factor", new() { ["Input.Code"] = Totp.CodeOf(key, Totp.StepOf(Clock.GetUtcNow())) });
            }
        }

        return visitor;
    }

    /// <summary>What stands in the database, in the first column of each row.</summary>
    public IReadOnlyList<string> Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }

    /// <summary>Sets up an authenticator for somebody.</summary>
    /// <returns>Its key.</returns>
    public async Task<string> SetUpAuthenticatorAsync(string person)
    {
        await using var scope = Services.CreateAsyncScope();
        var authenticators = scope.ServiceProvider.GetRequiredService<Authenticators>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>();
        var account = await users.FindByNameAsync(person + "@demonstration.example") ?? throw new InvalidOperationException($"There is no {person}.");
        await authenticators.BeginAsync(account);
        var key = await authenticators.PendingAsync(account) ?? throw new InvalidOperationException("No key was made.");
        Assert.NotNull(await authenticators.ConfirmAsync(account, Totp.CodeOf(key, Totp.StepOf(Clock.GetUtcNow()))));
        return key;
    }

    /// <summary>A request of each kind outside the EIO in the demonstration.</summary>
    public async Task<IReadOnlyList<AssistanceRequest>> AssistanceAsync()
    {
        await using var scope = Services.CreateAsyncScope();
#pragma warning disable RS0030 // The test is not a viewer: it checks what the viewers may and may not see.
        var requests = await scope.ServiceProvider.GetRequiredService<TaskForceDbContext>().Assistance.IgnoreQueryFilters().AsNoTracking().Include(r => r.Clocks).Include(r => r.Versions).Include(r => r.Access).Include(r => r.Events).AsSplitQuery().ToListAsync();
        return [.. requests.OrderBy(r => r.Kind).ThenBy(r => r.Number?.ToString(), StringComparer.Ordinal).DistinctBy(r => r.Kind)];
#pragma warning restore RS0030
    }

    /// <summary>Every order of the demonstration.</summary>
    public async Task<IReadOnlyList<InvestigationOrder>> OrdersAsync()
    {
        await using var scope = Services.CreateAsyncScope();
#pragma warning disable RS0030 // The test is not a viewer: it checks what the viewers may and may not see.
        // Their keys are drawn by lot: by number and title they stand in the same order each time.
        var orders = await scope.ServiceProvider.GetRequiredService<TaskForceDbContext>().Orders.IgnoreQueryFilters().AsNoTracking().Include(o => o.Clocks).Include(o => o.Forms).Include(o => o.Access).Include(o => o.Events).AsSplitQuery().ToListAsync();
        return [.. orders.OrderBy(o => o.Number?.ToString(), StringComparer.Ordinal).ThenBy(o => o.Form.Title, StringComparer.Ordinal).ThenBy(o => o.Issuing.Value, StringComparer.Ordinal)];
#pragma warning restore RS0030
    }

    /// <summary>What somebody does to the file by hand.</summary>
    public void Alter(params string[] statements)
    {
        foreach (var sql in statements)
            Run(path, sql);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(Files))
            Directory.Delete(Files, recursive: true);
        if (keeps)
            return;
        foreach (var part in new[] { path, path + "-wal", path + "-shm" })
            File.Delete(part);
    }

    private static string MakeTemplate()
    {
        var template = Path.Combine(Path.GetTempPath(), $"taskforce-web-template-{Guid.NewGuid():n}.db");
        using (var house = new WebHouse(template, keeps: true))
            house.CreateClient().Dispose();
        Run(template, "PRAGMA wal_checkpoint(TRUNCATE)");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(template);
        return template;
    }

    private static string MakeSigningKey()
    {
        var file = Path.Combine(Path.GetTempPath(), $"taskforce-web-key-{Guid.NewGuid():n}.pem");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(file, key.ExportPkcs8PrivateKeyPem());
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(file);
        return file;
    }

    private static void Run(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Gives a request the address that a test says; the test server itself has none.</summary>
    private sealed class FromAddress : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, go) =>
            {
                http.Connection.RemoteIpAddress = IPAddress.TryParse(http.Request.Headers[FromHeader], out var address) ? address : IPAddress.Loopback;
                return go(http);
            });
            next(app);
        };
    }
}
