namespace TaskForce.Domain.Requests.Forms;

/// <summary>Which article of Directive 2014/41/EU asks for a field of the form, said once (reference §1, §3).</summary>
public static class FormArticles
{
    private static readonly IReadOnlyDictionary<string, string> ByField = new Dictionary<string, string>
    {
        ["A3"] = "5(2)", ["A4"] = "5(2)", ["A5"] = "5(2)", ["A6"] = "5(2)",
        ["H2.1"] = "24(1)", ["H2.2"] = "24(1)", ["H2.4"] = "24(2)(a)",
        ["H4.2"] = "26(5)", ["H4.3"] = "26(5)", ["H4.5"] = "27(4)", ["H4.6"] = "27(4)",
        ["H5.1"] = "28(3)", ["H5.2"] = "28(1)", ["H6.1"] = "29(2)",
        ["H7.1"] = "30(4)", ["H7.2"] = "30(3)(a)", ["H7.3"] = "30(3)(b)", ["H7.4"] = "30(3)(c)", ["H7.5"] = "30(6)",
        ["H1.1"] = "22(2)(a)", ["H1.2"] = "23(2)", ["H3.1"] = "32(1)", ["H3.2"] = "32(5)", ["H3.3"] = "32(5)",
        ["C1.4"] = "24(1)", ["C1.5"] = "5(1)(c)", ["C1.7"] = "10(2)",
        ["G3"] = "11(1)(g)", ["G4"] = "11(1)(g)", ["G5"] = "11(1)(g)", ["G6"] = "11(1)(e)",
        ["I2"] = "9(4)", ["I3"] = "9(4)", ["I4"] = "9(4)", ["I1"] = "9(2)",
        ["J1"] = "14(5)", ["J2"] = "14(5)", ["J3"] = "14(3)",
        ["K0"] = "6(1)", ["K1"] = "2(c)",
    };

    /// <summary>The article of a section, for the fields that have none of their own.</summary>
    private static readonly IReadOnlyDictionary<char, string> BySection = new Dictionary<char, string>
    {
        ['B'] = "12(2)", ['C'] = "5(1)(e)", ['D'] = "8(1)", ['E'] = "5(1)(c)", ['F'] = "4", ['G'] = "5(1)(d)", ['K'] = "5(1)(a)", ['L'] = "2(c)",
    };

    // The form does not ask for these: the project does.
    private static readonly HashSet<string> Project = ["A0", "B5", "D7", "D8", "H1.3"];

    /// <summary>The article as "12(2)" or "5(1)(c)"; null where it is a rule of the project.</summary>
    public static string? Of(FormGap gap) => gap switch
    {
        { Warning: { } warning } => Of(warning),
        // H4.2 is one number for two measures.
        { Path: "Bank.OperationsRelevance" } => "27(4)",
        { Path: "AloneBecause" } => "2(c)",
        // Art. 26(1): only persons subject to the proceedings.
        { Field: "C1.5", Kind: GapKind.Contradiction } => "26(1)",
        _ => Project.Contains(gap.Field) ? null : ByField.GetValueOrDefault(gap.Field) ?? BySection.GetValueOrDefault(gap.Field[0]),
    };

    private static string? Of(FormWarning warning) => warning switch
    {
        FormWarning.ConsentRefused => "22(2)(a)",
        FormWarning.AdministrativeButJudicial => "4",
        FormWarning.CourtesyTranslation => "5(2)",
        FormWarning.TranslationMissing => "5(3)",
        FormWarning.WantedOnHoliday => "12(2)",
        FormWarning.OneStateOnly => "30(2)",
        FormWarning.SuspectHasNotConsented => "24(2)(a)",
        FormWarning.MinorWithoutNote or FormWarning.NoMeasureCallsForIt => null,
    };
}
