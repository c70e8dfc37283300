using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TaskForce.Web.Security;

namespace TaskForce.Web.Tests.Infrastructure;

/// <summary>Whoever tries every page is faster than the limits on requests let anybody be; those have tests of their own.</summary>
internal static class Waiting
{
    /// <summary>A house in which nobody is told to wait.</summary>
    public static void ForNobody(IServiceCollection services) => services.RemoveAll<IConfigureOptions<RateLimiterOptions>>().Configure<RateLimiterOptions>(options =>
    {
        foreach (var policy in new[] { RateLimits.SignIn, RateLimits.Search, RateLimits.Draft, RateLimits.Keep, RateLimits.Document, RateLimits.Upload })
            options.AddPolicy(policy, _ => RateLimitPartition.GetNoLimiter(policy));
    });
}
