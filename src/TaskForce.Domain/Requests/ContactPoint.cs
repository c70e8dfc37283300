namespace TaskForce.Domain.Requests;

/// <summary>Main contact point when there are two authorities (field L8).</summary>
public enum ContactPoint
{
    /// <summary>Issuing authority.</summary>
    IssuingAuthority = 1,

    /// <summary>Validating authority.</summary>
    ValidatingAuthority = 2,
}
