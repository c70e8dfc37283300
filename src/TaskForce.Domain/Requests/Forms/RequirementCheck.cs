namespace TaskForce.Domain.Requests.Forms;

/// <summary>What the sections of part H lack (reference §3.3). Each is there if and only if a measure calls for it (§3.7, check 4).</summary>
internal static class RequirementCheck
{
    public static void Check(OrderForm form, FormSection section, GapList gaps)
    {
        switch (section)
        {
            case FormSection.H1:
                Transfer(form, gaps);
                break;
            case FormSection.H2:
                Conference(form, gaps);
                break;
            case FormSection.H3:
                Provisional(form.Provisional, gaps);
                break;
            case FormSection.H4:
                Bank(form, gaps);
                break;
            case FormSection.H5:
                gaps.Need(form.RealTime.Relevance, "H5.1", "RealTime.Relevance");
                Period(form.RealTime.From, form.RealTime.To, "H5.2", "RealTime", gaps);
                break;
            case FormSection.H6:
                gaps.Need(form.Covert.Relevance, "H6.1", "Covert.Relevance");
                break;
            case FormSection.H7:
                Interception(form, gaps);
                break;
        }
    }

    private static void Transfer(OrderForm form, GapList gaps)
    {
        var h1 = form.Transfer;
        gaps.Need(!FormSections.Asks(form, MeasureKind.TransferToIssuing) || h1.ToIssuing is not null, "H1.1", "Transfer.ToIssuing");
        // Art. 23(2): without consent there is no transfer to the executing State.
        if (FormSections.Asks(form, MeasureKind.TransferToExecuting))
            gaps.Need(h1.ToExecuting is not null, "H1.2", "Transfer.ToExecuting").Contradict(h1.ToExecuting != false, "H1.2", "Transfer.ToExecuting");
        gaps.Contradict(h1.TransferOn is null || h1.ReturnOn is null || h1.TransferOn <= h1.ReturnOn, "H1.3", "Transfer.ReturnOn",
            new FormEnd(FormSection.H1, "H1.3", "Transfer.TransferOn"));
    }

    private static void Conference(OrderForm form, GapList gaps) => gaps
        .Need(form.Conference.Conductor.Organisation, "H2.1", "Conference.Conductor.Organisation")
        .Need(form.Conference.Conductor.Email ?? form.Conference.Conductor.Telephone, "H2.1", "Conference.Conductor.Email")
        .Need(form.Conference.Language is not null, "H2.1", "Conference.Language")
        .Need(form.Conference.Reasons, "H2.2", "Conference.Reasons");

    private static void Bank(OrderForm form, GapList gaps)
    {
        var h4 = form.Bank;
        gaps.Contradict(h4.Accounts.All(a => !Iban.LooksLikeOne(a.Number) || Iban.IsValid(a.Number)), "H4.6", "Bank.Accounts");
        if (FormSections.AsksAccounts(form))
            gaps.Need(h4.AccountsRelevance, "H4.2", "Bank.AccountsRelevance").Need(h4.Presumption, "H4.3", "Bank.Presumption");
        if (!FormSections.AsksOperations(form))
            return;
        gaps.Need(h4.OperationsRelevance, "H4.2", "Bank.OperationsRelevance");
        Period(h4.From, h4.To, "H4.5", "Bank", gaps);
        gaps.Need(h4.Accounts.Any(a => Filled(a.Number)), "H4.6", "Bank.Accounts");
    }

    private static void Provisional(ProvisionalSection h3, GapList gaps)
    {
        gaps.Need(h3.Destination is not null, "H3.1", "Provisional.Destination");
        if (h3.Destination == ItemDestination.Remains)
            gaps.Need(h3.LiftOn is not null || h3.RequestOn is not null, "H3.2", "Provisional.LiftOn");
    }

    private static void Interception(OrderForm form, GapList gaps)
    {
        var h7 = form.Interception;
        gaps.Need(h7.Relevance, "H7.1", "Interception.Relevance")
            .Need(form.Person(h7.Person) is not null || Filled(h7.Identity), "H7.2", "Interception.Person")
            .Contradict(h7.Person is null || form.Person(h7.Person) is not null || !Filled(h7.Identity), "H7.2", "Interception.Person", new FormEnd(FormSection.E, "E1", "Persons.Lines"))
            .Need(h7.Duration is not null || h7.From is not null || h7.To is not null, "H7.3", "Interception.Duration")
            .Need(h7.Duration is null || h7.Unit is not null, "H7.3", "Interception.Unit")
            // A number with its unit, or two days: both would be two durations.
            .Contradict(h7.Duration is null || (h7.From is null && h7.To is null), "H7.3", "Interception.Duration", new FormEnd(FormSection.H7, "H7.3", "Interception.From"))
            .Contradict(h7.Duration is null or > 0 and <= InterceptionSection.LongestDuration, "H7.3", "Interception.Duration")
            .Need(h7.Targets.Any(t => t.Kind is not null && Filled(t.Value)), "H7.4", "Interception.Targets")
            .Contradict(h7.Targets.All(t => t.Kind is null == !Filled(t.Value)), "H7.4", "Interception.Targets")
            .Need(h7.Method is not null, "H7.5", "Interception.Method");
        if (h7.Duration is null && (h7.From is not null || h7.To is not null))
            Period(h7.From, h7.To, "H7.3", "Interception", gaps);
    }

    private static void Period(DateOnly? from, DateOnly? to, string field, string path, GapList gaps) => gaps
        .Need(from is not null, field, path + ".From").Need(to is not null, field, path + ".To")
        .Contradict(from is null || to is null || from <= to, field, path + ".To");

    private static bool Filled(string? text) => !string.IsNullOrWhiteSpace(text);
}
