using System.Globalization;
using System.Text;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Files;
using TaskForce.Application.Storage;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;
using TaskForce.Web.Security;

namespace TaskForce.Web.Pages.Requests.Files;

/// <summary>
/// Uploads in pieces by the protocol tus 1.0.0 with its extensions creation and expiration: what the script of the form speaks, and any other client of it. A
/// refusal is a sentence in the reader's language. Every answer tells where to go on.
/// </summary>
internal sealed class UploadEndpoints(IMediator mediator, IAntiforgery antiforgery, FileIntake intake, StorageLimits limits, RefusalTexts refusals)
{
    private const string Version = "1.0.0";
    private const string Piece = "application/offset+octet-stream";

    /// <summary>Maps them.</summary>
    public static void Map(WebApplication app)
    {
        app.MapPost("/requests/{id:long}/uploads", (HttpContext http, long id, UploadEndpoints endpoints) => endpoints.AnswerAsync(http, () => endpoints.BeginAsync(http, new RequestId(id))))
            .RequireAuthorization().RequireRateLimiting(RateLimits.Upload);
        app.MapMethods("/requests/{id:long}/uploads/{document:long}", [HttpMethods.Head],
            (HttpContext http, long id, long document, UploadEndpoints endpoints) => endpoints.AnswerAsync(http, () => endpoints.StandAsync(http, new RequestId(id), document))).RequireAuthorization();
        app.MapMethods("/requests/{id:long}/uploads/{document:long}", [HttpMethods.Patch],
            (HttpContext http, long id, long document, UploadEndpoints endpoints) => endpoints.AnswerAsync(http, () => endpoints.GoOnAsync(http, new RequestId(id), document))).RequireAuthorization();
    }

    private async Task BeginAsync(HttpContext http, RequestId request)
    {
        if (NumberIn(http, "Upload-Length") is not { } length || MetadataIn(http) is not { } said)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var details = new DocumentDetails(
            long.TryParse(said.GetValueOrDefault("of"), NumberStyles.None, CultureInfo.InvariantCulture, out var of) ? of : null, Find<CaseDocumentKind>(said, "kind"), Find<Language>(said, "language"),
            said.GetValueOrDefault("description"), bool.TryParse(said.GetValueOrDefault("shared"), out var shared) ? shared : null);
        var begun = await mediator.Send(new BeginUpload(request, details, said.GetValueOrDefault("filename"), length), http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.Headers.Location = Links.Upload(request, begun.Document);
        Stand(http, 0, begun.Until);
    }

    private async Task StandAsync(HttpContext http, RequestId request, long document)
    {
        var state = await mediator.Send(new ResumeUpload(request, document), http.RequestAborted);
        http.Response.Headers["Upload-Length"] = state.Length.ToString(CultureInfo.InvariantCulture);
        Stand(http, state.Received, state.Until);
    }

    private async Task GoOnAsync(HttpContext http, RequestId request, long document)
    {
        if (http.Request.ContentType != Piece)
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        var state = await mediator.Send(new ResumeUpload(request, document), http.RequestAborted);
        if (state.IsWhole || NumberIn(http, "Upload-Offset") != state.Received)
        {
            http.Response.StatusCode = StatusCodes.Status409Conflict;
            Stand(http, state.Received, state.Until);
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limits.LargestFile;
        var kept = state.Received;
        try
        {
            var arrived = await intake.GoOnAsync(state, http.Request.Body, NoteAsync, http.RequestAborted);
            if (arrived is { } file)
            {
                await mediator.Send(new FinishUpload(request, document, file.Type, file.Sha256), CancellationToken.None);
                kept = state.Length;
            }
        }
        catch (DocumentRefusal refusal) when (refusal.Rule is DocumentRule.Executable or DocumentRule.Macros or DocumentRule.NameMisleads)
        {
            await mediator.Send(new DropUpload(request, document), CancellationToken.None);
            throw;
        }

        http.Response.StatusCode = StatusCodes.Status204NoContent;
        Stand(http, kept, state.Until);

        // Whoever went away has sent this much all the same.
        Task NoteAsync(long received)
        {
            kept = received;
            return mediator.Send(new NoteReceived(request, document, received), CancellationToken.None);
        }
    }

    private async Task AnswerAsync(HttpContext http, Func<Task> act)
    {
        http.Response.Headers["Tus-Resumable"] = Version;
        if (http.Request.Headers["Tus-Resumable"] != Version)
        {
            http.Response.Headers["Tus-Version"] = Version;
            http.Response.StatusCode = StatusCodes.Status412PreconditionFailed;
            return;
        }

        if (!HttpMethods.IsHead(http.Request.Method) && !await antiforgery.IsRequestValidAsync(http))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        try
        {
            await act();
        }
        catch (NotFoundException)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        catch (ForbiddenException)
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        catch (ValidationException)
        {
            // The form says it better, field by field.
            http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        catch (DocumentRefusal refusal)
        {
            await SayAsync(http, refusal);
        }
        catch (Exception e) when (e is IOException and not BadHttpRequestException || (e is OperationCanceledException && http.RequestAborted.IsCancellationRequested))
        {
            // The connection broke: as a rule nobody reads an answer.
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private async Task SayAsync(HttpContext http, DocumentRefusal refusal)
    {
        http.Response.StatusCode = refusal.Rule switch
        {
            DocumentRule.TooLarge => StatusCodes.Status413PayloadTooLarge,
            DocumentRule.StoreFull => StatusCodes.Status507InsufficientStorage,
            DocumentRule.StoreAway => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status409Conflict,
        };
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync(refusals.Of(refusal), http.RequestAborted);
    }

    private static void Stand(HttpContext http, long received, DateTimeOffset until)
    {
        http.Response.Headers["Upload-Offset"] = received.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["Upload-Expires"] = until.ToString("R", CultureInfo.InvariantCulture);
    }

    private static long? NumberIn(HttpContext http, string header) =>
        long.TryParse(http.Request.Headers[header], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static T? Find<T>(Dictionary<string, string> said, string name) where T : struct, Enum =>
        said.TryGetValue(name, out var code) && Enum.TryParse<T>(code, out var value) && Enum.IsDefined(value) ? value : null;

    /// <summary>The pairs of <c>Upload-Metadata</c>, whose values are in Base64; null where they are not.</summary>
    private static Dictionary<string, string>? MetadataIn(HttpContext http)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in http.Request.Headers["Upload-Metadata"].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split(' ');
            var bytes = new byte[parts.Length > 1 ? parts[1].Length : 0];
            if (parts.Length > 2 || !Convert.TryFromBase64String(parts.Length > 1 ? parts[1] : "", bytes, out var length))
                return null;
            said[parts[0]] = Encoding.UTF8.GetString(bytes, 0, length);
        }

        return said;
    }
}
