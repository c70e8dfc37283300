using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Liaison;
using TaskForce.Application.Organisations;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Application.Texts;
using TaskForce.Domain;
using TaskForce.Domain.Liaison;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;
using TaskForce.Web.Pages.Requests.Acts;

namespace TaskForce.Web.Pages.Requests.Liaison;

/// <summary>Records an intervention, or corrects one by another entry.</summary>
public sealed class LogModel(IMediator mediator, IViewer viewer, Texts texts, Dates dates) : FormPage
{
    /// <summary>The request.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>The entry that this one corrects.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Corrects { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public InterventionInput Input { get; set; } = new();

    /// <summary>The request, as its head names it.</summary>
    public CaseHeader Header { get; private set; } = null!;

    /// <summary>The entry that is corrected; null for a new one.</summary>
    public InterventionRow? Earlier { get; private set; }

    /// <summary>Authorities of both States.</summary>
    public IReadOnlyList<Choice> Authorities { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!viewer.Can(Capability.FollowRequests))
            throw new ForbiddenException(Capability.FollowRequests);
        var id = new RequestId(Id);
        var view = await mediator.Send(new GetCase(id), cancellationToken);
        if (view.TransmittedAt is null || view.Header.ErasedAt is not null)
            throw new NotFoundException();
        Header = view.Header;
        if (Corrects is { } earlier)
        {
            Earlier = (await mediator.Send(new GetInterventions(id), cancellationToken)).FirstOrDefault(i => i.Id == earlier && i.MayChange);
            if (Earlier is null && !HttpMethods.IsPost(Request.Method))
                throw new NotFoundException();
        }

        var authorities = new List<Choice>();
        foreach (var country in Enum.GetValues<CountryCode>())
            authorities.AddRange(Choices.Authorities(texts, dates, await mediator.Send(new ListAuthorities(country), cancellationToken)).Select(c => c with { Group = $"{texts.Of(country)} - {c.Group}" }));
        Authorities = authorities;
        ViewData["Room"] = "Liaison";
    }

    /// <inheritdoc/>
    public override void Propose() => Input = Earlier is { } row
        ? new InterventionInput { On = row.On, Kind = row.Kind, With = row.With?.Code.Value, Asked = row.Asked, Shared = !row.National }
        // The authority that has it is the one that is called, as a rule.
        : new InterventionInput { On = dates.Today, With = (Header.HandedTo ?? Header.Executing)?.Code.Value, Shared = false };

    /// <summary>Records it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(
            new LogIntervention(new RequestId(Id), Corrects, Input.On, Input.Kind, AuthorityCode.Find(Input.With), Input.Asked, Input.Shared), cancellationToken);
        TempData["Notice"] = "Liaison.Logged";
        return LocalRedirect(CaseLinks.Tab(new RequestId(Id), CaseTab.Interventions));
    }
}

/// <summary>What is typed of an intervention.</summary>
public sealed class InterventionInput
{
    /// <summary>The day.</summary>
    public DateOnly? On { get; set; }

    /// <summary>How.</summary>
    public InterventionKind? Kind { get; set; }

    /// <summary>Code of the authority.</summary>
    public string? With { get; set; }

    /// <summary>What was asked or said.</summary>
    public string? Asked { get; set; }

    /// <summary>Both States read it.</summary>
    public bool? Shared { get; set; }
}

/// <summary>Records what came of an intervention.</summary>
public sealed class OutcomeModel(IMediator mediator, IViewer viewer) : FormPage
{
    /// <summary>The request.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>The intervention.</summary>
    [FromRoute]
    public long Intervention { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public OutcomeInput Input { get; set; } = new();

    /// <summary>The intervention; null where it was completed meanwhile.</summary>
    public InterventionRow? Row { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!viewer.Can(Capability.FollowRequests))
            throw new ForbiddenException(Capability.FollowRequests);
        Row = (await mediator.Send(new GetInterventions(new RequestId(Id)), cancellationToken)).FirstOrDefault(i => i.Id == Intervention && i.MayChange && i.Result is null);
        if (Row is null && !HttpMethods.IsPost(Request.Method))
            throw new NotFoundException();
        ViewData["Room"] = "Liaison";
    }

    /// <summary>Records it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new CompleteIntervention(new RequestId(Id), Intervention, Input.Result, Input.Outcome), cancellationToken);
        TempData["Notice"] = "Liaison.Logged";
        return LocalRedirect(CaseLinks.Tab(new RequestId(Id), CaseTab.Interventions));
    }
}

/// <summary>What came of an intervention.</summary>
public sealed class OutcomeInput
{
    /// <summary>In a word.</summary>
    public InterventionResult? Result { get; set; }

    /// <summary>In words.</summary>
    public string? Outcome { get; set; }
}
