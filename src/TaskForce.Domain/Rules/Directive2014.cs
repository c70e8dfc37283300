using TaskForce.Domain.Calendars;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Domain.Rules;

/// <summary>
/// Directive 2014/41/EU as transposed in France (code of criminal procedure, Art. 694-15 to 694-50) and Belgium (law of
/// 22 May 2017), in force from 22 May 2017.
/// </summary>
internal sealed class Directive2014 : RuleSet
{
    private static readonly IReadOnlyDictionary<LimitCode, LimitRule> AllLimits = new LimitRule[]
    {
        new(LimitCode.L01a, 1, PeriodUnit.Weeks, "16(1)"),
        new(LimitCode.L01b, 1, PeriodUnit.Weeks, "16(1)"),
        new(LimitCode.L02, 30, PeriodUnit.Days, "12(3)"),
        new(LimitCode.L03, 30, PeriodUnit.Days, "12(5)"),
        new(LimitCode.L04, 90, PeriodUnit.Days, "12(4)"),
        new(LimitCode.L05, 24, PeriodUnit.Hours, "32(2)"),
        new(LimitCode.L08, 0, PeriodUnit.Date, "12(2)"),
        new(LimitCode.L09, 2, PeriodUnit.WorkingDays, "target", IsTarget: true),
        new(LimitCode.L10, 30, PeriodUnit.Days, "target", IsTarget: true),
        new(LimitCode.L11, 10, PeriodUnit.WorkingDays, "target", IsTarget: true),
        new(LimitCode.L13, 0, PeriodUnit.Date, "13(4)"),
    }.ToDictionary(l => l.Code);

    /// <inheritdoc/>
    public override string Version => "2014/41";

    /// <inheritdoc/>
    public override DateOnly InForceFrom { get; } = new(2017, 5, 22);

    /// <inheritdoc/>
    public override IReadOnlyDictionary<LimitCode, LimitRule> Limits => AllLimits;

    /// <inheritdoc/>
    public override int LongestExtension => 30;

    /// <inheritdoc/>
    public override IReadOnlyList<Language> AcceptedLanguages(CountryCode executing) => executing switch
    {
        // Code of criminal procedure, Art. D47-1-12.
        CountryCode.FR => [Language.Fr],
        // Law of 22 May 2017, Art. 15.
        CountryCode.BE => [Language.Fr, Language.Nl, Language.De, Language.En],
    };

    /// <inheritdoc/>
    public override bool RefusalIsMandatory(Ground ground, CountryCode executing) => executing switch
    {
        // Art. 694-31: "the magistrate refuses". The special grounds were not read and stay optional.
        CountryCode.FR => ground <= Ground.G_H,
        // Law of 22 May 2017, Art. 11, 12 and 31 to 38: "may be refused" everywhere.
        CountryCode.BE => false,
    };

    /// <inheritdoc/>
    public override bool ConsultationIsMandatory(Ground ground, CountryCode executing) => ground switch
    {
        Ground.G_A or Ground.G_B or Ground.G_D or Ground.G_E or Ground.G_F => true,
        // Law of 22 May 2017, Art. 17 § 5; no duty in the Directive.
        Ground.G_H => executing == CountryCode.BE,
        _ => false,
    };

    /// <inheritdoc/>
    public override bool IsOpen(Ground ground, MeasureLine measure, OrderForm form) => ground switch
    {
        Ground.G_A or Ground.G_B or Ground.G_D or Ground.G_E or Ground.G_F => true,
        Ground.G_C => form.Proceedings.Type is ProceedingsType.PT_B or ProceedingsType.PT_C,
        // Art. 11(2) for the measures of Art. 10(2); Art. 11(1)(g) for Annex D with the threshold of three years.
        Ground.G_G => measure.AlwaysAvailable is null
            && !(form.Grounds is { InAnnexD: true, Categories.Count: > 0, MaximumYears: >= 3 }),
        Ground.G_H => measure.AlwaysAvailable is null,
        // Only the consent of a suspected or accused person counts (Art. 24(2)(a)).
        Ground.G_24_2_A => IsSpecial(ground, measure) && measure.Role == HearingRole.SuspectedOrAccused,
        _ => IsSpecial(ground, measure),
    };

    /// <inheritdoc/>
    public override bool ValidationNeeded(OrderForm form, CountryCode issuing) =>
        !form.Authority.Judicial || (issuing == CountryCode.BE
            // Law of 22 May 2017, Art. 24 § 3: case B, unless the magistrate says why the measure may be ordered alone all the same.
            && (form.Authority.JudgeMustValidate || form.Measures.Any(m => m.AsksForValidation())));

    private static bool IsSpecial(Ground ground, MeasureLine measure) =>
        MeasureCatalogue.Of(measure.Kind).SpecialGrounds.Contains(ground);
}
