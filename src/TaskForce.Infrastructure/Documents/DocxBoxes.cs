using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using TaskForce.Application.Requests.Documents;

namespace TaskForce.Infrastructure.Documents;

/// <summary>The parts of a form: a bar with the title, and a bordered table with a row for each box, its number in the margin.</summary>
internal sealed class DocxBoxes(PrintedForm form, int width)
{
    private const int NumberWidth = 850;
    private const int LabelWidth = 2_900;
    private const string Ticked = "☒";
    private const string NotTicked = "☐";

    // What people wrote carries its own language where it is not that of the document.
    private readonly string? written = form.Written is { } language && language != form.Language ? DocxText.TagOf(language) : null;

    private int Inner => width - NumberWidth - 300;

    /// <summary>A part.</summary>
    public IEnumerable<OpenXmlElement> Of(PrintedPart part)
    {
        yield return DocxText.Paragraph(DocxStyles.Part, part.Heading);
        if (part.Boxes.Count == 0)
            yield break;
        var table = Table(part.Heading, NumberWidth, width - NumberWidth);
        foreach (var box in part.Boxes)
            table.Append(Row(box));
        yield return table;
        yield return DocxText.Paragraph(DocxStyles.Text, "");
    }

    private TableRow Row(PrintedBox box)
    {
        if (box is PrintedHeading)
        {
            var heading = new TableCell(DocxText.Paragraph(DocxStyles.Group, box.Label))
            {
                TableCellProperties = new TableCellProperties
                {
                    TableCellWidth = Width(width), GridSpan = new GridSpan { Val = 2 }, Shading = new Shading { Val = ShadingPatternValues.Clear, Fill = DocxStyles.Mist },
                },
            };
            return new TableRow(Properties(keep: true), heading);
        }

        var content = Cell(width - NumberWidth, [.. box.Label.Length > 0 ? [DocxText.Paragraph(DocxStyles.Label, box.Label)] : Array.Empty<OpenXmlElement>(), .. Content(box)]);
        return new TableRow(Properties(keep: !box.IsLong), Cell(NumberWidth, [DocxText.Paragraph(DocxStyles.Number, box.Number ?? "")]), content);
    }

    private IEnumerable<OpenXmlElement> Content(PrintedBox box) => box switch
    {
        PrintedText text => [.. Value(text.Value), .. text.Translations.SelectMany(Translation)],
        PrintedChoice choice => choice.Ticks.Select(t => DocxText.Paragraph(t.Inner ? DocxStyles.InnerTick : DocxStyles.Tick, $"{(t.Marked ? Ticked : NotTicked)}\t{t.Label}")),
        PrintedBlock block => [Block(block), DocxText.Paragraph(DocxStyles.Small, "")],
        PrintedTable table => [Lines(table), DocxText.Paragraph(DocxStyles.Small, "")],
        _ => throw new NotSupportedException($"{box.GetType().Name} has no layout."),
    };

    private static IEnumerable<OpenXmlElement> Translation(PrintedTranslation translation) =>
    [
        DocxText.Paragraph(DocxStyles.Origin, translation.Origin),
        .. translation.OutOfDate is { } mark ? [DocxText.Paragraph(DocxStyles.Label, mark)] : Array.Empty<OpenXmlElement>(),
        .. translation.Value.Paragraphs.Select(p => DocxText.Paragraph(DocxStyles.Translated, p, DocxText.TagOf(translation.Language))),
    ];

    private Table Block(PrintedBlock block)
    {
        var table = Table(block.Label, LabelWidth, Inner - LabelWidth);
        foreach (var line in block.Lines)
        {
            table.Append(new TableRow(
                Properties(keep: true), Cell(LabelWidth, [DocxText.Paragraph(DocxStyles.Text, line.Label)]), Cell(Inner - LabelWidth, Value(line.Value))));
        }

        return table;
    }

    private Table Lines(PrintedTable lines)
    {
        var one = Inner / lines.Columns.Count;
        var table = Table(lines.Label, [.. lines.Columns.Select(_ => one)]);
        var head = new TableRow(Properties(keep: true, head: true));
        foreach (var column in lines.Columns)
            head.Append(Cell(one, [DocxText.Paragraph(DocxStyles.Label, column)]));
        table.Append(head);
        // A list without a line has an empty one: there is room to write in.
        foreach (var cells in lines.Rows.DefaultIfEmpty([.. lines.Columns.Select(_ => default(PrintedValue))]))
        {
            var row = new TableRow();
            foreach (var cell in cells)
                row.Append(Cell(one, Value(cell)));
            table.Append(row);
        }

        return table;
    }

    private IEnumerable<OpenXmlElement> Value(PrintedValue value) => value.IsEmpty
        ? [DocxText.Paragraph(DocxStyles.Text, "")]
        : value.Paragraphs.Select(p => DocxText.Paragraph(DocxStyles.Text, p, value.IsWritten ? written : null));

    private static Table Table(string caption, params int[] columns)
    {
        var grid = new TableGrid();
        foreach (var column in columns)
            grid.Append(new GridColumn { Width = column.ToString(CultureInfo.InvariantCulture) });
        return new Table(
            new TableProperties
            {
                TableWidth = new TableWidth { Width = columns.Sum().ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                TableBorders = Borders(),
                TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
                TableCaption = new TableCaption { Val = DocxText.Clean(caption) },
            },
            grid);
    }

    private static TableBorders Borders()
    {
        return new TableBorders
        {
            TopBorder = Line<TopBorder>(), LeftBorder = Line<LeftBorder>(), BottomBorder = Line<BottomBorder>(), RightBorder = Line<RightBorder>(),
            InsideHorizontalBorder = Line<InsideHorizontalBorder>(), InsideVerticalBorder = Line<InsideVerticalBorder>(),
        };

        static T Line<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = DocxStyles.Edge };
    }

    private static TableCell Cell(int width, IEnumerable<OpenXmlElement> content) =>
        new(content.Prepend(new TableCellProperties { TableCellWidth = Width(width) }));

    private static TableCellWidth Width(int width) => new() { Width = width.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa };

    private static TableRowProperties Properties(bool keep, bool head = false)
    {
        var properties = new TableRowProperties();
        if (keep)
            properties.Append(new CantSplit());
        if (head)
            properties.Append(new TableHeader());
        return properties;
    }
}
