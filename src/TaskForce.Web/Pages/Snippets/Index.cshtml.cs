using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using TaskForce.Application.Requests.Snippets;
using TaskForce.Web.Security;

namespace TaskForce.Web.Pages.Snippets;

/// <summary>The ready-made texts of one's authority.</summary>
[EnableRateLimiting(RateLimits.Search)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>What is looked for.</summary>
    [FromQuery(Name = "q")]
    public string? Search { get; set; }

    /// <summary>The texts.</summary>
    public IReadOnlyList<SnippetView> Rows { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Rows = await mediator.Send(new ListSnippets(Search is { Length: > ListSnippets.LongestText } ? Search[..ListSnippets.LongestText] : Search), cancellationToken);
}
