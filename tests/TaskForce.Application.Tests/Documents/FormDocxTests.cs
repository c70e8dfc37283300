using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using TaskForce.Application.Requests.Documents;
using TaskForce.Application.Tests.Building;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Infrastructure.Documents;
using Language = TaskForce.Domain.Language;

namespace TaskForce.Application.Tests.Documents;

public sealed class FormDocxTests
{
    private static readonly PrintedSeal Seal = new(SealState.Intact, PrintedSeal.Grouped(new string('a', 64)), "Sealed. " + PrintedSeal.Grouped(new string('a', 64)));
    private readonly AnnexA annex = new(new Application.Texts.Texts());

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    // Half a character cannot stand in an attribute.
    public static TheoryData<string, string?> Typed => new()
    {
        { "Ελλάδα Ђорђе Žižka Łódź ქართული Հայաստան Ŵ ı İ ß ẞ ﬁ 😀", null },
        { "a\tb\r\nc\rd\ne", "abcde" },
        { "nul \0, bell \a, escape \u001b, half \ud83d, not \uffff", "nul \ufffd, bell \ufffd, escape \ufffd, half \ufffd, not \ufffd" },
        { "<w:p>&amp;]]></w:p>", null },
        { "  spaces at both ends  ", null },
    };

    [Theory]
    [MemberData(nameof(Languages))]
    public void Document_is_valid_and_says_everything_that_the_page_says(Language language)
    {
        var full = new FullForm();
        var printed = annex.In(language, full.Source(Seal));
        using var document = Open(printed);

        Assert.Empty(Faults(document));
        var text = Text(document);
        Assert.DoesNotContain(Everything.In(printed).SelectMany(s => s.ReplaceLineEndings("\n").Split('\n')), s => !text.Contains(s, StringComparison.Ordinal));
        Assert.DoesNotContain(full.Marks.Keys, m => !text.Contains(m, StringComparison.Ordinal));
    }

    [Fact]
    public void Document_has_a_title_real_headings_rows_that_head_tables_and_its_language()
    {
        using var document = Open(annex.In(Language.De, new FullForm().Source(Seal)));
        var body = document.MainDocumentPart!.Document!.Body!;

        Assert.Equal("EUROPÄISCHE ERMITTLUNGSANORDNUNG (EEA)", document.PackageProperties.Title);
        Assert.Equal(20, body.Elements<Paragraph>().Count(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "Heading1"));
        Assert.Equal(5, body.Descendants<TableHeader>().Count());
        Assert.Equal("de-DE", document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val!.Value);
        // What was written in French is spoken in French.
        Assert.Contains(body.Descendants<Languages>(), l => l.Val == "fr-FR");
        Assert.Equal((11_906u, 16_838u), (body.Descendants<PageSize>().Single().Width!.Value, body.Descendants<PageSize>().Single().Height!.Value));
        var foot = document.MainDocumentPart.FooterParts.Single().Footer!;
        Assert.Equal(["PAGE", "NUMPAGES"], foot.Descendants<SimpleField>().Select(f => f.Instruction!.Value));
        Assert.Contains("FR-BE-2026-000123", foot.InnerText, StringComparison.Ordinal);
        Assert.Contains("Sealed. aaaaaaaa aaaaaaaa", foot.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Translation_stands_in_the_box_of_its_original_and_is_spoken_in_its_own_language()
    {
        var source = new FullForm().Source(Seal);
        using var document = Open(annex.In(Language.Fr, source));
        var cells = document.MainDocumentPart!.Document!.Descendants<TableCell>().Where(c => !c.Descendants<TableCell>().Any()).ToList();

        foreach (var translation in source.Form.Translations)
        {
            var original = Translations.TextsOf(source.Form).Single(t => t.Path == translation.Path);
            var cell = Assert.Single(cells, c => c.InnerText.Contains(translation.Text, StringComparison.Ordinal));
            Assert.Contains(original.Text, cell.InnerText, StringComparison.Ordinal);
            Assert.Contains(translation.Translator!, cell.InnerText, StringComparison.Ordinal);
            Assert.Equal(translation.Language.ToString().ToLowerInvariant(), cell.Descendants<Run>().Single(r => r.InnerText.Contains(translation.Text, StringComparison.Ordinal))
                .Descendants<Languages>().Single().Val!.Value![..2]);
        }
    }

    [Fact]
    public void Document_holds_no_macro_and_leads_nowhere()
    {
        using var document = Open(annex.In(Language.Fr, new FullForm().Source(Seal)));

        Assert.Null(document.MainDocumentPart!.VbaProjectPart);
        Assert.Empty(document.MainDocumentPart.ExternalRelationships);
        Assert.Empty(document.MainDocumentPart.HyperlinkRelationships);
    }

    [Theory]
    [MemberData(nameof(Typed))]
    public void Whatever_was_typed_makes_a_valid_document(string typed, string? shown)
    {
        using var document = Open(annex.In(Language.Fr, new FullForm(typed).Source(Seal)));

        Assert.Empty(Faults(document));
        Assert.Contains("K" + (shown ?? typed), string.Concat(document.MainDocumentPart!.Document!.Descendants<Text>().Select(t => t.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_twenty_thousand_characters_with_tabs_and_lines_keeps_each_of_them()
    {
        var facts = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"{i:0000}\tword\n"));
        var source = new FullForm().Source(Seal);
        source = source with { Form = source.Form with { Grounds = source.Form.Grounds with { Facts = facts } } };
        using var document = Open(annex.In(Language.Fr, source));

        Assert.Empty(Faults(document));
        var texts = document.MainDocumentPart!.Document!.Descendants<Text>().Select(t => t.Text).ToHashSet();
        Assert.All(Enumerable.Range(0, 2_000), i => Assert.Contains($"{i:0000}", texts));
    }

    private static WordprocessingDocument Open(PrintedForm printed)
    {
        var file = new MemoryStream();
        FormDocx.Write(printed, file);
        file.Position = 0;
        return WordprocessingDocument.Open(file, isEditable: false);
    }

    private static IEnumerable<string> Faults(WordprocessingDocument document) =>
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}");

    private static string Text(WordprocessingDocument document) =>
        string.Join('\n', document.MainDocumentPart!.Document!.Descendants<Paragraph>().Select(p => string.Concat(p.Descendants<Text>().Select(t => t.Text))));
}
