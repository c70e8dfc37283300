using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Administration;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Administration.Accounts;

/// <summary>An account: what it may do, its invitations, and right after an invitation its link, once.</summary>
public sealed class AccountModel(IMediator mediator) : FormPage
{
    /// <summary>Key of the account.</summary>
    [FromRoute(Name = "account")]
    public long Id { get; set; }

    /// <summary>The account.</summary>
    public AccountView View { get; private set; } = null!;

    /// <summary>The link that was made just now; null ever after.</summary>
    public string? Link { get; private set; }

    /// <summary>When that link ends.</summary>
    public DateTimeOffset LinkUntil => View.Invitations[0].At;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetAccount(Id), cancellationToken);
        Link = View.IsInvited ? this.TakeLink(Id) : null;
    }

    /// <summary>Invites anew.</summary>
    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancellationToken) =>
        this.ShowLinkOnce(await mediator.Send(new InviteAgain(Id), cancellationToken));

    /// <summary>Takes the open invitation back.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new WithdrawInvitation(Id), cancellationToken);
        TempData["Notice"] = "Administration.Invitation.Withdrawn";
        return LocalRedirect(AdministrationLinks.Account(Id));
    }
}
