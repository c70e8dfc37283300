using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Notifications;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Notifications;

/// <summary>What the viewer was told, the newest first.</summary>
public sealed class IndexModel(IMediator mediator) : FormPage
{
    /// <summary>Where the page before ended.</summary>
    [FromQuery]
    public string? Before { get; set; }

    /// <summary>The notifications.</summary>
    public NotificationPage View { get; private set; } = null!;

    /// <summary>The same, where it is a key.</summary>
    public long? Cursor => KeyOf(Before);

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken) => View = await mediator.Send(new GetNotifications(Cursor), cancellationToken);

    /// <summary>Marks one as read.</summary>
    public Task<IActionResult> OnPostReadAsync(string? id, CancellationToken cancellationToken) => MarkAsync(id, andEarlier: false, cancellationToken);

    /// <summary>Marks the newest that the viewer saw, and all before it.</summary>
    public Task<IActionResult> OnPostAllAsync(string? id, CancellationToken cancellationToken) => MarkAsync(id, andEarlier: true, cancellationToken);

    private async Task<IActionResult> MarkAsync(string? id, bool andEarlier, CancellationToken cancellationToken)
    {
        await mediator.Send(new MarkRead(KeyOf(id) ?? 0, andEarlier), cancellationToken);
        return LocalRedirect(Links.NotificationsBefore(Cursor));
    }

    private static long? KeyOf(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;
}
