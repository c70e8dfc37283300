using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Access;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Requests.Retention;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.Drafting;

/// <summary>What is typed into a section and not saved yet: kept for its author alone, and never in anybody's way.</summary>
public class DraftTests
{
    [Theory, InEachDatabase]
    public async Task What_was_typed_comes_back_to_its_author_and_to_nobody_else(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (lille, order) = await WritingAsync(house);
        var clerk = await house.UserAsync("FR-PR-LIL", Role.Clerk);

        await house.SendAsync(lille, Typed(order, "Premier"));
        house.Clock.Advance(TimeSpan.FromSeconds(5));
        var kept = await house.SendAsync(lille, Typed(order, "Premier récit"));

        Assert.Equal(new DraftKept(house.Clock.GetUtcNow(), SavedMeanwhile: false), kept);
        var view = await house.SendAsync(lille, new GetDraft(order.Id, FormSection.G));
        Assert.Equal((house.Clock.GetUtcNow(), "Premier récit"), (view!.KeptAt, view.Fields["Input.Grounds.Facts"].Single()));
        Assert.Null(await house.SendAsync(clerk, new GetDraft(order.Id, FormSection.G)));
        Assert.Null(await house.SendAsync(lille, new GetDraft(order.Id, FormSection.C)));
    }

    [Fact]
    public async Task It_is_no_change_of_the_order_and_stands_nowhere_in_plain_words()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, order) = await WritingAsync(house);
        var before = await house.ReadAsync(null, db => db.Set<AuditRow>().BeyondTheViewer().CountAsync());

        await house.SendAsync(lille, Typed(order, "Quaghebeurzorgvliet"));

        Assert.Equal(before, await house.ReadAsync(null, db => db.Set<AuditRow>().BeyondTheViewer().CountAsync()));
        Assert.Equal(order.Version, await house.ReadAsync(lille, db => db.Orders.Select(o => o.Version).SingleAsync()));
        Assert.Empty(await house.ReadAsync(null, db => Retention.EverywhereInTheDatabase.FindAsync(db, "Quaghebeurzorgvliet")));
    }

    [Fact]
    public async Task Who_types_is_told_that_somebody_else_has_saved_the_section_and_keeps_the_words()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, order) = await WritingAsync(house);
        var clerk = await house.UserAsync("FR-PR-LIL", Role.Clerk);
        var form = order.OpenForm!.Content;
        var stamp = SectionsOfForm.StampOf(form, FormSection.G);
        await house.SendAsync(lille, Typed(order, "Mon récit"));
        await house.SendAsync(clerk, new SaveSection(order.Id, order.Version, FormSection.G, stamp, form with { Grounds = form.Grounds with { Facts = "Le sien" } }));

        var kept = await house.SendAsync(lille, Typed(order, "Mon récit, suite"));

        Assert.True(kept.SavedMeanwhile);
        Assert.Equal("Le sien", await house.ReadAsync(lille, async db => (await db.Orders.Include(o => o.Forms).SingleAsync()).OpenForm!.Content.Grounds.Facts));
        Assert.NotNull(await house.SendAsync(lille, new GetDraft(order.Id, FormSection.G)));
    }

    [Theory, InEachDatabase]
    public async Task Saving_the_section_discarding_and_giving_the_order_up_each_remove_it(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (lille, order) = await WritingAsync(house);
        var clerk = await house.UserAsync("FR-PR-LIL", Role.Clerk);
        var form = order.OpenForm!.Content;

        await house.SendAsync(lille, Typed(order, "Un"));
        await house.SendAsync(lille, new DiscardDraft(order.Id, FormSection.G));
        Assert.Equal(0, await CountAsync(house));

        await house.SendAsync(lille, Typed(order, "Deux"));
        await house.SendAsync(clerk, Typed(order, "Trois"));
        await house.SendAsync(lille, new SaveSection(order.Id, order.Version, FormSection.G, SectionsOfForm.StampOf(form, FormSection.G), form with { Grounds = form.Grounds with { Facts = "Deux" } }));
        Assert.Equal(1, await CountAsync(house));
        Assert.NotNull(await house.SendAsync(clerk, new GetDraft(order.Id, FormSection.G)));

        var version = await house.ReadAsync(lille, db => db.Orders.Select(o => o.Version).SingleAsync());
        await house.SendAsync(lille, new Cancel(order.Id, version, default, "Sans objet."));
        Assert.Equal(0, await CountAsync(house));
    }

    [Fact]
    public async Task What_those_had_typed_whom_a_restriction_shuts_out_comes_back_to_nobody()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, order) = await WritingAsync(house);
        var (clerk, named) = (await house.UserAsync("FR-PR-LIL", Role.Clerk), await house.UserAsync("FR-PR-LIL", Role.Clerk));
        foreach (var writer in new[] { lille, clerk, named })
            await house.SendAsync(writer, Typed(order, "Un"));

        await house.SendAsync(lille, new RestrictAccess(order.Id, order.Version, [named.User.Value], "Un informateur est nommé."));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(clerk, Typed(order, "Deux")));
        var version = await house.ReadAsync(lille, db => db.Orders.Select(o => o.Version).SingleAsync());
        await house.SendAsync(lille, new LiftRestriction(order.Id, version, "Plus de raison."));

        Assert.Null(await house.SendAsync(clerk, new GetDraft(order.Id, FormSection.G)));
        Assert.NotNull(await house.SendAsync(named, new GetDraft(order.Id, FormSection.G)));
        Assert.NotNull(await house.SendAsync(lille, new GetDraft(order.Id, FormSection.G)));
    }

    [Fact]
    public async Task What_was_not_saved_before_the_order_is_sent_goes_with_the_sending()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var order = Orders.Draft(lille, "BE-DIV-TOU", house.Clock.GetUtcNow(), Orders.Form());
        await house.StoreAsync(order);
        await house.SendAsync(lille, Typed(order, "Trop tard"));

        await house.SendAsync(lille, new Sign(order.Id, order.Version, default, new Signatory("Camille", "substitut")));
        Assert.Equal(1, await CountAsync(house));
        var version = await house.ReadAsync(lille, db => db.Orders.Select(o => o.Version).SingleAsync());
        await house.SendAsync(lille, new Transmit(order.Id, version, default, Channel.SecureMail, null));

        Assert.Equal(0, await CountAsync(house));
    }

    [Fact]
    public async Task After_thirty_days_nobody_comes_back_for_it()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, order) = await WritingAsync(house);
        await house.SendAsync(lille, Typed(order, "Un"));

        house.Clock.Advance(TimeSpan.FromDays(29));
        await house.SendAsync(Actor.System, new DropLeftovers());
        Assert.Equal(1, await CountAsync(house));
        house.Clock.Advance(TimeSpan.FromDays(2));
        await house.SendAsync(Actor.System, new DropLeftovers());
        Assert.Equal(0, await CountAsync(house));
    }

    [Fact]
    public async Task Only_who_writes_the_form_now_has_something_kept()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, order) = await WritingAsync(house);
        var tournai = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);
        var signed = Orders.Signed(lille, "BE-DIV-TOU", house.Clock.GetUtcNow());
        await house.StoreAsync(signed);

        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(tournai, Typed(order, "Un")));
        Assert.Equal(Refusal.NotInThisState, (await Assert.ThrowsAsync<RuleViolation>(() => house.SendAsync(lille, Typed(signed, "Un")))).Code);
        await Assert.ThrowsAsync<ValidationException>(() => house.SendAsync(lille, Typed(order, new string('x', KeepDraft.Largest))));
        Assert.Equal(0, await CountAsync(house));
    }

    [Fact]
    public async Task Keys_that_are_gone_leave_nothing_to_come_back_to_and_no_fault()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, order) = await WritingAsync(house);
        await house.SendAsync(lille, Typed(order, "Un"));
        await house.ReadAsync(lille, db => db.Set<SectionDraft>().ExecuteUpdateAsync(set => set.SetProperty(d => d.Content, new byte[] { 1, 2, 3 })));

        Assert.Null(await house.SendAsync(lille, new GetDraft(order.Id, FormSection.G)));
    }

    private static KeepDraft Typed(InvestigationOrder order, string facts) => new(
        order.Id, FormSection.G, SectionsOfForm.StampOf(order.Forms[^1].Content, FormSection.G), new Dictionary<string, string[]> { ["Input.Grounds.Facts"] = [facts] });

    private static Task<int> CountAsync(TestHouse house) => house.ReadAsync(null, db => db.Set<SectionDraft>().BeyondTheViewer().CountAsync());

    private static async Task<(Actor Lille, InvestigationOrder Order)> WritingAsync(TestHouse house)
    {
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var order = Orders.Draft(lille, "BE-DIV-TOU", house.Clock.GetUtcNow());
        await house.StoreAsync(order);
        return (lille, order);
    }
}
