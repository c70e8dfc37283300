using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using TaskForce.Application.Requests.Files;
using TaskForce.Application.Storage;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;
using TaskForce.Web.Security;

namespace TaskForce.Web.Pages.Requests.Files;

/// <summary>Puts a document into a case file, or a new version of one: one form, whose file goes to the store as it comes.</summary>
[TakesFile]
[EnableRateLimiting(RateLimits.Upload)]
public sealed class AddModel(IMediator mediator, FileIntake intake, StorageLimits limits) : FormPage
{
    /// <summary>The request.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>The document of which it is a new version.</summary>
    [FromQuery]
    public long? Of { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public DocumentInput Input { get; set; } = new();

    /// <summary>The case file.</summary>
    public UploadView View { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetUpload(new RequestId(Id), Of), cancellationToken);
        ViewData["Room"] = "Register";
    }

    /// <inheritdoc/>
    public override void Propose() => Input = View.Earlier is { } earlier
        ? new DocumentInput { Kind = earlier.Kind, Language = earlier.Language, Description = earlier.Description }
        : new DocumentInput { Language = View.Language, Shared = false };

    /// <summary>Takes the file in, once all that is said of it may stand.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (id, details) = (new RequestId(Id), new DocumentDetails(Of, Input.Kind, Input.Language, Input.Description, Input.Shared));
        await mediator.Send(new AskToAdd(id, details), cancellationToken);
        if (HttpContext.Features.Get<IncomingFile>() is not { Name.Length: > 0 } incoming)
            throw new DocumentRefusal(DocumentRule.NoFile);
        await using var taken = await TakeAsync(incoming, cancellationToken);
        var added = await mediator.Send(new AddDocument(id, details, taken.File), cancellationToken);
        taken.KeepIf(added.File);
        TempData["Notice"] = "Files.WasAdded";
        return LocalRedirect(Links.File(id, added.Id));
    }

    private async Task<TakenFile> TakeAsync(IncomingFile incoming, CancellationToken cancellationToken)
    {
        try
        {
            return await intake.TakeAsync(incoming.Name, incoming.Content, cancellationToken);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new DocumentRefusal(DocumentRule.TooLarge, limits.LargestFile);
        }
        catch (IOException)
        {
            throw new DocumentRefusal(DocumentRule.Broken);
        }
    }
}

/// <summary>What is said of a document.</summary>
public sealed class DocumentInput
{
    /// <summary>What it is.</summary>
    public CaseDocumentKind? Kind { get; set; }

    /// <summary>Its language.</summary>
    public Language? Language { get; set; }

    /// <summary>Both States read it.</summary>
    public bool? Shared { get; set; }

    /// <summary>What it is about.</summary>
    public string? Description { get; set; }

    /// <summary>Stands for the file, which is not bound: the field of it and what is wrong with it.</summary>
    public string? File { get; set; }
}
