using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Requests.Snippets;
using TaskForce.Domain;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Snippets;

/// <summary>Writes a new text.</summary>
public sealed class NewModel(IMediator mediator) : SnippetPage
{
    /// <inheritdoc/>
    // The list is asked for, so that whoever may not write is refused at once.
    public override Task LoadAsync(CancellationToken cancellationToken) => mediator.Send(new ListSnippets(), cancellationToken);

    /// <inheritdoc/>
    public override void Propose() => Input.Language = Dates.Language;

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new SaveSnippet(null, 0, Input.Title, Input.Language, Input.Field, Input.Text), cancellationToken);
        TempData["Notice"] = "Writing.SnippetSaved";
        return LocalRedirect(Links.Snippets);
    }
}

/// <summary>Changes a text, or removes it.</summary>
public sealed class EditModel(IMediator mediator) : SnippetPage
{
    /// <summary>The text.</summary>
    [FromRoute(Name = "snippet")]
    public long Id { get; set; }

    /// <summary>As it is stored.</summary>
    public SnippetView View { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken) => View = await mediator.Send(new GetSnippet(Id), cancellationToken);

    /// <inheritdoc/>
    public override void Propose() =>
        Input = new SnippetInput { Version = View.Version, Title = View.Title, Language = View.Language, Field = View.Field, Text = View.Text };

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new SaveSnippet(Id, Input.Version, Input.Title, Input.Language, Input.Field, Input.Text), cancellationToken);
        TempData["Notice"] = "Writing.SnippetSaved";
        return LocalRedirect(Links.Snippets);
    }

    /// <summary>Removes it.</summary>
    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new DeleteSnippet(Id, Input.Version), cancellationToken);
        TempData["Notice"] = "Writing.SnippetDeleted";
        return LocalRedirect(Links.Snippets);
    }
}

/// <summary>What the two share.</summary>
public abstract class SnippetPage : FormPage
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public SnippetInput Input { get; set; } = new();
}

/// <summary>A ready-made text as it is typed.</summary>
public sealed class SnippetInput
{
    /// <summary>The version that was shown.</summary>
    public int Version { get; set; }

    /// <summary>What it is called.</summary>
    public string? Title { get; set; }

    /// <summary>Its language.</summary>
    public Language? Language { get; set; }

    /// <summary>The long text that it is for.</summary>
    public string? Field { get; set; }

    /// <summary>The text.</summary>
    public string? Text { get; set; }
}
