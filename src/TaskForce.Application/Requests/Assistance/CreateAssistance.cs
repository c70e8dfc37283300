using FluentValidation;
using MediatR;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;
using TaskForce.Application.Organisations;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Domain.Rules;

namespace TaskForce.Application.Requests.Assistance;

/// <summary>Opens a draft of another kind than the EIO, of the viewer's own authority. The other State sees nothing of it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Title">What the case is called; kinds that take their title from a field have none here.</param>
/// <param name="Language">Language of the form.</param>
/// <param name="Executing">The authority addressed, where it is known.</param>
[Requires(Capability.DraftAssistance)]
public sealed record CreateAssistance(RequestKind Kind, string? Title, Language? Language, AuthorityCode? Executing) : ICommand<RequestId>;

internal sealed class CreateAssistanceValidator : AbstractValidator<CreateAssistance>
{
    public CreateAssistanceValidator()
    {
        RuleFor(c => c.Kind).Must(kind => AssistanceKinds.Find(kind) is not null);
        RuleFor(c => c.Title).NotEmpty().When(c => AssistanceKinds.Find(c.Kind)?.TitledBy is null);
        RuleFor(c => c.Title).MaximumLength(OrderForm.ShortText);
        RuleFor(c => c.Language).IsInEnum();
    }
}

internal sealed class CreateAssistanceHandler(TaskForceDbContext db, RequestIds ids, AssistanceAddressees addressees, Deeds deeds, Me me) : ICommandHandler<CreateAssistance, RequestId>
{
    public async Task<RequestId> Handle(CreateAssistance command, CancellationToken cancellationToken)
    {
        var person = await me.GetAsync(cancellationToken);
        var deed = deeds.Now();
        var executing = person.Authority.Country.Other();
        var form = new AssistanceForm { Title = command.Title?.Trim(), Language = command.Language ?? person.Language ?? Language.Fr };

        var request = new AssistanceRequest(ids.Next(), command.Kind, person.Authority, executing, form, deed);
        if (command.Executing is { } code)
            request.Address((await addressees.OfAsync(request.Definition, code, cancellationToken)).Authority, deed);
        db.Add(request);

        return request.Id;
    }
}

/// <summary>What a new request of a kind can be addressed to, and in which languages.</summary>
[Requires(Capability.DraftAssistance)]
public sealed record GetNewAssistance(RequestKind Kind) : IQuery<NewAssistanceView>;

/// <summary>The answer.</summary>
/// <param name="Definition">The kind.</param>
/// <param name="Authorities">Authorities of the other State that take it.</param>
/// <param name="Accepted">Languages that the other State accepts.</param>
public sealed record NewAssistanceView(AssistanceDefinition Definition, IReadOnlyList<AuthorityName> Authorities, IReadOnlyList<Language> Accepted);

internal sealed class GetNewAssistanceHandler(IMediator mediator, IViewer viewer, TimeProvider clock) : IQueryHandler<GetNewAssistance, NewAssistanceView>
{
    public async Task<NewAssistanceView> Handle(GetNewAssistance query, CancellationToken cancellationToken)
    {
        var actor = viewer.AsActor();
        var own = actor.Authority!.Value.Country;
        // A kind that is hidden, or another's, is not there.
        var definition = AssistanceKinds.OpenTo(actor.Roles, HolidayCalendar.Of(own).DayOf(clock.GetUtcNow())).FirstOrDefault(d => d.Kind == query.Kind) ?? throw new NotFoundException();
        return new NewAssistanceView(
            definition, AssistanceAddressees.Fitting(definition, await mediator.Send(new ListAuthorities(own.Other()), cancellationToken)),
            RuleSets.All[^1].AcceptedLanguages(own.Other()));
    }
}
