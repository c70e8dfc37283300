namespace TaskForce.Domain.Requests;

/// <summary>Types of proceedings of Art. 4 (Section F).</summary>
public enum ProceedingsType
{
    /// <summary>Criminal proceedings by or before a judicial authority (Art. 4(a)).</summary>
    PT_A = 1,

    /// <summary>Proceedings by administrative authorities (Art. 4(b)).</summary>
    PT_B = 2,

    /// <summary>Proceedings by judicial authorities for infringements of the rules of law (Art. 4(c)).</summary>
    PT_C = 3,

    /// <summary>In addition: a legal person may be held liable (Art. 4(d)).</summary>
    PT_D = 4,
}
