using FluentValidation;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Who signs a section of the form, as it stands on the form: name and post.</summary>
public sealed record Signatory(string? Name, string? Post)
{
    /// <summary>The signature, on the day of the deed in the State of the signatory.</summary>
    internal Signature On(Deed deed) =>
        new(Name!.Trim(), Post!.Trim(), HolidayCalendar.Of(deed.By.Authority!.Value.Country).DayOf(deed.OccurredAt));
}

internal sealed class SignatoryValidator : AbstractValidator<Signatory>
{
    public SignatoryValidator()
    {
        RuleFor(s => s.Name).NotEmpty().MaximumLength(OrderForm.ShortText);
        RuleFor(s => s.Post).NotEmpty().MaximumLength(OrderForm.ShortText);
    }
}
