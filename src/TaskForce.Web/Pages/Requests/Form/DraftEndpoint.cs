using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Texts;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Security;

namespace TaskForce.Web.Pages.Requests.Form;

/// <summary>
/// Where the script of a section sends what is typed. No page handler: a date that is half typed is no error yet, and is kept as
/// it stands. The answer is the sentence that the page shows.
/// </summary>
internal static class DraftEndpoint
{
    /// <summary>Maps it.</summary>
    public static void MapDrafts(this WebApplication app) =>
        app.MapPost("/requests/{id:long}/form/{section}/kept", KeepAsync).RequireAuthorization().RequireRateLimiting(RateLimits.Keep);

    private static async Task KeepAsync(HttpContext http, long id, string section, IAntiforgery antiforgery, IMediator mediator, Texts texts, Dates dates)
    {
        if (!http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var fields = form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToArray());
        try
        {
            // Whoever shuts the laptop now is gone before the answer: what arrived is kept all the same.
            var kept = await mediator.Send(new KeepDraft(new RequestId(id), SectionModel.SectionOf(section), SectionModel.StampIn(form["Input.Version"]), fields), CancellationToken.None);
            await SayAsync(http, StatusCodes.Status200OK, texts[kept.SavedMeanwhile ? "Writing.KeptBeside" : "Writing.Kept", dates.Time(kept.At)]);
        }
        catch (NotFoundException)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        catch (ForbiddenException)
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        catch (RuleViolation)
        {
            await SayAsync(http, StatusCodes.Status409Conflict, texts["Writing.NotWritten"]);
        }
        catch (ValidationException)
        {
            await SayAsync(http, StatusCodes.Status413PayloadTooLarge, texts["Writing.TooMuch"]);
        }
    }

    private static async Task SayAsync(HttpContext http, int status, string sentence)
    {
        if (http.RequestAborted.IsCancellationRequested)
            return;
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync(sentence, CancellationToken.None);
    }
}
