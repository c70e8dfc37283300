using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Liaison;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Requests.Liaison;

/// <summary>Advice on a draft: asked by its author, given by the own State's liaison magistrate, read beside the form.</summary>
public sealed class AdviceModel(IMediator mediator) : FormPage
{
    /// <summary>The request.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>What is asked.</summary>
    [BindProperty]
    public QuestionInput Input { get; set; } = new();

    /// <summary>What is advised, a text for each section.</summary>
    [BindProperty]
    public List<AdviceInput> Lines { get; set; } = [];

    /// <summary>What was asked and answered.</summary>
    public AdviceView View { get; private set; } = null!;

    /// <summary>The version to be sent with the form.</summary>
    public string Version => ModelState.TryGetValue("Input.Version", out var sent) && sent.AttemptedValue is { } version
        ? version : View.Header.Version.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetAdvice(new RequestId(Id)), cancellationToken);
        if (Lines.Count == 0)
            Lines = [new AdviceInput(), .. new[] { FormSection.C, FormSection.D, FormSection.E, FormSection.F, FormSection.G, FormSection.I }.Select(s => new AdviceInput { Section = s })];
        ViewData["Room"] = "Register";
    }

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new AskAdvice(new RequestId(Id), Input.Version, Input.Magistrate, Input.Question, Input.Confirmed), cancellationToken);
        return Done("Liaison.WasAsked");
    }

    /// <summary>Takes the question back.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(long advice, CancellationToken cancellationToken)
    {
        await mediator.Send(new WithdrawAdvice(new RequestId(Id), advice), cancellationToken);
        return Done("Liaison.WasWithdrawn");
    }

    /// <summary>Answers; the draft closes to whoever answered.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(long advice, CancellationToken cancellationToken)
    {
        await mediator.Send(new AnswerAdvice(new RequestId(Id), advice, [.. Lines.Select(l => new AdviceLine(l.Section, l.Text))]), cancellationToken);
        TempData["Notice"] = "Liaison.WasAnswered";
        return LocalRedirect(CoordinationLinks.FollowUp);
    }

    private LocalRedirectResult Done(string notice)
    {
        TempData["Notice"] = notice;
        return LocalRedirect(CoordinationLinks.Advice(new RequestId(Id)));
    }
}

/// <summary>A question.</summary>
public sealed class QuestionInput
{
    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }

    /// <summary>Who is asked.</summary>
    public long? Magistrate { get; set; }

    /// <summary>What is asked.</summary>
    public string? Question { get; set; }

    /// <summary>A restricted draft is opened knowingly.</summary>
    public bool Confirmed { get; set; }
}

/// <summary>Advice on a section.</summary>
public sealed class AdviceInput
{
    /// <summary>The section; null for the whole.</summary>
    public FormSection? Section { get; set; }

    /// <summary>What is advised.</summary>
    public string? Text { get; set; }
}
