using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Domain.Rules;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>The long texts of a form in other languages, and what that is worth before the executing State (Art. 5(2), §6.3).</summary>
public sealed class TranslationsTests
{
    [Fact]
    public void Every_long_text_of_the_form_can_be_translated()
    {
        var everything = Forms.Complete(Enum.GetValues<MeasureKind>());
        var filled = everything with
        {
            Urgency = new() { Text = "a", LimitReason = "a" }, Earlier = everything.Earlier with { OtherRequest = "a" },
            Persons = everything.Persons with { OtherPlace = "a", OtherInformation = "a", Lines = [new() { Number = 1, Kind = PersonKind.Unknown, Description = "a" }] },
            Conference = everything.Conference with { Reasons = "a", Technical = "a" }, Bank = everything.Bank with { Banks = "a", Other = "a" },
            Interception = everything.Interception with { Identity = "a" }, Formalities = new() { Text = "a" }, Remedies = new() { Details = "a" },
        };

        Assert.Equal(FormLimits.Long.Order(StringComparer.Ordinal), Translations.TextsOf(filled).Select(t => t.Label).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_text_of_a_section_that_no_measure_calls_for_is_not_translated()
    {
        Assert.Contains(Translations.TextsOf(Forms.Complete(MeasureKind.Covert)), t => t.Section == FormSection.H6);
        Assert.DoesNotContain(Translations.TextsOf(Forms.Complete(MeasureKind.DocumentProduction)), t => t.Section == FormSection.H6);
    }

    [Fact]
    public void A_form_is_translated_when_every_text_is_and_no_longer_when_one_has_changed_since()
    {
        var form = Translated(Forms.Complete(MeasureKind.DocumentProduction), Language.Fr);
        Assert.True(Translations.IsComplete(form, Language.Fr));
        Assert.False(Translations.IsComplete(form, Language.De));

        var changed = form with { Grounds = form.Grounds with { Facts = "Something else." } };
        var facts = Translations.TextsOf(changed).Single(t => t.Path == "Grounds.Facts");

        Assert.Equal(TranslationState.OriginalChanged, Translations.StateOf(changed, Language.Fr, facts));
        Assert.False(Translations.IsComplete(changed, Language.Fr));
    }

    [Fact]
    public void A_translation_of_which_nobody_says_who_made_it_counts_for_nothing()
    {
        var form = Translated(Forms.Complete(MeasureKind.DocumentProduction), Language.Fr);

        Assert.False(Translations.IsComplete(form with { Translations = [.. form.Translations.Select(t => t with { Translator = null })] }, Language.Fr));
        Assert.False(Translations.IsComplete(form with { Translations = [.. form.Translations.Skip(1)] }, Language.Fr));
        Assert.False(Translations.IsComplete(new OrderForm(), Language.Fr));
    }

    [Fact]
    public void A_Dutch_form_goes_to_France_with_a_whole_French_translation_and_not_without()
    {
        var dutch = Forms.Complete(MeasureKind.DocumentProduction) with { Language = Language.Nl };
        var accepted = RuleSets.Of("2014/41").AcceptedLanguages(CountryCode.FR);

        Assert.False(Translations.IsAccepted(dutch, accepted));
        Assert.True(Translations.IsAccepted(Translated(dutch, Language.Fr), accepted));
        Assert.False(Translations.IsAccepted(Translated(dutch, Language.En), accepted));
    }

    [Fact]
    public void It_is_sealed_with_the_form_sent_with_it_and_gone_when_the_form_is_erased()
    {
        var order = An.Order().From("BE-PR-BRU").To("FR-PR-LIL").Writing(f => Translated(f with { Language = Language.Nl }, Language.Fr)).Transmitted().Build();

        Assert.True(Translations.IsComplete(order.Form, Language.Fr));
        Assert.Empty(order.Form.CodesAlone().Translations);
    }

    [Fact]
    public void A_translation_that_is_added_after_the_signature_counts_and_counts_before_the_one_that_was_sealed()
    {
        var dutch = Forms.Complete(MeasureKind.DocumentProduction) with { Language = Language.Nl };
        var old = Translated(dutch, Language.Fr) with { Grounds = dutch.Grounds with { Facts = "Something else." } };
        var facts = Translations.TextsOf(old).Single(t => t.Path == "Grounds.Facts");
        TranslatedText added = new() { Language = Language.Fr, Path = facts.Path, Text = "Autre chose.", Original = facts.Stamp, Translator = "G. Maenhout", TranslatedOn = new(2026, 3, 2) };

        Assert.False(Translations.IsAccepted(old, [Language.Fr]));
        Assert.True(Translations.IsAccepted(Translations.With(old, [added]), [Language.Fr]));
        Assert.Equal(added, Translations.In(Translations.With(old, [added]), Language.Fr, facts));
        Assert.Equal(old.Translations.Count, Translations.With(old, [added]).Translations.Count);
    }

    private static OrderForm Translated(OrderForm form, Language language) => form with
    {
        Translations =
        [
            .. Translations.TextsOf(form).Select(t => new TranslatedText
            {
                Language = language, Path = t.Path, Text = "Translation of " + t.Text, Original = t.Stamp, Translator = "Griet Maenhout", TranslatedOn = new(2026, 3, 1),
            }),
        ],
    };
}
