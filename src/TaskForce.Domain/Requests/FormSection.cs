namespace TaskForce.Domain.Requests;

/// <summary>Sections of Annex A (reference §3.1).</summary>
public enum FormSection
{
    /// <summary>Section A.</summary>
    A = 1,

    /// <summary>Section B.</summary>
    B = 2,

    /// <summary>Section C.</summary>
    C = 3,

    /// <summary>Section D.</summary>
    D = 4,

    /// <summary>Section E.</summary>
    E = 5,

    /// <summary>Section F.</summary>
    F = 6,

    /// <summary>Section G.</summary>
    G = 7,

    /// <summary>Section H1.</summary>
    H1 = 8,

    /// <summary>Section H2.</summary>
    H2 = 9,

    /// <summary>Section H3.</summary>
    H3 = 10,

    /// <summary>Section H4.</summary>
    H4 = 11,

    /// <summary>Section H5.</summary>
    H5 = 12,

    /// <summary>Section H6.</summary>
    H6 = 13,

    /// <summary>Section H7.</summary>
    H7 = 14,

    /// <summary>Section I.</summary>
    I = 15,

    /// <summary>Section J.</summary>
    J = 16,

    /// <summary>Section K.</summary>
    K = 17,

    /// <summary>Section L.</summary>
    L = 18,
}
