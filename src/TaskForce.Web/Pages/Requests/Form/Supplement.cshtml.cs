using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Requests.Form;

/// <summary>Begins an order that supplements a transmitted one (Art. 8).</summary>
public sealed class SupplementModel(IMediator mediator) : FormPage
{
    /// <summary>The earlier order.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>What is repeated.</summary>
    [BindProperty]
    public SupplementInput Input { get; set; } = new();

    /// <summary>The earlier order, and Section D of the new one.</summary>
    public SupplementView View { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetSupplement(new RequestId(Id)), cancellationToken);
        ViewData["Room"] = "Register";
    }

    /// <summary>Opens the draft and leads to its sections.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var draft = await mediator.Send(new SupplementOrder(new RequestId(Id), Input.Sections, Input.WithPersons), cancellationToken);
        TempData["Notice"] = "Writing.SupplementOpened";
        return LocalRedirect(Links.Form(draft));
    }
}

/// <summary>What is repeated of the earlier order.</summary>
public sealed class SupplementInput
{
    /// <summary>The sections.</summary>
    public List<FormSection> Sections { get; set; } = [];

    /// <summary>Persons too.</summary>
    public bool WithPersons { get; set; }
}
