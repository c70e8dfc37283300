using TaskForce.Application.Requests.Documents;

namespace TaskForce.Application.Tests.Documents;

/// <summary>Everything that a printed form says, in its order.</summary>
internal static class Everything
{
    public static IEnumerable<string> In(PrintedForm form) =>
    [
        form.Annex ?? "", form.Title, form.Reference, .. form.Notes, .. form.Preamble, .. form.Parts.SelectMany(p => p.Boxes.SelectMany(In).Prepend(p.Heading)), form.Seal?.Line ?? "",
    ];

    /// <summary>What people wrote or the document says in the boxes, without the labels.</summary>
    public static IEnumerable<PrintedValue> Values(PrintedForm form) => form.Parts.SelectMany(p => p.Boxes).SelectMany(Values);

    /// <summary>The boxes of a part by their number, or by their label where they have none.</summary>
    public static IEnumerable<PrintedBox> Boxes(PrintedForm form, (string Part, string Box) named) =>
        form.Parts.Where(p => string.Equals(p.Mark ?? p.Title, named.Part, StringComparison.OrdinalIgnoreCase)).SelectMany(p => p.Boxes)
            .Where(b => (b.Number ?? (b is PrintedChoice { Label: "" } tick ? tick.Ticks[0].Label : b.Label)) == named.Box);

    /// <summary>What a box says without its label: values, and the choices that are marked.</summary>
    public static IEnumerable<string> Said(PrintedBox box) => box is PrintedChoice choice
        ? choice.Ticks.Where(t => t.Marked).Select(t => t.Label) : Values(box).Select(v => v.Text).OfType<string>();

    private static IEnumerable<PrintedValue> Values(PrintedBox box) => box switch
    {
        PrintedText text => [text.Value],
        PrintedBlock block => block.Lines.Select(l => l.Value),
        PrintedTable table => table.Rows.SelectMany(r => r),
        _ => [],
    };

    private static IEnumerable<string> In(PrintedBox box) => box switch
    {
        PrintedText text => [box.Label, text.Value.Text ?? "", .. text.Translations.SelectMany(t => new[] { t.Origin, t.OutOfDate ?? "", t.Value.Text ?? "" })],
        PrintedChoice choice => [box.Label, .. choice.Ticks.Select(t => t.Label)],
        PrintedBlock block => [box.Label, .. block.Lines.SelectMany(l => new[] { l.Label, l.Value.Text ?? "" })],
        PrintedTable table => [box.Label, .. table.Columns, .. table.Rows.SelectMany(r => r).Select(c => c.Text ?? "")],
        _ => [box.Label],
    };
}
