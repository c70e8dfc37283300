using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Coordination;
using TaskForce.Infrastructure.Exports;
using TaskForce.Web.Display;

namespace TaskForce.Web.Pages.Coordination;

/// <summary>Who is to be reached in a coordinated case.</summary>
public sealed class ContactsModel(IMediator mediator, CoordinationExports exports) : CoordinationPage(CoordinationTab.Contacts)
{
    /// <summary>The contacts of both sides.</summary>
    public IReadOnlyList<ContactRow> Contacts { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken) => (Head, Contacts) = await mediator.Send(new GetContacts(Id), cancellationToken);

    /// <summary>The list as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        var list = await mediator.Send(new ExportContacts(Id), cancellationToken);
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = "attachment; filename=\"taskforce-contacts.csv\"";
        await exports.WriteContactsAsync(list.Contacts, Response.Body, cancellationToken);
        return new EmptyResult();
    }
}
