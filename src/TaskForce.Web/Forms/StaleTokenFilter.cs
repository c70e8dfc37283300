using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace TaskForce.Web.Forms;

/// <summary>
/// A form whose token is wrong or too old is not done, and not lost either: what was typed is kept and given back on a fresh
/// page of the same form.
/// </summary>
internal sealed class StaleTokenFilter(KeptForms kept) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult && HttpMethods.IsPost(context.HttpContext.Request.Method)
            && await kept.KeepAsync(context.HttpContext.Request, context.HttpContext.RequestAborted) is { } key)
        {
            context.Result = new LocalRedirectResult(ExpiredSession.Back(context.HttpContext.Request, key));
        }

        await next();
    }
}

/// <summary>A session that ended while a form was filled in.</summary>
internal static class ExpiredSession
{
    /// <summary>Keeps what was posted and leads to the sign-in page, from where it comes back to the same form.</summary>
    public static async Task ToSignInAsync(Microsoft.AspNetCore.Authentication.RedirectContext<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions> context)
    {
        var back = context.Request.PathBase + context.Request.Path + context.Request.QueryString;
        if (HttpMethods.IsPost(context.Request.Method))
        {
            var key = await context.HttpContext.RequestServices.GetRequiredService<KeptForms>().KeepAsync(context.Request, context.HttpContext.RequestAborted);
            back = key is null ? context.Request.Path.ToString() : Back(context.Request, key);
        }

        context.Response.Redirect("/account/sign-in" + new QueryBuilder { { "return", back } });
    }

    /// <summary>The address of the same page, with the key of what was typed where something was kept.</summary>
    public static string Back(HttpRequest request, string? key)
    {
        var query = new QueryBuilder(request.Query.Where(q => q.Key is not (KeptForms.Parameter or "handler")));
        if (key is not null)
            query.Add(KeptForms.Parameter, key);
        return request.Path + query.ToString();
    }
}
