using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Requests.Access;
using TaskForce.Application.Texts;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Requests.Access;

/// <summary>Asks for a case file by its number, and shows what became of earlier applications.</summary>
public sealed class AskModel(IMediator mediator, Texts texts) : FormPage
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public AskInput Input { get; set; } = new();

    /// <summary>A number to begin with.</summary>
    [FromQuery(Name = "number")]
    public string? Number { get; set; }

    /// <summary>Earlier applications.</summary>
    public IReadOnlyList<MyApplication> Applications { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Applications = await mediator.Send(new GetMyApplications(), cancellationToken);
        ViewData["Title"] = texts["Access.Ask"];
        ViewData["Room"] = "Register";
    }

    /// <inheritdoc/>
    public override void Propose() => Input.Number = Number is { Length: <= AccessApplication.TypedLength } ? Number : null;

    /// <summary>Asks. The answer is the same for every number.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new AskForAccess(Input.Number, Input.Reason), cancellationToken);
        TempData["Notice"] = "Access.Asked";
        return LocalRedirect(Links.AskForAccess());
    }
}

/// <summary>An application.</summary>
public sealed class AskInput
{
    /// <summary>The number of the request.</summary>
    public string? Number { get; set; }

    /// <summary>Why it is needed.</summary>
    public string? Reason { get; set; }
}
