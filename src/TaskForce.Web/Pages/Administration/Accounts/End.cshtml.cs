using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Administration;
using TaskForce.Application.Pipeline;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Administration.Accounts;

/// <summary>Ends an account for good.</summary>
public sealed class EndModel(IMediator mediator, Dates dates) : FormPage
{
    /// <summary>Key of the account.</summary>
    [FromRoute(Name = "account")]
    public long Id { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public EndInput Input { get; set; } = new();

    /// <summary>The account.</summary>
    public AccountView View { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetAccount(Id), cancellationToken);
        if (View.EndedAt is not null && !HttpMethods.IsPost(Request.Method))
            throw new NotFoundException();
    }

    /// <inheritdoc/>
    public override void Propose() => Input.LeftOn = dates.Today;

    /// <summary>Ends it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new EndAccess(Id, Input.LeftOn), cancellationToken);
        TempData["Notice"] = "Administration.Account.Ended";
        return LocalRedirect(AdministrationLinks.Account(Id));
    }
}

/// <summary>When the person left.</summary>
public sealed class EndInput
{
    /// <summary>The day of leaving.</summary>
    public DateOnly? LeftOn { get; set; }
}
