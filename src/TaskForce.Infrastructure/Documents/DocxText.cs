using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Language = TaskForce.Domain.Language;

namespace TaskForce.Infrastructure.Documents;

/// <summary>Words as a Word document takes them.</summary>
internal static class DocxText
{
    /// <summary>The tag of a language and its country, by which spelling and speech are chosen.</summary>
    public static string TagOf(Language language) => language switch
    {
        Language.Fr => "fr-FR",
        Language.Nl => "nl-NL",
        Language.De => "de-DE",
        Language.En => "en-GB",
    };

    /// <summary>A text without what XML forbids: a control character or half a character is shown as U+FFFD, never dropped in silence.</summary>
    public static string Clean(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c)))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text, i++, 2);
            else
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\ufffd');
        }

        return clean.ToString();
    }

    /// <summary>A paragraph in a style.</summary>
    public static Paragraph Paragraph(string style, string text, string? language = null) =>
        new(new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } }, Run(text, language));

    /// <summary>A run of text; tabs stay tabs, the ends of its lines stay ends.</summary>
    public static Run Run(string text, string? language = null)
    {
        var run = new Run();
        if (language is not null)
            run.RunProperties = new RunProperties { Languages = new Languages { Val = language } };
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\t' or '\n'))
                continue;
            if (i > start)
                run.Append(new Text(Clean(text[start..i])) { Space = SpaceProcessingModeValues.Preserve });
            if (i < text.Length)
                run.Append(text[i] == '\t' ? new TabChar() : new Break());
            start = i + 1;
        }

        return run;
    }
}
