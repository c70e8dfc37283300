namespace TaskForce.Application.Notifications;

/// <summary>What became of an e-mail.</summary>
public enum MailState
{
    /// <summary>To be sent.</summary>
    Waiting = 1,

    /// <summary>The mail server has it.</summary>
    Sent,

    /// <summary>Given up: somebody has to look after it.</summary>
    Dead,

    /// <summary>There was nothing left to tell: read in the meantime, out of sight, or no longer wanted.</summary>
    Dropped,
}

/// <summary>Why an e-mail could not be sent. Never the words of the server, which may name a person.</summary>
public enum MailFailure
{
    /// <summary>The mail server did not answer, or broke off.</summary>
    ServerAway = 1,

    /// <summary>The connection could not be encrypted, or the certificate is not trusted.</summary>
    NotTrusted,

    /// <summary>The server refused the application's own name or password.</summary>
    SignInRefused,

    /// <summary>The server refused this message or its recipient for good.</summary>
    Refused,
}

/// <summary>
/// An e-mail to be sent, written with the event that causes it. What it says is put together when it is sent, from the notifications
/// that name it. <see cref="DueAt"/> is also the lease: whoever sends moves it on first, and an instance that dies leaves a row that is
/// due again later.
/// </summary>
public sealed class OutgoingMail
{
    /// <summary>How long an instance has for one e-mail before another takes it over.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Attempts after which it is given up: a little more than a day.</summary>
    public const int MostAttempts = 30;

    /// <summary>Days for which it stays once it has ended.</summary>
    public const int KeptDays = 30;

    /// <summary>Key; the message has it in its Message-ID, whoever sends it and however often.</summary>
    public required long Id { get; init; }

    /// <summary>The account.</summary>
    public required long User { get; init; }

    /// <summary>The day of a digest; null for what is told at once.</summary>
    public DateOnly? DigestOf { get; init; }

    /// <summary>What became of it.</summary>
    public MailState State { get; set; } = MailState.Waiting;

    /// <summary>When it was written.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not before.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>Attempts begun.</summary>
    public int Attempts { get; set; }

    /// <summary>An attempt was begun of which nobody has said how it ended.</summary>
    public bool UnderWay { get; set; }

    /// <summary>Attempts of which nobody said how they ended: as many copies may have arrived beside the one that counts.</summary>
    public int CutOff { get; set; }

    /// <summary>Why the last attempt failed.</summary>
    public MailFailure? Failure { get; set; }

    /// <summary>When it was sent, given up or dropped.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>How long to wait after so many attempts: a minute, two, four, an hour at most; a fifth more or less, so that instances do not march in step.</summary>
    /// <param name="attempts">Attempts so far, from 1.</param>
    /// <param name="chance">From 0 to 1.</param>
    public static TimeSpan PauseAfter(int attempts, double chance) =>
        TimeSpan.FromMinutes(Math.Min(Math.Pow(2, attempts - 1), 60) * (0.8 + (0.4 * chance)));
}
