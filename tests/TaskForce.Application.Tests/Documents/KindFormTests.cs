using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using TaskForce.Application.Requests.Documents;
using TaskForce.Application.Tests.Building;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Infrastructure.Documents;
using Language = TaskForce.Domain.Language;

namespace TaskForce.Application.Tests.Documents;

/// <summary>The forms of the kinds outside the EIO on paper: walked by their definitions, so that a new field that is not printed fails.</summary>
public sealed class KindFormTests
{
    private static readonly string Seal = new('7', 64);
    private readonly Application.Texts.Texts texts = new();
    private readonly KindForm form;

    public KindFormTests() => form = new KindForm(texts);

    public static TheoryData<RequestKind, Language> KindsAndLanguages =>
        [.. AssistanceKinds.All.SelectMany(_ => Enum.GetValues<Language>(), (d, language) => (d.Kind, language))];

    public static TheoryData<RequestKind> Kinds => [.. AssistanceKinds.All.Select(d => d.Kind)];

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public void Every_field_of_the_definition_has_its_box_and_everything_that_was_typed_is_printed(RequestKind kind, Language language)
    {
        var full = new FullKind(AssistanceKinds.Of(kind), " à l’origine");
        var printed = form.In(language, full.Source());

        var said = string.Join('\n', Everything.In(printed));
        Assert.Empty(full.Marks.Where(m => !said.Contains(m.Key + " à l’origine", StringComparison.Ordinal)).Select(m => m.Value));
        var boxes = printed.Parts.SelectMany(p => p.Boxes).ToLookup(b => b.Number);
        foreach (var field in full.Definition.Sections.SelectMany(s => s.Fields))
        {
            // CB2D is the second line of box CB2 of the official form.
            var mine = boxes[field.Id == "CB2D" ? "CB2" : field.Id].ToList();
            Assert.True(mine.Count > 0, $"{field.Id} has no box.");
            Assert.True(mine.TrueForAll(b => b is PrintedBlock or PrintedTable || (b is PrintedText text ? !text.Value.IsEmpty : ((PrintedChoice)b).Ticks.Any(t => t.Marked))), $"{field.Id} is empty.");
            if (field.Type == FieldType.Choices)
                Assert.Equal(field.Codes.Count, Assert.IsType<PrintedChoice>(Assert.Single(mine)).Ticks.Count(t => t.Marked));
        }

        Assert.Equal(language != Language.Fr, printed.Notes.Count > 0);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Empty_box_stays_an_empty_box_and_a_field_that_is_not_called_for_has_none(RequestKind kind)
    {
        var definition = AssistanceKinds.Of(kind);
        var printed = form.In(Language.En, new FullKind(definition).Source() with { Form = new AssistanceForm() });

        var numbers = printed.Parts.SelectMany(p => p.Boxes).Select(b => b.Number).OfType<string>().ToHashSet();
        Assert.All(definition.Sections.SelectMany(s => s.Fields), f => Assert.Equal(f.When is null, numbers.Contains(f.Id == "CB2D" ? "CB2" : f.Id)));
    }

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public void File_is_valid_and_says_everything_that_the_page_says(RequestKind kind, Language language)
    {
        var printed = form.In(language, new FullKind(AssistanceKinds.Of(kind), "\tÀ <b>& \ud83d").Source(Seal));
        var file = new MemoryStream();
        FormDocx.Write(printed, file);
        file.Position = 0;
        using var document = WordprocessingDocument.Open(file, isEditable: false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var text = string.Join('\n', document.MainDocumentPart!.Document!.Descendants<Paragraph>().Select(p => string.Concat(p.Descendants().Select(e => e is Text t ? t.Text : e is TabChar ? "\t" : ""))));
        Assert.DoesNotContain(Everything.In(printed).SelectMany(s => s.ReplaceLineEndings("\n").Split('\n')), s => !text.Contains(s.Replace('\ud83d', '\ufffd'), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Language.Fr, "ANNEXE C", "NOTIFICATION", "(I) Informations sur l’état d’avancement", "au plus tard 96 heures")]
    [InlineData(Language.Nl, "BIJLAGE C", "KENNISGEVING", "(I) Informatie over de stand van zaken", "uiterlijk 96 uur")]
    [InlineData(Language.De, "ANHANG C", "UNTERRICHTUNG", "(I) Informationen zum Sachstand", "spätestens 96 Stunden")]
    [InlineData(Language.En, "ANNEX C", "NOTIFICATION", "(I) Information on the state of play", "at the latest 96 hours")]
    public void Notification_of_an_interception_is_laid_out_as_Annex_C(Language language, string annex, string title, string point, string reminder)
    {
        var printed = form.In(language, new FullKind(AssistanceKinds.Of(RequestKind.NOTIF_31)).Source());

        Assert.Equal((annex, title, $"FR-BE-2026-000123-annex-C-{Application.Texts.Speaking.TagOf(language)}.docx"), (printed.Annex, printed.Title, printed.FileName));
        Assert.Equal([null, "(A)", "(B)", "(C)", null, null], printed.Parts.Select(p => p.Mark));
        Assert.Equal(["CA0"], printed.Parts[0].Boxes.Select(b => b.Number));
        Assert.Equal(["CA1", "CA2", "CA3", "CA4", "CA5", "CA6", "CA7"], printed.Parts[1].Boxes.Select(b => b.Number));
        var b = printed.Parts[2].Boxes;
        Assert.Equal(5, b.OfType<PrintedHeading>().Count());
        Assert.Equal(point, Assert.IsType<PrintedHeading>(b[0]).Label);
        Assert.Contains(reminder, Assert.IsType<PrintedText>(b[^1]).Value.Text, StringComparison.Ordinal);
        Assert.Equal("CC1", Assert.IsType<PrintedBlock>(Assert.Single(printed.Parts[3].Boxes)).Number);
    }

    [Theory]
    [InlineData("PRIOR", true, false)]
    [InlineData("DURING", true, false)]
    [InlineData("AFTER", false, true)]
    [InlineData(null, false, false)]
    public void What_the_notified_authority_assesses_follows_from_the_moment(string? moment, bool both, bool use)
    {
        var values = new AssistanceValues { One = moment is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["CB1"] = moment } };
        var printed = form.In(Language.En, new FullKind(AssistanceKinds.Of(RequestKind.NOTIF_31)).Source() with { Form = new AssistanceForm { Values = values } });

        var choice = Assert.IsType<PrintedChoice>(printed.Parts[2].Boxes.Single(x => x.Number == "CB7"));
        Assert.Equal([both, use], choice.Ticks.Select(t => t.Marked));
    }

    [Theory]
    [InlineData(Language.Fr, "16 novembre 2026", "1 250,50 EUR", "décision de gel")]
    [InlineData(Language.Nl, "16 november 2026", "1.250,50 EUR", "bevriezingsbevel")]
    [InlineData(Language.De, "16. November 2026", "1.250,50 EUR", "Sicherstellungsentscheidung")]
    [InlineData(Language.En, "16 November 2026", "1,250.50 EUR", "freezing order")]
    public void Days_amounts_and_words_are_those_of_the_language_whatever_the_reader_speaks(Language language, string day, string amount, string title)
    {
        using var reader = new Application.Texts.Speaking(language == Language.En ? Language.Fr : Language.En);
        var printed = form.In(language, new FullKind(AssistanceKinds.Of(RequestKind.FREEZE)).Source());

        Assert.Equal(title, printed.Title, ignoreCase: true);
        var said = Everything.In(printed).Select(s => s.Replace('\u00a0', ' ').Replace('\u202f', ' ')).ToList();
        Assert.Contains(day, said);
        Assert.Contains(amount, said);
    }

    [Fact]
    public void Form_is_of_use_in_its_own_language_and_in_those_that_the_executing_State_accepts()
    {
        Assert.Equal([Language.Nl, Language.Fr], KindForm.Languages(new AssistanceForm { Language = Language.Nl }, Domain.CountryCode.FR));
        Assert.Equal([Language.De, Language.Fr, Language.Nl, Language.En], KindForm.Languages(new AssistanceForm { Language = Language.De }, Domain.CountryCode.BE));
        Assert.Equal([Language.Fr], KindForm.Languages(new AssistanceForm(), Domain.CountryCode.FR));
    }
}
