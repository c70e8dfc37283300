namespace TaskForce.Domain.Requests.Forms;

/// <summary>
/// What stands in part H and is asked for by no measure any more: it is on no page and on no paper, so that nobody would sign it
/// knowingly (reference §3.7, check 4: a section is there if and only if a measure needs it).
/// </summary>
public static class PartH
{
    private static readonly FormSection[] Sections =
        [FormSection.H1, FormSection.H2, FormSection.H3, FormSection.H4, FormSection.H5, FormSection.H6, FormSection.H7];

    /// <summary>The sections in which something is written that no measure calls for.</summary>
    public static IReadOnlyList<FormSection> Uncalled(OrderForm form)
    {
        var called = FormSections.Called(form);
        return [.. Sections.Where(s => !called.Contains(s) && CanonicalForm.Of(Content(form, s)) != CanonicalForm.Of(Content(new OrderForm(), s)))];
    }

    /// <summary>The form as it is signed: without what no measure calls for, and without the translations of it.</summary>
    public static OrderForm CalledAlone(this OrderForm form)
    {
        var called = FormSections.Called(form);
        var alone = form with
        {
            Transfer = called.Contains(FormSection.H1) ? form.Transfer with
            {
                ToIssuing = FormSections.Asks(form, MeasureKind.TransferToIssuing) ? form.Transfer.ToIssuing : null,
                ToExecuting = FormSections.Asks(form, MeasureKind.TransferToExecuting) ? form.Transfer.ToExecuting : null,
            } : new(),
            Conference = called.Contains(FormSection.H2) ? form.Conference with { Consent = form.Conference.Consent && FormSections.SuspectByVideo(form) is not null } : new(),
            Provisional = called.Contains(FormSection.H3) ? form.Provisional : new(),
            Bank = called.Contains(FormSection.H4) ? form.Bank : new(),
            RealTime = called.Contains(FormSection.H5) ? form.RealTime : new(),
            Covert = called.Contains(FormSection.H6) ? form.Covert : new(),
            Interception = called.Contains(FormSection.H7) ? form.Interception : new(),
        };
        var texts = Translations.TextsOf(alone).Select(t => t.Path).ToHashSet();
        return alone with { Translations = [.. form.Translations.Where(t => texts.Contains(t.Path))] };
    }

    private static object Content(OrderForm form, FormSection section) => section switch
    {
        FormSection.H1 => form.Transfer,
        FormSection.H2 => form.Conference,
        FormSection.H3 => form.Provisional,
        FormSection.H4 => form.Bank,
        FormSection.H5 => form.RealTime,
        FormSection.H6 => form.Covert,
        FormSection.H7 => form.Interception,
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, "No section of part H."),
    };
}
