using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using TaskForce.Application.Requests.Documents;

namespace TaskForce.Infrastructure.Documents;

/// <summary>
/// Writes a printed form as a Word document, laid out as the official form: title, bars over the sections, numbered boxes, ticks, A4, the
/// reference, the seal and "n/m" in the foot. Part by part into the file, so that a long form stands in memory once and not twice.
/// </summary>
public static class FormDocx
{
    /// <summary>The type of a DOCX file.</summary>
    public const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // Twentieths of a point: A4, with margins of two centimetres.
    private const int PageWidth = 11_906;
    private const int PageHeight = 16_838;
    private const int Margin = 1_134;

    /// <summary>Writes it; the stream must be one that can be read and sought, because the file is an archive.</summary>
    public static void Write(PrintedForm form, Stream output)
    {
        using var package = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        package.PackageProperties.Title = DocxText.Clean(form.Title);
        package.PackageProperties.Subject = DocxText.Clean(form.Reference);
        package.PackageProperties.Creator = "TaskForce";
        package.PackageProperties.Language = DocxText.TagOf(form.Language);
        var main = package.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = DocxStyles.In(form.Language);
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
            new Compatibility(new CompatibilitySetting
            {
                Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15",
            }),
            new ThemeFontLanguages { Val = DocxText.TagOf(form.Language) });
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = new Footer(Foot(form));
        using var writer = OpenXmlWriter.Create(main);
        writer.WriteStartElement(new Document());
        writer.WriteStartElement(new Body());
        var boxes = new DocxBoxes(form, PageWidth - (2 * Margin));
        foreach (var element in Head(form).Concat(form.Parts.SelectMany(boxes.Of)).Concat(Seal(form)))
            writer.WriteElement(element);
        writer.WriteElement(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
            new PageSize { Width = PageWidth, Height = PageHeight },
            new PageMargin { Top = Margin, Right = Margin, Bottom = Margin, Left = Margin, Header = Margin / 2, Footer = Margin / 2, Gutter = 0 }));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static IEnumerable<OpenXmlElement> Head(PrintedForm form)
    {
        if (form.Annex is { } annex)
            yield return DocxText.Paragraph(DocxStyles.Annex, annex);
        yield return DocxText.Paragraph(DocxStyles.Title, form.Title);
        yield return DocxText.Paragraph(DocxStyles.Annex, form.Reference);
        foreach (var note in form.Notes)
            yield return DocxText.Paragraph(DocxStyles.Note, note);
        foreach (var words in form.Preamble)
            yield return DocxText.Paragraph(DocxStyles.Text, words);
    }

    private static IEnumerable<OpenXmlElement> Seal(PrintedForm form) =>
        form.Seal is { } seal ? [DocxText.Paragraph(DocxStyles.Note, seal.Line)] : [];

    private static IEnumerable<OpenXmlElement> Foot(PrintedForm form)
    {
        var line = DocxText.Paragraph(DocxStyles.Foot, form.Reference);
        line.Append(new Run(new TabChar()), Field("PAGE"), DocxText.Run("/"), Field("NUMPAGES"));
        yield return line;
        if (form.Seal is { } seal)
            yield return DocxText.Paragraph(DocxStyles.Foot, seal.Line);
    }

    private static SimpleField Field(string code) => new(DocxText.Run("1")) { Instruction = code };
}
