using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Accounts;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Account;

/// <summary>Ends the session. Asked for by a button, so that no link elsewhere can end it.</summary>
public sealed class SignOutModel(SignInManager<UserAccount> signIn) : FormPage
{
    public override Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect(Links.SignIn);
    }
}
