namespace TaskForce.Domain.Requests;

/// <summary>Key of a request, made by the application. It says nothing; the number that people quote is <see cref="RequestNumber"/>.</summary>
public readonly record struct RequestId(long Value) : IComparable<RequestId>
{
    /// <inheritdoc/>
    public int CompareTo(RequestId other) => Value.CompareTo(other.Value);

    /// <summary>Order of creation.</summary>
    public static bool operator <(RequestId left, RequestId right) => left.Value < right.Value;

    /// <summary>Order of creation.</summary>
    public static bool operator >(RequestId left, RequestId right) => left.Value > right.Value;

    /// <summary>Order of creation.</summary>
    public static bool operator <=(RequestId left, RequestId right) => left.Value <= right.Value;

    /// <summary>Order of creation.</summary>
    public static bool operator >=(RequestId left, RequestId right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
