using System.Globalization;
using FluentValidation.Results;
using TaskForce.Application.Administration;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Files;
using TaskForce.Application.Texts;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Coordination;
using TaskForce.Domain.Liaison;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Web.Display;

namespace TaskForce.Web.Forms;

/// <summary>Says a refusal in the reader's language: what is wrong and what to do.</summary>
public sealed class RefusalTexts(Texts texts, Dates dates, StepWords steps, FileSizes sizes)
{
    /// <summary>The sentence of a rule of law.</summary>
    public string Of(RuleViolation violation) =>
        texts["Errors.Refusal." + violation.Code, [.. violation.Arguments.Select(Show)]];

    /// <summary>The sentence of a refusal, for an act that is not open.</summary>
    public string Of(Refusal refusal) => texts["Errors.Refusal." + refusal, "", ""];

    /// <summary>The sentence of a rule of administration.</summary>
    public string Of(AdministrationRefusal refusal) =>
        texts["Administration.Refusal." + refusal.Rule, [.. refusal.Arguments.Select(Show)]];

    /// <summary>The sentence of a rule of coordinated cases.</summary>
    public string Of(CoordinationViolation violation) =>
        texts["Coordination.Refusal." + violation.Rule, [.. violation.Arguments.Select(Show)]];

    /// <summary>The sentence of a rule of the liaison magistrates' work.</summary>
    public string Of(LiaisonViolation violation) => texts["Liaison.Refusal." + violation.Rule];

    /// <summary>The sentence of a rule of documents.</summary>
    public string Of(DocumentRefusal refusal) =>
        texts["Files.Refusal." + refusal.Rule, [.. refusal.Arguments.Select(a => a is long bytes ? sizes.Of(bytes) : Show(a))]];

    /// <summary>The sentence of a failure of shape.</summary>
    public string Of(ValidationFailure failure)
    {
        var values = failure.FormattedMessagePlaceholderValues ?? [];
        var key = "Errors.Validation." + failure.ErrorCode.Replace("Validator", "", StringComparison.Ordinal);
        return texts.Has(key)
            ? texts[key, values.GetValueOrDefault("MaxLength") ?? values.GetValueOrDefault("To") ?? "", values.GetValueOrDefault("From") ?? ""]
            : texts["Errors.Validation.Other"];
    }

    /// <summary>What somebody else did while this form was open.</summary>
    public string Of(IReadOnlyList<ChangeSince> changes) => changes is [.., var last]
        ? texts["Errors.Stale", last.Person ?? (last.Authority is { } by ? dates.NameOf(by.Short) : "TaskForce"), steps.Event(last.Act, last.Step), dates.Instant(last.RecordedAt)]
        : texts["Errors.StaleUnknown"];

    private object Show(object argument) => argument switch
    {
        OrderAct act => texts.Of(act),
        AssistanceAct step => steps.Of(step),
        Ground ground => texts.Of(ground),
        FormSection section => $"{section} ({texts.Of(section)})",
        CountryCode country => texts.Of(country),
        ConsultationKind kind => texts.Of(kind),
        DateTimeOffset instant => dates.Long(HolidayCalendar.Of(CountryCode.FR).DayOf(instant)),
        IFormattable number => number.ToString(null, CultureInfo.CurrentCulture),
        _ => argument,
    };
}
