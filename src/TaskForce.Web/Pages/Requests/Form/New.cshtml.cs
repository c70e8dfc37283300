using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;
using TaskForce.Web.Security;

namespace TaskForce.Web.Pages.Requests.Form;

/// <summary>Opens a draft with what one knows at the start.</summary>
[EnableRateLimiting(RateLimits.Draft)]
public sealed class NewModel(IMediator mediator) : FormPage
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public NewInput Input { get; set; } = new();

    /// <summary>What it can be addressed to.</summary>
    public NewOrderView View { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetNewOrder(), cancellationToken);
        ViewData["Room"] = "Register";
    }

    /// <inheritdoc/>
    public override void Propose() => Input.Language = View.Accepted.Contains(Dates.Language) ? Dates.Language : View.Accepted[0];

    /// <summary>Opens it and leads to its task list.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var order = await mediator.Send(new CreateOrder(Input.Title, Input.Language, AuthorityCode.Find(Input.Executing), Input.Measures), cancellationToken);
        return LocalRedirect(Links.Form(order));
    }
}

/// <summary>What is known at the start.</summary>
public sealed class NewInput
{
    /// <summary>What the case is called.</summary>
    public string? Title { get; set; }

    /// <summary>Language of the form.</summary>
    public Language? Language { get; set; }

    /// <summary>Code of the executing authority.</summary>
    public string? Executing { get; set; }

    /// <summary>Measures to begin with.</summary>
    public List<MeasureKind> Measures { get; set; } = [];
}
