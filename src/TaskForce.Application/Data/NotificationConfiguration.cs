using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TaskForce.Application.Notifications;

namespace TaskForce.Application.Data;

/// <summary>What users are told.</summary>
internal sealed class NotificationConfiguration : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> notification)
    {
        notification.ToTable("Notifications");
        notification.HasKey(n => n.Id);
        notification.Property(n => n.Id).ValueGeneratedNever();
        notification.HasIndex(n => new { n.User, n.Id });
        notification.HasIndex(n => new { n.User, n.ReadAt });
        notification.HasIndex(n => n.RequestId);
        notification.HasIndex(n => n.At);
    }
}
