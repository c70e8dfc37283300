using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Coordination;
using TaskForce.Application.Organisations;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Domain;
using TaskForce.Domain.Coordination;
using TaskForce.Domain.Organisations;
using TaskForce.Web.Display;

namespace TaskForce.Web.Pages.Coordination;

/// <summary>Enters proceedings of the own State, or brings them up to date.</summary>
public sealed class ProceedingModel(IMediator mediator, IViewer viewer) : CoordinationPage(CoordinationTab.Overview)
{
    private ProceedingRow? row;

    /// <summary>Which, or "new".</summary>
    [FromRoute(Name = "number")]
    public string? Number { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public ProceedingInput Input { get; set; } = new();

    /// <summary>Authorities of the own State that lead proceedings.</summary>
    public IReadOnlyList<AuthorityName> Authorities { get; private set; } = [];

    /// <summary>Whether new ones are entered.</summary>
    public bool IsNew => Number == "new";

    private int? Which => IsNew ? null : int.TryParse(Number, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : throw new NotFoundException();

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        var view = await mediator.Send(new GetCoordination(Id), cancellationToken);
        Head = view.Head;
        row = view.Proceedings.FirstOrDefault(p => p.Number == Which && p.Country == viewer.Country);
        if (!HttpMethods.IsPost(Request.Method) && (!Head.Writes || (!IsNew && row is null)))
            throw new NotFoundException();
        Authorities = [.. (await mediator.Send(new ListAuthorities(viewer.AsActor().Authority!.Value.Country), cancellationToken)).Where(a => a.Kind.Executes())];
    }

    /// <inheritdoc/>
    public override void Propose() => Input = row is null
        ? new ProceedingInput { Authority = viewer.AsActor().Authority?.Value }
        : new ProceedingInput { Authority = row.Authority.Code.Value, FileNumber = row.FileNumber, Kind = row.Kind, State = row.State, Language = row.Language };

    /// <summary>Saves them.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(
            new SaveProceeding(Id, Which, AuthorityCode.Find(Input.Authority), Input.FileNumber, Input.Kind, Input.State, Input.Language), cancellationToken);
        return Done("Coordination.Saved");
    }
}

/// <summary>What is typed of proceedings.</summary>
public sealed class ProceedingInput
{
    /// <summary>Code of the authority.</summary>
    public string? Authority { get; set; }

    /// <summary>National file number.</summary>
    public string? FileNumber { get; set; }

    /// <summary>Kind.</summary>
    public ProceedingKind? Kind { get; set; }

    /// <summary>Where they are.</summary>
    public ProceedingState? State { get; set; }

    /// <summary>Language of the proceedings.</summary>
    public Language? Language { get; set; }
}
