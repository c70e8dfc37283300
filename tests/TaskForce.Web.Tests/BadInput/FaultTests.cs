using System.Net;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.BadInput;

/// <summary>When the application itself fails, in production.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData("fr", "Une erreur")]
    [InlineData("nl", "fout")]
    public async Task A_fault_shows_a_reference_and_nothing_of_the_inside(string language, string word)
    {
        await using var house = new WebHouse("Production", services => services.Replace(ServiceDescriptor.Scoped<IMediator, Broken>()));
        var magistrate = await house.VisitAsync(language == "fr" ? "magistrat.lille" : "magistraat.kortrijk");

        var answer = await magistrate.GetAsync("/");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal(language, answer.Page.DocumentElement.GetAttribute("lang"));
        Assert.Contains(word, answer.Page.QuerySelector("h1")!.TextContent + answer.Page.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Matches("^[0-9a-f]{32}$", answer.Page.QuerySelector("main code")!.TextContent);
        foreach (var inside in new[] { "disk is on fire", "Exception", "   at ", "TaskForce.Web." })
            Assert.DoesNotContain(inside, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_production_cookies_travel_over_TLS_only_and_the_demonstration_is_not_offered()
    {
        await using var house = new WebHouse("Production");
        var visitor = await house.VisitAsync();

        var page = await visitor.GetAsync("/account/sign-in");
        var answer = await visitor.PostAsync("/account/sign-in", new() { ["Input.Email"] = "magistrat.lille@demonstration.example", ["Input.Password"] = Application.Seed.Demo.DemoPeople.Password });

        Assert.Null(page.Find("demonstration"));
        var cookies = page.Response.Headers.GetValues("Set-Cookie").Concat(answer.Response.Headers.GetValues("Set-Cookie")).ToList();
        Assert.Contains(cookies, c => c.StartsWith("__Host-taskforce=", StringComparison.Ordinal));
        Assert.All(cookies, c => Assert.Contains("secure", c, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, c => Assert.Contains("httponly", c, StringComparison.OrdinalIgnoreCase));
        Assert.True(page.Response.Headers.Contains("Content-Security-Policy"));
    }

    private sealed class Broken : IMediator
    {
        public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("The disk is on fire at TaskForce.Web.Pages.");

        public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default) where TNotification : INotification =>
            throw new InvalidOperationException("The disk is on fire.");
    }
}
