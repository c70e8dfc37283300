using Microsoft.Extensions.Diagnostics.HealthChecks;
using TaskForce.Application.Data;

namespace TaskForce.Web.Start;

/// <summary>Ready means that the database answers.</summary>
internal sealed class DatabaseHealth(TaskForceDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
