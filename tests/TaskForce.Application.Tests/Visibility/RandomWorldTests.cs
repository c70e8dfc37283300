using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using TaskForce.Application.Data;
using TaskForce.Application.Tests.Infrastructure;
using Xunit.Sdk;

namespace TaskForce.Application.Tests.Visibility;

/// <summary>Random worlds against the oracle; and, so that nobody trusts a check that cannot fail, without each filter in turn.</summary>
public class RandomWorldTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Environment.GetEnvironmentVariable("TASKFORCE_LONG_TESTS") is null ? 8 : 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_store_shows_to_each_what_the_rows_of_access_give(int seed)
    {
        await using var house = await TestHouse.OpenAsync();
        var world = new RandomWorld(house, new Random(seed));
        await world.MakeAsync();

        await world.CheckAsync();
    }

    [Fact]
    public async Task Every_table_that_names_a_request_has_a_filter_but_the_rows_of_access_that_all_filters_read()
    {
        await using var house = await TestHouse.OpenAsync();
        var filtered = await FilteredAsync();

        var open = await house.ReadAsync(null, db => Task.FromResult(
            db.Model.GetEntityTypes().Where(e => e.FindProperty("RequestId") is not null && !filtered.Contains(e.ClrType)).Select(e => e.ClrType.Name).ToList()));

        Assert.Equal([nameof(Domain.Requests.RequestAccess)], open);
    }

    [Fact]
    public async Task Without_any_one_of_the_filters_the_check_fails()
    {
        foreach (var entity in await FilteredAsync())
        {
            Forgetful.Forgotten = entity;
            await using var house = await TestHouse.OpenAsync(otherwise: services => services.ConfigureDbContext<TaskForceDbContext>(options => options
                .ReplaceService<IModelCustomizer, Forgetful>().ReplaceService<IModelCacheKeyFactory, KeyOfForgetful>()));
            var world = new RandomWorld(house, new Random(1));
            await world.MakeAsync();

            Assert.True(await Record.ExceptionAsync(world.CheckAsync) is XunitException, $"Nobody missed the filter of {entity.Name}.");
        }
    }

    private static async Task<IReadOnlyList<Type>> FilteredAsync()
    {
        await using var house = await TestHouse.OpenAsync();
        return await house.ReadAsync(null, db => Task.FromResult<IReadOnlyList<Type>>(
            [.. db.Model.GetEntityTypes().Where(e => e.GetDeclaredQueryFilters().Any(f => f.Key == Data.Visibility.Filter)).Select(e => e.ClrType)]));
    }

    /// <summary>Makes the model and forgets one filter.</summary>
    private sealed class Forgetful(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        private static readonly AsyncLocal<Type?> Which = new();

        public static Type? Forgotten
        {
            get => Which.Value;
            set => Which.Value = value;
        }

        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            if (Forgotten is { } entity)
                modelBuilder.Entity(entity).HasQueryFilter(Data.Visibility.Filter, null);
        }
    }

    private sealed class KeyOfForgetful : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (context.GetType(), Forgetful.Forgotten, designTime);
    }
}
