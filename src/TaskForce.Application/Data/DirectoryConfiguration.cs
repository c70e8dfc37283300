using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TaskForce.Application.Seed.Reference;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Data;

/// <summary>The territory, who validates what, and which versions of the reference data stand here.</summary>
internal sealed class DirectoryConfiguration :
    IEntityTypeConfiguration<Place>, IEntityTypeConfiguration<ValidationSetting>, IEntityTypeConfiguration<ReferenceVersion>, IEntityTypeConfiguration<ReferenceRow>
{
    public void Configure(EntityTypeBuilder<Place> place)
    {
        place.ToTable("Places");
        place.HasKey(p => p.Code);
        place.Property(p => p.Code).HasMaxLength(Place.CodeLength).IsUnicode(false);
        place.Property(p => p.NameFr).HasMaxLength(Place.NameLength);
        place.Property(p => p.NameNl).HasMaxLength(Place.NameLength);
        place.Property(p => p.NameDe).HasMaxLength(Place.NameLength);
        place.Property(p => p.Postcodes).HasMaxLength(200).IsUnicode(false);
        place.Property(p => p.Offices).IsJson().HasMaxLength(600).IsUnicode(false);
    }

    public void Configure(EntityTypeBuilder<ValidationSetting> setting)
    {
        setting.ToTable("ValidationSettings");
        setting.HasKey(s => new { s.Measure, s.From });
    }

    public void Configure(EntityTypeBuilder<ReferenceVersion> version)
    {
        version.ToTable("ReferenceVersions");
        version.HasKey(v => v.File);
        version.Property(v => v.File).HasMaxLength(60).IsUnicode(false);
        version.Property(v => v.Version).HasMaxLength(ReferenceVersion.VersionLength).IsUnicode(false);
        version.Property(v => v.Hash).HasMaxLength(64).IsUnicode(false);
    }

    public void Configure(EntityTypeBuilder<ReferenceRow> row)
    {
        row.ToTable("ReferenceRows");
        row.HasKey(r => new { r.File, r.Key });
        row.Property(r => r.File).HasMaxLength(60).IsUnicode(false);
        row.Property(r => r.Key).HasMaxLength(60).IsUnicode(false);
        row.Property(r => r.Values).IsJson().HasMaxLength(4_000);
        row.Property(r => r.KeptByHand).IsJson().HasMaxLength(600).IsUnicode(false);
    }
}
