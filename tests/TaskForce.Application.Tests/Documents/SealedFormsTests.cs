using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Requests.Documents;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Case;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Application.Tests.Retention;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Tests.Documents;

public sealed class SealedFormsTests
{
    private static readonly RequestId TheOrder = new(1);

    [Theory, InEachDatabase]
    public async Task What_was_sealed_is_intact_when_it_is_read_back(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        // To the tick: databases keep milliseconds.
        var order = Orders.Signed(lille, "BE-DIV-TOU", house.Clock.GetUtcNow().AddTicks(1_234_567), new FullForm("\r\n\t« é ». 😀").Form with
        {
            Measures = Orders.Form().Measures, Certification = Orders.Form().Certification, TranslationLanguage = null,
            Persons = Orders.Form().Persons, Grounds = Orders.Form().Grounds, Urgency = new(), Authority = Orders.Form().Authority,
        });
        await house.StoreAsync(order);

        var view = await house.SendAsync(lille, new GetOrderForm(order.Id));

        Assert.Equal((SealState.Intact, order.Forms[0].Seal), (view.Shown.State, view.Shown.Seal));
    }

    [Theory, InEachDatabase]
    public async Task Row_that_was_altered_is_shown_with_a_warning_logged_and_not_sent(DatabaseKind database)
    {
        var log = new ErrorLog();
        await using var house = await TestHouse.OpenAsync(database, services => services.AddSingleton<ILoggerProvider>(log));
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var order = Orders.Signed(lille, "BE-DIV-TOU", house.Clock.GetUtcNow());
        await house.StoreAsync(order);
        var clean = await house.SendAsync(lille, new GetOrderForm(order.Id));
        Assert.Equal((SealState.Intact, 0), (clean.Shown.State, log.Errors.Count));

        Assert.Equal(1, await AlterAsync(house, "UPDATE RequestForms SET Content = REPLACE(Content, 'Wilhelmina', 'Hendrika')"));

        var view = await house.SendAsync(lille, new GetOrderForm(order.Id));
        Assert.Equal((SealState.Broken, "Hendrika"), (view.Shown.State, view.Form.Persons.Lines[0].FirstNames));
        Assert.Equal([1], (await house.SendAsync(lille, new Requests.Case.GetCase(order.Id))).BrokenSeals.Select(v => v.Number));
        var printed = (await house.SendAsync(lille, new GetFormDocument(order.Id, Language.En))).Printed!;
        Assert.Equal(SealState.Broken, printed.Seal!.State);
        Assert.StartsWith("Warning: what is stored of version 1 is no longer what was signed", printed.Seal.Line, StringComparison.Ordinal);
        Assert.Equal(3, log.Errors.Count);
        Assert.All(log.Errors, e => Assert.Contains($"Version 1 of the form of request {order.Id}", e, StringComparison.Ordinal));
        Assert.DoesNotContain(log.Errors, e => e.Contains("Hendrika", StringComparison.Ordinal));
        var refused = await Assert.ThrowsAsync<RuleViolation>(() => house.SendAsync(lille, new Transmit(order.Id, order.Version, new When(), Channel.SecureMail, null)));
        Assert.Equal((Refusal.SealBroken, 1), (refused.Code, refused.Arguments.Single()));
    }

    [Fact]
    public async Task Seal_that_was_taken_away_is_missed_because_the_signature_told_of_it()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var order = Orders.Signed(lille, "BE-DIV-TOU", house.Clock.GetUtcNow());
        await house.StoreAsync(order);

        await AlterAsync(house, "UPDATE RequestForms SET Seal = NULL");

        Assert.Equal(SealState.Broken, (await house.SendAsync(lille, new GetOrderForm(order.Id))).Shown.State);
    }

    [Fact]
    public async Task Form_of_the_time_before_seals_is_not_sealed_and_not_broken()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var order = Orders.Signed(lille, "BE-DIV-TOU", house.Clock.GetUtcNow());
        await house.StoreAsync(order);

        await AlterAsync(house, $"UPDATE RequestForms SET Seal = NULL; UPDATE RequestEventDetails SET Facts = REPLACE(Facts, ',\"Seal\":\"{order.Forms[0].Seal}\"', '')");

        Assert.Equal(SealState.NotSealed, (await house.SendAsync(lille, new GetOrderForm(order.Id))).Shown.State);
        Assert.Equal("Non scellé\u00a0: signé avant que les formulaires soient scellés.", (await house.SendAsync(lille, new GetFormDocument(order.Id))).Printed!.Seal!.Line);
    }

    [Fact]
    public async Task Every_signed_version_is_read_and_printed_by_both_sides_and_the_one_being_written_by_its_own_alone()
    {
        await using var house = await TestHouse.OpenAsync();
        var (brussels, lille) = (await house.UserAsync("BE-PR-BRU", Role.Magistrate), await house.UserAsync("FR-PR-LIL", Role.Magistrate));
        await new CaseStory(brussels, lille).Drafted().Transmitted().Then((order, issuer, _) =>
        {
            order.OpenCorrection(CaseStory.By(issuer, "2026-03-04", "Nom mal écrit."));
            order.Edit(order.OpenForm!.Content with { Title = "Fausses factures, Anderlecht" }, CaseStory.By(issuer, "2026-03-04 10:00"));
            order.SignCorrection(new Signature("Anne Lemaire", "substitut", new DateOnly(2026, 3, 4)), CaseStory.By(issuer, "2026-03-04 11:00"));
            order.OpenCorrection(CaseStory.By(issuer, "2026-03-05", "Adresse."));
        }).StoredAsync(house);

        var there = await house.SendAsync(lille, new GetOrderForm(TheOrder));
        Assert.Equal([2, 1], there.Versions.Select(v => v.Number));
        Assert.Equal((2, "Nom mal écrit.", SealState.Intact), (there.Version, there.Shown.Reason, there.Shown.State));
        Assert.Equal("Fausses factures, Bruxelles", (await house.SendAsync(lille, new GetOrderForm(TheOrder, 1))).Form.Title);
        Assert.Contains("Version 1", (await house.SendAsync(lille, new GetFormDocument(TheOrder, Version: 1))).Printed!.Notes[0], StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(lille, new GetOrderForm(TheOrder, 3)));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(lille, new GetFormDocument(TheOrder, Version: 3)));

        var here = await house.SendAsync(brussels, new GetOrderForm(TheOrder));
        Assert.Equal([3, 2, 1], here.Versions.Select(v => v.Number));
        Assert.Equal((3, null), (here.Version, here.Shown.SignedAt));
        Assert.False((await house.SendAsync(brussels, new GetOrderForm(TheOrder, 1))).CanWrite);
    }

    [Fact]
    public async Task Erasure_keeps_the_seal_and_prints_nothing()
    {
        var kept = await Kept.OpenAsync();
        await using var house = kept.House;
        kept.AfterTenYears();
        await kept.EraseAsync(kept.Lille, "Fini.");
        await kept.EraseAsync(kept.Tournai, "Fini.");
        await kept.HourAsync();

        var view = await house.SendAsync(kept.Lille, new GetOrderForm(kept.Id, 1));

        Assert.Equal((SealState.Erased, kept.Order.Forms[0].Seal), (view.Shown.State, view.Shown.Seal));
        Assert.Null((await house.SendAsync(kept.Lille, new GetFormDocument(kept.Id, Version: 1))).Printed);
    }

    private static Task<int> AlterAsync(TestHouse house, string sql) =>
#pragma warning disable EF1002 // The test's own words.
        house.ReadAsync(null, db => db.Database.ExecuteSqlRawAsync(sql));
#pragma warning restore EF1002

    private sealed class ErrorLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Errors { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                Errors.Enqueue(formatter(state, exception));
        }

        public void Dispose() { }
    }
}
