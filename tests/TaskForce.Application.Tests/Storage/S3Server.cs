using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace TaskForce.Application.Tests.Storage;

/// <summary>
/// As much of S3 as the store asks for, over HTTP in this process: one bucket, objects in memory, lists in short pages. It believes nobody:
/// each request carries a signature (AWS Signature Version 4) over its verb, path, query, headers and the hash of its body.
/// </summary>
internal sealed class S3Server : IAsyncDisposable
{
    public const string Bucket = "files", AccessKey = "tests", SecretKey = "a secret of the tests", Region = "eu-west-3";

    private const int PageLength = 3;

    private readonly WebApplication app;

    private S3Server(WebApplication app) => this.app = app;

    public SortedDictionary<string, (byte[] Bytes, DateTime At)> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>It has no room left.</summary>
    public bool IsFull { get; set; }

    public string Address => app.Urls.Single();

    public static async Task<S3Server> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var server = new S3Server(builder.Build());
        server.app.Run(server.AnswerAsync);
        await server.app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        if (RefusalOf(http, body.ToArray()) is { } refusal)
        {
            await FailAsync(http, 403, refusal);
            return;
        }

        var (bucket, key) = http.Request.Path.Value!.TrimStart('/').Split('/', 2) is [var b, var k] ? (b, k) : (http.Request.Path.Value.Trim('/'), "");
        if (bucket != Bucket)
            await FailAsync(http, 404, "NoSuchBucket");
        else if (key.Length == 0)
            await ListAsync(http);
        else if (HttpMethods.IsPut(http.Request.Method) && IsFull)
            await FailAsync(http, 507, "XMinioStorageFull");
        else if (HttpMethods.IsPut(http.Request.Method))
            Objects[key] = (body.ToArray(), DateTime.UnixEpoch.AddDays(Objects.Count));
        else if (HttpMethods.IsDelete(http.Request.Method))
            (_, http.Response.StatusCode) = (Objects.Remove(key), 204);
        else if (!Objects.TryGetValue(key, out var found))
            await FailAsync(http, 404, "NoSuchKey");
        else
            await SendAsync(http, found.Bytes);
    }

    private static async Task SendAsync(HttpContext http, byte[] bytes)
    {
        var from = long.Parse(http.Request.Headers.Range.ToString()["bytes=".Length..].Split('-')[0], CultureInfo.InvariantCulture);
        if (from >= bytes.Length)
        {
            await FailAsync(http, 416, "InvalidRange");
            return;
        }

        http.Response.StatusCode = 206;
        http.Response.Headers.ContentRange = $"bytes {from}-{bytes.Length - 1}/{bytes.Length}";
        http.Response.ContentLength = bytes.Length - from;
        await http.Response.Body.WriteAsync(bytes.AsMemory((int)from));
    }

    private Task ListAsync(HttpContext http)
    {
        var after = http.Request.Query["continuation-token"].ToString();
        var rest = Objects.Where(o => string.CompareOrdinal(o.Key, after) > 0).ToList();
        var page = rest.Take(PageLength).ToList();
        XNamespace s3 = "http://s3.amazonaws.com/doc/2006-03-01/";
        return WriteAsync(http, new XElement(s3 + "ListBucketResult", new XElement(s3 + "Name", Bucket), new XElement(s3 + "KeyCount", page.Count),
            new XElement(s3 + "IsTruncated", rest.Count > page.Count ? "true" : "false"), rest.Count > page.Count ? new XElement(s3 + "NextContinuationToken", page[^1].Key) : null,
            page.Select(o => new XElement(s3 + "Contents", new XElement(s3 + "Key", o.Key), new XElement(s3 + "Size", o.Value.Bytes.Length),
                new XElement(s3 + "LastModified", o.Value.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture))))));
    }

    private static Task FailAsync(HttpContext http, int status, string code)
    {
        http.Response.StatusCode = status;
        return WriteAsync(http, new XElement("Error", new XElement("Code", code), new XElement("Message", code)));
    }

    private static Task WriteAsync(HttpContext http, XElement answer)
    {
        http.Response.ContentType = "application/xml";
        return http.Response.WriteAsync(new XDeclaration("1.0", "utf-8", null) + answer.ToString());
    }

    /// <summary>Why a request is not believed; null where it is.</summary>
    private static string? RefusalOf(HttpContext http, byte[] body)
    {
        var headers = http.Request.Headers;
        var hash = headers["x-amz-content-sha256"].ToString();
        if (hash != Convert.ToHexStringLower(SHA256.HashData(body)))
            return "XAmzContentSHA256Mismatch";
        var parts = headers.Authorization.ToString()["AWS4-HMAC-SHA256 ".Length..].Split(',', StringSplitOptions.TrimEntries).Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1]);
        if (parts["Credential"].Split('/') is not [AccessKey, var day, Region, "s3", "aws4_request"])
            return "InvalidAccessKeyId";
        var target = http.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?', 2);
        var query = string.Join('&', (target.Length > 1 ? target[1] : "").Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Contains('=', StringComparison.Ordinal) ? p : p + "=").Order(StringComparer.Ordinal));
        var signed = parts["SignedHeaders"].Split(';');
        if (!signed.Contains("host") || !signed.Contains("x-amz-content-sha256"))
            return "AccessDenied";
        var canonical = string.Join('\n', [http.Request.Method, target[0], query, .. signed.Select(h => $"{h}:{headers[h].ToString().Trim()}"), "", parts["SignedHeaders"], hash]);
        var text = $"AWS4-HMAC-SHA256\n{headers["x-amz-date"]}\n{day}/{Region}/s3/aws4_request\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = new[] { day, Region, "s3", "aws4_request" }.Aggregate(Encoding.UTF8.GetBytes("AWS4" + SecretKey), (k, part) => HMACSHA256.HashData(k, Encoding.UTF8.GetBytes(part)));
        return parts["Signature"] == Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text))) ? null : "SignatureDoesNotMatch";
    }
}
