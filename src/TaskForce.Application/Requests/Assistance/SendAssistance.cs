using FluentValidation;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Requests.Numbering;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Assistance;

/// <summary>Signs and sends a request of another kind than the EIO: from here on the other State knows it.</summary>
/// <param name="Id">The request.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="Act">The step that sends: a surveillance has two.</param>
/// <param name="When">When it was sent.</param>
/// <param name="Signatory">Who signs.</param>
/// <param name="Channel">The means.</param>
/// <param name="Note">Remark; for another means which one.</param>
[Requires(Capability.SendAssistance)]
[NeedsProof]
public sealed record SendAssistance(RequestId Id, int Version, AssistanceAct Act, When When, Signatory Signatory, Channel Channel, string? Note) : ICommand<RequestNumber>;

internal sealed class SendAssistanceValidator : AbstractValidator<SendAssistance>
{
    public SendAssistanceValidator()
    {
        RuleFor(c => c.Act).IsInEnum();
        RuleFor(c => c.Channel).IsInEnum();
        RuleFor(c => c.Signatory).SetValidator(new SignatoryValidator());
        RuleFor(c => c.Note).MaximumLength(OrderForm.LongText);
    }
}

internal sealed class SendAssistanceHandler(
    TaskForceDbContext db, RequestNumbers numbers, Addressees people, AssistanceAddressees addressees, Deeds deeds) : ICommandHandler<SendAssistance, RequestNumber>
{
    public async Task<RequestNumber> Handle(SendAssistance command, CancellationToken cancellationToken)
    {
        var request = await db.Assistance.ToChangeAsync(command.Id, command.Version, cancellationToken);
        if (!request.Definition.Of(command.Act).Any(s => s.Sends))
            throw new NotFoundException();
        var deed = deeds.Of(command.When, command.Note);
        var addressee = await addressees.OfAsync(request.Definition, request.Executing, cancellationToken);
        var recipients = await people.RecipientsAsync(request, addressee.Authority, cancellationToken);
        var number = await numbers.NextAsync(request.IssuingCountry, request.ExecutingCountry, deed.OccurredAt, cancellationToken);

        request.Send(command.Act, command.Signatory.On(deed), number, addressee, command.Channel, recipients, deed);

        return number;
    }
}
