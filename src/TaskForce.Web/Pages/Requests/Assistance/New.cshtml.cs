using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Assistance;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;
using TaskForce.Web.Security;

namespace TaskForce.Web.Pages.Requests.Assistance;

/// <summary>Opens a draft of another kind than the EIO with what one knows at the start.</summary>
[EnableRateLimiting(RateLimits.Draft)]
public sealed class NewModel(IMediator mediator) : FormPage
{
    /// <summary>The kind, as it stands in the address.</summary>
    [FromRoute(Name = "kind")]
    public string? Address { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public NewAssistanceInput Input { get; set; } = new();

    /// <summary>What it can be addressed to.</summary>
    public NewAssistanceView View { get; private set; } = null!;

    private RequestKind Kind => AssistanceKinds.All.Select(d => (RequestKind?)d.Kind)
        .FirstOrDefault(k => Links.Lower(StableCode.Of(k!.Value)) == Address) ?? throw new NotFoundException();

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetNewAssistance(Kind), cancellationToken);
        ViewData["Room"] = "Register";
    }

    /// <inheritdoc/>
    public override void Propose()
    {
        Input.Language = View.Accepted.Contains(Dates.Language) ? Dates.Language : View.Accepted[0];
        Input.Executing = View.Authorities is [var only] ? only.Code.Value : null;
    }

    /// <summary>Opens it and leads to its task list.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var request = await mediator.Send(new CreateAssistance(Kind, Input.Title, Input.Language, AuthorityCode.Find(Input.Executing)), cancellationToken);
        return LocalRedirect(Links.Assistance(request));
    }
}

/// <summary>What is known at the start.</summary>
public sealed class NewAssistanceInput
{
    /// <summary>What the case is called.</summary>
    public string? Title { get; set; }

    /// <summary>Language of the form.</summary>
    public Language? Language { get; set; }

    /// <summary>Code of the authority addressed.</summary>
    public string? Executing { get; set; }
}
