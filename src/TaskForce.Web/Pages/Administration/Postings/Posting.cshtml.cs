using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Administration;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Administration.Postings;

/// <summary>Sets the last day of a posting.</summary>
public sealed class PostingModel(IMediator mediator) : FormPage
{
    /// <summary>Key of the posting.</summary>
    [FromRoute(Name = "posting")]
    public long Id { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public LastDayInput Input { get; set; } = new();

    /// <summary>The posting.</summary>
    public PostingRow View { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken) => View = await mediator.Send(new GetPosting(Id), cancellationToken);

    /// <inheritdoc/>
    public override void Propose() => Input.To = View.To;

    /// <summary>Sets it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new EndPosting(Id, Input.To), cancellationToken);
        TempData["Notice"] = "Administration.Saved";
        return LocalRedirect(AdministrationLinks.Postings);
    }
}

/// <summary>When a posting ends.</summary>
public sealed class LastDayInput
{
    /// <summary>Last day.</summary>
    public DateOnly? To { get; set; }
}
