using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Administration;
using TaskForce.Application.Audit;
using TaskForce.Application.AuthorityDirectory;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Tests.Administration;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;
using static TaskForce.Application.Tests.Administration.Administrating;

namespace TaskForce.Application.Tests.AuthorityDirectory;

/// <summary>What an administrator of the own State changes: the territory, and in Belgium who validates.</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task A_commune_is_assigned_to_a_court_and_the_finder_follows()
    {
        await using var house = await TestHouse.OpenAsync();
        var (paris, mons) = (await house.AdministratorAsync("FR"), await house.UserAsync("BE-PR-MON", Role.Magistrate));
        var question = new FindAuthority(new CompetenceAsked(CountryCode.FR, [MeasureKind.DocumentProduction], ["Hazebrouck"]));
        Assert.Null((await house.SendAsync(mons, question)).Answer!.Proposal);

        await house.SendAsync(paris, new AssignPlace(new("FR-PR-DKQ"), "Hazebrouck"));

        Assert.Equal("FR-PR-DKQ", (await house.SendAsync(mons, question)).Answer!.Proposal!.Authority.Value);
        Assert.Contains((await house.SendAsync(paris, new GetTerritory(new("FR-PR-DKQ")))).Places, p => p.NameFr == "Hazebrouck");
        var auditor = await house.UserAsync("FR-MIN", Role.Auditor);
        Assert.True(await house.ReadAsync(auditor, db => db.Set<AuditRow>().AnyAsync(r => r.Action == nameof(AssignPlace))));
    }

    [Fact]
    public async Task The_territory_of_the_other_State_is_not_there_and_a_place_must_be_clear()
    {
        await using var house = await TestHouse.OpenAsync();
        var (paris, lille) = (await house.AdministratorAsync("FR"), await house.UserAsync("FR-PR-LIL", Role.Magistrate));

        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(paris, new AssignPlace(new("BE-PR-MON"), "Charleroi")));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(paris, new GetTerritory(new("BE-PR-MON"))));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(paris, new GetTerritory(new("FR-JI-LIL"))));
        foreach (var unclear in new[] { "Atlantis", "Fleury", "Tournai" })
            await RefusesAsync(AdministrationRule.PlaceNotClear, () => house.SendAsync(paris, new AssignPlace(new("FR-PR-LIL"), unclear)));
        await Assert.ThrowsAsync<ForbiddenException>(() => house.SendAsync(lille, new AssignPlace(new("FR-PR-LIL"), "Hazebrouck")));
    }

    [Fact]
    public async Task Case_B_is_submitted_for_validation_case_C_is_issued_by_a_judge_and_case_A_is_signed()
    {
        await using var house = await TestHouse.OpenAsync();
        var mons = await house.UserAsync("BE-PR-MON", Role.Magistrate);
        var judge = await house.UserAsync("BE-JI-HAI", Role.Magistrate);

        Assert.Equal(Refusal.ValidationNeeded, await RefusalOfSigningAsync(house, mons, MeasureKind.TrafficData));
        Assert.Equal(Refusal.FormIncomplete, await RefusalOfSigningAsync(house, mons, MeasureKind.SearchHome));
        Assert.Null(await RefusalOfSigningAsync(house, mons, MeasureKind.Seizure));
        Assert.Null(await RefusalOfSigningAsync(house, judge, MeasureKind.SearchHome));
        Assert.Null(await RefusalOfSigningAsync(house, mons, MeasureKind.SearchHome, "Consentement de l’occupant."));
    }

    [Fact]
    public async Task The_checker_names_case_C_and_the_next_act_follows_case_B()
    {
        await using var house = await TestHouse.OpenAsync();
        var mons = await house.UserAsync("BE-PR-MON", Role.Magistrate);
        var (c, b) = (Orders.Draft(mons, "FR-PR-LIL", house.Clock.GetUtcNow(), Orders.Form(MeasureKind.SearchHome)), Orders.Draft(mons, "FR-PR-LIL", house.Clock.GetUtcNow(), Orders.Form(MeasureKind.TrafficData)));
        await house.StoreAsync(c);
        await house.StoreAsync(b);

        Assert.Contains((await house.SendAsync(mons, new GetOrderForm(c.Id))).Gaps, g => g is { Path: "AloneBecause", Kind: GapKind.Contradiction });
        var acts = (await house.SendAsync(mons, new GetOrderForm(b.Id))).Header.OpenActs;
        Assert.Contains(OrderAct.SubmitForValidation, acts);
        Assert.DoesNotContain(OrderAct.Sign, acts);
    }

    [Fact]
    public async Task The_Belgian_administrator_changes_a_case_from_a_day_on_and_nobody_else_does()
    {
        await using var house = await TestHouse.OpenAsync();
        var (brussels, paris, mons) = (await house.AdministratorAsync("BE"), await house.AdministratorAsync("FR"), await house.UserAsync("BE-PR-MON", Role.Magistrate));
        var today = new DateOnly(2026, 3, 5);

        await house.SendAsync(brussels, new ChangeValidation(MeasureKind.TrafficData, ValidationCase.A, today.AddDays(3)));
        Assert.Equal(Refusal.ValidationNeeded, await RefusalOfSigningAsync(house, mons, MeasureKind.TrafficData));
        var row = Assert.Single(await house.SendAsync(brussels, new GetValidation()), r => r.Measure == MeasureKind.TrafficData);
        Assert.Equal((ValidationCase.B, true, (DateOnly?)today.AddDays(3), (ValidationCase?)ValidationCase.A), (row.Case, row.ToConfirm, row.NextFrom, row.Next));

        house.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Null(await RefusalOfSigningAsync(house, mons, MeasureKind.TrafficData));
        await RefusesAsync(AdministrationRule.DayPassed, () => house.SendAsync(brussels, new ChangeValidation(MeasureKind.TrafficData, ValidationCase.A, today)));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(paris, new GetValidation()));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(paris, new ChangeValidation(MeasureKind.TrafficData, ValidationCase.A, today.AddDays(9))));
    }

    private static async Task<Refusal?> RefusalOfSigningAsync(TestHouse house, Actor by, MeasureKind measure, string? alone = null)
    {
        var form = Orders.Form(measure);
        form = form with { Measures = [.. form.Measures.Select(m => m with { AloneBecause = alone })] };
        var order = Orders.Draft(by, "FR-PR-LIL", house.Clock.GetUtcNow(), form);
        await house.StoreAsync(order);
        try
        {
            await house.SendAsync(by, new Sign(order.Id, order.Version, default, new Signatory("Camille", "substitut")));
            return null;
        }
        catch (RuleViolation refused)
        {
            return refused.Code;
        }
    }
}
