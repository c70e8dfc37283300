using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Administration;
using TaskForce.Application.Pipeline;
using TaskForce.Domain.Organisations;
using TaskForce.Web.Display;

namespace TaskForce.Web.Pages.Administration.Accounts;

/// <summary>Changes what an administrator says of a person.</summary>
public sealed class ChangeModel(IMediator mediator) : AccountPage
{
    /// <summary>Key of the account.</summary>
    [FromRoute(Name = "account")]
    public long Id { get; set; }

    /// <summary>The account as it stands: after a refusal the form is sent again knowing that.</summary>
    public AccountView View { get; private set; } = null!;

    /// <inheritdoc/>
    public override AuthorityKind Kind => View.Kind;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetAccount(Id), cancellationToken);
        if (View.EndedAt is not null && !HttpMethods.IsPost(Request.Method))
            throw new NotFoundException();
    }

    /// <inheritdoc/>
    public override void Propose() => Input = new AccountInput { Facts = View.Facts };

    /// <summary>Changes it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new ChangeAccount(Id, Input.Stamp, Input.Facts), cancellationToken);
        TempData["Notice"] = "Administration.Saved";
        return LocalRedirect(AdministrationLinks.Account(Id));
    }
}
