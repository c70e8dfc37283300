using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TaskForce.Application.Requests.Files;
using TaskForce.Application.Storage;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Data;

/// <summary>Files in the store, and the documents of case files that they are.</summary>
internal sealed class FilesConfiguration : IEntityTypeConfiguration<StoredFile>, IEntityTypeConfiguration<CaseDocument>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.ToTable("StoredFiles");
        file.HasKey(f => f.Id);
        file.Property(f => f.Id).ValueGeneratedNever();
        file.Ignore(f => f.Key);
        file.Property(f => f.MasterKeyId).HasMaxLength(MasterKeys.LongestId).IsUnicode(false);
        file.Property(f => f.WrappedKey).HasMaxLength(MasterKeys.WrappedLength);
        file.Property(f => f.Sha256).HasMaxLength(StoredFile.HashLength);
        file.HasOne<CooperationRequest>().WithMany().HasForeignKey(f => f.RequestId);
        file.HasIndex(f => new { f.State, f.CheckedAt });
        file.HasIndex(f => f.MasterKeyId);
    }

    public void Configure(EntityTypeBuilder<CaseDocument> document)
    {
        document.ToTable("CaseDocuments");
        document.HasKey(d => d.Id);
        document.Property(d => d.Id).ValueGeneratedNever();
        // Two versions that follow the same one at once: the second is told.
        document.Property(d => d.IsLatest).IsConcurrencyToken();
        document.Property(d => d.Name).HasMaxLength(CaseDocument.NameLength);
        document.Property(d => d.Type).HasMaxLength(CaseDocument.TypeLength).IsUnicode(false);
        document.Property(d => d.Description).HasMaxLength(CaseDocument.DescriptionLength);
        document.HasOne<StoredFile>().WithOne().HasForeignKey<CaseDocument>(d => d.File).OnDelete(DeleteBehavior.Cascade);
        // The list of a case file, the newest first, is one seek.
        document.HasIndex(d => new { d.RequestId, d.IsLatest, d.Id });
        document.HasIndex(d => new { d.Series, d.Version });
    }
}
