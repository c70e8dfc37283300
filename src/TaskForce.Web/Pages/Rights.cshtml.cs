using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TaskForce.Web.Pages;

/// <summary>The table of rights, as the application itself asks it.</summary>
public sealed class RightsModel : PageModel;
