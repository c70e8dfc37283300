using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;
using TaskForce.Web.Security;

namespace TaskForce.Web.Pages.Requests.Form;

/// <summary>Takes sections over from an earlier order of one's own authority.</summary>
[EnableRateLimiting(RateLimits.Search)]
public sealed class CopyModel(IMediator mediator) : FormPage
{
    /// <summary>The order that is being written.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>What is looked for among the earlier orders.</summary>
    [FromQuery(Name = "q")]
    public string? Search { get; set; }

    /// <summary>What is chosen.</summary>
    [BindProperty]
    public CopyInput Input { get; set; } = new();

    /// <summary>The form that is being written.</summary>
    public OrderFormView View { get; private set; } = null!;

    /// <summary>Orders to choose from.</summary>
    public IReadOnlyList<EarlierOrder> Orders { get; private set; } = [];

    /// <inheritdoc/>
    protected override string? Elsewhere => View.CanWrite ? null : Links.ReadForm(View.Header.Id);

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetOrderForm(new RequestId(Id)), cancellationToken);
        ViewData["Room"] = "Register";
        if (View.CanWrite)
            Orders = await mediator.Send(new GetEarlierOrders(View.Header.Id, Search), cancellationToken);
    }

    /// <inheritdoc/>
    public override void Propose() => Input.Version = View.Header.Version;

    /// <summary>Copies and leads back to the sections.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var id = new RequestId(Id);
        await mediator.Send(
            new CopySections(id, Input.Version, Input.From is { } from ? new RequestId(from) : null, Input.Sections, Input.WithPersons), cancellationToken);
        TempData["Notice"] = "Writing.Copied";
        return LocalRedirect(Links.Form(id));
    }
}

/// <summary>What is taken over, and from where.</summary>
public sealed class CopyInput
{
    /// <summary>Version of the order as it was shown.</summary>
    public int Version { get; set; }

    /// <summary>The earlier order.</summary>
    public long? From { get; set; }

    /// <summary>The sections.</summary>
    public List<FormSection> Sections { get; set; } = [];

    /// <summary>Persons too.</summary>
    public bool WithPersons { get; set; }
}
