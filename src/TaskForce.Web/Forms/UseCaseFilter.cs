using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TaskForce.Application.Administration;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Files;
using TaskForce.Application.Texts;
using TaskForce.Domain;
using TaskForce.Domain.Coordination;
using TaskForce.Domain.Liaison;
using TaskForce.Web.Display;
using TaskForce.Web.Pages.Account;

namespace TaskForce.Web.Forms;

/// <summary>
/// Between every page and its use cases: takes the key of the form, gives back what was kept, and turns each refusal into
/// the error summary of the same page in the user's language, with what was typed. What may not be seen is not found.
/// </summary>
internal sealed class UseCaseFilter(
    SubmissionKeys keys, SubmissionKey submission, KeptForms kept, RefusalTexts refusals, Texts texts, IMediator mediator)
    : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellation = context.HttpContext.RequestAborted;
        var isPost = HttpMethods.IsPost(context.HttpContext.Request.Method);
        if (isPost && context.HandlerMethod is null && context.HttpContext.Features.Get<IExceptionHandlerFeature>() is null)
        {
            // A page that takes no form would be shown without having been loaded.
            context.HttpContext.Response.Headers.Allow = "GET, HEAD";
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
            return;
        }

        if (isPost && context.HttpContext.Request.HasFormContentType)
        {
            TakeKey(context.HttpContext);
            RefuseNul(context);
            if (context.HandlerInstance is FormPage form && !context.ModelState.IsValid)
            {
                context.Result = await ShowAgainAsync(form, cancellation);
                return;
            }
        }

        var executed = await next();
        if (executed.Exception is { } refused && !executed.ExceptionHandled && await AnswerAsync(executed, refused, isPost, cancellation) is { } answer)
        {
            executed.Result = answer;
            executed.ExceptionHandled = true;
        }
        else if (!isPost && executed.Result is PageResult && context.HandlerInstance is FormPage page)
        {
            await GiveBackAsync(page, context.HttpContext, cancellation);
        }
    }

    private void TakeKey(HttpContext http)
    {
        if (keys.Read(http.Request.Form[SubmissionKeys.Field]) is { } key && key.User == SubmissionKeys.UserOf(http.User))
            submission.Value = key.Number;
    }

    private void RefuseNul(PageHandlerExecutingContext context)
    {
        foreach (var field in context.HttpContext.Request.Form.Where(f => f.Value.Any(v => v?.Contains('\0', StringComparison.Ordinal) == true)))
            context.ModelState.AddModelError(field.Key, texts["Errors.NulCharacter"]);
    }

    private async Task<IActionResult?> AnswerAsync(PageHandlerExecutedContext context, Exception refused, bool isPost, CancellationToken cancellation)
    {
        switch (refused)
        {
            case NotFoundException:
                return new NotFoundResult();
            case ForbiddenException:
                return new StatusCodeResult(StatusCodes.Status403Forbidden);
            case ProofNeededException:
                return new LocalRedirectResult(Links.Confirm(await BackAsync(context.HttpContext.Request, isPost, cancellation)));
            case var _ when !isPost || context.HandlerInstance is not FormPage:
                return null;
            case RuleViolation violation:
                context.ModelState.AddModelError(FieldOf(violation.Field), refusals.Of(violation));
                break;
            case AdministrationRefusal refusal:
                context.ModelState.AddModelError(FieldOf(refusal.Field), refusals.Of(refusal));
                break;
            case CoordinationViolation violation:
                // As with a request: the form now stands on what the other person did.
                if (violation.Rule == CoordinationRule.ChangedMeanwhile)
                    context.ModelState.Remove($"{FormPage.InputName}.Version");
                context.ModelState.AddModelError(FieldOf(violation.Field), refusals.Of(violation));
                break;
            case LiaisonViolation violation:
                context.ModelState.AddModelError(FieldOf(violation.Field), refusals.Of(violation));
                break;
            case DocumentRefusal refusal:
                context.ModelState.AddModelError(FieldOf(refusal.Field), refusals.Of(refusal));
                break;
            case ValidationException invalid:
                foreach (var failure in invalid.Errors)
                    context.ModelState.AddModelError(FieldOf(failure.PropertyName), refusals.Of(failure));
                break;
            case StaleRequestException stale:
                // The form now stands on what the other person did; sending it again is a decision taken knowing that.
                context.ModelState.Remove($"{FormPage.InputName}.Version");
                var changes = await mediator.Send(new GetChangesSince(stale.Request, stale.SeenVersion), cancellation);
                context.ModelState.AddModelError("", refusals.Of(changes));
                break;
            default:
                return null;
        }

        return await ShowAgainAsync((FormPage)context.HandlerInstance, cancellation);
    }

    // A form comes back as it was typed; a file is asked for again on the page that offers it, not at its own address, which shows nothing.
    private async Task<string> BackAsync(HttpRequest request, bool isPost, CancellationToken cancellation) =>
        ExpiredSession.Back(request, isPost ? await kept.KeepAsync(request, cancellation) : null);

    private static async Task<IActionResult> ShowAgainAsync(FormPage page, CancellationToken cancellation)
    {
        try
        {
            await page.LoadAsync(cancellation);
        }
        catch (NotFoundException)
        {
            return new NotFoundResult();
        }

        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page.Page();
    }

    private async Task GiveBackAsync(FormPage page, HttpContext http, CancellationToken cancellation)
    {
        if (http.Request.Query[KeptForms.Parameter].FirstOrDefault() is not { Length: > 0 and <= 64 } key)
            return;
        if (await kept.GiveBackAsync(key, SubmissionKeys.UserOf(http.User), http.Request.Path, cancellation) is not { } typed)
            return;
        await page.GiveBackAsync(typed);
        page.ViewData["Notice"] = texts[page.TempData["Notice"] is ConfirmModel.Confirmed ? "Proof.GivenBack" : "Errors.GivenBack"];
    }

    private static string FieldOf(string? property) => string.IsNullOrEmpty(property) ? "" : $"{FormPage.InputName}.{property}";
}
