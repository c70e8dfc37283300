using System.Globalization;
using System.Text.RegularExpressions;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Documents;

/// <summary>
/// Makes the boxes of a document in the language that is being spoken (<see cref="Texts.Speaking"/>). A label such as "B2. Details" gives
/// number and label of its box.
/// </summary>
public sealed partial class DocumentWords(Texts.Texts texts)
{
    /// <summary>The text of a key.</summary>
    public string this[string key] => texts[key];

    /// <summary>The text of a key, filled in.</summary>
    public string this[string key, params object?[] args] => texts[key, args];

    /// <summary>A day without its weekday: 16 novembre 2026, 16. November 2026.</summary>
    public static string Day(DateOnly day) => day.ToString(IsGerman ? "d. MMMM yyyy" : "d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>The day of an instant in the legal time of both States.</summary>
    public static string Day(DateTimeOffset instant) => Day(HolidayCalendar.Of(CountryCode.FR).DayOf(instant));

    /// <summary>Day and hour of an instant in the legal time of both States; an hour that was not known (23:59) is left out.</summary>
    public static string Instant(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, HolidayCalendar.Of(CountryCode.FR).Zone);
        return local is { Hour: 23, Minute: 59, Second: 0 } ? Day(instant) : $"{Day(instant)}, {local.ToString("H:mm", CultureInfo.CurrentCulture)}";
    }

    /// <summary>A date of birth as far as it is known (yyyy-MM-dd, yyyy-MM or yyyy): 16 juillet 1991, juillet 1991, 1991.</summary>
    public static string Partial(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Day(day)
        : DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.ToString("MMMM yyyy", CultureInfo.CurrentCulture)
        : date;

    /// <summary>With a capital letter: labels of the vocabulary are written in small letters.</summary>
    public static string Begin(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];

    /// <summary>A member of the vocabulary at the beginning of a line.</summary>
    public string Of<T>(T member) where T : struct, Enum => Begin(texts.Of(member));

    /// <summary>Members of the vocabulary in a line.</summary>
    public string Of<T>(IEnumerable<T> members) where T : struct, Enum => string.Join(", ", members.Select(m => texts.Of(m)));

    /// <summary>What somebody wrote.</summary>
    public PrintedText Text(string key, string? written) => Box(key, (n, l) => new PrintedText(n, l, new(written, IsWritten: true)));

    /// <summary>What the document says: a day, a number, a word of the vocabulary.</summary>
    public PrintedText Said(string key, string? said) => Box(key, (n, l) => new PrintedText(n, l, new(said, IsWritten: false)));

    /// <summary>A day.</summary>
    public PrintedText Day(string key, DateOnly? day) => Said(key, day is { } known ? Day(known) : null);

    /// <summary>A whole number.</summary>
    public PrintedText Number(string key, int? number) => Said(key, number?.ToString(CultureInfo.CurrentCulture));

    /// <summary>A question that was answered yes, no, or not.</summary>
    public PrintedChoice YesNo(string key, bool? answer) =>
        Box(key, (n, l) => new PrintedChoice(n, l, [new(texts["Component.Yes"], answer == true), new(texts["Component.No"], answer == false)]));

    /// <summary>One box that is ticked or not; its label stands beside it.</summary>
    public PrintedChoice Tick(string key, bool marked) => Box(key, (n, l) => new PrintedChoice(n, "", [new(l, marked)]));

    /// <summary>One or several of the vocabulary's members, every one with its box.</summary>
    public PrintedChoice Choice<T>(string key, IReadOnlyList<T> chosen) where T : struct, Enum =>
        Box(key, (n, l) => new PrintedChoice(n, l, [.. Enum.GetValues<T>().Select(m => new PrintedTick(Of(m), chosen.Contains(m)))]));

    /// <summary>One of the vocabulary's members, or none.</summary>
    public PrintedChoice Choice<T>(string key, T? chosen) where T : struct, Enum => Choice(key, chosen is { } one ? [one] : (IReadOnlyList<T>)[]);

    /// <summary>Choices that the form itself names.</summary>
    public PrintedChoice Ticks(string key, IReadOnlyList<PrintedTick> ticks) => Box(key, (n, l) => new PrintedChoice(n, l, ticks));

    /// <summary>A contact.</summary>
    public PrintedBlock Contact(string key, Contact contact) => Block(key,
    [
        Written("Form.Contact.Organisation", contact.Organisation), Written("Form.Contact.Name", contact.Name), Written("Form.Contact.Address", contact.Address),
        Written("Form.Contact.Telephone", contact.Telephone), Written("Form.Contact.Fax", contact.Fax), Written("Form.Contact.Email", contact.Email),
    ]);

    /// <summary>An address.</summary>
    public PrintedBlock Address(string key, Address address) => Block(key,
    [
        Written("Form.Address.Street", address.Street), Written("Form.Address.Postcode", address.Postcode), Written("Form.Address.Town", address.Town),
        Written("Form.Address.Country", address.Country),
    ]);

    /// <summary>A signature: name, post, day, and the room for a stamp.</summary>
    public PrintedBlock Signature(string key, string? name, string? post, DateOnly? day) => Block(key,
    [
        Written("AnnexA.SignedBy", name), Written("AnnexA.PostHeld", post), new(texts["AnnexA.Date"], new(day is { } signed ? Day(signed) : null, IsWritten: false)),
        new(texts["AnnexA.Stamp"], default),
    ]);

    /// <summary>The same, from the form.</summary>
    public PrintedBlock Signature(string key, Signature? signature) => Signature(key, signature?.Name, signature?.Post, signature?.SignedOn);

    /// <summary>How an authority is reached.</summary>
    public PrintedBlock Reach(string key, AuthorityCard? authority) => Block(key,
    [
        Written("Form.Address.Street", authority?.Street), Written("Form.Address.Postcode", authority?.Postcode), Written("Form.Address.Town", authority?.Seat),
        Written("Form.Contact.Telephone", authority?.Telephone), Written("Form.Contact.Fax", authority?.Fax), Written("Form.Contact.Email", authority?.Email),
    ]);

    /// <summary>A block of lines.</summary>
    public PrintedBlock Block(string key, IReadOnlyList<PrintedLine> lines) => Box(key, (n, l) => new PrintedBlock(n, l, lines));

    /// <summary>A line that somebody wrote.</summary>
    public PrintedLine Written(string key, string? written) => new(texts[key], new(written, IsWritten: true));

    /// <summary>A table; its columns are keys of texts.</summary>
    public PrintedTable Table(string key, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<PrintedValue>> rows) =>
        Box(key, (n, l) => new PrintedTable(n, l, [.. columns.Select(c => Split(texts[c]).Text)], [.. rows]));

    /// <summary>A row of what somebody wrote.</summary>
    public static IReadOnlyList<PrintedValue> Row(params string?[] cells) => [.. cells.Select(c => new PrintedValue(c, IsWritten: true))];

    /// <summary>The sentence about the seal of a version; null while it is not signed.</summary>
    public PrintedSeal? Seal(FormVersionView version)
    {
        if (version.SignedAt is not { } signed)
            return null;
        var groups = version.Seal is { } seal ? PrintedSeal.Grouped(seal) : null;
        return new PrintedSeal(version.State, groups, version.State switch
        {
            SealState.NotSealed => texts["Seal.NotSealed"],
            SealState.Intact => texts["Seal.Intact", Instant(signed), groups],
            SealState.Erased => texts["Seal.Erased", groups],
            SealState.Broken => texts["Seal.Broken", version.Number, Instant(signed), groups ?? "–"],
        });
    }

    /// <summary>Number and text of a label; without a number the label itself.</summary>
    public static (string? Number, string Text) Split(string label) =>
        Label().Match(label) is { Success: true } numbered ? (numbered.Groups["number"].Value, numbered.Groups["text"].Value) : (null, label);

    private static bool IsGerman => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "de";

    private T Box<T>(string key, Func<string?, string, T> make)
    {
        var (number, text) = Split(texts[key]);
        return make(number, text);
    }

    [GeneratedRegex(@"^(?<number>[A-LX]{1,2}\d+(\.\d+)*)\. (?<text>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();
}
