using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using TaskForce.Application.Storage;
using TaskForce.Web.Display;
using TaskForce.Web.Security;

namespace TaskForce.Web.Forms;

/// <summary>The form of the page carries a file, which stands last in it and may be large.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFileAttribute : Attribute;

/// <summary>The file of a form. Its content comes from the connection as it is read, once.</summary>
/// <param name="Name">Its name, as the browser sends it.</param>
/// <param name="Content">Its content.</param>
internal sealed record IncomingFile(string Name, Stream Content);

/// <summary>
/// Reads the fields of a form up to its file and leaves the file on the connection: neither memory nor a temporary file ever holds it. The page binds and
/// checks the fields as ever, and takes the file when it knows that it wants it.
/// </summary>
internal static class IncomingFiles
{
    private const int MostFields = 64;
    private const int LongestBoundary = 70;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Bytes that a request to this address may have, where that is more than a form: known before there is a route.</summary>
    public static long? LimitOf(HttpContext http) =>
        (HttpMethods.IsPost(http.Request.Method) && Links.TakesFile(http.Request.Path)) || (HttpMethods.IsPatch(http.Request.Method) && Links.TakesPieces(http.Request.Path)) ? http.RequestServices.GetRequiredService<StorageLimits>().LargestFile + KestrelLimits.LargestForm : null;

    /// <summary>Stands after the authorisation: of whoever may not post here nothing more is read.</summary>
    public static async Task ReadFieldsAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<TakesFileAttribute>() is null || LimitOf(http) is not { } limit
            || !MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || type.MediaType != "multipart/form-data")
        {
            await next(http);
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limit;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > LongestBoundary)
            throw new InvalidDataException("The parts of the form have no boundary.");
        var (fields, file) = await ReadAsync(new MultipartReader(boundary, http.Request.Body), http.RequestAborted);
        http.Features.Set<IFormFeature>(new FormFeature(new FormCollection(fields)));
        if (file is not null)
            http.Features.Set(file);
        await next(http);
    }

    private static async Task<(Dictionary<string, StringValues> Fields, IncomingFile? File)> ReadAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        var fields = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        var (left, parts) = ((int)KestrelLimits.LargestForm, 0);
        while (await NextAsync(reader, cancellationToken) is { } part)
        {
            if (part.GetContentDispositionHeader() is not { } said || ++parts > MostFields)
                throw new InvalidDataException("The form has too many parts, or one without a name.");
            if (said.IsFileDisposition())
                return (fields, new IncomingFile((said.FileNameStar.HasValue ? said.FileNameStar : HeaderUtilities.RemoveQuotes(said.FileName)).ToString(), part.Body));
            var name = HeaderUtilities.RemoveQuotes(said.Name).ToString();
            var value = await TextAsync(part.Body, left, cancellationToken);
            left -= value.Length;
            fields[name] = StringValues.Concat(fields.GetValueOrDefault(name), value);
        }

        return (fields, null);
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancellationToken);
        }
        catch (IOException e) when (e is not BadHttpRequestException)
        {
            throw new InvalidDataException("The form ends in the middle.", e);
        }
    }

    private static async Task<string> TextAsync(Stream body, int most, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[4_096];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (bytes.Length + read > most)
                throw new InvalidDataException("The fields of the form are too large.");
            bytes.Write(buffer, 0, read);
        }

        try
        {
            return Strict.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidDataException("A field is not written in UTF-8.", e);
        }
    }
}
