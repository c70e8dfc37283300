namespace TaskForce.Domain.Requests.Forms;

/// <summary>Which sections a form has, and what its measures call for (reference §3.3, §11).</summary>
public static class FormSections
{
    private static readonly FormSection[] Always =
        [FormSection.A, FormSection.B, FormSection.C, FormSection.D, FormSection.E, FormSection.F, FormSection.G, FormSection.I, FormSection.J, FormSection.K];

    /// <summary>The sections that the form calls for, in the order of Annex A. Section L is signed by the validating magistrate.</summary>
    public static IReadOnlyList<FormSection> Called(OrderForm form) =>
        [.. Always.Concat(form.Measures.Select(m => MeasureCatalogue.Of(m.Kind).Section).OfType<FormSection>()).Distinct().Order()];

    /// <summary>Roles in which a person may be heard under the measure; empty where nobody is heard (field C1.4).</summary>
    public static IReadOnlyList<HearingRole> RolesOf(MeasureKind kind) => kind switch
    {
        MeasureKind.VideoHearing => [HearingRole.Witness, HearingRole.Expert, HearingRole.SuspectedOrAccused],
        // Art. 25(1): never a suspected or accused person.
        MeasureKind.TelHearing => [HearingRole.Witness, HearingRole.Expert],
        _ => [],
    };

    /// <summary>Whether the measure is about a person of Section E (field C1.5).</summary>
    public static bool AboutPerson(MeasureKind kind) => kind is MeasureKind.HearingWitness or MeasureKind.HearingExpert
        or MeasureKind.HearingVictim or MeasureKind.HearingSuspect or MeasureKind.HearingThird or MeasureKind.VideoHearing
        or MeasureKind.TelHearing or MeasureKind.Accounts or MeasureKind.AccountsNonbank
        or MeasureKind.TransferToIssuing or MeasureKind.TransferToExecuting;

    /// <summary>The first hearing of a suspected or accused person by video: the only one to which consent matters (H2.4, Art. 24(2)(a)).</summary>
    public static MeasureLine? SuspectByVideo(OrderForm form) =>
        form.Measures.FirstOrDefault(m => m is { Kind: MeasureKind.VideoHearing, Role: HearingRole.SuspectedOrAccused });

    /// <summary>Whether the form asks for a measure.</summary>
    public static bool Asks(OrderForm form, MeasureKind kind) => form.Measures.Any(m => m.Kind == kind);

    /// <summary>Whether the form asks for information on accounts (Art. 26).</summary>
    public static bool AsksAccounts(OrderForm form) =>
        form.Measures.Any(m => m.Kind is MeasureKind.Accounts or MeasureKind.AccountsNonbank);

    /// <summary>Whether the form asks for information on operations (Art. 27).</summary>
    public static bool AsksOperations(OrderForm form) =>
        form.Measures.Any(m => m.Kind is MeasureKind.Transactions or MeasureKind.TransactionsNonbank);
}

/// <summary>Check digits of an IBAN (field H4.6; ISO 13616, ISO 7064 mod 97-10).</summary>
public static class Iban
{
    /// <summary>Whether the text begins like an IBAN: two letters and two digits.</summary>
    public static bool LooksLikeOne(string? text) =>
        Compact(text) is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= '0' and <= '9', >= '0' and <= '9', ..];

    /// <summary>Whether the check digits are right.</summary>
    public static bool IsValid(string? text)
    {
        var iban = Compact(text);
        if (iban.Length is < 15 or > 34 || !LooksLikeOne(iban) || !iban.All(char.IsAsciiLetterOrDigit))
            return false;
        var remainder = 0;
        foreach (var c in iban[4..] + iban[..4])
        {
            var value = char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10;
            remainder = ((value > 9 ? remainder * 100 : remainder * 10) + value) % 97;
        }

        return remainder == 1;
    }

    private static string Compact(string? text) =>
        string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}
