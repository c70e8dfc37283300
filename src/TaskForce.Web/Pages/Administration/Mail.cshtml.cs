using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Notifications;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Administration;

/// <summary>How the e-mails to the people of the own State fare, and those that were given up.</summary>
public sealed class MailModel(IMediator mediator) : FormPage
{
    /// <summary>How they fare.</summary>
    public MailView View { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken) => View = await mediator.Send(new GetMail(), cancellationToken);

    /// <summary>Sends one of them again, or all.</summary>
    public async Task<IActionResult> OnPostAsync(string? mail, CancellationToken cancellationToken)
    {
        long? one = mail is null ? null : long.TryParse(mail, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
        await mediator.Send(new RetryMail(one), cancellationToken);
        TempData["Notice"] = "Mail.Retried";
        return LocalRedirect(AdministrationLinks.Mail);
    }
}
