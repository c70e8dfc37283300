using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Documents;

/// <content>Part H: what certain measures ask for beside the rest (reference §3.3).</content>
public sealed partial class AnnexA
{
    private IEnumerable<PrintedBox> Requirement(FormSection section, AnnexASource source) => section switch
    {
        FormSection.H1 => Transfer(source.Form),
        FormSection.H2 => Conference(source),
        FormSection.H3 => Provisional(source.Form.Provisional),
        FormSection.H4 => Bank(source),
        FormSection.H5 =>
        [
            Long(source, "RealTime.Relevance", source.Form.RealTime.Relevance), words.Day("Form.RealTime.From", source.Form.RealTime.From),
            words.Day("Form.RealTime.To", source.Form.RealTime.To),
        ],
        FormSection.H6 => [Long(source, "Covert.Relevance", source.Form.Covert.Relevance)],
        FormSection.H7 => Interception(source),
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, "No section of part H."),
    };

    private IEnumerable<PrintedBox> Transfer(OrderForm form)
    {
        var h1 = form.Transfer;
        if (FormSections.Asks(form, MeasureKind.TransferToIssuing) || h1.ToIssuing is not null)
            yield return words.Choice("Form.Transfer.ToIssuing", h1.ToIssuing);
        if (FormSections.Asks(form, MeasureKind.TransferToExecuting) || h1.ToExecuting is not null)
            yield return words.YesNo("Form.Transfer.ToExecuting", h1.ToExecuting);
        yield return words.Day("Form.Transfer.TransferOn", h1.TransferOn);
        yield return words.Day("Form.Transfer.ReturnOn", h1.ReturnOn);
    }

    private IEnumerable<PrintedBox> Conference(AnnexASource source)
    {
        var form = source.Form;
        var h2 = form.Conference;
        ConferenceKind?[] kinds =
        [
            FormSections.Asks(form, MeasureKind.VideoHearing) ? ConferenceKind.Video : null, FormSections.Asks(form, MeasureKind.TelHearing) ? ConferenceKind.Telephone : null,
        ];
        yield return words.Contact("Form.Conference.Conductor", h2.Conductor);
        yield return words.Said("Form.Conference.Language", h2.Language is { } language ? texts.Of(language) : null);
        yield return Long(source, "Conference.Reasons", h2.Reasons);
        yield return words.Choice("AnnexA.ConferenceKind", [.. kinds.OfType<ConferenceKind>()]);
        yield return words.Tick("Form.Conference.Consent", h2.Consent);
        yield return Long(source, "Conference.Technical", h2.Technical);
    }

    private IEnumerable<PrintedBox> Provisional(ProvisionalSection h3) =>
    [
        words.Choice("Form.Provisional.Destination", h3.Destination),
        words.Day("Form.Provisional.LiftOn", h3.LiftOn),
        words.Day("Form.Provisional.RequestOn", h3.RequestOn),
    ];

    private IEnumerable<PrintedBox> Bank(AnnexASource source)
    {
        var form = source.Form;
        var h4 = form.Bank;
        yield return words.Ticks("AnnexA.BankAsked",
        [
            Asked("Accounts", MeasureKind.Accounts), Asked("OtherAccounts", MeasureKind.AccountsNonbank), Asked("Operations", MeasureKind.Transactions),
            Asked("OtherOperations", MeasureKind.TransactionsNonbank),
        ]);
        if (FormSections.AsksAccounts(form) || h4.AccountsRelevance is not null)
            yield return Long(source, "Bank.AccountsRelevance", h4.AccountsRelevance);
        if (FormSections.AsksOperations(form) || h4.OperationsRelevance is not null)
            yield return Long(source, "Bank.OperationsRelevance", h4.OperationsRelevance);
        yield return Long(source, "Bank.Presumption", h4.Presumption);
        yield return Long(source, "Bank.Banks", h4.Banks, "AnnexA.Banks");
        yield return words.Day("Form.Bank.From", h4.From);
        yield return words.Day("Form.Bank.To", h4.To);
        yield return words.Table("Form.Bank.Accounts", ["Form.Bank.Accounts.Number", "Form.Bank.Accounts.Holder"],
            h4.Accounts.Select(a => DocumentWords.Row(a.Number, a.Holder)));
        yield return Long(source, "Bank.Other", h4.Other);

        PrintedTick Asked(string what, MeasureKind kind) => new(texts[$"AnnexA.BankAsked.{what}"], FormSections.Asks(form, kind));
    }

    private IEnumerable<PrintedBox> Interception(AnnexASource source)
    {
        var form = source.Form;
        var h7 = form.Interception;
        yield return Long(source, "Interception.Relevance", h7.Relevance);
        yield return words.Text("Form.Interception.Person", Person(form, h7.Person));
        yield return Long(source, "Interception.Identity", h7.Identity);
        yield return words.Said("Form.DurationOrDays", h7.Duration is { } length
            ? $"{length.ToString(System.Globalization.CultureInfo.CurrentCulture)} {(h7.Unit is { } unit ? texts.Of(unit) : "")}".TrimEnd() : null);
        yield return words.Day("Form.Interception.From", h7.From);
        yield return words.Day("Form.Interception.To", h7.To);
        yield return words.Table("Form.Interception.Targets", ["Form.Interception.Targets.Kind", "Form.Interception.Targets.Value"],
            h7.Targets.Select(t => (IReadOnlyList<PrintedValue>)[new(t.Kind is { } kind ? words.Of(kind) : null, IsWritten: false), new(t.Value, IsWritten: true)]));
        yield return words.Choice("Form.Interception.Method", h7.Method);
        yield return words.Choice("Form.Interception.Handling", h7.Handling);
    }
}
