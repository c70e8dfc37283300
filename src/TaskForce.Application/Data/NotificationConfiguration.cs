using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TaskForce.Application.Notifications;

namespace TaskForce.Application.Data;

/// <summary>What users are told, and the e-mails that tell it.</summary>
internal sealed class NotificationConfiguration : IEntityTypeConfiguration<Notification>, IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> mail)
    {
        mail.ToTable("OutgoingMails");
        mail.HasKey(m => m.Id);
        mail.Property(m => m.Id).ValueGeneratedNever();
        mail.HasIndex(m => new { m.State, m.DueAt });
        // One digest a day, whoever writes it.
        mail.HasIndex(m => new { m.User, m.DigestOf }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Notification> notification)
    {
        notification.ToTable("Notifications");
        notification.HasKey(n => n.Id);
        notification.Property(n => n.Id).ValueGeneratedNever();
        notification.HasIndex(n => new { n.User, n.Id });
        notification.HasIndex(n => new { n.User, n.ReadAt });
        notification.HasIndex(n => n.RequestId);
        notification.HasIndex(n => n.At);
        notification.HasIndex(n => n.Mail);
        // Whatever two instances do: each is reminded once of each step of each limit.
        notification.HasIndex(n => new { n.RequestId, n.Clock, n.Reminder, n.User }).IsUnique();
    }
}
