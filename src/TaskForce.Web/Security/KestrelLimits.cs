using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace TaskForce.Web.Security;

/// <summary>How much, and how slowly, somebody may send before the application reads it.</summary>
internal static class KestrelLimits
{
    /// <summary>Bytes of one form: many times the longest section of Annex A.</summary>
    public const long LargestForm = 2 * 1024 * 1024;

    /// <summary>Bytes of the first line of a request: the longest address that the register makes has a tenth of it.</summary>
    public const int LongestRequestLine = 8 * 1024;

    /// <summary>Bytes of all headers: the cookies of the house have some two thousand.</summary>
    public const int LargestHeaders = 16 * 1024;

    /// <summary>Headers of one request: browsers and proxies send some thirty.</summary>
    public const int MostHeaders = 64;

    /// <summary>Sets them.</summary>
    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestForm;
        kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
        kestrel.Limits.MaxRequestHeadersTotalSize = LargestHeaders;
        kestrel.Limits.MaxRequestHeaderCount = MostHeaders;
        // Who dribbles headers or a form byte by byte holds a connection for seconds, not for ever.
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        kestrel.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
    }
}
