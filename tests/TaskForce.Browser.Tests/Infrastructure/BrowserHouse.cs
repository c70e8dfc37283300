using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;
using TaskForce.Application.Seed.Demo;
using TaskForce.Testing;

namespace TaskForce.Browser.Tests.Infrastructure;

/// <summary>The application as it ships, on a real port and a database of its own with the demonstration in it. Time moves when the test says so.</summary>
public sealed class BrowserHouse : WebApplicationFactory<Program>
{
    private static readonly Lazy<string> Template = new(MakeTemplate);

    private readonly string path = Path.Combine(Path.GetTempPath(), $"taskforce-browser-{Guid.NewGuid():n}.db");
    private readonly bool keeps;
    private readonly List<IBrowserContext> contexts = [];
    private readonly IReadOnlyDictionary<string, string> settings;

    /// <summary>Starts it, with settings beside those of every story.</summary>
    public BrowserHouse(IReadOnlyDictionary<string, string>? settings = null)
    {
        this.settings = settings ?? new Dictionary<string, string>();
        File.Copy(Template.Value, path);
        UseKestrel(0);
        StartServer();
        // By name: a passkey belongs to a domain, and an address has none.
        Address = ClientOptions.BaseAddress.ToString().TrimEnd('/').Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
    }

    private BrowserHouse(string path, bool keeps) => (this.path, this.keeps, settings) = (path, keeps, new Dictionary<string, string>());

    /// <summary>Tuesday 24 November 2026, 9:00 in Paris and Brussels.</summary>
    public StoryClock Clock { get; } = new();

    public string Address { get; } = "";

    /// <summary>A window of its own, in which somebody of the demonstration is signed in; null is nobody.</summary>
    public async Task<IPage> OpenAsync(string? person = null, string language = "fr", bool script = true, int width = 1280)
    {
        var browser = await Chromium.BrowserAsync();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address, Locale = language, JavaScriptEnabled = script, ViewportSize = new() { Width = width, Height = 900 },
        });
        contexts.Add(context);
        var page = await context.NewPageAsync();
        if (person is not null)
        {
            await page.GotoAsync("/account/sign-in");
            await page.FillAsync("#Input_Email", person + "@demonstration.example");
            await page.FillAsync("#Input_Password", DemoPeople.Password);
            await page.ClickAsync("main form:has(#Input_Password) button.govuk-button");
        }

        return page;
    }

    /// <summary>Somebody signs in and comes to the own desk. People sign in anew each day: a session lasts an hour.</summary>
    public async Task<Person> SignInAsync(string person, string story, string language = "fr", bool script = true, int width = 1280)
    {
        var page = await OpenAsync(person, language, script, width);
        Assert.Equal("/", new Uri(page.Url).AbsolutePath);
        return new Person(this, page, story, script);
    }

    /// <summary>Changes the database behind the application's back.</summary>
    public void Alter(params string[] statements)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        foreach (var statement in statements)
        {
            using var command = new SqliteCommand(statement, connection);
            command.ExecuteNonQuery();
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Error");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Error");
        builder.UseSetting("ConnectionStrings:TaskForce", $"Data Source={path};Pooling=False");
        foreach (var (name, value) in settings)
            builder.UseSetting(name, value);
        builder.ConfigureServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var context in contexts)
            await context.CloseAsync();
        await base.DisposeAsync();
        if (!keeps)
            Remove(path);
    }

    /// <summary>The first start brings the demonstration in, which takes longest; every house begins with a copy.</summary>
    private static string MakeTemplate()
    {
        var template = Path.Combine(Path.GetTempPath(), $"taskforce-browser-template-{Guid.NewGuid():n}.db");
        using (var house = new BrowserHouse(template, keeps: true))
        {
            house.UseKestrel(0);
            house.StartServer();
            house.Alter("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(template);
        return template;
    }

    private static void Remove(string database)
    {
        foreach (var part in new[] { database, database + "-wal", database + "-shm" })
            File.Delete(part);
        if (Path.ChangeExtension(database, null) + "-files" is var files && Directory.Exists(files))
            Directory.Delete(files, recursive: true);
    }
}
