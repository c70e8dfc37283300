using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Data;

/// <summary>Requests of other kinds than the EIO: one class for all of them, beside the order in the one table of requests.</summary>
internal sealed class AssistanceConfiguration : IEntityTypeConfiguration<AssistanceRequest>, IEntityTypeConfiguration<AssistanceFormVersion>
{
    public void Configure(EntityTypeBuilder<AssistanceRequest> request)
    {
        request.Ignore(r => r.Definition).Ignore(r => r.VersionThatCounts).Ignore(r => r.Form).Ignore(r => r.OpenVersion).Ignore(r => r.LanguageAccepted);
        request.HasMany(r => r.Versions).WithOne().HasForeignKey(v => v.RequestId);
    }

    public void Configure(EntityTypeBuilder<AssistanceFormVersion> version)
    {
        version.ToTable("AssistanceForms");
        version.HasKey(v => new { v.RequestId, v.Number });
        version.Property(v => v.Number).ValueGeneratedNever();
        version.Property(v => v.Content).IsJson();
        version.Property(v => v.Title).HasMaxLength(OrderForm.ShortText);
        version.Property(v => v.Reason).HasMaxLength(OrderForm.LongText);
        version.Property(v => v.Seal).HasMaxLength(SealedForm.Digits).IsUnicode(false);
    }
}
