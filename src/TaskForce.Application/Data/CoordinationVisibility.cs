using Microsoft.EntityFrameworkCore;
using TaskForce.Domain.Coordination;
using TaskForce.Domain.Liaison;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Data;

/// <summary>
/// The filters of coordinated cases and of the work of liaison magistrates, part of <see cref="Visibility"/>. A coordinated case is
/// seen through its own rows and never gives sight of a request: what hangs on a request asks the rows of that request as well.
/// </summary>
internal static class CoordinationVisibility
{
    public static void Apply(ModelBuilder builder, TaskForceDbContext db)
    {
        builder.Entity<CoordinatedCase>().HasQueryFilter(Visibility.Filter, c => c.Access.Any(a => db.Principals.Contains(a.Principal)));

        // Members, and of a proposal those to whom it was made.
        builder.Entity<CoordinationProposal>().HasQueryFilter(Visibility.Filter, p => (p.Audience == null || p.Audience == db.ViewerCountry)
            && db.Set<CoordinationAccess>().Any(a => a.CaseId == p.CaseId && db.Principals.Contains(a.Principal)
                && (a.Level == AccessLevel.Full || a.Seat == CoordinationSeat.Invited)));
        builder.Entity<CoordinationEntry>().HasQueryFilter(Visibility.Filter, e => (e.Audience == null || e.Audience == db.ViewerCountry)
            && db.Set<CoordinationAccess>().Any(a => a.CaseId == e.CaseId && a.Level == AccessLevel.Full && db.Principals.Contains(a.Principal)));
        builder.Entity<Proceeding>().HasQueryFilter(Visibility.Filter, p =>
            db.Set<CoordinationAccess>().Any(a => a.CaseId == p.CaseId && a.Level == AccessLevel.Full && db.Principals.Contains(a.Principal)));
        builder.Entity<JointDate>().HasQueryFilter(Visibility.Filter, d => (d.Audience == null || d.Audience == db.ViewerCountry)
            && db.Set<CoordinationAccess>().Any(a => a.CaseId == d.CaseId && a.Level == AccessLevel.Full && db.Principals.Contains(a.Principal)));
        builder.Entity<CoordinationContact>().HasQueryFilter(Visibility.Filter, c =>
            db.Set<CoordinationAccess>().Any(a => a.CaseId == c.CaseId && a.Level == AccessLevel.Full && db.Principals.Contains(a.Principal)));
        builder.Entity<CoordinationNote>().HasQueryFilter(Visibility.Filter, n => (n.Audience == null || n.Audience == db.ViewerCountry)
            && db.Set<CoordinationAccess>().Any(a => a.CaseId == n.CaseId && a.Level == AccessLevel.Full && db.Principals.Contains(a.Principal)));

        // A request in a case: a member, and a reader of the request.
        builder.Entity<LinkedRequest>().HasQueryFilter(Visibility.Filter, l =>
            db.Set<CoordinationAccess>().Any(a => a.CaseId == l.CaseId && a.Level == AccessLevel.Full && db.Principals.Contains(a.Principal))
            && db.Set<RequestAccess>().Any(a => a.RequestId == l.RequestId && db.Principals.Contains(a.Principal)));

        // That a liaison magistrate stepped in: those who read the whole, and liaison magistrates who see the request at all.
        builder.Entity<Intervention>().HasQueryFilter(Visibility.Filter, i => (i.Audience == null || i.Audience == db.ViewerCountry)
            && db.Set<RequestAccess>().Any(a => a.RequestId == i.RequestId && db.Principals.Contains(a.Principal)
                && (a.Level == AccessLevel.Full || a.Principal == db.LiaisonPrincipal)));
        // What was written with the whole in sight is read with the whole in sight.
        builder.Entity<InterventionText>().HasQueryFilter(Visibility.Filter, t => (t.Audience == null || t.Audience == db.ViewerCountry)
            && db.Set<RequestAccess>().Any(a => a.RequestId == t.RequestId && db.Principals.Contains(a.Principal)
                && (a.Level == AccessLevel.Full || (t.Level == AccessLevel.Register && a.Principal == db.LiaisonPrincipal))));

        // Advice is the own State's. That it was asked stays known to who was asked; what was written goes with the sight of the draft.
        builder.Entity<Advice>().HasQueryFilter(Visibility.Filter, v => v.Country == db.ViewerCountry && (v.Magistrate == db.ViewerUser
            || db.Set<RequestAccess>().Any(a => a.RequestId == v.RequestId && a.Level == AccessLevel.Full && db.Principals.Contains(a.Principal))));
        builder.Entity<AdviceText>().HasQueryFilter(Visibility.Filter, t =>
            db.Set<Advice>().Any(v => v.Id == t.AdviceId && v.Country == db.ViewerCountry)
            && db.Set<RequestAccess>().Any(a => a.RequestId == t.RequestId && a.Level == AccessLevel.Full && db.Principals.Contains(a.Principal)));
    }
}
