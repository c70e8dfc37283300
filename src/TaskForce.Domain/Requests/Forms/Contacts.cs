namespace TaskForce.Domain.Requests.Forms;

/// <summary>An address block (type A of reference §3).</summary>
public sealed record Address
{
    /// <summary>Street and number.</summary>
    public string? Street { get; init; }

    /// <summary>Postcode.</summary>
    public string? Postcode { get; init; }

    /// <summary>Town.</summary>
    public string? Town { get; init; }

    /// <summary>Country, in words or by code.</summary>
    public string? Country { get; init; }

    /// <summary>Whether nothing was written.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsEmpty => string.IsNullOrWhiteSpace(Street + Postcode + Town + Country);
}

/// <summary>A contact block.</summary>
public sealed record Contact
{
    /// <summary>Name of the authority or organisation.</summary>
    public string? Organisation { get; init; }

    /// <summary>Name of the person, and title.</summary>
    public string? Name { get; init; }

    /// <summary>Address, in one text of several lines.</summary>
    public string? Address { get; init; }

    /// <summary>Telephone, with country and area code.</summary>
    public string? Telephone { get; init; }

    /// <summary>Fax.</summary>
    public string? Fax { get; init; }

    /// <summary>E-mail.</summary>
    public string? Email { get; init; }
}

/// <summary>A signature block (type S of reference §3): who certifies the content, in which post, on which day.</summary>
/// <param name="Name">Name of the signatory.</param>
/// <param name="Post">Post held: title, grade.</param>
/// <param name="SignedOn">Day of the signature, in the calendar of the signing State.</param>
public sealed record Signature(string Name, string Post, DateOnly SignedOn);
