using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;
using TaskForce.Application.AuthorityDirectory;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;
using TaskForce.Web.Pages.AuthorityDirectory;
using TaskForce.Web.Security;

namespace TaskForce.Web.Pages.Requests.Form;

/// <summary>Opens a draft with what one knows at the start.</summary>
[EnableRateLimiting(RateLimits.Draft)]
public sealed class NewModel(IMediator mediator) : FormPage
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public NewInput Input { get; set; } = new();

    /// <summary>What the finder was asked, where the reader comes from there.</summary>
    private CompetenceAsked? Asked => (HttpMethods.IsPost(Request.Method) ? Input.Found : Request.QueryString.Value) is { Length: > 1 and < 2_000 } query
        && QueryHelpers.ParseQuery(query) is var values && values.ContainsKey("country") ? Questions.Read(new QueryCollection(values), CountryCode.FR) : null;

    /// <summary>What the finder answered.</summary>
    public AnswerView? Answer { get; private set; }

    /// <summary>What it can be addressed to.</summary>
    public NewOrderView View { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetNewOrder(), cancellationToken);
        if (Asked is { } asked && (await mediator.Send(new FindAuthority(asked), cancellationToken)) is { Answer: not null } finding)
            Answer = new AnswerView(finding, asked, NewOrder: false);
        ViewData["Room"] = "Register";
    }

    /// <inheritdoc/>
    public override void Propose()
    {
        Input.Language = View.Accepted.Contains(Dates.Language) ? Dates.Language : View.Accepted[0];
        Input.Executing = Request.Query["to"].FirstOrDefault() ?? Answer?.Finding.Answer!.Proposal?.Authority.Value;
        Input.Measures = [.. Asked?.Measures ?? []];
        Input.Found = Asked is { } asked ? DirectoryLinks.QueryOf(asked) : null;
    }

    /// <summary>Opens it and leads to its task list.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var order = await mediator.Send(new CreateOrder(
            Input.Title, Input.Language, AuthorityCode.Find(Input.Executing), Input.Measures, Asked, Input.Reason), cancellationToken);
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

    /// <summary>What the finder was asked, as a query.</summary>
    public string? Found { get; set; }

    /// <summary>Why another authority than the one that the finder proposes.</summary>
    public string? Reason { get; set; }

    /// <summary>Measures to begin with.</summary>
    public List<MeasureKind> Measures { get; set; } = [];
}
