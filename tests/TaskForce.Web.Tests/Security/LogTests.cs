using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;
using TaskForce.Application.Seed.Demo;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Start;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Security;

/// <summary>What the log of production says, line by line, as it would be written.</summary>
public sealed class LogTests
{
    private static readonly Dictionary<string, string> Talkative = new() { ["Serilog:MinimumLevel:Default"] = "Information" };

    [Fact]
    public async Task A_walk_from_signing_in_to_a_case_file_leaves_nothing_personal_in_the_log()
    {
        var log = new Log();
        await using var house = new WebHouse("Production", services => services.AddSingleton<ILogEventSink>(log), Talkative);
        var order = (await house.OrdersAsync()).First(o => o is { Executing.Value: "BE-DIV-TOU", State: OrderState.Transmitted } && o.Form.Persons.Lines.Count > 0);
        var somebody = await house.VisitAsync();
        await somebody.GetAsync("/account/sign-in");
        await somebody.PostAsync("/account/sign-in", new() { ["Input.Email"] = "jeanne.inconnue@ministere.example", ["Input.Password"] = "her real password" });
        var clerk = await house.VisitAsync("greffe.tournai");
        foreach (var page in new[] { "", "/persons", "/timeline", "/form/read", "/limits" })
            await clerk.GetAsync($"/requests/{order.Id}{page}");
        await clerk.GetAsync("/requests?q=Vandenberghe");
        await clerk.GetAsync("/requests/ask-access?reference=Vandenberghe");
        await clerk.GetAsync("/account/invitation?key=0123456789ABCDEF");
        var reception = Links.Act(order.Id, OrderAct.RecordReception);
        await clerk.GetAsync(reception);
        await clerk.PostAsync(reception, new() { ["Input.Note"] = "Remis par Monsieur Vandenberghe." });

        Assert.True(log.Lines.Count > 20, string.Join("", log.Lines));
        var persons = order.Form.Persons.Lines.SelectMany(p => new[] { p.FamilyName, p.FirstNames, p.IdentityNumber }).Where(v => v is { Length: > 3 });
        var people = DemoPeople.All.SelectMany(p => new[] { p.Email, p.DisplayName });
        foreach (var secret in persons.Concat(people).Concat([DemoPeople.Password, "her real password", "jeanne.inconnue", "Vandenberghe", "0123456789ABCDEF", "taskforce="]))
            Assert.DoesNotContain(log.Lines, line => line.Contains(secret!, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_line_says_when_in_UTC_what_who_and_which_request_and_from_where_what_was_refused_came()
    {
        var log = new Log();
        await using var house = new WebHouse("Production", services => services.AddSingleton<ILogEventSink>(log), Talkative);
        var magistrate = await house.VisitAsync("magistrat.lille", from: "192.0.2.77");

        await magistrate.GetAsync("/requests");
        await magistrate.GetAsync("/requests/999999999");

        // The line of the answer: the page that says that there is nothing asks for what it shows in its bar after it.
        var lines = log.Lines.Select(l => JsonDocument.Parse(l).RootElement).Where(l => l.TryGetProperty("StatusCode", out _)).ToList();
        var (seen, refused) = (lines.Last(l => PathOf(l) == "/requests"), lines.Last(l => PathOf(l) == "/requests/999999999"));
        Assert.EndsWith("Z", seen.GetProperty("@t").GetString(), StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{32}$", seen.GetProperty("@tr").GetString());
        Assert.Matches("^[0-9]+$", seen.GetProperty("User").GetString());
        Assert.False(seen.TryGetProperty("From", out _));
        Assert.Equal(("Warning", 404, "192.0.2.77"), (refused.GetProperty("@l").GetString(), refused.GetProperty("StatusCode").GetInt32(), refused.GetProperty("From").GetString()));

        static string? PathOf(JsonElement line) => line.GetProperty("RequestPath").GetString();
    }

    [Fact]
    public async Task What_comes_in_cannot_begin_a_line_of_its_own()
    {
        var log = new Log();
        await using var house = new WebHouse("Production", services => services.AddSingleton<ILogEventSink>(log), Talkative);

        await (await house.VisitAsync()).GetAsync("/help%0d%0a%7B%22@m%22:%22forged%22%7D%1b[31m");

        var line = Assert.Single(log.Lines, l => l.Contains("forged", StringComparison.Ordinal));
        Assert.DoesNotContain('\n', line.TrimEnd('\n', '\r'));
        Assert.DoesNotContain('\u001b', line);
    }

    [Fact]
    public async Task A_fault_is_logged_by_its_kind_and_place_without_the_value_that_it_quotes()
    {
        var log = new Log();
        await using var house = new WebHouse("Production", services => services.AddSingleton<ILogEventSink>(log));
        try
        {
            _ = long.Parse("Monsieur Vandenberghe", CultureInfo.InvariantCulture);
        }
        catch (FormatException fault)
        {
            house.Services.GetRequiredService<ILogger<LogTests>>().LogError(new InvalidOperationException("Vandenberghe again", fault), "Something failed");
        }

        var line = Assert.Single(log.Lines, l => l.Contains("Something failed", StringComparison.Ordinal));
        Assert.Contains("System.FormatException", line, StringComparison.Ordinal);
        Assert.Contains(nameof(A_fault_is_logged_by_its_kind_and_place_without_the_value_that_it_quotes), line, StringComparison.Ordinal);
        Assert.DoesNotContain("Vandenberghe", line, StringComparison.Ordinal);
    }

    private sealed class Log : ILogEventSink
    {
        private readonly WithoutMessages format = new(new RenderedCompactJsonFormatter());

        public ConcurrentQueue<string> Lines { get; } = new();

        public void Emit(LogEvent logEvent)
        {
            using var line = new StringWriter(CultureInfo.InvariantCulture);
            format.Format(logEvent, line);
            Lines.Enqueue(line.ToString());
        }
    }
}
