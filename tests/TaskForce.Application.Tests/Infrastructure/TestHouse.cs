using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TaskForce.Application.Accounts;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Notifications;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Storage;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.Infrastructure;

/// <summary>
/// The application without its pages, on a database of its own with the authorities of the reference and no request. Time
/// stands still until a test moves it.
/// </summary>
internal sealed class TestHouse : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;
    private long users = 100;

    private TestHouse(TestDatabase database, Action<IServiceCollection>? otherwise)
    {
        this.database = database;
        ProvedAt = () => Clock.GetUtcNow();
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton(database.Flavour);
        collection.AddDataProtection().UseEphemeralDataProtectionProvider();
        collection.AddSingleton(new DigestKeys(DigestKeys.OfDevelopment, []));
        collection.AddSingleton<IObjectStore>(Store).AddSingleton(new MasterKeys([MasterKeys.OfDevelopment])).AddSingleton(new StorageLimits(StorageLimits.UsualLargestFile));
        collection.AddSingleton(new MailOffice(Home: null, id => $"/requests/{id}", "/notifications", "/account/profile")).AddSingleton<IMailer, NoMailer>();
        collection.AddScoped(_ => new TestViewer(this)).AddScoped<IViewer>(p => p.GetRequiredService<TestViewer>());
        collection.AddTaskForceApplication(database.ConnectionString);
        if (database.Flavour.Name == "SqlServer")
            collection.ConfigureDbContext<TaskForceDbContext>(options => options.AddInterceptors(new TSqlCheck()));
        otherwise?.Invoke(collection);
        services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    /// <summary>Thursday 5 March 2026, 10:00 in Paris and Brussels.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 5, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Where its files lie: in memory, where a test can lay hands on them.</summary>
    public MemoryStore Store { get; } = new();

    /// <summary>When whoever acts last proved who they are: at this moment, unless a test says otherwise.</summary>
    public Func<DateTimeOffset?> ProvedAt { get; set; }

    /// <summary>A house on a database of its own; some services may be others.</summary>
    public static async Task<TestHouse> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite, Action<IServiceCollection>? otherwise = null) =>
        new(await TestDatabase.RentAsync(kind), otherwise);

    /// <summary>Opens an account and gives its actor: <c>await house.UserAsync("FR-PR-LIL", Role.Magistrate)</c>.</summary>
    public async Task<Actor> UserAsync(string authority, params Role[] roles)
    {
        var code = new AuthorityCode(authority);
        var id = Interlocked.Increment(ref users);
        return await InScopeAsync(null, async provider =>
        {
            var db = provider.GetRequiredService<TaskForceDbContext>();
            var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"user{id}");
            db.Add(new UserAccount
            {
                Id = id, UserName = name, NormalizedUserName = name.ToUpperInvariant(), Email = name + "@example.test",
                NormalizedEmail = name.ToUpperInvariant() + "@EXAMPLE.TEST", DisplayName = "Camille " + name, Post = "substitut", Authority = code, Roles = roles,
            });
            await db.SaveChangesAsync();
            var divisions = db.Authorities.Where(a => a.Parent == code).Select(a => a.Code).ToHashSet();
            return new Actor(new UserId(id), code, divisions, roles.ToHashSet());
        });
    }

    /// <summary>Sends a use case as somebody; null is nobody.</summary>
    public Task<T> SendAsync<T>(Actor? by, IRequest<T> useCase, string? formKey = null) => InScopeAsync(by, provider =>
    {
        provider.GetRequiredService<SubmissionKey>().Value = formKey;
        return provider.GetRequiredService<IMediator>().Send(useCase);
    });

    /// <summary>Reads as somebody, through the filters.</summary>
    public Task<T> ReadAsync<T>(Actor? by, Func<TaskForceDbContext, Task<T>> read) =>
        InScopeAsync(by, provider => read(provider.GetRequiredService<TaskForceDbContext>()));

    /// <summary>Stores a request that a test has brought into its state by the domain's own acts.</summary>
    public Task StoreAsync(CooperationRequest request) => InScopeAsync(null, async provider =>
    {
        var db = provider.GetRequiredService<TaskForceDbContext>();
        db.Add(request);
        await db.SaveChangesAsync();
        return true;
    });

    /// <summary>A service as somebody's request would get it.</summary>
    public async Task<T> InScopeAsync<T>(Actor? by, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TestViewer>().Actor = by;
        return await act(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>No e-mail leaves a house that has no mail server.</summary>
    private sealed class NoMailer : IMailer
    {
        public Task SendAsync(MailMessage message, CancellationToken cancellationToken) => throw new InvalidOperationException("There is no mail server.");
    }

    private sealed class TestViewer(TestHouse house) : IViewer
    {
        public Actor? Actor { get; set; }

        public CountryCode? Country => Actor?.Authority?.Country;

        public IReadOnlyList<Principal> Principals => Actor is null ? [] : Viewers.PrincipalsOf(Actor);

        public DateTimeOffset? ProvedAt => house.ProvedAt();
    }
}
