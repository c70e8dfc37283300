using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TaskForce.Web.Display;

namespace TaskForce.Web.Pages;

/// <summary>What cannot be shown, in a plain sentence. Not existing and not for this viewer read the same.</summary>
public sealed class StatusModel : PageModel
{
    [FromRoute]
    public int Code { get; set; }

    public string Kind => Code switch
    {
        403 => "Forbidden",
        404 => "NotFound",
        400 => "BadRequest",
        413 => Links.TakesFile(HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath) ? "FileTooLarge" : "TooLarge",
        410 => "Damaged",
        503 => "Away",
        429 => "TooMany",
        _ => "Other",
    };

    public void OnGet() => Response.StatusCode = Code is >= 400 and < 600 ? Code : StatusCodes.Status404NotFound;
}
