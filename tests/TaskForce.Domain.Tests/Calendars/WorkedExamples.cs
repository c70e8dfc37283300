using System.Globalization;

namespace TaskForce.Domain.Tests.Calendars;

/// <summary>The tables of reference §2.4 and §2.5, word for word; a lawyer can compare them line by line.</summary>
public static class WorkedExamples
{
    // No | Clock | Event | Executing State | Limit | Naive last day | Why moved | Result: last day
    private const string DaysAndWeeks = """
        | 1 | `L01a` | Sat 7 March 2026 (received on a Saturday) | FR | 1 week | Sat 14 March 2026 | 14 March: Saturday; 15 March: Sunday | **Mon 16 March 2026** |
        | 2 | `L01a` | Fri 24 April 2026 | BE | 1 week | Fri 1 May 2026 | 1 May: a public holiday; 2 May: Saturday; 3 May: Sunday | **Mon 4 May 2026** |
        | 3 | `L01a` | Fri 1 May 2026 (received on 1 May) | FR | 1 week | Fri 8 May 2026 | 8 May: a public holiday; 9 May: Saturday; 10 May: Sunday | **Mon 11 May 2026** |
        | 4 | `L01a` | Fri 1 May 2026 (same receipt, other State) | BE | 1 week | Fri 8 May 2026 | not moved | **Fri 8 May 2026** |
        | 5 | `L01a` | Thu 7 May 2026 | FR | 1 week | Thu 14 May 2026 | 14 May: Ascension | **Fri 15 May 2026** |
        | 6 | `L01a` | Mon 18 May 2026 | BE | 1 week | Mon 25 May 2026 | 25 May: Whit Monday | **Tue 26 May 2026** |
        | 7 | `L01a` | Mon 22 March 2027 | BE | 1 week | Mon 29 March 2027 | 29 March: Easter Monday | **Tue 30 March 2027** |
        | 8 | `L01a` | Fri 27 March 2026 (Good Friday, national calendar) | FR | 1 week | Fri 3 April 2026 | not moved | **Fri 3 April 2026** |
        | 9 | `L01a` | Thu 24 December 2026 | FR | 1 week | Thu 31 December 2026 | not moved | **Thu 31 December 2026** |
        | 10 | `L01a` | Fri 25 December 2026 | BE | 1 week | Fri 1 January 2027 | 1 January: a public holiday; 2 January: Saturday; 3 January: Sunday | **Mon 4 January 2027** |
        | 11 | `L01a` | Tue 22 February 2028 (leap day) | BE | 1 week | Tue 29 February 2028 | not moved | **Tue 29 February 2028** |
        | 12 | `L02` | Sun 14 June 2026 | FR | 30 days | Tue 14 July 2026 | 14 July: a public holiday | **Wed 15 July 2026** |
        | 13 | `L02` | Sun 14 June 2026 (same receipt, other State) | BE | 30 days | Tue 14 July 2026 | not moved | **Tue 14 July 2026** |
        | 14 | `L02` | Sun 21 June 2026 | BE | 30 days | Tue 21 July 2026 | 21 July: a public holiday | **Wed 22 July 2026** |
        | 15 | `L02` | Sun 21 June 2026 (same receipt, other State) | FR | 30 days | Tue 21 July 2026 | not moved | **Tue 21 July 2026** |
        | 16 | `L02` | Thu 16 July 2026 | FR | 30 days | Sat 15 August 2026 | 15 August: a public holiday; 16 August: Sunday | **Mon 17 August 2026** |
        | 17 | `L02` | Fri 2 October 2026 | BE | 30 days | Sun 1 November 2026 | 1 November: a public holiday | **Mon 2 November 2026** |
        | 18 | `L02` | Mon 12 October 2026 | BE | 30 days | Wed 11 November 2026 | 11 November: a public holiday | **Thu 12 November 2026** |
        | 19 | `L02` | Wed 25 November 2026 | BE | 30 days | Fri 25 December 2026 | 25 December: a public holiday; 26 December: Saturday; 27 December: Sunday | **Mon 28 December 2026** |
        | 20 | `L02` | Wed 2 December 2026 | FR | 30 days | Fri 1 January 2027 | 1 January: a public holiday; 2 January: Saturday; 3 January: Sunday | **Mon 4 January 2027** |
        | 21 | `L02` | Sun 30 January 2028 (leap day) | FR | 30 days | Tue 29 February 2028 | not moved | **Tue 29 February 2028** |
        | 22 | `L02` | Thu 15 January 2026 | FR | 30 days | Sat 14 February 2026 | 14 February: Saturday; 15 February: Sunday | **Mon 16 February 2026** |
        | 23 | `L03` | Thu 15 January 2026 (full extension of the line above) | FR | 30 + 30 days | Mon 16 March 2026 | not moved | **Mon 16 March 2026** |
        | 24 | `L02` | Thu 26 March 2026 | BE | 30 days | Sat 25 April 2026 | 25 April: Saturday; 26 April: Sunday | **Mon 27 April 2026** |
        | 25 | `L03` | Thu 26 March 2026 (full extension of the line above) | BE | 30 + 30 days | Mon 25 May 2026 | 25 May: Whit Monday | **Tue 26 May 2026** |
        | 26 | `L04` | Fri 13 February 2026 (decision date) | FR | 90 days | Thu 14 May 2026 | 14 May: Ascension | **Fri 15 May 2026** |
        | 27 | `L04` | Wed 22 April 2026 (decision date) | BE | 90 days | Tue 21 July 2026 | 21 July: a public holiday | **Wed 22 July 2026** |
        | 28 | `L04` | Wed 22 April 2026 (decision date, other State) | FR | 90 days | Tue 21 July 2026 | not moved | **Tue 21 July 2026** |
        | 29 | `L04` | Mon 17 August 2026 (decision date) | FR | 90 days | Sun 15 November 2026 | 15 November: Sunday | **Mon 16 November 2026** |
        | 30 | `L04` | Wed 1 December 2027 (decision date, leap day) | BE | 90 days | Tue 29 February 2028 | not moved | **Tue 29 February 2028** |
        | 31 | `L01a` | Mon 7 September 2026 (wrong authority, first receipt) | BE | 1 week | Mon 14 September 2026 | not moved | **Mon 14 September 2026** |
        | 32 | `L01b` | Thu 10 September 2026 (forwarded, receipt by the right one) | BE | 1 week | Thu 17 September 2026 | not moved | **Thu 17 September 2026** |
        | 33 | `L02` | Thu 10 September 2026 (decision counts from the right one) | BE | 30 days | Sat 10 October 2026 | 10 October: Saturday; 11 October: Sunday | **Mon 12 October 2026** |
        """;

    // No | Clock | Event (local time) | State | Limit | First counted hour starts | Remark | Result: end (local time)
    private const string Hours = """
        | 34 | `L05` | Fri 13 February 2026 17:45 | FR | 24 hours | Fri 13 February 2026 18:00 CET | Ends on a Saturday: not moved | **Sat 14 February 2026 18:00 CET** |
        | 35 | `L05` | Sat 28 March 2026 14:37 | BE | 24 hours | Sat 28 March 2026 15:00 CET | The day 29 March 2026 has 23 hours: the dial shows one hour more | **Sun 29 March 2026 16:00 CEST** |
        | 36 | `L05` | Sat 24 October 2026 14:37 | FR | 24 hours | Sat 24 October 2026 15:00 CEST | The day 25 October 2026 has 25 hours: the dial shows one hour less | **Sun 25 October 2026 14:00 CET** |
        | 37 | `L06` | Thu 2 April 2026 16:20 | BE | 96 hours | Thu 2 April 2026 17:00 CEST | Ends on Easter Monday: not moved. Only one full working day inside: show the note of §2.3 rule 9 | **Mon 6 April 2026 17:00 CEST** |
        | 38 | `L06` | Thu 22 October 2026 09:05 | FR | 96 hours | Thu 22 October 2026 10:00 CEST | Crosses the change of 25 October 2026 | **Mon 26 October 2026 09:00 CET** |
        | 39 | `L06` | Fri 27 March 2026 10:00 | FR | 96 hours | Fri 27 March 2026 11:00 CET | Event at exactly 10:00; crosses the change of 29 March 2026 | **Tue 31 March 2026 12:00 CEST** |
        | 40 | `L05` | Sun 29 March 2026 01:50 | BE | 24 hours | Sun 29 March 2026 03:00 CEST | Event in the last hour before the change | **Mon 30 March 2026 03:00 CEST** |
        | 41 | `L20` | Fri 10 July 2026 18:30 | FR | 48 hours | Fri 10 July 2026 19:00 CEST | Urgent freezing (§5.3); ends on a Sunday: not moved | **Sun 12 July 2026 19:00 CEST** |
        """;

    // Year | Easter Sunday | Easter Monday | Ascension | Whit Monday
    private const string Feasts = """
        | 2024 | 31 March | Mon 1 April | Thu 9 May | Mon 20 May |
        | 2025 | 20 April | Mon 21 April | Thu 29 May | Mon 9 June |
        | 2026 | 5 April | Mon 6 April | Thu 14 May | Mon 25 May |
        | 2027 | 28 March | Mon 29 March | Thu 6 May | Mon 17 May |
        | 2028 | 16 April | Mon 17 April | Thu 25 May | Mon 5 June |
        | 2029 | 1 April | Mon 2 April | Thu 10 May | Mon 21 May |
        | 2030 | 21 April | Mon 22 April | Thu 30 May | Mon 10 June |
        | 2031 | 13 April | Mon 14 April | Thu 22 May | Mon 2 June |
        | 2032 | 28 March | Mon 29 March | Thu 6 May | Mon 17 May |
        """;

    /// <summary>Examples 1 to 33.</summary>
    public static TheoryData<int, string, string, CountryCode, string, string, string, string> InDaysAndWeeks() => Rows(DaysAndWeeks);

    /// <summary>Examples 34 to 41.</summary>
    public static TheoryData<int, string, string, CountryCode, string, string, string, string> InHours() => Rows(Hours);

    /// <summary>The moving feasts from 2024 to 2032.</summary>
    public static TheoryData<int, string, string, string, string> MovingFeasts()
    {
        var data = new TheoryData<int, string, string, string, string>();
        foreach (var c in Cells(Feasts)) data.Add(Number(c[0]), c[1], c[2], c[3], c[4]);
        return data;
    }

    private static TheoryData<int, string, string, CountryCode, string, string, string, string> Rows(string table)
    {
        var data = new TheoryData<int, string, string, CountryCode, string, string, string, string>();
        foreach (var c in Cells(table)) data.Add(Number(c[0]), c[1], c[2], Enum.Parse<CountryCode>(c[3]), c[4], c[5], c[6], c[7]);
        return data;
    }

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    /// <summary>The cells of each line, without the marks of the typesetting.</summary>
    private static IEnumerable<string[]> Cells(string table) => table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Trim().Trim('|').Split('|').Select(cell => cell.Trim().Trim('*', '`')).ToArray());
}
