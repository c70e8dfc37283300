namespace TaskForce.Domain.Requests;

/// <summary>Who asked for the order (Art. 1(3) and (4)).</summary>
public enum RequestedBy
{
    /// <summary>The authority itself.</summary>
    Authority = 1,

    /// <summary>The suspected or accused person.</summary>
    SuspectOrAccused = 2,

    /// <summary>The lawyer of that person.</summary>
    Lawyer = 3,

    /// <summary>The victim, where national law allows it (France does).</summary>
    Victim = 4,
}
