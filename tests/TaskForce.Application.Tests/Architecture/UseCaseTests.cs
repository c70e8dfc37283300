using System.Reflection;
using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Application.Tests.Infrastructure;

namespace TaskForce.Application.Tests.Architecture;

public class UseCaseTests
{
    private static readonly Type[] All = typeof(TaskForceDbContext).Assembly.GetTypes();

    private static readonly Type[] UseCases =
        [.. All.Where(t => t is { IsAbstract: false, IsClass: true } && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)))];

    [Fact]
    public void Every_use_case_declares_the_capability_that_it_needs() =>
        Assert.Empty(UseCases.Where(t => t.GetCustomAttribute<RequiresAttribute>() is null).Select(t => t.Name));

    [Fact]
    public void Every_use_case_has_one_handler_in_its_own_file() =>
        Assert.Empty(UseCases.Where(useCase => All.Count(t => t.GetInterfaces().Any(i =>
            i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>) && i.GenericTypeArguments[0] == useCase)) != 1).Select(t => t.Name));

    [Fact]
    public void No_use_case_has_two_validators() =>
        Assert.Empty(UseCases.Where(useCase => All.Count(t => !t.IsAbstract && t.IsAssignableTo(typeof(IValidator<>).MakeGenericType(useCase))) > 1).Select(t => t.Name));

    [Fact]
    public void The_table_of_rights_answers_for_every_capability_and_each_is_asked_for()
    {
        var asked = UseCases.Select(t => t.GetCustomAttribute<RequiresAttribute>()!.Capability).ToHashSet();

        foreach (var capability in Enum.GetValues<Capability>())
            Assert.Equal((capability, true, true), (capability, RightsTable.Of(capability) is not null, asked.Contains(capability)));
    }

    [Fact]
    public async Task Every_text_column_has_a_limit()
    {
        await using var house = await TestHouse.OpenAsync();

        var unlimited = await house.ReadAsync(null, db => Task.FromResult(db.Model.GetEntityTypes()
            .Where(e => e.ClrType.Namespace?.StartsWith("TaskForce", StringComparison.Ordinal) == true)
            .SelectMany(e => e.GetProperties().Where(p => p.ClrType == typeof(string) && p.GetMaxLength() is null).Select(p => $"{e.ClrType.Name}.{p.Name}")).ToList()));

        Assert.Empty(unlimited);
    }
}
