using System.Globalization;
using TaskForce.Application.Requests.Documents;
using TaskForce.Application.Tests.Building;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Tests.Documents;

public sealed class AnnexATests
{
    private readonly AnnexA annex = new(new Application.Texts.Texts());

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    public static TheoryData<MeasureKind> Kinds => [.. Enum.GetValues<MeasureKind>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Everything_that_was_written_is_printed(Language language)
    {
        var full = new FullForm();
        var printed = string.Join('\n', Everything.In(annex.In(language, full.Source())));

        Assert.True(full.Marks.Count > 300, "The form was not filled.");
        Assert.Empty(full.Marks.Where(m => !printed.Contains(m.Key, StringComparison.Ordinal)).Select(m => m.Value));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Text_of_several_thousand_characters_is_printed_to_its_last(Language language)
    {
        var facts = string.Concat(Enumerable.Range(0, 2_500).Select(i => $"{i:0000}\t\r\n"));
        var form = new FullForm().Form;
        var printed = annex.In(language, new FullForm().Source() with { Form = form with { Grounds = form.Grounds with { Facts = facts } } });

        Assert.Contains(Everything.Values(printed), v => v.Text == facts && v is { IsWritten: true, Paragraphs.Count: 2_501 });
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_translation_is_printed_under_its_own_original_by_whom_and_when_and_marked_where_it_is_out_of_date(Language language)
    {
        var source = new FullForm().Source();
        var texts = annex.In(language, source).Parts.SelectMany(p => p.Boxes).OfType<PrintedText>().ToList();

        foreach (var original in Translations.TextsOf(source.Form))
        {
            var printed = Assert.Single(texts, t => t.Value.Text == original.Text).Translations;
            Assert.Equal(source.Form.Translations.Where(t => t.Path == original.Path).Select(t => (t.Language, t.Text)), printed.Select(t => (t.Language, t.Value.Text!)));
            Assert.Equal([Language.De], printed.Where(t => t.OutOfDate is not null).Select(t => t.Language));
        }

        Assert.Equal(FormLimits.Long.Count, Translations.TextsOf(source.Form).Select(t => t.Label).Distinct().Count());
    }

    [Fact]
    public void Translation_says_its_language_its_translator_its_day_and_that_the_seal_does_not_hold_it()
    {
        var source = new FullForm().Source();
        var facts = source.Form.Translations.First(t => t.Path == "Grounds.Facts") with { Translator = "Griet Maenhout", Text = "Relaas." };
        source = source with { Form = source.Form with { Translations = [facts] } };

        PrintedTranslation Printed(AnnexASource of) => annex.In(Language.En, of).Parts.SelectMany(p => p.Boxes).OfType<PrintedText>().SelectMany(t => t.Translations).Single();
        Assert.Equal(new(Language.Nl, "Translation: Dutch · Translated by Griet Maenhout, 4 March 2026", null, new("Relaas.", IsWritten: true)), Printed(source));
        Assert.EndsWith("4 March 2026 · Added after the signature", Printed(source with { Added = [facts] }).Origin, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_translation_is_torn_where_a_page_ends()
    {
        var text = new PrintedText(null, "Facts", new("Short.", IsWritten: true));
        PrintedTranslation Of(int length) => new(Language.Nl, "Translation: Dutch", null, new(new string('x', length), IsWritten: true));

        Assert.False((text with { Translations = [Of(100)] }).IsLong);
        Assert.True((text with { Translations = [Of(800), Of(800)] }).IsLong);
    }

    [Fact]
    public void Every_section_stands_under_its_official_title_in_the_order_of_the_form()
    {
        var printed = annex.In(Language.Fr, new FullForm().Source());

        Assert.Equal(("ANNEXE A", "DÉCISION D’ENQUÊTE EUROPÉENNE (DEE)"), (printed.Annex, printed.Title));
        Assert.Equal(
            ["A", "B", "C", "D", "E", "F", "G", "H", "H1", "H2", "H3", "H4", "H5", "H6", "H7", "I", "J", "K", "L"],
            printed.Parts.Select(p => p.Mark?.Replace("SECTION ", "", StringComparison.Ordinal)).OfType<string>());
        Assert.Equal("SECTION H4 – Informations relatives aux comptes bancaires et autres comptes financiers", printed.Parts.Single(p => p.Mark == "SECTION H4").Heading);
        Assert.StartsWith("La présente décision d’enquête européenne a été émise par une autorité compétente.", printed.Preamble[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Part_H_has_the_sections_that_the_measures_call_for_and_no_other()
    {
        var form = Orders.Form(MeasureKind.SearchHome);
        Assert.DoesNotContain(Marks(form), m => m.StartsWith("SECTION H", StringComparison.Ordinal));
        Assert.Equal(["SECTION H", "SECTION H4"], Marks(Orders.Form(MeasureKind.Accounts, MeasureKind.SearchHome)).Where(m => m.StartsWith("SECTION H", StringComparison.Ordinal)));
    }

    [Fact]
    public void Section_L_is_printed_where_a_validation_is_called_for()
    {
        var source = new FullForm().Source() with { HasSectionL = false };
        Assert.DoesNotContain("SECTION L", annex.In(Language.Fr, source).Parts.Select(p => p.Mark));
    }

    [Fact]
    public void Empty_box_stays_an_empty_box()
    {
        var printed = annex.In(Language.En, new FullForm().Source() with { Form = new OrderForm() });

        Assert.Contains(printed.Parts.SelectMany(p => p.Boxes), b => b is PrintedText { Number: "B2", Value.IsEmpty: true });
        Assert.Contains(printed.Parts.SelectMany(p => p.Boxes), b => b is PrintedChoice { Number: "D1" } choice && choice.Ticks.All(t => !t.Marked));
        Assert.Contains(printed.Parts.SelectMany(p => p.Boxes), b => b is PrintedBlock { Number: "J3" } block && block.Lines.All(l => l.Value.IsEmpty));
    }

    [Theory]
    [InlineData(Language.Fr, "16 novembre 2026", "France")]
    [InlineData(Language.Nl, "16 november 2026", "Frankrijk")]
    [InlineData(Language.De, "16. November 2026", "Frankreich")]
    [InlineData(Language.En, "16 November 2026", "France")]
    public void Dates_and_places_are_in_the_language_of_the_document_whatever_the_screen_speaks(Language language, string day, string state)
    {
        using var screen = new Texts.Speaking("nl");
        var printed = annex.In(language, new FullForm().Source());

        Assert.Equal("nl", CultureInfo.CurrentUICulture.Name);
        Assert.Contains(printed.Parts.SelectMany(p => p.Boxes), b => b is PrintedText { Number: "D2" } text && text.Value.Text == day);
        Assert.Contains(printed.Parts.SelectMany(p => p.Boxes), b => b is PrintedText { Number: "A1" } text && text.Value.Text == state);
    }

    [Fact]
    public void Reader_is_told_that_labels_and_text_are_in_two_languages()
    {
        Assert.Empty(annex.In(Language.Fr, new FullForm().Source()).Notes);
        Assert.Equal(["Language of the labels: English. Language of the text, which stands as it was written: French."], annex.In(Language.En, new FullForm().Source()).Notes);
    }

    [Fact]
    public void Draft_replaced_version_and_signature_without_effect_say_so()
    {
        Assert.Equal(["Signature void: this form was reopened before it was sent."], annex.In(Language.En, Written(Language.En) with { IsVoid = true }).Notes);
        Assert.Equal(["Projet\u00a0: ce formulaire n’est pas signé."], annex.In(Language.Fr, new FullForm().Source() with { IsSigned = false }).Notes);
        Assert.Equal(["Version 1\u00a0: une version plus récente de ce formulaire a été signée."], annex.In(Language.Fr, new FullForm().Source() with { IsReplaced = true }).Notes);
    }

    [Fact]
    public void File_is_called_by_its_number_and_its_language()
    {
        var source = new FullForm().Source();
        Assert.Equal("FR-BE-2026-000123-annex-A-nl.docx", annex.In(Language.Nl, source).FileName);
        Assert.Equal("FR-BE-2026-000123-annex-A-v2-fr.docx", annex.In(Language.Fr, source with { Version = 2 }).FileName);
        Assert.Equal("draft-7-annex-A-fr.docx", annex.In(Language.Fr, source with { Number = null }).FileName);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Measure_in_the_list_of_the_form_is_ticked_and_another_is_not(MeasureKind kind)
    {
        var line = new MeasureLine { Number = 1, Kind = kind, Role = FormSections.RolesOf(kind) is [.., var role] ? role : null };

        Assert.Equal(MeasureCatalogue.Of(kind).HasTick, MeasureTicks.Of([line]).Any(t => t.Marked));
        Assert.DoesNotContain(MeasureTicks.Of([]), t => t.Marked);
    }

    [Theory]
    [InlineData("fr", "Hearing")]
    [InlineData("nl", "Database")]
    [InlineData("de", "Database")]
    [InlineData("en", "Database")]
    public void Hearing_comes_before_the_databases_in_the_French_form_alone(string language, string second)
    {
        using var speaking = new Texts.Speaking(language);
        Assert.Equal(second, MeasureTicks.Of([])[1].Text);
    }

    private static AnnexASource Written(Language language)
    {
        var source = new FullForm().Source();
        return source with { Form = source.Form with { Language = language } };
    }

    private IEnumerable<string> Marks(OrderForm form) =>
        annex.In(Language.Fr, new FullForm().Source() with { Form = form }).Parts.Select(p => p.Mark).OfType<string>();
}
