using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TaskForce.Application.Accounts;
using TaskForce.Application.Audit;
using TaskForce.Application.Organisations;
using TaskForce.Application.Requests.Retention;

namespace TaskForce.Application.Data;

/// <summary>Accounts, the audit trail, and how long things are kept.</summary>
internal sealed class TrustConfiguration :
    IEntityTypeConfiguration<Invitation>, IEntityTypeConfiguration<Posting>, IEntityTypeConfiguration<DecreedHoliday>,
    IEntityTypeConfiguration<AuditRow>, IEntityTypeConfiguration<AuditHead>, IEntityTypeConfiguration<AuditDigest>,
    IEntityTypeConfiguration<IdentityUserPasskey<long>>, IEntityTypeConfiguration<SubjectKey>, IEntityTypeConfiguration<RetentionPeriod>, IEntityTypeConfiguration<RetentionDecision>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("Invitations");
        invitation.HasKey(i => i.Key);
        invitation.Property(i => i.Key).HasMaxLength(64).IsUnicode(false);
        invitation.HasIndex(i => new { i.User, i.CreatedAt });
    }

    // As in the third schema of ASP.NET Core Identity, which the context chooses from the services of a host only. The
    // longest key of SQL Server is 900 bytes; authenticators in use name a credential in 16 to 256.
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<long>> passkey)
    {
        passkey.ToTable("UserPasskeys");
        passkey.HasKey(p => p.CredentialId);
        passkey.Property(p => p.CredentialId).HasMaxLength(900);
        passkey.OwnsOne(p => p.Data).ToJson();
        passkey.HasOne<UserAccount>().WithMany().HasForeignKey(p => p.UserId);
    }

    public void Configure(EntityTypeBuilder<Posting> posting)
    {
        posting.ToTable("Postings");
        posting.HasKey(p => p.Id);
        posting.Property(p => p.Id).ValueGeneratedNever();
        posting.HasIndex(p => new { p.User, p.From });
        posting.HasIndex(p => new { p.Country, p.From });
    }

    public void Configure(EntityTypeBuilder<DecreedHoliday> holiday)
    {
        holiday.ToTable("DecreedHolidays");
        holiday.HasKey(h => new { h.Country, h.Date });
        holiday.Property(h => h.Names).IsJson().HasMaxLength(600);
        holiday.Property(h => h.Decree).HasMaxLength(DecreedHoliday.DecreeLength);
    }

    public void Configure(EntityTypeBuilder<AuditRow> row)
    {
        // Never altered after it was made: SQLite rebuilds a table that is altered, and a rebuilt table loses its triggers.
        row.ToTable("AuditRows");
        row.HasKey(r => r.Sequence);
        row.Property(r => r.Sequence).ValueGeneratedNever();
        row.Property(r => r.Action).HasMaxLength(AuditRow.ActionLength).IsUnicode(false);
        row.Property(r => r.Subject).HasMaxLength(SubjectKey.SubjectLength).IsUnicode(false);
        row.Property(r => r.Previous).HasMaxLength(AuditRow.HashLength);
        row.Property(r => r.Hash).HasMaxLength(AuditRow.HashLength);
        row.HasIndex(r => new { r.Country, r.Sequence });
        row.HasIndex(r => new { r.User, r.Sequence });
        row.HasIndex(r => new { r.Request, r.Sequence });
        row.HasIndex(r => r.At);
    }

    public void Configure(EntityTypeBuilder<AuditHead> head)
    {
        head.ToTable("AuditHead");
        head.HasKey(h => h.Id);
        head.Property(h => h.Id).ValueGeneratedNever();
        head.Property(h => h.Hash).HasMaxLength(AuditRow.HashLength);
    }

    public void Configure(EntityTypeBuilder<AuditDigest> digest)
    {
        digest.ToTable("AuditDigests");
        digest.HasKey(d => d.Day);
        digest.Property(d => d.Hash).HasMaxLength(AuditRow.HashLength);
        digest.Property(d => d.KeyId).HasMaxLength(64).IsUnicode(false);
        digest.Property(d => d.Signature).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<SubjectKey> key)
    {
        key.ToTable("SubjectKeys");
        key.HasKey(k => k.Subject);
        key.Property(k => k.Subject).HasMaxLength(SubjectKey.SubjectLength).IsUnicode(false);
        key.Property(k => k.Key).HasMaxLength(1_000);
    }

    public void Configure(EntityTypeBuilder<RetentionPeriod> period)
    {
        period.ToTable("RetentionPeriods");
        period.HasKey(p => new { p.Country, p.Kind });
    }

    public void Configure(EntityTypeBuilder<RetentionDecision> decision)
    {
        decision.ToTable("RetentionDecisions");
        decision.HasKey(d => new { d.RequestId, d.Country, d.Number });
        decision.Property(d => d.Number).ValueGeneratedNever();
        decision.Property(d => d.Reason).HasMaxLength(RetentionDecision.ReasonLength);
    }
}
