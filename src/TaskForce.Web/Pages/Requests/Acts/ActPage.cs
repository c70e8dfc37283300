using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Requests;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Texts;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Requests.Acts;

/// <summary>The keys of what a page of an act says around its fields, and the earlier act that it follows.</summary>
/// <param name="Basis">The legal basis in one sentence.</param>
/// <param name="Done">What is said in the case file afterwards.</param>
/// <param name="Title">What the act is, where the label of the act does not say it.</param>
/// <param name="Follows">The earlier act whose words are shown above the form.</param>
/// <param name="IsGrave">The act cannot be taken back by the one who does it: the button warns.</param>
public sealed record ActWords(string Basis, string Done, string? Title = null, OrderAct? Follows = null, bool IsGrave = false);

/// <summary>What every act takes from the person.</summary>
public class ActInput
{
    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }

    /// <summary>When it happened.</summary>
    public DateOnly? OccurredOn { get; set; }

    /// <summary>Reason, question, report: the page says which.</summary>
    public string? Note { get; set; }

    /// <summary>The day, at an hour that does not matter.</summary>
    public When When => new(OccurredOn);
}

/// <summary>What the frame around an act shows.</summary>
public interface IActPage
{
    /// <summary>The order.</summary>
    RequestId Order { get; }

    /// <summary>What the page knows of the order.</summary>
    ActView View { get; }

    /// <summary>What the act is.</summary>
    string Title { get; }

    /// <summary>Its legal basis.</summary>
    string Basis { get; }

    /// <summary>Whether the button warns.</summary>
    bool IsGrave { get; }

    /// <summary>Whether the fields are shown; otherwise the page shows what has to be done before.</summary>
    bool ShowsForm { get; }

    /// <summary>The version to be sent with the form.</summary>
    string Version { get; }

    /// <summary>What was written, given back where the act has become impossible.</summary>
    string? Written { get; }

    /// <summary>The act that it follows.</summary>
    OrderAct? Follows { get; }

    /// <summary>What was said then.</summary>
    IReadOnlyList<PastAct> Past { get; }
}

/// <summary>
/// The page of one act on an order. A page says its command, its words and its own fields; the frame shows the rest, and
/// the reason in place of the fields where the act is not open.
/// </summary>
public abstract class ActPage<TInput>(IMediator mediator, Texts texts, OrderAct act, ActWords words) : FormPage, IActPage
    where TInput : ActInput, new()
{
    /// <summary>The order, from the address.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public TInput Input { get; set; } = new();

    /// <inheritdoc/>
    public RequestId Order => new(Id);

    /// <inheritdoc/>
    public ActView View { get; private set; } = null!;

    /// <inheritdoc/>
    public IReadOnlyList<PastAct> Past { get; private set; } = [];

    /// <inheritdoc/>
    public string Title => words.Title is { } title ? texts[title] : texts.Of(act);

    /// <inheritdoc/>
    public string Basis => texts[words.Basis];

    /// <inheritdoc/>
    public bool IsGrave => words.IsGrave;

    /// <inheritdoc/>
    public OrderAct? Follows => words.Follows;

    /// <inheritdoc/>
    public string? Written => Input.Note;

    /// <inheritdoc/>
    public bool ShowsForm => View.Refusal is null && IsReady;

    // After a refusal the form stands on the version it was sent with, except where another hand has changed the order.
    /// <inheritdoc/>
    public string Version => ModelState.TryGetValue($"{InputName}.{nameof(ActInput.Version)}", out var sent) && sent.AttemptedValue is { } version
        ? version : View.Header.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether nothing has to be done before.</summary>
    protected virtual bool IsReady => true;

    /// <summary>Where the person goes on.</summary>
    protected virtual string Next => Links.Case(Order);

    /// <summary>Sends use cases.</summary>
    protected IMediator Mediator => mediator;

    /// <summary>The words.</summary>
    protected Texts Texts => texts;

    /// <summary>The act that the person asks for.</summary>
    protected abstract IRequest<Unit> Command();

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetAct(Order, act), cancellationToken);
        if (words.Follows is { } follows && View.Refusal is null)
            Past = await mediator.Send(new GetPastActs(Order, follows), cancellationToken);
        ViewData["Title"] = View.Header.Number is { } number ? $"{Title} - {number}" : Title;
        ViewData["Room"] = "Register";
    }

    /// <inheritdoc/>
    public override void Propose() => Input.OccurredOn = View.Today;

    /// <summary>Does the act.</summary>
    public virtual async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(Command(), cancellationToken);
        return Done();
    }

    /// <summary>Says that it is done and goes on.</summary>
    protected IActionResult Done(params object[] arguments)
    {
        TempData["Notice"] = texts[words.Done, arguments];
        return LocalRedirect(Next);
    }
}
