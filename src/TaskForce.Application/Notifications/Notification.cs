using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Notifications;

/// <summary>Of what somebody is told.</summary>
public enum NotificationKind
{
    /// <summary>An act that the other side recorded, or by which the request came to the reader's authority.</summary>
    Act = 1,

    /// <summary>A limit ended without the act it asks for (T48).</summary>
    MissedLimit,

    /// <summary>The same, told to the liaison magistrates, who follow what is late (reference §6.6).</summary>
    Escalation,

    /// <summary>A limit comes near (reference §2.6, point 7).</summary>
    Reminder,
}

/// <summary>
/// What one user is told of one request. It holds codes and no word: the text is put together when it is read, in the reader's
/// language, and is read only by whom the request is still open to.
/// </summary>
public sealed class Notification
{
    /// <summary>Days for which it stays, read or not.</summary>
    public const int KeptDays = 180;

    /// <summary>Key; grows with time.</summary>
    public required long Id { get; init; }

    /// <summary>Who is told.</summary>
    public required UserId User { get; init; }

    /// <summary>The request.</summary>
    public required RequestId RequestId { get; init; }

    /// <summary>The State that alone may know, as of the event that is told of; null where both may.</summary>
    public CountryCode? Audience { get; init; }

    /// <summary>Of what.</summary>
    public required NotificationKind Kind { get; init; }

    /// <summary>The act.</summary>
    public OrderAct? Act { get; init; }

    /// <summary>The step, of a request of another kind than the EIO.</summary>
    public AssistanceAct? Step { get; init; }

    /// <summary>For which authority it was done.</summary>
    public AuthorityCode? By { get; init; }

    /// <summary>The limit.</summary>
    public LimitCode? Limit { get; init; }

    /// <summary>When that limit ends or ended.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Number of the limit within the request, where somebody is reminded of it.</summary>
    public int? Clock { get; init; }

    /// <summary>How near its end was then.</summary>
    public ReminderStep? Reminder { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When the user read it; null until then.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>The e-mail that tells of it; null where there is none.</summary>
    public long? Mail { get; set; }
}
