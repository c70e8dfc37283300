using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Access;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Tests.Administration;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Tests.Drafting;

/// <summary>Nothing is typed twice: words come over from an earlier order, and a supplement begins with what is known (Art. 8).</summary>
public class ReuseTests
{
    [Theory, InEachDatabase]
    public async Task Sections_are_taken_over_from_an_earlier_order_and_the_timeline_says_from_which(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (lille, earlier, draft) = await TwoAsync(house);

        var choices = await house.SendAsync(lille, new GetEarlierOrders(draft.Id));
        await house.SendAsync(lille, new CopySections(draft.Id, draft.Version, earlier.Id, [FormSection.G], WithPersons: false));

        Assert.Equal([(earlier.Id, earlier.Number)], choices.Select(c => (c.Id, c.Number)));
        var form = await FormAsync(house, lille, draft.Id);
        Assert.Equal(("Exposé des faits.", 0), (form.Grounds.Facts, form.Persons.Lines.Count));
        var view = await house.SendAsync(lille, new GetCase(draft.Id));
        Assert.Equal(earlier.Number.ToString(), view.Events[^1].Facts!.Reference);
        Assert.Equal(OrderState.Transmitted, (await house.SendAsync(lille, new GetCase(earlier.Id))).Header.State);
    }

    [Fact]
    public async Task An_earlier_order_is_found_by_a_name_in_it()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, earlier, draft) = await TwoAsync(house);

        Assert.Equal([earlier.Id], (await house.SendAsync(lille, new GetEarlierOrders(draft.Id, "quaghe"))).Select(o => o.Id));
        Assert.Empty(await house.SendAsync(lille, new GetEarlierOrders(draft.Id, "nobody")));
    }

    [Fact]
    public async Task Nothing_is_taken_over_from_an_order_of_somebody_else_or_of_which_one_sees_the_register_only()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, earlier, draft) = await TwoAsync(house);
        var tournai = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);
        var back = Orders.Transmitted(tournai, "FR-PR-LIL", house.Clock.GetUtcNow());
        await house.StoreAsync(back);
        var dunkerque = await house.UserAsync("FR-PR-DKQ", Role.Magistrate);
        var theirs = Orders.Draft(dunkerque, "BE-DIV-TOU", house.Clock.GetUtcNow(), new OrderForm { Title = "Autre" });
        await house.StoreAsync(theirs);

        foreach (var (by, into, from) in new[] { (lille, draft, back), (lille, draft, draft), (dunkerque, theirs, earlier) })
            await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(by, new CopySections(into.Id, into.Version, from.Id, [FormSection.G], WithPersons: true)));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(tournai, new CopySections(draft.Id, draft.Version, back.Id, [FormSection.G], false)));
        Assert.Null((await FormAsync(house, lille, draft.Id)).Grounds.Facts);
    }

    [Fact]
    public async Task Words_of_a_restricted_order_go_only_where_the_same_persons_read_them()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, earlier, draft) = await RestrictedAsync(house);
        var colleague = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var copy = new CopySections(draft.Id, draft.Version, earlier.Id, [FormSection.G], WithPersons: true);

        var refused = await Assert.ThrowsAsync<RuleViolation>(() => house.SendAsync(lille, copy));
        Assert.Equal((Refusal.ReadByOthers, "From"), (refused.Code, refused.Field));
        Assert.Null((await FormAsync(house, colleague, draft.Id)).Grounds.Facts);

        await house.SendAsync(lille, new RestrictAccess(draft.Id, draft.Version, [colleague.User.Value], "Un informateur est nommé."));
        // The colleague would read them here and may not read them there.
        var version = await VersionAsync(house, lille, draft.Id);
        Assert.Equal(Refusal.ReadByOthers, (await Assert.ThrowsAsync<RuleViolation>(() => house.SendAsync(lille, copy with { Version = version }))).Code);

        var own = Orders.Draft(lille, "BE-DIV-KOR", house.Clock.GetUtcNow(), new OrderForm { Title = "Pour moi" });
        await house.StoreAsync(own);
        await house.SendAsync(lille, new RestrictAccess(own.Id, own.Version, [], "Un informateur est nommé."));
        await house.SendAsync(lille, copy with { Id = own.Id, Version = await VersionAsync(house, lille, own.Id) });
        Assert.Equal("Exposé des faits.", (await FormAsync(house, lille, own.Id)).Grounds.Facts);
    }

    [Fact]
    public async Task A_supplement_of_a_restricted_order_is_restricted_to_those_of_its_authority_who_read_it()
    {
        await using var house = await TestHouse.OpenAsync();
        var clerk = await house.UserAsync("FR-PR-LIL", Role.Clerk);
        var (lille, earlier, _) = await RestrictedAsync(house, clerk);
        var colleague = await house.UserAsync("FR-PR-LIL", Role.Magistrate);

        var id = await house.SendAsync(clerk, new SupplementOrder(earlier.Id, [FormSection.G], WithPersons: true));

        Assert.True((await house.SendAsync(lille, new GetCase(id))).Header.Restricted);
        Assert.Equal("Exposé des faits.", (await FormAsync(house, clerk, id)).Grounds.Facts);
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(colleague, new GetCase(id)));
        var readers = await house.ReadAsync(null, db => db.Set<RequestAccess>().Where(a => a.RequestId == id).Select(a => a.Principal).ToListAsync());
        Assert.Equal([Principal.Of(lille.User), Principal.Of(clerk.User)], readers.OrderBy(r => r == Principal.Of(clerk.User)));
    }

    [Fact]
    public async Task A_new_order_proposes_nothing_that_stands_in_a_restricted_one()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, earlier, _) = await RestrictedAsync(house);

        var id = await house.SendAsync(lille, new CreateOrder("Nouvelle", Language.Fr, null, []));

        Assert.NotEqual(earlier.Form.Remedies.Informs.Organisation, (await FormAsync(house, lille, id)).Remedies.Informs.Organisation);
    }

    [Fact]
    public async Task What_somebody_wrote_meanwhile_is_not_replaced_unseen()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, earlier, draft) = await TwoAsync(house);
        await house.SendAsync(lille, new SaveSection(
            draft.Id, draft.Version, FormSection.G, SectionsOfForm.StampOf(draft.Form, FormSection.G), draft.Form with { Grounds = new() { Facts = "Entre-temps." } }));

        await Assert.ThrowsAsync<StaleRequestException>(() => house.SendAsync(lille, new CopySections(draft.Id, draft.Version, earlier.Id, [FormSection.G], false)));

        Assert.Equal("Entre-temps.", (await FormAsync(house, lille, draft.Id)).Grounds.Facts);
    }

    [Theory, InEachDatabase]
    public async Task A_supplement_begins_with_Section_D_and_once_sent_each_leads_to_the_other(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (lille, earlier, _) = await TwoAsync(house);
        var tournai = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);

        var view = await house.SendAsync(lille, new GetSupplement(earlier.Id));
        var id = await house.SendAsync(lille, new SupplementOrder(earlier.Id, [.. view.Sections], WithPersons: true));
        var form = await FormAsync(house, lille, id);

        Assert.Equivalent(view.Earlier, form.Earlier);
        Assert.Equal((true, earlier.Number.ToString(), earlier.Form.Title), (form.Earlier.Supplements, form.Earlier.IssuingReference, form.Title));
        Assert.Equal(2, form.Measures.Count);
        Assert.Equal([new RelatedOrder(earlier.Id, earlier.Number!.Value, IsEarlier: true)], (await house.SendAsync(lille, new GetCase(id))).Related);
        Assert.Empty((await house.SendAsync(tournai, new GetCase(earlier.Id))).Related);

        var number = await SendAsync(house, lille, id, form);

        Assert.True((await house.SendAsync(lille, new GetCase(earlier.Id))).Flags.Supplemented);
        foreach (var reader in new[] { lille, tournai })
        {
            Assert.Equal([new RelatedOrder(id, number, IsEarlier: false)], (await house.SendAsync(reader, new GetCase(earlier.Id))).Related);
            Assert.Equal([earlier.Id], (await house.SendAsync(reader, new GetCase(id))).Related.Select(r => r.Id));
        }

        // Staff see the register of both and no way from one to the other.
        var staff = await house.UserAsync("FR-MIN", Role.MinistryStaff);
        Assert.Empty((await house.SendAsync(staff, new GetCase(earlier.Id))).Related);
    }

    [Fact]
    public async Task Only_the_issuing_authority_supplements_and_only_what_was_sent()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, earlier, draft) = await TwoAsync(house);
        var tournai = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);

        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(tournai, new GetSupplement(earlier.Id)));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(tournai, new SupplementOrder(earlier.Id, [], false)));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(lille, new SupplementOrder(draft.Id, [], false)));
    }

    private static async Task<RequestNumber> SendAsync(TestHouse house, Actor lille, RequestId id, OrderForm form)
    {
        var whole = Orders.Form() with { Earlier = form.Earlier with { SentElsewhere = false } };
        foreach (var section in new[] { FormSection.D, FormSection.G, FormSection.I, FormSection.J, FormSection.K })
        {
            var stored = await FormAsync(house, lille, id);
            await house.SendAsync(lille, new SaveSection(id, 0, section, SectionsOfForm.StampOf(stored, section), whole));
        }

        await house.SendAsync(lille, new Sign(id, await VersionAsync(house, lille, id), default, new Signatory("Camille", "substitut")));
        return await house.SendAsync(lille, new Transmit(id, await VersionAsync(house, lille, id), default, Channel.SecureMail, null));
    }

    private static Task<int> VersionAsync(TestHouse house, Actor by, RequestId id) => house.ReadAsync(by, db => db.Orders.Where(o => o.Id == id).Select(o => o.Version).SingleAsync());

    private static async Task<OrderForm> FormAsync(TestHouse house, Actor by, RequestId id) => (await house.SendAsync(by, new GetOrderForm(id))).Form;

    private static async Task<(Actor Lille, InvestigationOrder Earlier, InvestigationOrder Draft)> RestrictedAsync(TestHouse house, params Actor[] named)
    {
        var (lille, earlier, draft) = await TwoAsync(house);
        var tournai = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);
        await house.ChangeAsync(tournai.User.Value, u => u.TakesRestricted = true);
        await house.SendAsync(lille, new RestrictAccess(
            earlier.Id, earlier.Version, [tournai.User.Value, .. named.Select(n => n.User.Value)], "Un informateur est nommé."));
        return (lille, earlier, draft);
    }

    private static async Task<(Actor Lille, InvestigationOrder Earlier, InvestigationOrder Draft)> TwoAsync(TestHouse house)
    {
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var earlier = Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow());
        var draft = Orders.Draft(lille, "BE-DIV-KOR", house.Clock.GetUtcNow(), new OrderForm { Title = "Nouvelle", Language = Language.Fr });
        await house.StoreAsync(earlier);
        await house.StoreAsync(draft);
        return (lille, earlier, draft);
    }
}
