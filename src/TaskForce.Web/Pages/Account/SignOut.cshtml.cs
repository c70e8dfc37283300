using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Accounts;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;
using TaskForce.Web.Identity.Ministries;

namespace TaskForce.Web.Pages.Account;

/// <summary>Ends the session. Asked for by a button, so that no link elsewhere can end it.</summary>
internal sealed class SignOutModel(SignInManager<UserAccount> signIn, MinistryList ministries) : FormPage
{
    public override Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync()
    {
        var ministry = ministries.Of(User);
        await signIn.SignOutAsync();
        return LocalRedirect(ministry is { SignOutAtProvider: true } ? Links.SignOutBy(ministry.Key) : Links.SignIn);
    }
}
