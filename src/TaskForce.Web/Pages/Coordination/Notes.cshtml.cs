using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Coordination;
using TaskForce.Web.Display;

namespace TaskForce.Web.Pages.Coordination;

/// <summary>The notes of a coordinated case.</summary>
public sealed class NotesModel(IMediator mediator) : CoordinationPage(CoordinationTab.Notes)
{
    /// <summary>The notes, the newest first.</summary>
    public IReadOnlyList<NoteRow> Notes { get; private set; } = [];

    /// <summary>What is typed.</summary>
    [BindProperty]
    public NoteInput Input { get; set; } = new();

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken) => (Head, Notes) = await mediator.Send(new GetNotes(Id), cancellationToken);

    /// <summary>Writes one.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new WriteNote(Id, Input.Text, Input.National), cancellationToken);
        return Done("Coordination.Written");
    }
}

/// <summary>A note.</summary>
public sealed class NoteInput
{
    /// <summary>What is written.</summary>
    public string? Text { get; set; }

    /// <summary>For the own State only.</summary>
    public bool? National { get; set; }
}
