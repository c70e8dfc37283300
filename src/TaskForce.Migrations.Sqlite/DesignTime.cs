using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Infrastructure.Databases;

namespace TaskForce.Migrations.Sqlite;

/// <summary>For <c>dotnet ef migrations add</c>: the model, without any database.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<TaskForceDbContext>
{
    public TaskForceDbContext CreateDbContext(string[] args)
    {
        var flavour = new SqliteFlavour();
        var options = new DbContextOptionsBuilder<TaskForceDbContext>();
        flavour.Configure(options, "Data Source=design-time");
        return new TaskForceDbContext(options.Options, new SystemViewer(), flavour);
    }
}
