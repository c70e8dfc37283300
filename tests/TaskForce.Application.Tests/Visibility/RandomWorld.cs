using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Notifications;
using TaskForce.Application.Requests.Access;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Requests.Files;
using TaskForce.Application.Requests.Register;
using TaskForce.Application.Requests.Retention;
using TaskForce.Application.Requests.Snippets;
using TaskForce.Application.Storage;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Coordination;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Tests.Visibility;

/// <summary>A world by chance: people, orders, grants, revocations and restrictions in any order, and what hangs on orders.</summary>
internal sealed partial class RandomWorld(TestHouse house, Random chance)
{
    private static readonly (string Authority, Role Role)[] Crowd =
    [
        ("FR-PR-LIL", Role.Magistrate), ("FR-PR-LIL", Role.Clerk), ("FR-PR-DKQ", Role.Magistrate), ("FR-LM-BE", Role.LiaisonMagistrate), ("FR-MIN", Role.MinistryStaff),
        ("FR-MIN", Role.Administrator), ("BE-DIV-TOU", Role.Magistrate), ("BE-DIV-TOU", Role.Clerk), ("BE-PR-MON", Role.Magistrate), ("BE-DIV-KOR", Role.Magistrate),
        ("BE-LM-FR", Role.LiaisonMagistrate), ("BE-MIN", Role.MinistryStaff), ("BE-CENTRAL", Role.CentralAuthority), ("BE-EXP", Role.Expert), ("BE-MIN", Role.Auditor),
    ];

    private readonly List<Actor> people = [];
    private readonly List<InvestigationOrder> orders = [];
    private readonly List<AssistanceRequest> others = [];
    private readonly List<AccessApplication> applications = [];
    private readonly List<AuditRow> consultations = [];
    private readonly List<(RequestId Order, UserId User)> drafts = [];
    private readonly List<(RequestId Order, UserId User, CountryCode? Audience)> told = [];
    private readonly List<CoordinatedCase> cases = [];
    private readonly List<object> parts = [];

    public async Task MakeAsync()
    {
        foreach (var (authority, role) in Crowd)
            people.Add(await house.UserAsync(authority, role));
        for (var i = 0; i < 8; i++)
            orders.Add(Order(house.Clock.GetUtcNow()));
        AskForAdvice();
        foreach (var order in orders)
            await house.StoreAsync(order);
        for (var i = 0; i < 4; i++)
            others.Add(Other(house.Clock.GetUtcNow()));
        await house.InScopeAsync(null, async provider =>
        {
            var db = (TaskForceDbContext)provider.GetService(typeof(TaskForceDbContext))!;
            foreach (var (order, i) in orders.Select((o, i) => (o, i)))
            {
                var asker = people[chance.Next(people.Count)];
                applications.Add(new AccessApplication
                {
                    Id = i + 1, User = asker.User, Country = asker.Authority!.Value.Country, Typed = "?", RequestId = order.Id, Reason = "Par hasard.", AskedAt = order.CreatedAt,
                });
                db.Add(new CaseOpening { RequestId = order.Id, User = 1, SeenAt = order.CreatedAt });
                db.Add(new RetentionDecision { RequestId = order.Id, Country = order.IssuingCountry, Number = 1, Reason = "Par hasard.", By = 1, At = order.CreatedAt });
                consultations.Add(ConsultationOf(order, people[chance.Next(people.Count)], 10_000 + i));
                db.Add(new AddedTranslation
                {
                    Id = i + 1, RequestId = order.Id, Form = 1, Country = order.IssuingCountry, Shared = i % 2 == 0, Texts = [], AddedBy = people[0].User, AddedAt = order.CreatedAt,
                });
                db.AddRange(DocumentsOf(order, i));
                drafts.Add((order.Id, people[(i * 2) % people.Count].User));
                db.Add(new SectionDraft { RequestId = order.Id, User = drafts[^1].User, Section = FormSection.G, Content = [1], KeptAt = order.CreatedAt });
                told.Add((order.Id, people[chance.Next(people.Count)].User, chance.Next(2) == 0 ? order.IssuingCountry : null));
                db.Add(new Notification
                {
                    Id = i + 1, RequestId = order.Id, User = told[^1].User, Audience = told[^1].Audience, Kind = NotificationKind.Act, Act = OrderAct.Edit, At = order.CreatedAt,
                });
                db.Add(new Snippet { Id = i + 1, Owner = Principal.Of(people[i].Authority!.Value), Title = "Texte", Language = Language.Fr, Text = "Par hasard." });
                db.Add(new SavedView { User = people[i].User, Name = "Vue", Query = "" });
            }

            db.AddRange(others);
            db.AddRange(Coordination());
            db.AddRange(applications);
            db.AddRange(consultations);
            return await db.SaveChangesAsync();
        });
    }

    /// <summary>What the store shows to each of the people is what the rows of access give: for every table that has a filter.</summary>
    public async Task CheckAsync()
    {
        var ofOrders = orders.Select(o => o.Id).ToList();
        foreach (var viewer in people)
        {
            var own = viewer.Authority!.Value.Country;
            bool Sees(InvestigationOrder o) => SightOf(o, viewer) is not null;
            bool Reads(InvestigationOrder o) => SightOf(o, viewer) == AccessLevel.Full;

            await SameAsync(viewer, Sees, db => db.Orders.Select(o => o.Id));
            await SameOthersAsync(viewer, o => SightOf(o, viewer) is not null, db => db.Assistance.Select(r => r.Id));
            await SameOthersAsync(
                viewer, o => SightOf(o, viewer) == AccessLevel.Full && o.Versions.Any(v => v.SignedAt is not null || v.Owner == own), db => db.Set<AssistanceFormVersion>().Select(v => v.RequestId));
            await SameAsync(viewer, o => Sees(o) && o.Measures.Count > 0, db => db.Set<OrderMeasure>().Where(m => ofOrders.Contains(m.RequestId)).Select(m => m.RequestId));
            await SameAsync(viewer, o => Sees(o) && o.Clocks.Count > 0, db => db.Set<Clock>().Where(c => ofOrders.Contains(c.RequestId)).Select(c => c.RequestId));
            await SameAsync(viewer, o => Sees(o) && o.Handlings.Count > 0, db => db.Set<Handling>().Where(h => ofOrders.Contains(h.RequestId)).Select(h => h.RequestId));
            await SameAsync(viewer, Sees, db => db.Set<CaseOpening>().Select(c => c.RequestId));
            await SameAsync(viewer, o => Sees(o) && o.Events.Any(e => e.Audience is null || e.Audience == own), db => db.Set<RequestEvent>().Where(e => ofOrders.Contains(e.RequestId)).Select(e => e.RequestId));
            await SameAsync(viewer, o => Reads(o) && o.Events.Any(e => e.Detail is { } d && (d.Audience is null || d.Audience == own)), db => db.Set<EventDetail>().Where(d => ofOrders.Contains(d.RequestId)).Select(d => d.RequestId));
            await SameAsync(viewer, o => Reads(o) && o.Forms.Any(f => (f.SignedAt is not null && !f.Void) || f.Owner == own), db => db.Set<FormVersion>().Select(f => f.RequestId));
            await SameAsync(viewer, o => Reads(o) && o.Consultations.Count > 0, db => db.Set<Consultation>().Select(c => c.RequestId));
            await SameAsync(viewer, o => Reads(o) && o.AccessChanges.Any(c => c.Audience is null || c.Audience == own), db => db.Set<AccessChange>().Select(c => c.RequestId));
            await SameAsync(viewer, Reads, db => db.SearchTokens.Where(t => t.Token == "quaghebeur" && ofOrders.Contains(t.RequestId)).Select(t => t.RequestId));
            await SameAsync(
                viewer, o => applications.Any(a => a.RequestId == o.Id && (a.User == viewer.User || (a.Country == own && Reads(o)))),
                db => db.Set<AccessApplication>().Select(a => a.RequestId!.Value));
            await SameAsync(viewer, o => Reads(o) && (orders.IndexOf(o) % 2 == 0 || o.IssuingCountry == own), db => db.Set<AddedTranslation>().Select(t => t.RequestId));
            foreach (var national in new[] { false, true })
            {
                bool ReadsFile(InvestigationOrder o) => Reads(o) && (!national || o.IssuingCountry == own);
                await SameAsync(viewer, ReadsFile, db => db.Set<CaseDocument>().Where(d => d.SharedAt == null == national).Select(d => d.RequestId));
                await SameAsync(viewer, ReadsFile, db => db.Set<StoredFile>().Where(f => f.Received == (national ? 1 : 2)).Select(f => f.RequestId));
            }

            await SameAsync(viewer, o => Reads(o) && drafts.Contains((o.Id, viewer.User)), db => db.Set<SectionDraft>().Select(d => d.RequestId));
            await SameAsync(
                viewer, o => Sees(o) && told.Exists(t => t.Order == o.Id && t.User == viewer.User && (t.Audience is null || t.Audience == own)),
                db => db.Notifications.Where(n => n.Id <= orders.Count).Select(n => n.RequestId));
            await SameAsync(viewer, o => Reads(o) && o.IssuingCountry == own, db => db.Set<RetentionDecision>().Select(d => d.RequestId));
            await SameAsync(
                viewer, o => consultations.Any(c => c.Request == o.Id && (c.Shared || c.Country == own) && (viewer.Is(Role.Auditor) || Reads(o))),
                db => db.Set<AuditRow>().Where(r => r.Sequence >= 10_000).Select(r => r.Request!.Value));
            var works = viewer.Roles.Overlaps([Role.Magistrate, Role.Clerk, Role.IssuingOfficer, Role.CentralAuthority]);
            Assert.Equal(works ? people.Take(orders.Count).Count(p => p.Authority == viewer.Authority) : 0, await house.ReadAsync(viewer, db => db.Snippets.CountAsync()));
            await CheckCoordinationAsync(viewer);
            Assert.Equal(people.Take(orders.Count).Contains(viewer) ? 1 : 0, await house.ReadAsync(viewer, db => db.SavedViews.CountAsync()));
        }
    }

    /// <summary>Two documents, a national one of the issuing State and a shared one; the length tells them apart.</summary>
    private static IEnumerable<object> DocumentsOf(InvestigationOrder order, int i)
    {
        foreach (var national in new[] { true, false })
        {
            var (id, audience) = (i * 2 + (national ? 1 : 2), national ? order.IssuingCountry : (CountryCode?)null);
            var file = new Guid(id, 0, 0, new byte[8]);
            yield return new StoredFile
            {
                Key = new WrappedKey(file, "x", [1]), RequestId = order.Id, Audience = audience, Length = 2, Received = national ? 1 : 2, BegunAt = order.CreatedAt,
            };
            yield return new CaseDocument
            {
                Id = id, RequestId = order.Id, File = file, Series = id, Name = "Par hasard", Kind = CaseDocumentKind.Other, Language = Language.Fr, Country = order.IssuingCountry,
                Audience = audience, SharedOnArrival = !national, SharedAt = national ? null : order.CreatedAt, AddedBy = new UserId(1), AddedFor = order.Issuing, AddedAt = order.CreatedAt,
            };
        }
    }

    private static AuditRow ConsultationOf(InvestigationOrder order, Actor reader, long sequence) => new()
    {
        Sequence = sequence, At = order.CreatedAt, Kind = AuditKind.Consultation, User = reader.User.Value, Country = reader.Authority!.Value.Country, Authority = reader.Authority,
        Request = order.Id, Shared = order.TransmittedAt is not null, Action = "GetCase", Previous = [], Hash = [],
    };

    private async Task SameAsync(Actor viewer, Func<InvestigationOrder, bool> expected, Func<TaskForceDbContext, IQueryable<RequestId>> query) => Assert.Equal(
        orders.Where(expected).Select(o => o.Id).Order(), (await house.ReadAsync(viewer, db => query(db).Distinct().ToListAsync())).Order());

    private async Task SameOthersAsync(Actor viewer, Func<AssistanceRequest, bool> expected, Func<TaskForceDbContext, IQueryable<RequestId>> query) => Assert.Equal(
        others.Where(expected).Select(o => o.Id).Order(), (await house.ReadAsync(viewer, db => query(db).Distinct().ToListAsync())).Order());

    /// <summary>A request of another kind, a draft or sent: one that the States see, or one that its two authorities alone see.</summary>
    private AssistanceRequest Other(DateTimeOffset now)
    {
        var kind = chance.Next(2) == 0 ? RequestKind.CONFISC : RequestKind.SURV;
        return chance.Next(2) == 0 ? AssistanceBuilder.Draft(people[0], "BE-DIV-TOU", kind, now) : AssistanceBuilder.Sent(people[0], "BE-DIV-TOU", kind, now);
    }

    /// <summary>The oracle: who reads cases at all, then the rows for the person, the authority, the group.</summary>
    private static AccessLevel? SightOf(CooperationRequest order, Actor viewer)
    {
        var (authority, country) = (viewer.Authority!.Value.Value, viewer.Authority.Value.Country);
        var works = viewer.Roles.Overlaps([Role.Magistrate, Role.Clerk, Role.IssuingOfficer, Role.CentralAuthority]);
        var reads = works || viewer.Is(Role.LiaisonMagistrate) || viewer.Is(Role.MinistryStaff);
        var rows = order.Access.Where(a => reads && (
            a.Principal.Value == $"U:{viewer.User.Value}"
            || (works && a.Principal.Value == "A:" + authority)
            || (viewer.Is(Role.LiaisonMagistrate) && a.Principal.Value == "L:" + country)
            || (viewer.Is(Role.MinistryStaff) && a.Principal.Value == "S:" + country)));
        return rows.Max(a => (AccessLevel?)a.Level);
    }

    /// <summary>An order in a state by chance, with decisions about it by chance; those that the domain refuses change nothing.</summary>
    private InvestigationOrder Order(DateTimeOffset now)
    {
        var (lille, tournai) = (people[0], people[6]);
        var order = chance.Next(4) switch
        {
            0 => Orders.Draft(lille, "BE-DIV-TOU", now),
            1 => Orders.Signed(lille, "BE-DIV-TOU", now),
            _ => Orders.Transmitted(lille, "BE-DIV-TOU", now, "BE-PR-MON"),
        };
        if (order.State == OrderState.Transmitted && chance.Next(3) > 0)
        {
            order.RecordReception(competent: true, null, Deed.Now(tournai, now));
            order.OpenConsultation(ConsultationKind.CONS_9_6, [], null, new DateOnly(2026, 4, 1), Deed.Now(tournai, now, "Par quel moyen ?"));
        }

        for (var i = chance.Next(8); i > 0; i--)
        {
            try
            {
                Decide(order, Deed.Now(chance.Next(2) == 0 ? lille : tournai, now, "Par hasard."), people[chance.Next(people.Count)]);
            }
            catch (RuleViolation)
            {
                // Refused: nothing has changed, and the oracle reads what is.
            }
        }

        return order;
    }

    private void Decide(InvestigationOrder order, Deed deed, Actor to)
    {
        var country = to.Authority!.Value.Country;
        var principal = chance.Next(3) switch
        {
            0 => Principal.Of(to.User),
            1 => Principal.Of(to.Authority.Value),
            _ => Principal.LiaisonMagistrates(country),
        };
        var ofOwnState = country == deed.By.Authority!.Value.Country;
        switch (chance.Next(10))
        {
            case < 5:
                order.Grant(principal, country, chance.Next(2) == 0 ? AccessLevel.Full : AccessLevel.Register, deed);
                break;
            case < 8:
                order.Revoke(principal, deed);
                break;
            case 8:
                order.RestrictTo(ofOwnState ? [to.User] : [], ofOwnState ? [] : [to.User], deed);
                break;
            default:
                order.Unrestrict(order.TransmittedAt is null ? null : new Addressee(order.Executing!.Value), deed);
                break;
        }
    }
}
