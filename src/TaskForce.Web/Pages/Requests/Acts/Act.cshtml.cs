using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.AuthorityDirectory;
using TaskForce.Application.Organisations;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Texts;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;
using TaskForce.Web.Pages.AuthorityDirectory;

namespace TaskForce.Web.Pages.Requests.Acts;

/// <summary>The page of one act on an order: its legal basis, what it follows, its fields, or why it is not open.</summary>
public sealed class ActModel(IMediator mediator, Texts texts) : FormPage
{
    /// <summary>The order, from the address.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>The act, from the address.</summary>
    [FromRoute(Name = "act")]
    public string? Address { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public ActInput Input { get; set; } = new();

    /// <summary>The order.</summary>
    public RequestId Order => new(Id);

    /// <summary>The act.</summary>
    public OrderAct Act => View.Act;

    /// <summary>What the page knows of the order.</summary>
    public ActView View { get; private set; } = null!;

    /// <summary>The fields and the command.</summary>
    public ActForm Form { get; private set; } = null!;

    /// <summary>What was said in the act that this one follows.</summary>
    public IReadOnlyList<PastAct> Past { get; private set; } = [];

    /// <summary>What the form still lacks; null where the act does not ask.</summary>
    public Readiness? Readiness { get; private set; }

    /// <summary>Authorities to choose from.</summary>
    public IReadOnlyList<AuthorityName> Authorities { get; private set; } = [];

    /// <summary>A forward: who is competent by the places and measures of the order.</summary>
    public AnswerView? Found { get; private set; }

    /// <summary>Whether the form is complete, where the act needs that.</summary>
    public bool IsReady => !Form.NeedsWholeForm || Readiness is { IsComplete: true };

    /// <summary>Whether a section of the form is signed here: what is better known before stands above the signature.</summary>
    public bool Signs => Form.NeedsWholeForm || Act == OrderAct.Validate;

    // After a refusal the form stands on the version it was sent with, except where another hand has changed the order.
    /// <summary>The version to be sent with the form.</summary>
    public string Version => ModelState.TryGetValue($"{InputName}.{nameof(ActInput.Version)}", out var sent) && sent.AttemptedValue is { } version
        ? version : View.Header.Version.ToString(CultureInfo.InvariantCulture);

    /// <summary>Measures that the act may concern.</summary>
    public IEnumerable<MeasureView> Measures => View.Header.Measures.Where(m => Act switch
    {
        OrderAct.StartExecution => m.State is MeasureState.Recognised or MeasureState.Substituted && !Awaits(m.Number),
        OrderAct.ExecuteMeasure or OrderAct.EndMeasure => m.State == MeasureState.InExecution,
        OrderAct.Decide => m.State == MeasureState.Pending,
        OrderAct.PlanSubstitute => m.State is MeasureState.Pending or MeasureState.Recognised,
        OrderAct.Withdraw => m.State is MeasureState.Pending or MeasureState.Recognised or MeasureState.Substituted or MeasureState.InExecution or MeasureState.Postponed,
        _ => true,
    });

    /// <summary>Whether the issuing authority has still to react to another measure (Art. 10(4)).</summary>
    private bool Awaits(int measure) =>
        View.Consultations.Any(c => c is { IsOpen: true, Kind: ConsultationKind.CONS_10_4 } && c.Measures.Contains(measure));

    /// <summary>Consultations that wait for an answer of the viewer's side.</summary>
    public IEnumerable<Consultation> Open => View.Consultations.Where(c => c.IsOpen && c.AskedBy != View.Header.ViewerSide);

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        var act = ActForms.Find(Address) ?? throw new NotFoundException();
        View = await mediator.Send(new GetAct(Order, act), cancellationToken);
        var side = View.Header.ViewerSide;
        // Readers of the register see that the act is not theirs, and nothing of the form.
        var issuing = View.Form is not null && side == Side.Issuing;
        if (issuing && (act is OrderAct.Correct or OrderAct.Transmit or OrderAct.Validate || ActForms.Of(act, side, correcting: false).NeedsWholeForm))
            Readiness = await mediator.Send(new GetReadiness(Order), cancellationToken);
        Form = ActForms.Of(act, side, Readiness?.CorrectionFor is not null);
        if (Form.Follows is { } follows && View.Refusal is null)
            Past = await mediator.Send(new GetPastActs(Order, follows), cancellationToken);
        if (Form.Fields.Contains(ActField.To) || Form.Fields.Contains(ActField.Validating))
            Authorities = Fitting(act, await mediator.Send(
                new ListAuthorities(act == OrderAct.SubmitForValidation ? View.Header.IssuingCountry : View.Header.ExecutingCountry), cancellationToken));
        if (act == OrderAct.Forward && View is { Refusal: null, Form: not null } && await mediator.Send(new GetAddressee(Order), cancellationToken) is { Finding.Answer: not null } found)
            Found = new AnswerView(found.Finding, new CompetenceAsked(View.Header.ExecutingCountry, found.Measures, []), NewOrder: false);
        foreach (var measure in Measures.Where(_ => Form.Fields.Contains(ActField.Outcomes)))
            Input.Outcomes.TryAdd(measure.Number, new OutcomeInput());
        ViewData["Title"] = View.Header.Number is { } number ? $"{texts.Of(act)} - {number}" : texts.Of(act);
        ViewData["Room"] = "Register";
    }

    /// <inheritdoc/>
    public override void Propose()
    {
        Input.OccurredOn = View.Today;
        Input.Reference = View.Handling?.Reference;
        // What the finder proposes is chosen already, unless the order is there.
        Input.To = Found?.Finding.Answer!.Proposal is { } proposal && proposal.Authority != View.Header.Executing?.Code ? proposal.Authority.Value : null;
        Input.Competent = View.Header.Executing?.Kind.Executes() ?? true;
        Input.Validation.Kind = View.Header.IssuingCountry == CountryCode.BE ? ValidatorKind.InvestigatingJudge : null;
        Input.Signature = new SignatoryInput { Name = View.Signatory?.Name, Post = View.Signatory?.Post };
        Input.Validation.Representative = View.Signatory?.Name;
        Input.Validation.Post = View.Signatory?.Post;
        Input.AnswerWantedBy = Choices.AnswerBy(View);
        Input.Clock = View.Missed.Count == 1 ? View.Missed[0].Number : null;
        Input.Number = Open.Count() == 1 ? Open.Single().Number : null;
        Input.Measure = Measures.Count() == 1 ? Measures.Single().Number : null;
        Input.Outcome.Measure = Input.Measure;
        if (Act == OrderAct.StartExecution)
            Input.Measures = [.. Measures.Select(m => m.Number)];
    }

    private static IReadOnlyList<AuthorityName> Fitting(OrderAct act, IReadOnlyList<AuthorityName> authorities) => act switch
    {
        OrderAct.HandOver or OrderAct.SubmitForValidation => [.. authorities.Where(a => a.Kind.IsInvestigatingJudge())],
        _ => [.. authorities.Where(a => a.Kind.Executes())],
    };

    /// <summary>Does the act.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var act = ActForms.Find(Address) ?? throw new NotFoundException();
        var form = ActForms.Of(act, null, correcting: false);
        if (act == OrderAct.Correct)
        {
            await LoadAsync(cancellationToken);
            form = Form;
        }

        var command = form.Command(Order, Input);
        await (command switch
        {
            IRequest<RequestNumber> transmission => (Task)mediator.Send(transmission, cancellationToken),
            IRequest<Unit> deed => mediator.Send(deed, cancellationToken),
            _ => throw new InvalidOperationException($"{act} answers with something that no page awaits."),
        });
        TempData["Notice"] = "Acts.Done";
        TempData["NoticeOf"] = $"Law.OrderAct.{act}";
        return LocalRedirect(command is Application.Requests.Acts.OpenCorrection ? Links.Form(Order) : Links.Case(Order));
    }
}
