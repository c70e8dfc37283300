using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.AuthorityDirectory;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Drafting;

/// <summary>Opens a draft of the viewer's own authority (T01). The other State sees nothing of it.</summary>
/// <param name="Title">What the case is called.</param>
/// <param name="Language">Language of the form.</param>
/// <param name="Executing">The executing authority, where it is known.</param>
/// <param name="Measures">Measures to begin with.</param>
/// <param name="Asked">What was asked of the finder, where the authority comes from there.</param>
/// <param name="Reason">Why another authority than the one that the finder proposes.</param>
[Requires(Capability.DraftOrders)]
public sealed record CreateOrder(
    string? Title, Language? Language, AuthorityCode? Executing, IReadOnlyList<MeasureKind> Measures, CompetenceAsked? Asked = null, string? Reason = null) : ICommand<RequestId>;

internal sealed class CreateOrderValidator : AbstractValidator<CreateOrder>
{
    public CreateOrderValidator()
    {
        RuleFor(c => c.Title).NotEmpty().MaximumLength(OrderForm.ShortText);
        RuleFor(c => c.Language).IsInEnum();
        RuleForEach(c => c.Measures).Must(kind => Enum.IsDefined(kind)).OverridePropertyName("Measures");
        RuleFor(c => c.Reason).MaximumLength(OrderForm.ShortText);
        RuleFor(c => c.Asked!).SetValidator(new CompetenceAskedValidator()).When(c => c.Asked is not null);
    }
}

internal sealed class CreateOrderHandler(
    TaskForceDbContext db, RequestIds ids, Addressees addressees, Choosing choosing, HomeCases homeCases, Deeds deeds, Me me) : ICommandHandler<CreateOrder, RequestId>
{
    public async Task<RequestId> Handle(CreateOrder command, CancellationToken cancellationToken)
    {
        var person = await me.GetAsync(cancellationToken);
        var own = await db.Authorities.AsNoTracking().SingleAsync(a => a.Code == person.Authority, cancellationToken);
        var deed = deeds.Now();
        var executing = own.Country.Other();
        var order = new InvestigationOrder(ids.Next(), own.Code, executing, Begun(command, person, own, await LastFormAsync(own.Code, cancellationToken)), deed);
        await homeCases.FollowAsync(order, cancellationToken);
        if (command.Executing is { } code)
        {
            var to = await addressees.OfAsync(code, cancellationToken);
            var reason = command.Asked is { } asked ? await choosing.ReasonAsync(asked with { Executing = executing }, to, command.Reason, cancellationToken) : null;
            order.Address(to.Authority, deed with { Note = reason });
        }

        db.Orders.Add(order);
        return order.Id;
    }

    /// <summary>The form that the authority wrote last, of those that the viewer sees; nothing of one that is limited to named users.</summary>
    private async Task<OrderForm?> LastFormAsync(AuthorityCode own, CancellationToken cancellationToken) =>
        (await db.Orders.AsNoTracking().Include(o => o.Forms).Where(o => o.Issuing == own && !o.Restricted).OrderByDescending(o => o.Id).FirstOrDefaultAsync(cancellationToken))?.Form;

    /// <summary>What the system knows already: the measures chosen, who issues, who informs of remedies; both as the authority last wrote it.</summary>
    private static OrderForm Begun(CreateOrder command, UserAccount person, Authority own, OrderForm? last)
    {
        var language = command.Language ?? person.Language ?? own.Languages.FirstOrDefault(Domain.Language.Fr);
        var name = own.Names.In(language);
        return new OrderForm
        {
            Title = command.Title!.Trim(),
            Language = language,
            Measures = [.. command.Measures.Distinct().Select((kind, i) => MeasureLine.Of(kind, i + 1))],
            Remedies = new() { Informs = last?.Remedies.Informs ?? new() { Organisation = name, Telephone = own.Telephone, Fax = own.Fax, Email = own.Email } },
            Authority = new()
            {
                Judicial = own.Kind != AuthorityKind.CUST,
                Representative = $"{person.DisplayName}, {person.Post}",
                Address = last?.Authority.Address ?? new() { Street = own.Street, Postcode = own.Postcode, Town = own.Seat, Country = own.Country.ToString() },
                Telephone = own.Telephone ?? last?.Authority.Telephone,
                Fax = own.Fax ?? last?.Authority.Fax,
                Email = own.Email ?? last?.Authority.Email,
                Languages = last?.Authority.Languages ?? own.Languages,
                OtherContact = last?.Authority.OtherContact ?? new(),
            },
        };
    }
}
