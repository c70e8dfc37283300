using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Ministries;

/// <summary>A house whose people come through the ministry's own provider, a real OpenIddict server.</summary>
public abstract class MinistryStory(MinistryHouseFixture fixture) : IClassFixture<MinistryHouseFixture>, IAsyncLifetime
{
    internal LogBook Log { get; } = new();

    internal MinistryHouse Provider { get; } = fixture.Provider;

    internal WebHouse House { get; private set; } = null!;

    public ValueTask InitializeAsync()
    {
        House = MinistryWorld.House(MinistryWorld.Settings(Provider.Authority), Log);
        Provider.Begin(House.Clock);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await House.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal async Task<Traveller> TravellerAsync() => new(await House.VisitAsync(), new Uri(Provider.Authority));
}
