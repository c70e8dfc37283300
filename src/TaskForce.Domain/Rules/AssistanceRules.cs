using TaskForce.Domain.Calendars;
using TaskForce.Domain.Requests;

namespace TaskForce.Domain.Rules;

/// <summary>Limits and targets of the kinds outside the EIO (reference §5.1, §4.9), with the article of each.</summary>
public static class AssistanceRules
{
    /// <summary>Name of this version, as stored with each request; a change of the law is a new one.</summary>
    public const string Version = "MLA-2026";

    /// <summary>Limits by code. A period of somebody who is no party here ends of itself: nothing was missed by it.</summary>
    public static IReadOnlyDictionary<LimitCode, LimitRule> Limits { get; } = new LimitRule[]
    {
        new(LimitCode.L06, 96, PeriodUnit.Hours, "31(3)"),
        new(LimitCode.L07, 0, PeriodUnit.Date, "31(1)"),
        new(LimitCode.L20, 48, PeriodUnit.Hours, "9(3)"),
        new(LimitCode.L21, 48, PeriodUnit.Hours, "9(3)"),
        new(LimitCode.L22, 2, PeriodUnit.WorkingDays, "target", IsTarget: true),
        new(LimitCode.L23, 6, PeriodUnit.Weeks, "12(2)"),
        new(LimitCode.L24, 45, PeriodUnit.Days, "20(1)"),
        new(LimitCode.L25, 7, PeriodUnit.Days, "8(8)"),
        new(LimitCode.L26, 60, PeriodUnit.Days, "13(1)"),
        new(LimitCode.L27, 10, PeriodUnit.Days, "6(4), 7(3)", EndsOfItself: true),
        new(LimitCode.L28, 15, PeriodUnit.Days, "17(2)", EndsOfItself: true),
        new(LimitCode.L29, 60, PeriodUnit.Days, "target", IsTarget: true),
        new(LimitCode.L30, 10, PeriodUnit.WorkingDays, "8(1)"),
        new(LimitCode.L31, 20, PeriodUnit.WorkingDays, "8(2)"),
        new(LimitCode.L32, 5, PeriodUnit.Hours, "40(2)"),
        new(LimitCode.L33, 10, PeriodUnit.Days, "17(2)"),
        new(LimitCode.L34, 60, PeriodUnit.Days, "17(3)"),
        new(LimitCode.L35, 10, PeriodUnit.Days, "23(2)"),
        new(LimitCode.L36, 30, PeriodUnit.Days, "27(4), 28(3)(c)"),
        new(LimitCode.L37, 10, PeriodUnit.Days, "12(1)"),
        new(LimitCode.L38, 96, PeriodUnit.Hours, "10(4), 12(1)"),
        new(LimitCode.L39, 5, PeriodUnit.WorkingDays, "16(2)"),
        new(LimitCode.L40, 10, PeriodUnit.Days, "10(2)", EndsOfItself: true),
        new(LimitCode.L41, 60, PeriodUnit.Days, "11(1)", EndsOfItself: true),
        new(LimitCode.L42, 5, PeriodUnit.Days, "10(6), 11(5)"),
        new(LimitCode.JitEnd, 0, PeriodUnit.Date, "target", IsTarget: true),
        new(LimitCode.LegacyTarget, 90, PeriodUnit.Days, "target", IsTarget: true),
    }.ToDictionary(l => l.Code);

    /// <summary>Data in an emergency: the provider has eight hours (Regulation (EU) 2023/1543, Art. 10(4)).</summary>
    public static LimitRule EmergencyProduction { get; } = new(LimitCode.L40, 8, PeriodUnit.Hours, "10(4)", EndsOfItself: true);

    /// <summary>Days before the end of a joint investigation team at which its extension should be decided on (project rule).</summary>
    public const int ReminderDays = 30;
}

/// <summary>What every limit is, of orders and of the kinds outside the EIO.</summary>
public static class LimitRules
{
    /// <summary>The rule of a limit as it stands today.</summary>
    public static LimitRule Of(LimitCode code) => AssistanceRules.Limits.GetValueOrDefault(code) ?? RuleSets.All[^1].Limits[code];

    /// <summary>Whether it is an internal target: shown as such, never late (§2.2).</summary>
    public static bool IsTarget(this LimitCode code) => Of(code).IsTarget;

    /// <summary>Whether it is counted in hours.</summary>
    public static bool IsInHours(this LimitCode code) => Of(code).Unit == PeriodUnit.Hours;
}
