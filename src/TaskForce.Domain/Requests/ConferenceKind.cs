namespace TaskForce.Domain.Requests;

/// <summary>Kind of a hearing at a distance (field H2.3).</summary>
public enum ConferenceKind
{
    /// <summary>Videoconference or other audiovisual transmission.</summary>
    Video = 1,

    /// <summary>Telephone conference.</summary>
    Telephone = 2,
}
