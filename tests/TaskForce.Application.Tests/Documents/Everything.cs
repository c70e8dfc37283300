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
    public static IEnumerable<PrintedValue> Values(PrintedForm form) => form.Parts.SelectMany(p => p.Boxes).SelectMany(b => b switch
    {
        PrintedText text => [text.Value],
        PrintedBlock block => block.Lines.Select(l => l.Value),
        PrintedTable table => table.Rows.SelectMany(r => r),
        _ => [],
    });

    private static IEnumerable<string> In(PrintedBox box) => box switch
    {
        PrintedText text => [box.Label, text.Value.Text ?? "", .. text.Translations.SelectMany(t => new[] { t.Origin, t.OutOfDate ?? "", t.Value.Text ?? "" })],
        PrintedChoice choice => [box.Label, .. choice.Ticks.Select(t => t.Label)],
        PrintedBlock block => [box.Label, .. block.Lines.SelectMany(l => new[] { l.Label, l.Value.Text ?? "" })],
        PrintedTable table => [box.Label, .. table.Columns, .. table.Rows.SelectMany(r => r).Select(c => c.Text ?? "")],
        _ => [box.Label],
    };
}
