using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using TaskForce.Application.Texts;

namespace TaskForce.Web.Forms;

/// <summary>Day, month and year as they were typed into three fields.</summary>
internal sealed record DateParts(string Day, string Month, string Year)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    public bool IsEmpty => Day.Length + Month.Length + Year.Length == 0;

    /// <summary>The year; null unless it has four digits, because 26 may be 1926.</summary>
    public int? YearNumber => Year.Length == 4 && Number(Year) is { } year and >= FirstYear and <= LastYear ? year : null;

    public int? MonthNumber => Number(Month) is { } month and >= 1 and <= 12 ? month : null;

    /// <summary>The day, where the three make a day of the calendar.</summary>
    public DateOnly? Date =>
        YearNumber is { } year && MonthNumber is { } month && Number(Day) is { } day and >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>The three fields; null where none of them was posted.</summary>
    public static DateParts? Read(ModelBindingContext context)
    {
        var (day, month, year) = (Read(context, nameof(Day)), Read(context, nameof(Month)), Read(context, nameof(Year)));
        return day is null && month is null && year is null ? null : new DateParts(day ?? "", month ?? "", year ?? "");
    }

    /// <summary>Says what is wrong with them.</summary>
    public void Refuse(ModelBindingContext context, Texts texts) =>
        context.ModelState.TryAddModelError(context.ModelName, texts[YearNumber is null ? "Errors.Date.Year" : "Errors.Date.NotReal"]);

    private static string? Read(ModelBindingContext context, string part)
    {
        var name = $"{context.ModelName}.{part}";
        var value = context.ValueProvider.GetValue(name);
        if (value == ValueProviderResult.None)
            return null;
        context.ModelState.SetModelValue(name, value);
        return value.FirstValue?.Trim() ?? "";
    }

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
