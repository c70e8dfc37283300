using TaskForce.Domain;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Documents;

/// <summary>A form as it is printed: the same data for the page and for the file, in the language of the document.</summary>
/// <param name="Name">What it is called in file names, without its language: FR-BE-2026-000123-annex-A.</param>
/// <param name="Language">Language of titles and labels.</param>
/// <param name="Written">Language in which people wrote; null where it is not known.</param>
/// <param name="Annex">ANNEX A; null on a document that is no annex of the Directive.</param>
/// <param name="Title">Title.</param>
/// <param name="Reference">Number and authorities, for the head and the foot.</param>
/// <param name="Notes">What the reader must know before reading: a draft, a later version, two languages.</param>
/// <param name="Preamble">Fixed words before the first part, a paragraph each.</param>
/// <param name="Parts">Its parts, in the order of the official form.</param>
/// <param name="Seal">What closes it; null where nothing does.</param>
public sealed record PrintedForm(
    string Name, Language Language, Language? Written, string? Annex, string Title, string Reference, IReadOnlyList<string> Notes,
    IReadOnlyList<string> Preamble, IReadOnlyList<PrintedPart> Parts, PrintedSeal? Seal)
{
    /// <summary>Name of the file.</summary>
    public string FileName => $"{Name}-{Texts.Speaking.TagOf(Language)}.docx";
}

/// <summary>A part of a form.</summary>
/// <param name="Mark">SECTION B; null where the part has none.</param>
/// <param name="Title">Title.</param>
/// <param name="Boxes">Its boxes; none for a heading over the parts that follow.</param>
public sealed record PrintedPart(string? Mark, string Title, IReadOnlyList<PrintedBox> Boxes)
{
    /// <summary>Mark and title in a line.</summary>
    public string Heading => Mark is null ? Title : $"{Mark} – {Title}";
}

/// <summary>A box of a form. An empty box stays an empty box.</summary>
/// <param name="Number">Number of the field (B2, C1.2); null where it has none.</param>
/// <param name="Label">Label.</param>
public abstract record PrintedBox(string? Number, string Label)
{
    /// <summary>It may need more than a page: it is torn where a page ends. Any other box stays whole.</summary>
    public virtual bool IsLong => false;
}

/// <summary>A text of one or several paragraphs.</summary>
public sealed record PrintedText(string? Number, string Label, PrintedValue Value) : PrintedBox(Number, Label)
{
    /// <summary>Its translations, right under it.</summary>
    public IReadOnlyList<PrintedTranslation> Translations { get; init; } = [];

    /// <inheritdoc/>
    public override bool IsLong => Translations.Select(t => t.Value).Append(Value) is var values
        && (values.Sum(v => v.Text?.Length ?? 0) > 1_500 || values.Sum(v => v.Paragraphs.Count) > 15);
}

/// <summary>A translation of a text.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Origin">Into which language, by whom, on which day, and whether after the signature.</param>
/// <param name="OutOfDate">What the reader must know where the original has changed since; null where it has not.</param>
/// <param name="Value">The translation.</param>
public sealed record PrintedTranslation(Language Language, string Origin, string? OutOfDate, PrintedValue Value);

/// <summary>Choices, with the chosen ones marked.</summary>
public sealed record PrintedChoice(string? Number, string Label, IReadOnlyList<PrintedTick> Ticks) : PrintedBox(Number, Label)
{
    /// <inheritdoc/>
    public override bool IsLong => Ticks.Count > 15;
}

/// <summary>A block of lines with a label each: an address, a contact, a signature.</summary>
public sealed record PrintedBlock(string? Number, string Label, IReadOnlyList<PrintedLine> Lines) : PrintedBox(Number, Label)
{
    /// <inheritdoc/>
    public override bool IsLong => Lines.Count > 15 || Lines.Sum(l => l.Value.Text?.Length ?? 0) > 1_500;
}

/// <summary>A list of equal lines.</summary>
public sealed record PrintedTable(string? Number, string Label, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<PrintedValue>> Rows) : PrintedBox(Number, Label)
{
    /// <inheritdoc/>
    public override bool IsLong => true;
}

/// <summary>A heading over the boxes that follow: a measure, a person.</summary>
public sealed record PrintedHeading(string Label) : PrintedBox(null, Label);

/// <summary>A choice.</summary>
/// <param name="Label">What is chosen.</param>
/// <param name="Marked">Whether it is.</param>
/// <param name="Inner">A finer choice under the one before.</param>
public sealed record PrintedTick(string Label, bool Marked, bool Inner = false);

/// <summary>A line of a block.</summary>
public sealed record PrintedLine(string Label, PrintedValue Value);

/// <summary>A value: what somebody wrote, in the writer's language, or what the document says in its own.</summary>
/// <param name="Text">The words; null or empty is an empty box.</param>
/// <param name="IsWritten">Somebody wrote it.</param>
public readonly record struct PrintedValue(string? Text, bool IsWritten)
{
    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);

    /// <summary>Its paragraphs, whatever ends a line in them.</summary>
    public IReadOnlyList<string> Paragraphs => Text is null ? [] : Text.ReplaceLineEndings("\n").Split('\n');
}

/// <summary>The seal of a form that was signed, or what is to be said where it has none.</summary>
/// <param name="State">What it says.</param>
/// <param name="Groups">The hash in groups of eight digits; null where there is none.</param>
/// <param name="Line">The sentence under the form.</param>
public sealed record PrintedSeal(SealState State, string? Groups, string Line)
{
    /// <summary>A hash as people can compare it.</summary>
    public static string Grouped(string seal) => string.Join(' ', seal.Chunk(8).Select(g => new string(g)));
}
