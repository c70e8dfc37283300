using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Coordination;
using TaskForce.Application.Pipeline;
using TaskForce.Domain;
using TaskForce.Web.Display;

namespace TaskForce.Web.Pages.Coordination;

/// <summary>Enters or changes a contact of the own State.</summary>
public sealed class ContactModel(IMediator mediator) : CoordinationPage(CoordinationTab.Contacts)
{
    private ContactRow? row;

    /// <summary>Which, or "new".</summary>
    [FromRoute(Name = "contact")]
    public string? Contact { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public ContactInput Input { get; set; } = new();

    /// <summary>Whether a new one is entered.</summary>
    public bool IsNew => Contact == "new";

    private long? Which => IsNew ? null : long.TryParse(Contact, System.Globalization.CultureInfo.InvariantCulture, out var key) ? key : throw new NotFoundException();

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        var list = await mediator.Send(new GetContacts(Id), cancellationToken);
        Head = list.Head;
        row = list.Contacts.FirstOrDefault(c => c.Id == Which && c.MayChange);
        if (!HttpMethods.IsPost(Request.Method) && (!Head.Writes || (!IsNew && row is null)))
            throw new NotFoundException();
    }

    /// <inheritdoc/>
    public override void Propose()
    {
        if (row is not null)
        {
            Input = new ContactInput
            {
                Name = row.Name, Function = row.Function, Telephone = row.Telephone, Email = row.Email, Languages = [.. row.Languages], Deputy = row.Deputy,
            };
        }
    }

    /// <summary>Saves or removes it.</summary>
    public async Task<IActionResult> OnPostAsync(bool remove, CancellationToken cancellationToken)
    {
        if (remove && Which is { } key)
            await mediator.Send(new RemoveContact(Id, key), cancellationToken);
        else
            await mediator.Send(new SaveContact(Id, Which, Input.Name, Input.Function, Input.Telephone, Input.Email, Input.Languages, Input.Deputy), cancellationToken);
        return Done(remove ? "Coordination.Removed" : "Coordination.Saved");
    }
}

/// <summary>What is typed of a contact.</summary>
public sealed class ContactInput
{
    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Function.</summary>
    public string? Function { get; set; }

    /// <summary>Telephone.</summary>
    public string? Telephone { get; set; }

    /// <summary>Address.</summary>
    public string? Email { get; set; }

    /// <summary>Languages spoken.</summary>
    public List<Language> Languages { get; set; } = [];

    /// <summary>Who stands in.</summary>
    public string? Deputy { get; set; }
}
