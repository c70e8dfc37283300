using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Retention;
using TaskForce.Application.Texts;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Retention;

/// <summary>Decides on one case file or several: erased, or kept until a day.</summary>
public sealed class DecideModel(IMediator mediator, Texts texts) : FormPage
{
    /// <summary>Which, from the address or from the form.</summary>
    [BindProperty(Name = "request", SupportsGet = true)]
    public List<long> Requests { get; set; } = [];

    /// <summary>What is typed.</summary>
    [BindProperty]
    public RetentionInput Input { get; set; } = new();

    /// <summary>The case files that it is about.</summary>
    public IReadOnlyList<ReviewRow> Chosen { get; private set; } = [];

    /// <inheritdoc/>
    protected override string? Elsewhere => Requests.Count == 0 ? Links.Retention : null;

    private IReadOnlyList<RequestId> Ids => [.. Requests.Distinct().Select(id => new RequestId(id))];

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        var view = await mediator.Send(new GetReview(Ids), cancellationToken);
        Chosen = [.. view.ToDecide.Concat(view.LetGo).Where(r => r.MayDecide)];
        if (Chosen.Count != Ids.Count)
            throw new NotFoundException();
        ViewData["Title"] = texts["Retention.DecideTitle"];
    }

    /// <summary>Decides.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new DecideRetention(Ids, Input.Erase, Input.KeepUntil, Input.Reason), cancellationToken);
        TempData["Notice"] = "Retention.Decided";
        return LocalRedirect(Links.Retention);
    }
}

/// <summary>A decision.</summary>
public sealed class RetentionInput
{
    /// <summary>Erased, or kept.</summary>
    public bool? Erase { get; set; }

    /// <summary>Until when it is kept.</summary>
    public DateOnly? KeepUntil { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}
