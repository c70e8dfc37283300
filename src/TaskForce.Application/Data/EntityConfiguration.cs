using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TaskForce.Application.Accounts;
using TaskForce.Application.Requests.Access;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Register;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Data;

internal sealed class CooperationRequestConfiguration : IEntityTypeConfiguration<CooperationRequest>
{
    public void Configure(EntityTypeBuilder<CooperationRequest> request)
    {
        request.ToTable("Requests");
        request.HasKey(r => r.Id);
        request.Property(r => r.Id).ValueGeneratedNever();
        // One class stands for fifteen kinds, so that the kind cannot tell the classes apart; what was there before is an order.
        request.HasDiscriminator<string>("Class").HasValue<InvestigationOrder>("ORDER").HasValue<AssistanceRequest>("ASSISTANCE");
        request.Property<string>("Class").HasMaxLength(16).IsUnicode(false).HasDefaultValue("ORDER");
        request.Property(r => r.Version).IsConcurrencyToken();
        request.Property(r => r.RulesVersion).HasMaxLength(20).IsUnicode(false);
        request.Ignore(r => r.Current).Ignore(r => r.Unexplained);
        request.HasMany(r => r.Handlings).WithOne().HasForeignKey(h => h.RequestId);
        request.HasIndex(r => r.Number).IsUnique();
        request.HasIndex(r => new { r.IsClosed, r.NextDueAt, r.Id });
        request.HasIndex(r => new { r.TransmittedAt, r.Id });
        request.HasIndex(r => new { r.ClosedAt, r.Id });
        request.HasMany(r => r.Events).WithOne().HasForeignKey(e => e.RequestId);
        request.HasMany(r => r.Clocks).WithOne().HasForeignKey(c => c.RequestId);
        request.HasMany(r => r.Access).WithOne().HasForeignKey(a => a.RequestId);
        request.HasMany(r => r.AccessChanges).WithOne().HasForeignKey(c => c.RequestId);
    }
}

internal sealed class InvestigationOrderConfiguration : IEntityTypeConfiguration<InvestigationOrder>
{
    public void Configure(EntityTypeBuilder<InvestigationOrder> order)
    {
        order.Ignore(o => o.Form).Ignore(o => o.VersionThatCounts).Ignore(o => o.OpenForm).Ignore(o => o.Rules).Ignore(o => o.ConsultationOpen).Ignore(o => o.AwaitsCourt);
        order.HasMany(o => o.Measures).WithOne().HasForeignKey(m => m.RequestId);
        order.HasMany(o => o.Forms).WithOne().HasForeignKey(f => f.RequestId);
        order.HasMany(o => o.Consultations).WithOne().HasForeignKey(c => c.RequestId);
    }
}

internal sealed class RequestPartsConfiguration :
    IEntityTypeConfiguration<RequestEvent>, IEntityTypeConfiguration<EventDetail>, IEntityTypeConfiguration<Clock>,
    IEntityTypeConfiguration<RequestAccess>, IEntityTypeConfiguration<OrderMeasure>, IEntityTypeConfiguration<FormVersion>,
    IEntityTypeConfiguration<Handling>, IEntityTypeConfiguration<Consultation>, IEntityTypeConfiguration<AccessChange>,
    IEntityTypeConfiguration<AccessApplication>
{
    public void Configure(EntityTypeBuilder<RequestEvent> happened)
    {
        happened.ToTable("RequestEvents");
        happened.HasKey(e => new { e.RequestId, e.Number });
        happened.Property(e => e.Number).ValueGeneratedNever();
        happened.HasOne(e => e.Detail).WithOne().HasForeignKey<EventDetail>(d => new { d.RequestId, d.Number }).IsRequired(false);
    }

    public void Configure(EntityTypeBuilder<EventDetail> detail)
    {
        detail.ToTable("RequestEventDetails");
        detail.HasKey(d => new { d.RequestId, d.Number });
        detail.Property(d => d.Note).HasMaxLength(OrderForm.LongText);
        detail.Property(d => d.Facts).IsJson();
    }

    public void Configure(EntityTypeBuilder<Clock> clock)
    {
        clock.ToTable("RequestClocks");
        clock.HasKey(c => new { c.RequestId, c.Number });
        clock.Property(c => c.Number).ValueGeneratedNever();
        clock.Ignore(c => c.IsDue).Ignore(c => c.DaysLate);
        clock.HasIndex(c => new { c.State, c.EndsAt });
        clock.HasIndex(c => new { c.State, c.NextReminderAt });
    }

    public void Configure(EntityTypeBuilder<RequestAccess> access)
    {
        access.ToTable("RequestAccess");
        access.HasKey(a => new { a.RequestId, a.Principal });
        access.Property(a => a.Level).HasConversion<byte>();
        access.Property(a => a.RuleLevel).HasConversion<byte?>();
        // The register is one seek in this index.
        access.HasIndex(a => new { a.Principal, a.IsClosed, a.NextDueAt, a.RequestId });
    }

    public void Configure(EntityTypeBuilder<AccessChange> change)
    {
        change.ToTable("RequestAccessChanges");
        change.HasKey(c => new { c.RequestId, c.Number });
        change.Property(c => c.Number).ValueGeneratedNever();
        change.Property(c => c.Level).HasConversion<byte?>();
        change.Property(c => c.Reason).HasMaxLength(AccessChange.ReasonLength);
    }

    public void Configure(EntityTypeBuilder<AccessApplication> application)
    {
        application.ToTable("AccessApplications");
        application.HasKey(a => a.Id);
        application.Property(a => a.Id).ValueGeneratedNever();
        application.Property(a => a.Typed).HasMaxLength(AccessApplication.TypedLength);
        application.Property(a => a.Reason).HasMaxLength(AccessChange.ReasonLength);
        application.Property(a => a.Answer).HasMaxLength(AccessChange.ReasonLength);
        application.HasIndex(a => new { a.User, a.AskedAt });
        application.HasIndex(a => new { a.RequestId, a.AnsweredAt });
    }

    public void Configure(EntityTypeBuilder<OrderMeasure> measure)
    {
        measure.ToTable("RequestMeasures");
        measure.HasKey(m => new { m.RequestId, m.Number });
        measure.Property(m => m.Number).ValueGeneratedNever();
        measure.Ignore(m => m.IsEnded);
        measure.HasIndex(m => new { m.Kind, m.RequestId });
    }

    public void Configure(EntityTypeBuilder<FormVersion> form)
    {
        form.ToTable("RequestForms");
        form.HasKey(f => new { f.RequestId, f.Number });
        form.Property(f => f.Number).ValueGeneratedNever();
        form.Property(f => f.Content).IsJson();
        form.Property(f => f.Title).HasMaxLength(OrderForm.ShortText);
        form.Property(f => f.Reason).HasMaxLength(OrderForm.LongText);
        form.Property(f => f.Seal).HasMaxLength(SealedForm.Digits).IsUnicode(false);
    }

    public void Configure(EntityTypeBuilder<Handling> handling)
    {
        handling.ToTable("RequestHandlings");
        handling.HasKey(h => new { h.RequestId, h.Number });
        handling.Property(h => h.Number).ValueGeneratedNever();
        handling.Property(h => h.Reference).HasMaxLength(OrderForm.ShortText);
    }

    public void Configure(EntityTypeBuilder<Consultation> consultation)
    {
        consultation.ToTable("RequestConsultations");
        consultation.HasKey(c => new { c.RequestId, c.Number });
        consultation.Property(c => c.Number).ValueGeneratedNever();
        consultation.Property(c => c.Measures).IsJson().HasMaxLength(400).IsUnicode(false);
        consultation.Property(c => c.Question).HasMaxLength(OrderForm.LongText);
        consultation.Property(c => c.Answer).HasMaxLength(OrderForm.LongText);
        consultation.Ignore(c => c.IsOpen);
    }
}

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Authority>, IEntityTypeConfiguration<UserAccount>
{
    public void Configure(EntityTypeBuilder<Authority> authority)
    {
        authority.ToTable("Authorities");
        authority.HasKey(a => a.Code);
        authority.Property(a => a.Names).IsJson().HasMaxLength(1200);
        authority.Property(a => a.ShortNames).IsJson().HasMaxLength(600);
        authority.Property(a => a.Languages).IsJson().HasMaxLength(60).IsUnicode(false);
        authority.Property(a => a.Seat).HasMaxLength(100);
        authority.Property(a => a.TimeZone).HasMaxLength(40).IsUnicode(false);
        authority.Property(a => a.Court).HasMaxLength(12).IsUnicode(false);
        authority.Property(a => a.OtherNames).HasMaxLength(250);
        authority.Property(a => a.CourtOfAppeal).HasMaxLength(100);
        authority.Property(a => a.Department).HasMaxLength(100);
        authority.Property(a => a.Region).HasMaxLength(12).IsUnicode(false);
        authority.Property(a => a.Street).HasMaxLength(250);
        authority.Property(a => a.Postcode).HasMaxLength(20);
        authority.Property(a => a.Telephone).HasMaxLength(50);
        authority.Property(a => a.Fax).HasMaxLength(50);
        authority.Property(a => a.Email).HasMaxLength(250);
        authority.Property(a => a.ToConfirm).HasMaxLength(500);
        authority.Ignore(a => a.TakesOrders);
    }

    public void Configure(EntityTypeBuilder<UserAccount> user)
    {
        user.ToTable("Users");
        user.Property(u => u.Id).ValueGeneratedNever();
        user.Property(u => u.DisplayName).HasMaxLength(UserAccount.NameLength);
        user.Property(u => u.Post).HasMaxLength(UserAccount.NameLength);
        user.Property(u => u.Roles).IsJson().HasMaxLength(300).IsUnicode(false);
        user.HasOne<Authority>().WithMany().HasForeignKey(u => u.Authority).OnDelete(DeleteBehavior.Restrict);
        user.HasIndex(u => u.Authority);
        // Identity leaves these without a limit.
        user.Property(u => u.PasswordHash).HasMaxLength(500);
        user.Property(u => u.SecurityStamp).HasMaxLength(100);
        user.Property(u => u.ConcurrencyStamp).HasMaxLength(100);
        user.Property(u => u.PhoneNumber).HasMaxLength(50);
    }
}

internal sealed class HousekeepingConfiguration :
    IEntityTypeConfiguration<SubmittedForm>, IEntityTypeConfiguration<KeptForm>, IEntityTypeConfiguration<NumberSequence>,
    IEntityTypeConfiguration<SearchToken>, IEntityTypeConfiguration<SavedView>, IEntityTypeConfiguration<CaseOpening>,
    IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("Sessions");
        session.HasKey(s => s.Key);
        session.Property(s => s.Key).HasMaxLength(64).IsUnicode(false);
        session.Property(s => s.Device).HasMaxLength(Session.DeviceLength);
        session.HasIndex(s => new { s.User, s.SeenAt });
    }

    public void Configure(EntityTypeBuilder<CaseOpening> opening)
    {
        opening.ToTable("CaseOpenings");
        opening.HasKey(o => new { o.RequestId, o.User });
    }

    public void Configure(EntityTypeBuilder<SubmittedForm> form)
    {
        form.ToTable("SubmittedForms");
        form.HasKey(f => f.Key);
        form.Property(f => f.Key).HasMaxLength(200).IsUnicode(false);
        form.Property(f => f.Result).HasMaxLength(4_000);
    }

    public void Configure(EntityTypeBuilder<KeptForm> form)
    {
        form.ToTable("KeptForms");
        form.HasKey(f => f.Key);
        form.Property(f => f.Key).HasMaxLength(64).IsUnicode(false);
    }

    public void Configure(EntityTypeBuilder<NumberSequence> sequence)
    {
        sequence.ToTable("NumberSequences");
        sequence.HasKey(s => new { s.Issuing, s.Executing, s.Year });
        sequence.Property(s => s.Year).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<SearchToken> token)
    {
        token.ToTable("SearchTokens");
        token.HasKey(t => new { t.Token, t.RequestId, t.Level });
        token.Property(t => t.Token).HasMaxLength(SearchToken.MaxLength);
        token.Property(t => t.Level).HasConversion<byte>();
        token.HasIndex(t => t.RequestId);
    }

    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.ToTable("SavedViews");
        view.HasKey(v => new { v.User, v.Name });
        view.Property(v => v.Name).HasMaxLength(SavedView.NameLength);
        view.Property(v => v.Query).HasMaxLength(SavedView.QueryLength);
    }
}
