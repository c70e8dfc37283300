using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TaskForce.Web.Pages;

/// <summary>A fault of the application: a reference that the log has, and nothing of the inside.</summary>
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    public string Reference => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
}
