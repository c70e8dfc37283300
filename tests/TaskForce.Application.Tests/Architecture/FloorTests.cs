using System.Reflection;
using TaskForce.Application.Data;
using TaskForce.Domain.Requests;
using TaskForce.Infrastructure.Databases;

namespace TaskForce.Application.Tests.Architecture;

/// <summary>A floor uses only the floors under it.</summary>
public class FloorTests
{
    private static readonly Assembly Domain = typeof(InvestigationOrder).Assembly;
    private static readonly Assembly Application = typeof(TaskForceDbContext).Assembly;
    private static readonly Assembly Infrastructure = typeof(SqliteFlavour).Assembly;

    [Fact]
    public void The_domain_uses_nothing_but_the_language() =>
        Assert.DoesNotContain(References(Domain), name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not ("netstandard" or "mscorlib"));

    [Fact]
    public void The_application_knows_neither_pages_nor_providers() => Assert.DoesNotContain(References(Application), name =>
        name.StartsWith("TaskForce.", StringComparison.Ordinal) && name != "TaskForce.Domain"
        || name.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore.Http", StringComparison.Ordinal)
        || name.Contains("Sqlite", StringComparison.Ordinal) || name.Contains("SqlClient", StringComparison.Ordinal) || name.Contains("SqlServer", StringComparison.Ordinal));

    [Fact]
    public void The_infrastructure_knows_no_pages() => Assert.DoesNotContain(References(Infrastructure), name =>
        name.StartsWith("TaskForce.", StringComparison.Ordinal) && name is not ("TaskForce.Domain" or "TaskForce.Application")
        || name.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal));

    [Fact]
    public void Aggregates_have_no_public_setters() => Assert.Empty(
        Domain.GetTypes().Where(t => t.Namespace == typeof(InvestigationOrder).Namespace && t is { IsClass: true, IsAbstract: false } && t.GetMethod("<Clone>$") is null)
            .SelectMany(t => t.GetProperties()).Where(p => p.SetMethod is { IsPublic: true }).Select(p => $"{p.DeclaringType!.Name}.{p.Name}"));

    [Fact]
    public void Handlers_are_internal_and_sealed() => Assert.Empty(
        Application.GetTypes().Where(t => t.Name.EndsWith("Handler", StringComparison.Ordinal) && t.IsClass && (t.IsPublic || !t.IsSealed)).Select(t => t.Name));

    [Fact]
    public void No_source_file_is_longer_than_300_lines() => Assert.DoesNotContain(
        Repository.Sources(".cs"), f => !f.Contains("Migrations", StringComparison.Ordinal) && File.ReadLines(f).Count() > 300);

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!);
}
