using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Domain;
using TaskForce.Domain.Coordination;
using TaskForce.Domain.Liaison;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.Visibility;

/// <summary>Coordinated cases, interventions and advice of the world by chance, and who sees them.</summary>
internal sealed partial class RandomWorld
{
    /// <summary>Cases in a state by chance with everything in them, interventions, and advice that was asked on drafts.</summary>
    private IEnumerable<object> Coordination()
    {
        var now = house.Clock.GetUtcNow();
        var (lille, tournai) = (people[0], people[6]);
        for (var i = 1; i <= 4; i++)
        {
            var restricted = i == 4;
            var one = new CoordinatedCase(new CoordinatedCaseId(i), $"Opération {i}", restricted, Deed.Now(lille, now));
            one.AddProceeding(new ProceedingFacts(lille.Authority!.Value, "26/1", ProceedingKind.ProsecutorInquiry, ProceedingState.UnderWay, Language.Fr), Deed.Now(lille, now));
            if (i > 1)
                one.ProposeTo(tournai.Authority!.Value, [tournai.User, people[7].User], Deed.Now(lille, now, "Par hasard."));
            if (i == 2 && chance.Next(2) == 0)
                one.DeclineIt(Deed.Now(tournai, now, "Par hasard."));
            if (i > 2)
                one.JoinIt(Deed.Now(tournai, now));
            for (var n = chance.Next(3); n > 0; n--)
            {
                var to = people[chance.Next(people.Count)];
                var member = restricted ? Principal.Of(to.User) : Principal.Of(to.Authority!.Value);
                try
                {
                    one.AdmitMember(member, to.Authority!.Value.Country, chance.Next(2) == 0 ? AccessLevel.Full : AccessLevel.Register, Deed.Now(lille, now, "Par hasard."));
                }
                catch (CoordinationViolation)
                {
                    // Of the other State, or a member already.
                }
            }

            cases.Add(one);
            parts.AddRange(orders.Select(o => one.Link(o, AccessLevel.Full, Deed.Now(lille, now))));
            foreach (var national in new[] { true, false })
            {
                parts.Add(one.AddDate(i * 10 + (national ? 1 : 0), new DateFacts(JointDateKind.Hearing, new DateOnly(2026, 4, 1), null, null, null, national), Deed.Now(lille, now)));
                parts.Add(one.Write(i * 10 + (national ? 1 : 0), national, Deed.Now(lille, now, "Par hasard.")));
            }

            parts.Add(one.AddContact(i, new ContactFacts("Camille", "substitut", null, null, [], null), Deed.Now(lille, now)));
        }

        foreach (var (order, i) in orders.Select((o, i) => (o, i)))
        {
            var (liaison, level) = (people[chance.Next(2) == 0 ? 3 : 10], chance.Next(2) == 0 ? AccessLevel.Full : AccessLevel.Register);
            parts.Add(new Intervention(
                i + 1, order, level, null, new InterventionFacts(new DateOnly(2026, 3, 5), InterventionKind.Call, order.Issuing, "Par hasard.", order.TransmittedAt is not null && chance.Next(2) == 0),
                Deed.Now(liaison, now)));
        }

        return [.. cases, .. parts];
    }

    /// <summary>Opens drafts to a liaison magistrate, as far as they are not open already.</summary>
    private void AskForAdvice()
    {
        var (lille, now) = (people[0], house.Clock.GetUtcNow());
        foreach (var order in orders.Where(o => o.TransmittedAt is null && !o.IsClosed && o.MayAskAdvice(lille) && SightOf(o, people[3]) != AccessLevel.Full))
            parts.Add(new Advice(parts.Count + 1, order, people[3].User, confirmed: true, Deed.Now(lille, now, "Par hasard ?")));
    }

    private async Task CheckCoordinationAsync(Actor viewer)
    {
        var own = viewer.Authority!.Value.Country;
        bool Sees(long id, AccessLevel level = AccessLevel.Register) => cases.Single(c => c.Id.Value == id).Access.Any(a => IsSeatOf(a.Principal, viewer) && a.Level >= level);
        bool Full(CoordinatedCaseId id) => Sees(id.Value, AccessLevel.Full);
        AccessLevel? On(RequestId id) => SightOf(orders.Single(o => o.Id == id), viewer);
        // A liaison magistrate knows of interventions wherever the own group sees the request.
        bool OfGroup(RequestId id) => viewer.Is(Role.LiaisonMagistrate) && orders.Single(o => o.Id == id).Access.Any(a => a.Principal.Value == "L:" + own);

        await EqualAsync(viewer, cases.Where(c => Sees(c.Id.Value)).Select(c => c.Id.Value), db => db.Set<CoordinatedCase>().Select(c => c.Id.Value));
        await EqualAsync(viewer, cases.Where(c => c.Proposals.Any(p => p.Audience is null || p.Audience == own)
            && c.Access.Any(a => IsSeatOf(a.Principal, viewer) && (a.Level == AccessLevel.Full || a.Seat == CoordinationSeat.Invited))).Select(c => c.Id.Value),
            db => db.Set<CoordinationProposal>().Select(p => p.CaseId.Value));
        await EqualAsync(viewer, cases.Where(c => Full(c.Id)).SelectMany(c => c.Entries.Where(e => e.Audience is null || e.Audience == own).Select(e => c.Id.Value * 100 + e.Number)),
            db => db.Set<CoordinationEntry>().Select(e => e.CaseId.Value * 100 + e.Number));
        await EqualAsync(viewer, cases.Where(c => Full(c.Id)).Select(c => c.Id.Value), db => db.Set<Proceeding>().Select(p => p.CaseId.Value));
        await EqualAsync(viewer, parts.OfType<JointDate>().Where(d => Full(d.CaseId) && (d.Audience is null || d.Audience == own)).Select(d => d.Id), db => db.Set<JointDate>().Select(d => d.Id));
        await EqualAsync(viewer, parts.OfType<CoordinationNote>().Where(n => Full(n.CaseId) && (n.Audience is null || n.Audience == own)).Select(n => n.Id), db => db.Set<CoordinationNote>().Select(n => n.Id));
        await EqualAsync(viewer, parts.OfType<CoordinationContact>().Where(c => Full(c.CaseId)).Select(c => c.Id), db => db.Set<CoordinationContact>().Select(c => c.Id));
        await EqualAsync(viewer, parts.OfType<LinkedRequest>().Where(l => Full(l.CaseId) && On(l.RequestId) is not null).Select(l => l.CaseId.Value * 1_000 + l.RequestId.Value % 1_000),
            db => db.Set<LinkedRequest>().Select(l => l.CaseId.Value * 1_000 + l.RequestId.Value % 1_000));
        await EqualAsync(viewer, parts.OfType<Intervention>().Where(i => (i.Audience is null || i.Audience == own) && (On(i.RequestId) == AccessLevel.Full || OfGroup(i.RequestId))).Select(i => i.Id),
            db => db.Set<Intervention>().Select(i => i.Id));
        await EqualAsync(viewer, parts.OfType<Intervention>().Where(i => (i.Audience is null || i.Audience == own)
            && (On(i.RequestId) == AccessLevel.Full || (OfGroup(i.RequestId) && i.Text!.Level == AccessLevel.Register))).Select(i => i.Id), db => db.Set<InterventionText>().Select(i => i.Id));
        await EqualAsync(viewer, parts.OfType<Advice>().Where(a => a.Country == own && (a.Magistrate == viewer.User || On(a.RequestId) == AccessLevel.Full)).Select(a => a.Id), db => db.Set<Advice>().Select(a => a.Id));
        await EqualAsync(viewer, parts.OfType<Advice>().Where(a => a.Country == own && On(a.RequestId) == AccessLevel.Full).Select(a => a.Id), db => db.Set<AdviceText>().Select(t => t.AdviceId));
    }

    private async Task EqualAsync(Actor viewer, IEnumerable<long> expected, Func<TaskForceDbContext, IQueryable<long>> query) =>
        Assert.Equal(expected.Order(), (await house.ReadAsync(viewer, db => query(db).ToListAsync())).Order());

    private static bool IsSeatOf(Principal principal, Actor viewer)
    {
        var works = viewer.Roles.Overlaps([Role.Magistrate, Role.Clerk, Role.IssuingOfficer, Role.CentralAuthority]);
        var country = viewer.Authority!.Value.Country;
        return (works && principal.Value == "A:" + viewer.Authority.Value.Value)
            || (viewer.Is(Role.LiaisonMagistrate) && principal.Value == "L:" + country) || (viewer.Is(Role.MinistryStaff) && principal.Value == "S:" + country)
            || ((works || viewer.Is(Role.LiaisonMagistrate) || viewer.Is(Role.MinistryStaff)) && principal.Value == $"U:{viewer.User.Value}");
    }
}
