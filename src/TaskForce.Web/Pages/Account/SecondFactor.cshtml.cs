using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using TaskForce.Application.Texts;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;
using TaskForce.Web.Identity;
using TaskForce.Web.Security;

namespace TaskForce.Web.Pages.Account;

/// <summary>Asks for the code after a right password. Nobody awaited is led back to the beginning.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SecondFactorModel(SignIns signIns, Texts texts) : FormPage
{
    private bool isAwaited;

    [BindProperty]
    public CodeInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    protected override string? Elsewhere => isAwaited ? null : Links.SignIn;

    public override async Task LoadAsync(CancellationToken cancellationToken) => isAwaited = await signIns.AwaitedAsync() is not null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!isAwaited)
            return LocalRedirect(Links.SignIn);
        if (await signIns.ByCodeAsync(Input.Code, cancellationToken) is SignInOutcome.Entered)
            return LocalRedirect(Url.IsLocalUrl(Return) ? Return : Links.Desk);
        return Wrong("Input.Code", texts["Factor.CodeFailed"]);
    }
}

/// <summary>What is typed.</summary>
public sealed class CodeInput
{
    public string? Code { get; set; }
}
