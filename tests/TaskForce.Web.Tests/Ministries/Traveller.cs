using System.Net;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Ministries;

/// <summary>A person at a browser, on the way between the application and the provider of a ministry, following each redirect by hand.</summary>
internal sealed class Traveller(WebVisitor house, Uri provider) : IDisposable
{
    private readonly HttpClient browser = new(MinistryHouse.Visitor());

    /// <summary>The browser at the application.</summary>
    public WebVisitor House { get; } = house;

    /// <summary>Where the application last sent the browser: the request to the provider.</summary>
    public Uri? Asked { get; private set; }

    /// <summary>Sets out from an address of the application, signs in at the provider as somebody, and comes back.</summary>
    public async Task<WebAnswer> TravelAsync(string person, string from = "/account/ministry/FR/sign-in") => await House.GetAsync(await AwayAsync(person, from));

    /// <summary>Sets out and signs in; the address at which the browser would come back.</summary>
    public async Task<string> AwayAsync(string person, string from = "/account/ministry/FR/sign-in")
    {
        var answer = await House.GetAsync(from);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Asked = answer.Location!;
        var here = Asked;
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(provider.Authority, here.Authority);
            var address = here.AbsolutePath == "/login" ? $"{here}&person={person}" : here.ToString();
            using var there = await browser.GetAsync(address);
            Assert.True(there.StatusCode == HttpStatusCode.Redirect, await there.Content.ReadAsStringAsync());
            here = new Uri(here, there.Headers.Location!);
            if (here.Authority != provider.Authority)
                return here.PathAndQuery;
        }

        throw new InvalidOperationException("The provider sends in circles.");
    }

    public void Dispose() => browser.Dispose();
}
