using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace TaskForce.Web.Security;

/// <summary>Through which proxies requests come. Only they are believed about the address and the scheme of who asks.</summary>
internal static class Proxies
{
    /// <summary>Reads the addresses and networks of the proxies from <c>Proxies</c> (10.0.0.9, 10.1.0.0/16); none without it.</summary>
    /// <exception cref="InvalidOperationException">One of them is neither an address nor a network.</exception>
    public static IServiceCollection AddProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var known = configuration.GetSection("Proxies").Get<string[]>() ?? [];
        return services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            options.ForwardedHeaders = known.Length > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
            foreach (var proxy in known)
            {
                if (IPAddress.TryParse(proxy, out var address))
                    options.KnownProxies.Add(address);
                else if (System.Net.IPNetwork.TryParse(proxy, out var network))
                    options.KnownIPNetworks.Add(network);
                else
                    throw new InvalidOperationException($"Proxies: '{proxy}' is neither an address nor a network.");
            }
        });
    }
}
