using Microsoft.AspNetCore.Identity;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Accounts;

/// <summary>How a user is told of what happens, beside the application itself.</summary>
public enum EmailChoice
{
    /// <summary>An e-mail at once.</summary>
    AtOnce = 1,

    /// <summary>One e-mail a day.</summary>
    DailyDigest,

    /// <summary>No e-mail.</summary>
    None,
}

/// <summary>A user: belongs to one organisation and through it to one State; roles add up.</summary>
public sealed class UserAccount : IdentityUser<long>
{
    /// <summary>Longest name and post.</summary>
    public const int NameLength = 100;

    /// <summary>Longest address that one signs in with.</summary>
    public const int EmailLength = 250;

    /// <summary>Name, as others read it; empty once the account was erased: a former user.</summary>
    public required string DisplayName { get; set; }

    /// <summary>Post held: title, grade. Proposed in signatures.</summary>
    public required string Post { get; set; }

    /// <summary>The organisation.</summary>
    public required AuthorityCode Authority { get; set; }

    /// <summary>What the user may do.</summary>
    public required IReadOnlyList<Role> Roles { get; set; }

    /// <summary>Language of the interface; null follows the browser.</summary>
    public Language? Language { get; set; }

    /// <summary>Choice of e-mails.</summary>
    public EmailChoice Emails { get; set; } = EmailChoice.DailyDigest;

    /// <summary>Takes restricted requests for the authority.</summary>
    public bool TakesRestricted { get; set; }

    /// <summary>Account of the demonstration: its password is public, and outside Development the application does not start with it.</summary>
    public bool IsDemonstration { get; set; }

    /// <summary>The last day, for a guest or somebody whose leave is known (legal time of the own State); null without one.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>When the person left the organisation: from then on nothing opens.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The visit before this one: what is newer is new.</summary>
    public DateTimeOffset? PreviousVisitAt { get; set; }

    /// <summary>This visit.</summary>
    public DateTimeOffset? VisitAt { get; set; }

    /// <summary>Takes from the account what names the person or opens it. Number, organisation and days stay.</summary>
    public void Erase()
    {
        DisplayName = Post = "";
        UserName = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"former-{Id}");
        NormalizedUserName = UserName.ToUpperInvariant();
        (Email, NormalizedEmail, EmailConfirmed, PhoneNumber, PhoneNumberConfirmed) = (null, null, false, null, false);
        (PasswordHash, SecurityStamp, TwoFactorEnabled, AccessFailedCount) = (null, Guid.NewGuid().ToString("N"), false, 0);
        (LockoutEnabled, LockoutEnd) = (true, DateTimeOffset.MaxValue);
        (Roles, Language, TakesRestricted, PreviousVisitAt, VisitAt) = ([], null, false, null, null);
    }

    /// <summary>Whether nothing opens any more at that time: the person has left, or the last day is over.</summary>
    public bool HasEnded(DateTimeOffset now) =>
        EndedAt <= now || (EndsOn is { } day && HolidayCalendar.Of(Authority.Country).EndOf(day) <= now);
}
