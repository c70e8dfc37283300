using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using Language = TaskForce.Domain.Language;

namespace TaskForce.Infrastructure.Documents;

/// <summary>The styles of a form: few, named, real headings, so that a reader who hears the document finds its parts.</summary>
internal static class DocxStyles
{
    public const string Text = "Normal";
    public const string Title = "Title";
    public const string Annex = "Annex";
    public const string Part = "Heading1";
    public const string Group = "Heading2";
    public const string Label = "BoxLabel";
    public const string Number = "BoxNumber";
    public const string Tick = "Tick";
    public const string InnerTick = "InnerTick";
    public const string Note = "Note";
    public const string Origin = "Origin";
    public const string Translated = "Translated";
    public const string Small = "Small";
    public const string Foot = "Footer";

    /// <summary>Colours of lines, of bars and of what stands on a bar.</summary>
    public const string Edge = "7A8594";

    public const string Mist = "E9EDF2";
    private const string Bar = "D3DAE3";
    private const string Font = "Arial";

    /// <summary>The styles, in a language.</summary>
    public static Styles In(Language language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle
            {
                RunFonts = new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font, EastAsia = Font },
                FontSize = Half(9.5), FontSizeComplexScript = new FontSizeComplexScript { Val = Half(9.5).Val },
                Languages = new Languages { Val = DocxText.TagOf(language), EastAsia = DocxText.TagOf(language) },
            }),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle { SpacingBetweenLines = Space(20, 40) })),
        new Style { Type = StyleValues.Paragraph, StyleId = Text, Default = true, StyleName = new StyleName { Val = "Normal" } },
        Make(Title, "Title", size: 15, bold: true, space: Space(0, 120), centred: true),
        Make(Annex, "Annex", size: 10, space: Space(0, 80), centred: true),
        Make(Part, "heading 1", size: 11, bold: true, space: Space(240, 80), outline: 0, fill: Bar, keep: true),
        Make(Group, "heading 2", size: 9.5, bold: true, outline: 1, keep: true),
        Make(Label, "Box label", size: 8.5, bold: true, keep: true),
        Make(Number, "Box number", size: 8.5, bold: true),
        Make(Tick, "Tick", size: 9.5, indent: 0),
        Make(InnerTick, "Inner tick", size: 9.5, indent: 400),
        Make(Note, "Note", size: 9, italic: true, space: Space(60, 60)),
        Make(Origin, "Origin of a translation", size: 8.5, italic: true, space: Space(100, 20), keep: true),
        Make(Translated, "Translation", size: 9.5),
        Make(Small, "Small", size: 2, space: Space(0, 0)),
        Make(Foot, "footer", size: 7.5, space: Space(0, 0), right: 9_638));

    private static Style Make(
        string id, string name, double size, bool bold = false, bool italic = false, SpacingBetweenLines? space = null, bool centred = false, int? outline = null,
        string? fill = null, bool keep = false, int? indent = null, int? right = null)
    {
        var paragraph = new StyleParagraphProperties();
        if (keep)
            paragraph.KeepNext = new KeepNext();
        if (fill is not null)
            paragraph.Shading = new Shading { Val = ShadingPatternValues.Clear, Fill = fill };
        if (indent is { } left)
            paragraph.Tabs = new Tabs(new TabStop { Val = TabStopValues.Left, Position = left + 340 });
        else if (right is { } edge)
            paragraph.Tabs = new Tabs(new TabStop { Val = TabStopValues.Right, Position = edge });
        if (space is not null)
            paragraph.SpacingBetweenLines = space;
        if (indent is { } hanging)
            paragraph.Indentation = new Indentation { Left = (hanging + 340).ToString(CultureInfo.InvariantCulture), Hanging = "340" };
        if (centred)
            paragraph.Justification = new Justification { Val = JustificationValues.Center };
        if (outline is { } level)
            paragraph.OutlineLevel = new OutlineLevel { Val = level };
        var run = new StyleRunProperties();
        if (bold)
            run.Bold = new Bold();
        if (italic)
            run.Italic = new Italic();
        run.FontSize = Half(size);
        return new Style
        {
            Type = StyleValues.Paragraph, StyleId = id, StyleName = new StyleName { Val = name }, BasedOn = new BasedOn { Val = Text },
            PrimaryStyle = new PrimaryStyle(), StyleParagraphProperties = paragraph, StyleRunProperties = run,
        };
    }

    private static FontSize Half(double points) => new() { Val = (points * 2).ToString(CultureInfo.InvariantCulture) };

    private static SpacingBetweenLines Space(int before, int after) =>
        new() { Before = before.ToString(CultureInfo.InvariantCulture), After = after.ToString(CultureInfo.InvariantCulture) };
}
