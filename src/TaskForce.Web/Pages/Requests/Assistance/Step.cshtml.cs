using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Requests.Assistance;
using TaskForce.Application.Texts;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Requests.Assistance;

/// <summary>The page of every step of every kind outside the EIO, made from the line of its life that says what it asks for.</summary>
public sealed class StepModel(IMediator mediator, Texts texts, StepWords words) : FormPage
{
    /// <summary>The request.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>The step, as it stands in the address.</summary>
    [FromRoute(Name = "act")]
    public string? Address { get; set; }

    /// <summary>What is typed beside the fields of the definition.</summary>
    [BindProperty]
    public StepInput Input { get; set; } = new();

    /// <summary>What the page shows.</summary>
    public StepView View { get; private set; } = null!;

    /// <summary>The step.</summary>
    public AssistanceAct Act => Enum.GetValues<AssistanceAct>().Cast<AssistanceAct?>()
        .FirstOrDefault(a => Links.Lower(StableCode.Of(a!.Value)) == Address) ?? throw new NotFoundException();

    /// <summary>The version that the form stands on; after another hand's change the new one.</summary>
    public int Version => ModelState.ContainsKey("Input.Version") ? Input.Version : View.Header.Version;

    /// <summary>How many lines of a field were posted.</summary>
    public Func<string, int> Posted => id => DefinedInput.Posted(ModelState, id);

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetStep(new RequestId(Id), Act), cancellationToken);
        ViewData["Title"] = View.Header.Number is { } number ? $"{words.Of(Act)} - {number}" : words.Of(Act);
        ViewData["Room"] = "Register";
    }

    /// <inheritdoc/>
    public override void Propose()
    {
        Input.OccurredOn = View.Today;
        Input.SignatoryName = View.Signatory.Name;
        Input.SignatoryPost = View.Signatory.Post;
        Input.Clock = View.Missed.Count == 1 ? View.Missed[0].Number : null;
    }

    /// <summary>Takes it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var said = new DefinedValues(Request.Form, ModelState, texts).Read(View.Step.Asks);
        // What no property is bound to was not validated: errors alone count.
        if (ModelState.ErrorCount > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        switch (CommandFor(new RequestId(Id), said))
        {
            case IRequest<RequestNumber> sending:
                await mediator.Send(sending, cancellationToken);
                break;
            case IRequest<Unit> step:
                await mediator.Send(step, cancellationToken);
                break;
        }

        TempData["Notice"] = "Acts.Done";
        TempData["NoticeOf"] = $"Step.Label.{Act}";
        return LocalRedirect(Act == AssistanceAct.OpenCorrection ? Links.Assistance(new RequestId(Id)) : Links.Case(new RequestId(Id)));
    }

    /// <inheritdoc/>
    internal override async Task<bool> GiveBackAsync(IFormCollection typed)
    {
        new DefinedValues(typed, ModelState, texts).Read(View.Step.Asks);
        return await base.GiveBackAsync(typed);
    }

    private IBaseRequest CommandFor(RequestId id, AssistanceValues said) => Act switch
    {
        _ when View.Step.Sends => new SendAssistance(id, Input.Version, Act, Input.When, Input.Signatory, Input.Channel ?? default, Input.Note),
        AssistanceAct.Forward => new ForwardAssistance(id, Input.Version, Input.When, AuthorityCode.Find(Input.To), Input.Note),
        AssistanceAct.CorrectReception => new CorrectAssistanceReception(id, Input.Version, Input.ReceivedOn, Input.ReceivedTime, Input.Note),
        AssistanceAct.ExplainMissedLimit => new ExplainAssistanceLimit(id, Input.Version, Input.When, Input.Clock, Input.Reason, Input.Note),
        AssistanceAct.SendCorrection => new SendAssistanceCorrection(id, Input.Version, Input.When, Input.Signatory, Input.Note),
        _ when View.Step.IsWeighty => new TakeWeightyStep(id, Input.Version, Act, Input.When, said, Input.Grounds, Input.Note),
        _ => new TakeStep(id, Input.Version, Act, Input.When, said, Input.Note),
    };
}

/// <summary>What the steps take beside the fields of their definitions.</summary>
public sealed class StepInput
{
    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }

    /// <summary>Day of the step, in the State of the person.</summary>
    public DateOnly? OccurredOn { get; set; }

    /// <summary>Local time, where it matters.</summary>
    public TimeOnly? OccurredTime { get; set; }

    /// <summary>Reason or remark.</summary>
    public string? Note { get; set; }

    /// <summary>Who signs.</summary>
    public string? SignatoryName { get; set; }

    /// <summary>In which post.</summary>
    public string? SignatoryPost { get; set; }

    /// <summary>Means of sending.</summary>
    public Channel? Channel { get; set; }

    /// <summary>Code of the authority it goes to.</summary>
    public string? To { get; set; }

    /// <summary>Number of the missed limit.</summary>
    public int? Clock { get; set; }

    /// <summary>Why it was missed.</summary>
    public MissReason? Reason { get; set; }

    /// <summary>Grounds of a refusal.</summary>
    public List<AssistanceGround> Grounds { get; set; } = [];

    /// <summary>The right day of reception.</summary>
    public DateOnly? ReceivedOn { get; set; }

    /// <summary>The right hour of reception.</summary>
    public TimeOnly? ReceivedTime { get; set; }

    internal When When => new(OccurredOn, OccurredTime);

    internal Signatory Signatory => new(SignatoryName, SignatoryPost);
}
