namespace TaskForce.Domain.Requests;

/// <summary>How names are treated (reference §1.19).</summary>
public enum Confidentiality
{
    /// <summary>Names appear where the reader may see them.</summary>
    Normal = 1,

    /// <summary>Names are hidden from lists and statistics.</summary>
    Reinforced = 2,
}
