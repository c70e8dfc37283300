using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Audit;
using TaskForce.Application.Notifications;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Register;
using TaskForce.Application.Requests.Snippets;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Data;

/// <summary>
/// The store. It knows who looks: every query passes the filters of <see cref="Visibility"/>, and a viewer who is nobody
/// sees no request.
/// </summary>
public sealed class TaskForceDbContext(DbContextOptions<TaskForceDbContext> options, IViewer viewer, DatabaseFlavour flavour)
    : IdentityUserContext<UserAccount, long>(options), IDataProtectionKeyContext
{
    /// <summary>What differs between the two databases.</summary>
    public DatabaseFlavour Flavour { get; } = flavour;

    /// <summary>Requests of every kind that the viewer may see.</summary>
    public DbSet<CooperationRequest> Requests => Set<CooperationRequest>();

    /// <summary>Requests of other kinds than the EIO that the viewer may see.</summary>
    public DbSet<AssistanceRequest> Assistance => Set<AssistanceRequest>();

    /// <summary>European Investigation Orders that the viewer may see.</summary>
    public DbSet<InvestigationOrder> Orders => Set<InvestigationOrder>();

    /// <summary>Authorities of both States: public reference data.</summary>
    public DbSet<Authority> Authorities => Set<Authority>();

    /// <summary>Views of the register that users saved; each sees the own ones.</summary>
    public DbSet<SavedView> SavedViews => Set<SavedView>();

    /// <summary>Keys of data protection: sessions survive a restart and a second instance.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    internal DbSet<Notification> Notifications => Set<Notification>();

    internal DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    internal DbSet<Snippet> Snippets => Set<Snippet>();

    internal DbSet<SubmittedForm> SubmittedForms => Set<SubmittedForm>();

    internal DbSet<KeptForm> KeptForms => Set<KeptForm>();

    internal DbSet<NumberSequence> NumberSequences => Set<NumberSequence>();

    internal DbSet<SearchToken> SearchTokens => Set<SearchToken>();

    /// <summary>What the audit trail will say with the next save.</summary>
    internal PendingTrail Trail { get; } = new();

    /// <summary>The use case that runs; null outside one.</summary>
    internal string? UseCase { get; set; }

    internal IViewer Viewer => viewer;

    // Read by the filters at each query; EF Core takes them from the context that runs it.
    internal IReadOnlyList<Principal> Principals => viewer.Principals;

    internal CountryCode? ViewerCountry => viewer.Country;

    /// <summary>The group of liaison magistrates of the viewer's State; of use together with <see cref="Principals"/> only.</summary>
    internal Principal LiaisonPrincipal => Principal.LiaisonMagistrates(viewer.Country ?? default);

    internal bool ReadsAudit => viewer.Can(Capability.ReadAudit);

    internal UserId ViewerUser => viewer.Actor?.User ?? UserId.System;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        StorageConventions.Apply(configurationBuilder);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.HasDefaultSchema(null);
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(TaskForceDbContext).Assembly);
        StorageConventions.StoreEnumsByCode(builder);
        Visibility.Apply(builder, this);
    }
}
