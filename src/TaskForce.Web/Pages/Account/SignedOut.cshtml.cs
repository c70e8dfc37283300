using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TaskForce.Web.Display;
using TaskForce.Web.Identity.Ministries;

namespace TaskForce.Web.Pages.Account;

/// <summary>
/// Signed out here, now at the ministry's provider. A page in between: the content security policy lets no form, the button
/// to sign out among them, lead elsewhere, not even by a redirect.
/// </summary>
internal sealed class SignedOutModel(MinistryList ministries) : PageModel
{
    /// <summary>The provider's place for signing out.</summary>
    public string Address { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string key)
    {
        if (ministries.Find(key) is not { SignOutAtProvider: true } ministry)
            return NotFound();
        if (await MinistryEndpoints.SignOutAddressAsync(HttpContext, ministry) is not { } address)
            return LocalRedirect(Links.SignIn);
        Address = address;
        Response.Headers["Refresh"] = $"0;url={address}";
        return Page();
    }
}
