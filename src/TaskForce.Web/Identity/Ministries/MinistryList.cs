using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Web.Start;

namespace TaskForce.Web.Identity.Ministries;

/// <summary>The ministries through whose providers one signs in; none where none is configured.</summary>
internal sealed class MinistryList
{
    private readonly IReadOnlyList<string> mistakes;

    /// <summary>Reads <c>Ministries</c>. What is wrong is said by <see cref="CheckAsync"/>, together with what only the database knows.</summary>
    public MinistryList(IConfiguration configuration, IHostEnvironment environment)
    {
        var read = configuration.GetSection("Ministries").GetChildren().Select(s => new MinistryCheck(s, environment.IsDevelopment()))
            .Select(check => (Ministry: check.Read(), check.Mistakes)).ToList();
        All = [.. read.Select(r => r.Ministry).OfType<Ministry>()];
        mistakes = [.. read.SelectMany(r => r.Mistakes)];
    }

    /// <summary>By key.</summary>
    public IReadOnlyList<Ministry> All { get; }

    /// <summary>The ministry with this key, or null: what stands in an address may be anything.</summary>
    public Ministry? Find(string? key) => All.FirstOrDefault(m => string.Equals(m.Key, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>The ministry through which the signed-in person came; null for who signed in here.</summary>
    public Ministry? Of(ClaimsPrincipal user) => All.FirstOrDefault(m => user.HasClaim(ClaimTypes.AuthenticationMethod, m.Scheme));

    /// <summary>Stops the start where the settings hold a mistake.</summary>
    /// <exception cref="StartRefusedException">All mistakes, each with the name of its setting.</exception>
    public async Task CheckAsync(IServiceProvider services)
    {
        var all = mistakes.ToList();
        if (All.Count > 0)
        {
            await using var scope = services.CreateAsyncScope();
            var authorities = await scope.ServiceProvider.GetRequiredService<TaskForceDbContext>().Authorities.AsNoTracking().Select(a => a.Code).ToListAsync();
            all.AddRange(All.SelectMany(m => m.Organisations.Where(o => !authorities.Contains(o.Value))
                .Select(o => $"Ministries:{m.Key}:Organisations maps '{o.Key}' to {o.Value}, an authority that does not exist.")));
        }

        if (all.Count > 0)
            throw new StartRefusedException(all);
    }
}
