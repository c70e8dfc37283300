using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Audit;
using TaskForce.Application.Notifications;
using TaskForce.Application.Organisations;
using TaskForce.Application.Requests.Access;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Requests.Files;
using TaskForce.Application.Requests.Register;
using TaskForce.Application.Requests.Retention;
using TaskForce.Application.Requests.Snippets;
using TaskForce.Application.Storage;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Data;

/// <summary>
/// Who sees what, in one place (product, who sees what). Rule: a request is seen through a row of
/// <see cref="RequestAccess"/>; its content through a row of level Full; a national piece by its own State only.
/// Don't: filter in a handler or a page. Do instead: query, and what may not be seen is not there.
/// Why: a filter that must be remembered is forgotten once, and once is a leak.
/// </summary>
internal static class Visibility
{
    /// <summary>Name of the filters, for the one method that looks past them.</summary>
    public const string Filter = nameof(Visibility);

    public static void Apply(ModelBuilder builder, TaskForceDbContext db)
    {
        builder.Entity<CooperationRequest>().HasQueryFilter(Filter, r => r.Access.Any(a => db.Principals.Contains(a.Principal)));

        // The register level: state and dates.
        builder.Entity<OrderMeasure>().HasQueryFilter(Filter, m =>
            db.Set<RequestAccess>().Any(a => a.RequestId == m.RequestId && db.Principals.Contains(a.Principal)));
        builder.Entity<Clock>().HasQueryFilter(Filter, c =>
            db.Set<RequestAccess>().Any(a => a.RequestId == c.RequestId && db.Principals.Contains(a.Principal)));
        builder.Entity<Handling>().HasQueryFilter(Filter, h =>
            db.Set<RequestAccess>().Any(a => a.RequestId == h.RequestId && db.Principals.Contains(a.Principal)));
        builder.Entity<RequestEvent>().HasQueryFilter(Filter, e => (e.Audience == null || e.Audience == db.ViewerCountry) &&
            db.Set<RequestAccess>().Any(a => a.RequestId == e.RequestId && db.Principals.Contains(a.Principal)));
        builder.Entity<CaseOpening>().HasQueryFilter(Filter, o =>
            db.Set<RequestAccess>().Any(a => a.RequestId == o.RequestId && db.Principals.Contains(a.Principal)));

        // The whole case file: what is written and said.
        builder.Entity<EventDetail>().HasQueryFilter(Filter, d => (d.Audience == null || d.Audience == db.ViewerCountry) &&
            db.Set<RequestAccess>().Any(a => a.RequestId == d.RequestId && a.Level == AccessLevel.Full && db.Principals.Contains(a.Principal)));
        builder.Entity<FormVersion>().HasQueryFilter(Filter, f => ((f.SignedAt != null && !f.Void) || f.Owner == db.ViewerCountry) &&
            db.Set<RequestAccess>().Any(a => a.RequestId == f.RequestId && a.Level == AccessLevel.Full && db.Principals.Contains(a.Principal)));
        builder.Entity<AssistanceFormVersion>().HasQueryFilter(Filter, f => (f.SignedAt != null || f.Owner == db.ViewerCountry) &&
            db.Set<RequestAccess>().Any(a => a.RequestId == f.RequestId && a.Level == AccessLevel.Full && db.Principals.Contains(a.Principal)));
        builder.Entity<Consultation>().HasQueryFilter(Filter, c =>
            db.Set<RequestAccess>().Any(a => a.RequestId == c.RequestId && a.Level == AccessLevel.Full && db.Principals.Contains(a.Principal)));
        builder.Entity<AccessChange>().HasQueryFilter(Filter, c => (c.Audience == null || c.Audience == db.ViewerCountry) &&
            db.Set<RequestAccess>().Any(a => a.RequestId == c.RequestId && a.Level == AccessLevel.Full && db.Principals.Contains(a.Principal)));
        builder.Entity<SearchToken>().HasQueryFilter(Filter, t => (t.Audience == null || t.Audience == db.ViewerCountry) &&
            db.Set<RequestAccess>().Any(a => a.RequestId == t.RequestId && a.Level >= t.Level && db.Principals.Contains(a.Principal)));

        // An application is its author's, and that of the readers of the case in the same State, who may answer it.
        builder.Entity<AccessApplication>().HasQueryFilter(Filter, p => p.User == db.ViewerUser || (p.Country == db.ViewerCountry &&
            db.Set<RequestAccess>().Any(a => a.RequestId == p.RequestId && a.Level == AccessLevel.Full && db.Principals.Contains(a.Principal))));
        // What a State decided on the time of a request, with its reason; of the other State's decision only what it comes to is told.
        builder.Entity<RetentionDecision>().HasQueryFilter(Filter, d => d.Country == db.ViewerCountry &&
            db.Set<RequestAccess>().Any(a => a.RequestId == d.RequestId && a.Level == AccessLevel.Full && db.Principals.Contains(a.Principal)));

        // The trail. An auditor reads what the users of the own State did and what belongs to no State (an address that nobody
        // has), and of the other State's only who read what both know of. Who reads a whole case file reads who else has.
        builder.Entity<AuditRow>().HasQueryFilter(Filter, r =>
            (db.ReadsAudit && (r.Country == db.ViewerCountry || r.Country == null || (r.Shared && r.Kind != AuditKind.Change)))
            || (r.Request != null && r.Kind != AuditKind.Change && r.Kind != AuditKind.Refusal && (r.Shared || r.Country == db.ViewerCountry)
                && db.Set<RequestAccess>().Any(a => a.RequestId == r.Request && a.Level == AccessLevel.Full && db.Principals.Contains(a.Principal))));
        // What somebody was writing is that person's alone, as long as the case file is open to the person.
        builder.Entity<SectionDraft>().HasQueryFilter(Filter, d => d.User == db.ViewerUser &&
            db.Set<RequestAccess>().Any(a => a.RequestId == d.RequestId && a.Level == AccessLevel.Full && db.Principals.Contains(a.Principal)));
        // A translation added to a sealed form goes the way of the form.
        builder.Entity<AddedTranslation>().HasQueryFilter(Filter, t => (t.Shared || t.Country == db.ViewerCountry) &&
            db.Set<RequestAccess>().Any(a => a.RequestId == t.RequestId && a.Level == AccessLevel.Full && db.Principals.Contains(a.Principal)));
        // Documents and their files: the whole case file, and what is national the own State's.
        builder.Entity<CaseDocument>().HasQueryFilter(Filter, d => (d.Audience == null || d.Audience == db.ViewerCountry) &&
            db.Set<RequestAccess>().Any(a => a.RequestId == d.RequestId && a.Level == AccessLevel.Full && db.Principals.Contains(a.Principal)));
        builder.Entity<StoredFile>().HasQueryFilter(Filter, f => (f.Audience == null || f.Audience == db.ViewerCountry) &&
            db.Set<RequestAccess>().Any(a => a.RequestId == f.RequestId && a.Level == AccessLevel.Full && db.Principals.Contains(a.Principal)));
        // What somebody was told is that person's, as long as the request is in sight.
        builder.Entity<Notification>().HasQueryFilter(Filter, n => n.User == db.ViewerUser && (n.Audience == null || n.Audience == db.ViewerCountry) &&
            db.Set<RequestAccess>().Any(a => a.RequestId == n.RequestId && db.Principals.Contains(a.Principal)));
        // A ready-made text is its authority's.
        builder.Entity<Snippet>().HasQueryFilter(Filter, s => db.Principals.Contains(s.Owner));
        builder.Entity<SavedView>().HasQueryFilter(Filter, v => v.User == db.ViewerUser);
        CoordinationVisibility.Apply(builder, db);
    }
}

/// <summary>
/// What belongs to the viewer's own State, for whoever administers it. Accounts and their parts have no filter of the model,
/// because signing in reads them before anybody is a viewer. Rule: a use case of administration begins here. Don't: begin at
/// the table and compare countries. Why: the other State's account is then not found, not listed and not counted anywhere.
/// </summary>
internal static class OwnState
{
    public static IQueryable<Authority> OwnAuthorities(this TaskForceDbContext db) => db.Authorities.Where(a => a.Country == db.ViewerCountry);

    public static IQueryable<UserAccount> OwnAccounts(this TaskForceDbContext db) =>
        db.Users.Where(u => db.Authorities.Any(a => a.Code == u.Authority && a.Country == db.ViewerCountry));

    public static IQueryable<Invitation> OwnInvitations(this TaskForceDbContext db) =>
        db.Set<Invitation>().Where(i => db.Users.Any(u => u.Id == i.User && db.Authorities.Any(a => a.Code == u.Authority && a.Country == db.ViewerCountry)));

    public static IQueryable<Posting> OwnPostings(this TaskForceDbContext db) => db.Set<Posting>().Where(p => p.Country == db.ViewerCountry);

    public static IQueryable<DecreedHoliday> OwnDecreedHolidays(this TaskForceDbContext db) => db.Set<DecreedHoliday>().Where(h => h.Country == db.ViewerCountry);
}

/// <summary>
/// The one door past visibility, for the application's own work. The tests list who uses it.
/// </summary>
internal static class BeyondVisibility
{
    /// <summary>Every row, whoever looks.</summary>
    public static IQueryable<T> BeyondTheViewer<T>(this IQueryable<T> rows) where T : class =>
#pragma warning disable RS0030 // This is the one method.
        rows.IgnoreQueryFilters([Visibility.Filter]);
#pragma warning restore RS0030
}
