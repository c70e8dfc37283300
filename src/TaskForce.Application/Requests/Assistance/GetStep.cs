using MediatR;
using TaskForce.Application.Accounts;
using TaskForce.Application.Audit;
using TaskForce.Application.Organisations;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Requests.Assistance;

/// <summary>What a page needs to let somebody take one step of a request of another kind than the EIO.</summary>
[Requires(Capability.ReadRequests)]
[Consults(AuditKind.Consultation)]
public sealed record GetStep(RequestId Id, AssistanceAct Act) : IQuery<StepView>;

/// <summary>The answer.</summary>
/// <param name="Header">Above the page.</param>
/// <param name="Definition">The kind.</param>
/// <param name="Step">The step as the viewer would take it now; where it is not open, as the life tells it.</param>
/// <param name="Refusal">Why it is not open to the viewer now; null where it is.</param>
/// <param name="Today">Today in the viewer's State.</param>
/// <param name="IsComplete">Nothing is missing in the form.</param>
/// <param name="LanguageAccepted">The executing State accepts its language, or that of the translation.</param>
/// <param name="IsLateForHearing">The document would be sent late for the hearing.</param>
/// <param name="Recipients">Restricted requests: how many persons of the addressee receive it; null where it is not restricted.</param>
/// <param name="Missed">Missed limits without an explanation.</param>
/// <param name="Authorities">Authorities to which it can be forwarded.</param>
/// <param name="Consultation">What was asked before a refusal and waits for an answer.</param>
/// <param name="Before">What its fields begin with: the members of a team as they are, what the other side has signed.</param>
/// <param name="Signatory">Proposed signature: name and post of the viewer.</param>
public sealed record StepView(
    CaseHeader Header, AssistanceDefinition Definition, AssistanceStep Step, Refusal? Refusal, DateOnly Today, bool IsComplete, bool LanguageAccepted,
    bool IsLateForHearing, int? Recipients, IReadOnlyList<Clock> Missed, IReadOnlyList<AuthorityName> Authorities, string? Consultation,
    AssistanceValues Before, Signatory Signatory);

internal sealed class GetStepHandler(CaseLoader cases, Addressees addressees, Me me, IMediator mediator, IViewer viewer, TimeProvider clock) : IQueryHandler<GetStep, StepView>
{
    public async Task<StepView> Handle(GetStep query, CancellationToken cancellationToken)
    {
        var request = await cases.AssistanceAsync(query.Id, cancellationToken);
        var definition = request.Definition;
        var lines = definition.Of(query.Act).ToList();
        if (lines.Count == 0 || lines[0].By.Count == 0)
            throw new NotFoundException();
        var header = cases.Header(request, await cases.NamesAsync(request, cancellationToken));
        var actor = viewer.AsActor();
        var country = actor.Authority!.Value.Country;
        var now = clock.GetUtcNow();
        var today = HolidayCalendar.Of(country).DayOf(now);
        var person = await me.GetAsync(cancellationToken);
        var signatory = new Signatory(person.DisplayName, person.Post);
        var step = lines.Find(s => s.From.Contains(request.State)) ?? lines[0];
        // Readers of the register see that the step is not theirs, and nothing of the form.
        if (!cases.ReadsWhole(request) || request.Versions.Count == 0)
            return new StepView(header, definition, step, Refusal.NotYourAct, today, false, true, false, null, [], [], null, new(), signatory);
        return new StepView(
            header, definition, step, request.WhyNot(query.Act, actor), today, request.Gaps(now).Count == 0, request.LanguageAccepted, request.IsLateForHearing(today),
            step.Sends && request is { Restricted: true, Executing: { } addressee } ? (await addressees.RecipientsAsync(request, addressee, cancellationToken)).Count : null,
            [.. request.Unexplained],
            query.Act == AssistanceAct.Forward ? AssistanceAddressees.Fitting(definition, await mediator.Send(new ListAuthorities(request.ExecutingCountry), cancellationToken)) : [],
            query.Act is AssistanceAct.AnswerConsultation or AssistanceAct.EndConsultation ? request.Events.LastOrDefault(e => e.Step == AssistanceAct.Consult)?.Detail?.Note : null,
            BeforeOf(request, step, actor), signatory);
    }

    private static AssistanceValues BeforeOf(AssistanceRequest request, AssistanceStep step, Actor actor) => step switch
    {
        { Act: AssistanceAct.ChangeMembers } => new AssistanceValues
        {
            Many = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
            {
                ["JT20"] = request.Events.Select(e => e.Detail?.Facts.Said?.Lines("JT20")).LastOrDefault(l => l is { Count: > 0 }) ?? request.Form.Values.Lines("JT7"),
            },
        },
        { NeedsBoth: true } when request.SignedBy is { } signed && signed != request.SideOf(actor) =>
            request.Events.LastOrDefault(e => e.Step == step.Act)?.Detail?.Facts.Said ?? new(),
        _ => new(),
    };
}
