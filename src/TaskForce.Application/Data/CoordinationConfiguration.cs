using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TaskForce.Domain.Coordination;
using TaskForce.Domain.Liaison;

namespace TaskForce.Application.Data;

/// <summary>Coordinated cases and what hangs on them.</summary>
internal sealed class CoordinationConfiguration :
    IEntityTypeConfiguration<CoordinatedCase>, IEntityTypeConfiguration<CoordinationAccess>, IEntityTypeConfiguration<CoordinationEntry>,
    IEntityTypeConfiguration<CoordinationProposal>, IEntityTypeConfiguration<Proceeding>, IEntityTypeConfiguration<LinkedRequest>,
    IEntityTypeConfiguration<JointDate>, IEntityTypeConfiguration<CoordinationContact>, IEntityTypeConfiguration<CoordinationNote>
{
    public void Configure(EntityTypeBuilder<CoordinatedCase> @case)
    {
        @case.ToTable("CoordinatedCases");
        @case.HasKey(c => c.Id);
        @case.Property(c => c.Id).ValueGeneratedNever();
        @case.Property(c => c.Version).IsConcurrencyToken();
        @case.Property(c => c.Name).HasMaxLength(CoordinatedCase.NameLength);
        @case.HasMany(c => c.Access).WithOne().HasForeignKey(a => a.CaseId);
        @case.HasMany(c => c.Entries).WithOne().HasForeignKey(e => e.CaseId);
        @case.HasMany(c => c.Proposals).WithOne().HasForeignKey(p => p.CaseId);
        @case.HasMany(c => c.Proceedings).WithOne().HasForeignKey(p => p.CaseId);
    }

    public void Configure(EntityTypeBuilder<CoordinationAccess> access)
    {
        access.ToTable("CoordinationAccess");
        access.HasKey(a => new { a.CaseId, a.Principal });
        access.Property(a => a.Level).HasConversion<byte>();
        access.Ignore(a => a.IsMember);
        access.HasIndex(a => new { a.Principal, a.CaseId });
    }

    public void Configure(EntityTypeBuilder<CoordinationEntry> entry)
    {
        entry.ToTable("CoordinationEntries");
        entry.HasKey(e => new { e.CaseId, e.Number });
        entry.Property(e => e.Number).ValueGeneratedNever();
        entry.Property(e => e.Note).HasMaxLength(CoordinatedCase.TextLength);
    }

    public void Configure(EntityTypeBuilder<CoordinationProposal> proposal)
    {
        proposal.ToTable("CoordinationProposals");
        proposal.HasKey(p => new { p.CaseId, p.Number });
        proposal.Property(p => p.Number).ValueGeneratedNever();
        proposal.Property(p => p.Message).HasMaxLength(CoordinatedCase.TextLength);
    }

    public void Configure(EntityTypeBuilder<Proceeding> proceeding)
    {
        proceeding.ToTable("CoordinationProceedings");
        proceeding.HasKey(p => new { p.CaseId, p.Number });
        proceeding.Property(p => p.Number).ValueGeneratedNever();
        proceeding.Property(p => p.FileNumber).HasMaxLength(Proceeding.FileNumberLength);
    }

    public void Configure(EntityTypeBuilder<LinkedRequest> link)
    {
        link.ToTable("CoordinationRequests");
        link.HasKey(l => new { l.CaseId, l.RequestId });
        link.HasOne<CoordinatedCase>().WithMany().HasForeignKey(l => l.CaseId);
        link.HasIndex(l => l.RequestId);
    }

    public void Configure(EntityTypeBuilder<JointDate> date)
    {
        date.ToTable("CoordinationDates");
        date.HasKey(d => d.Id);
        date.Property(d => d.Id).ValueGeneratedNever();
        date.Property(d => d.Words).HasMaxLength(JointDate.WordsLength);
        date.HasOne<CoordinatedCase>().WithMany().HasForeignKey(d => d.CaseId);
        date.HasIndex(d => new { d.CaseId, d.Day });
    }

    public void Configure(EntityTypeBuilder<CoordinationContact> contact)
    {
        contact.ToTable("CoordinationContacts");
        contact.HasKey(c => c.Id);
        contact.Property(c => c.Id).ValueGeneratedNever();
        contact.Property(c => c.Name).HasMaxLength(CoordinationContact.LineLength);
        contact.Property(c => c.Function).HasMaxLength(CoordinationContact.LineLength);
        contact.Property(c => c.Telephone).HasMaxLength(CoordinationContact.TelephoneLength);
        contact.Property(c => c.Email).HasMaxLength(CoordinationContact.LineLength);
        contact.Property(c => c.Deputy).HasMaxLength(CoordinationContact.LineLength);
        contact.Property(c => c.Languages).IsJson().HasMaxLength(60).IsUnicode(false);
        contact.HasOne<CoordinatedCase>().WithMany().HasForeignKey(c => c.CaseId);
        contact.HasIndex(c => c.CaseId);
    }

    public void Configure(EntityTypeBuilder<CoordinationNote> note)
    {
        note.ToTable("CoordinationNotes");
        note.HasKey(n => n.Id);
        note.Property(n => n.Id).ValueGeneratedNever();
        note.Property(n => n.Text).HasMaxLength(CoordinatedCase.TextLength);
        note.HasOne<CoordinatedCase>().WithMany().HasForeignKey(n => n.CaseId);
        note.HasIndex(n => new { n.CaseId, n.At });
    }
}

/// <summary>The work of liaison magistrates.</summary>
internal sealed class LiaisonConfiguration :
    IEntityTypeConfiguration<Intervention>, IEntityTypeConfiguration<InterventionText>, IEntityTypeConfiguration<Advice>, IEntityTypeConfiguration<AdviceText>
{
    public void Configure(EntityTypeBuilder<Intervention> intervention)
    {
        intervention.ToTable("Interventions");
        intervention.HasKey(i => i.Id);
        intervention.Property(i => i.Id).ValueGeneratedNever();
        intervention.HasOne(i => i.Text).WithOne().HasForeignKey<InterventionText>(t => t.Id).IsRequired(false);
        intervention.HasIndex(i => new { i.RequestId, i.On });
        intervention.HasIndex(i => new { i.Country, i.On });
    }

    public void Configure(EntityTypeBuilder<InterventionText> text)
    {
        text.ToTable("InterventionTexts");
        text.HasKey(t => t.Id);
        text.Property(t => t.Id).ValueGeneratedNever();
        text.Property(t => t.Level).HasConversion<byte>();
        text.Property(t => t.Asked).HasMaxLength(Intervention.TextLength);
        text.Property(t => t.Outcome).HasMaxLength(Intervention.TextLength);
    }

    public void Configure(EntityTypeBuilder<Advice> advice)
    {
        advice.ToTable("Advices");
        advice.HasKey(a => a.Id);
        advice.Property(a => a.Id).ValueGeneratedNever();
        advice.Ignore(a => a.IsOpen);
        advice.HasMany(a => a.Texts).WithOne().HasForeignKey(t => t.AdviceId);
        advice.HasIndex(a => a.RequestId);
        advice.HasIndex(a => new { a.Magistrate, a.AskedAt });
    }

    public void Configure(EntityTypeBuilder<AdviceText> text)
    {
        text.ToTable("AdviceTexts");
        text.HasKey(t => new { t.AdviceId, t.Number });
        text.Property(t => t.Number).ValueGeneratedNever();
        text.Property(t => t.Text).HasMaxLength(Advice.TextLength);
    }
}
