namespace TaskForce.Web.Pages.Requests.Acts;

/// <summary>Which partial shows a field.</summary>
internal static class FieldGroup
{
    /// <summary>Name of the partial, without its underscore.</summary>
    public static string Of(ActField field) => field switch
    {
        ActField.Day or ActField.Hour or ActField.Note or ActField.Reference or ActField.Items or ActField.Received => "Plain",
        ActField.ExpectedUntil or ActField.Foreseen or ActField.AnswerWantedBy or ActField.ReturnBy or ActField.ExtraDays => "Plain",
        ActField.Signatory or ActField.SectionL or ActField.Validating or ActField.To or ActField.Contact or ActField.Recipients => "Parties",
        ActField.Outcomes or ActField.Outcome => "Outcomes",
        _ => "Choice",
    };
}
