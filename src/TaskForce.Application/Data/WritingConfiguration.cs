using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Requests.Snippets;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Data;

/// <summary>What helps to write a form and is no part of it.</summary>
internal sealed class WritingConfiguration : IEntityTypeConfiguration<SectionDraft>, IEntityTypeConfiguration<Snippet>,
    IEntityTypeConfiguration<AddedTranslation>
{
    public void Configure(EntityTypeBuilder<SectionDraft> draft)
    {
        draft.ToTable("SectionDrafts");
        draft.HasKey(d => new { d.RequestId, d.User, d.Section });
        draft.HasIndex(d => d.KeptAt);
    }

    public void Configure(EntityTypeBuilder<AddedTranslation> translation)
    {
        translation.ToTable("AddedTranslations");
        translation.HasKey(t => t.Id);
        translation.Property(t => t.Id).ValueGeneratedNever();
        translation.Property(t => t.Texts).IsJson();
        translation.HasIndex(t => new { t.RequestId, t.Form });
    }

    public void Configure(EntityTypeBuilder<Snippet> snippet)
    {
        snippet.ToTable("Snippets");
        snippet.HasKey(s => s.Id);
        snippet.Property(s => s.Id).ValueGeneratedNever();
        snippet.Property(s => s.Title).HasMaxLength(Snippet.TitleLength);
        snippet.Property(s => s.Field).HasMaxLength(Snippet.FieldLength).IsUnicode(false);
        snippet.Property(s => s.Text).HasMaxLength(OrderForm.LongText);
        snippet.Property(s => s.Version).IsConcurrencyToken();
        snippet.HasIndex(s => new { s.Owner, s.Title });
    }
}
