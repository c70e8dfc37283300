using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Domain.Rules;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>The twelve checks between fields of reference §3.7, each by its number, and the warnings that prevent nothing.</summary>
public sealed class FormChecksTests
{
    [Fact]
    public void Check_1_the_two_States_differ()
    {
        var refused = Assert.Throws<RuleViolation>(() => An.Order().From("FR-PR-LIL").To("FR-PR-DKQ").Build());
        Assert.Equal(Refusal.SameState, refused.Code);
    }

    [Fact]
    public void Check_2_nobody_sends_before_the_day_of_the_signature()
    {
        var order = An.Order().Signed().Build();
        var signed = order.Form.Authority.Signature!.SignedOn;
        var before = Deed.Now(A.Magistrate("FR-PR-LIL"), new DateTimeOffset(signed.AddDays(-1), new TimeOnly(10, 0), TimeSpan.Zero));

        var refused = Assert.Throws<RuleViolation>(() => order.Transmit(
            new RequestNumber(CountryCode.FR, CountryCode.BE, 2026, 1), new Addressee(order.Executing!.Value), Channel.SecureMail, [], before));

        Assert.Equal(Refusal.BeforeEvent, refused.Code);
    }

    public static TheoryData<string, string, GapKind, Func<OrderForm, OrderForm>> Checks => new()
    {
        { "3", "C1", GapKind.Missing, f => f with { Measures = [] } },
        { "4", "H5.1", GapKind.Missing, f => f with { Measures = [Forms.Line(1, MeasureKind.Observation)], RealTime = f.RealTime with { Relevance = null } } },
        { "5", "G4", GapKind.Missing, f => f with { Grounds = f.Grounds with { InAnnexD = true, MaximumYears = 3 } } },
        { "5", "G5", GapKind.Missing, f => f with { Grounds = f.Grounds with { InAnnexD = true, Categories = [OffenceCategory.D08] } } },
        { "5", "G5", GapKind.Contradiction, f => f with { Grounds = f.Grounds with { InAnnexD = true, Categories = [OffenceCategory.D08], MaximumYears = 2 } } },
        { "6", "D2 D3 D5", GapKind.Missing, f => f with { Earlier = f.Earlier with { Supplements = true } } },
        { "9", "A5 A6", GapKind.Missing, f => f with { TranslationLanguage = Language.Nl } },
        {
            "10", "C1.5", GapKind.Contradiction, f => f with
            {
                Measures = [Forms.Line(1, MeasureKind.Accounts) with { Person = 1 }],
                Persons = f.Persons with { Lines = [f.Persons.Lines[0] with { Position = PersonPosition.Witness }] },
            }
        },
    };

    [Theory, MemberData(nameof(Checks))]
    public void A_check_names_its_fields(string check, string fields, GapKind kind, Func<OrderForm, OrderForm> change)
    {
        var gaps = FormCheck.Gaps(change(Forms.Complete(MeasureKind.DocumentProduction)), CountryCode.FR);

        Assert.Equal((check, fields, true), (check, string.Join(' ', gaps.Select(g => g.Field)), gaps.All(g => g.Kind == kind)));
    }

    [Fact]
    public void Check_7_a_validation_asks_for_all_of_Section_L() =>
        Assert.Equal(["L1", "L3", "L4", "L5", "L6", "L7", "L8"], FormCheck.Gaps(new ValidationSection(), CountryCode.BE).Select(g => g.Field));

    [Fact]
    public void Check_8_an_administrative_procedure_of_a_judicial_authority_is_pointed_out_at_both_ends()
    {
        var warning = Assert.Single(Warnings(Whole(MeasureKind.DocumentProduction) with { Proceedings = new() { Type = ProceedingsType.PT_B } }));

        Assert.Equal((FormWarning.AdministrativeButJudicial, "F1", "K1", "4"), (warning.Warning, warning.Field, warning.Other!.Field, warning.Article));
    }

    [Fact]
    public void Check_9_a_form_in_no_accepted_language_is_pointed_out_before_the_signature_and_not_once_it_is_translated()
    {
        var dutch = Whole(MeasureKind.DocumentProduction) with { Language = Language.Nl };

        var warning = Assert.Single(Of(dutch));
        Assert.Equal((FormWarning.TranslationMissing, "A4", "5(3)"), (warning.Warning, warning.Field, warning.Article));
        Assert.Empty(FormCheck.Gaps(dutch, CountryCode.BE));
        Assert.Empty(Of(dutch with { TranslationLanguage = Language.Fr, Translator = "E. Janssens", TranslatedOn = new(2026, 3, 1) }));
        Assert.Single(Of(dutch with { TranslationLanguage = Language.En, Translator = "E. Janssens", TranslatedOn = new(2026, 3, 1) }));

        static IReadOnlyList<FormGap> Of(OrderForm form) => FormWarnings.Of(form, CountryCode.FR, RuleSets.Of("2014/41").AcceptedLanguages(CountryCode.FR), []);
    }

    [Fact]
    public void Check_11_an_interception_asked_of_another_State_as_well_is_pointed_out() => Assert.Equal(
        [FormWarning.OneStateOnly],
        Warnings(Whole(MeasureKind.Interception) with { Earlier = new() { Supplements = false, SentElsewhere = true, Elsewhere = [new("NL", "26/9")] } }).Select(w => w.Warning));

    [Fact]
    public void Check_12_a_long_text_has_20_000_characters_at_most()
    {
        FormLimits.Check(Facts(20_000));
        var refused = Assert.Throws<RuleViolation>(() => FormLimits.Check(Facts(20_001)));

        Assert.Equal((Refusal.TextTooLong, "Grounds.Facts"), (refused.Code, refused.Field));

        static OrderForm Facts(int length) => new() { Grounds = new() { Facts = new string('x', length) } };
    }

    public static TheoryData<FormWarning, string?, MeasureKind, Func<OrderForm, OrderForm>> Noted => new()
    {
        { FormWarning.ConsentRefused, "22(2)(a)", MeasureKind.TransferToIssuing, f => f with { Transfer = f.Transfer with { ToIssuing = TransferConsent.Refused } } },
        // 14 July 2026 is a Tuesday: a holiday in France, none in Belgium; Saturdays are no working days in either.
        { FormWarning.WantedOnHoliday, "12(2)", MeasureKind.DocumentProduction, f => f with { Urgency = Wanted(new(2026, 7, 21)) } },
        { FormWarning.WantedOnHoliday, "12(2)", MeasureKind.DocumentProduction, f => f with { Urgency = Wanted(new(2026, 7, 18)) } },
        { FormWarning.MinorWithoutNote, null, MeasureKind.DocumentProduction, f => f with { Persons = f.Persons with { Lines = [f.Persons.Lines[0] with { MinorOrVulnerable = true }] } } },
        { FormWarning.CourtesyTranslation, "5(2)", MeasureKind.DocumentProduction, f => f with { Language = Language.En } },
        {
            FormWarning.SuspectHasNotConsented, "24(2)(a)", MeasureKind.VideoHearing,
            f => f with { Measures = [.. f.Measures.Select(m => m with { Role = HearingRole.SuspectedOrAccused })] }
        },
    };

    [Theory, MemberData(nameof(Noted))]
    public void A_warning_names_its_article_and_prevents_nothing(FormWarning expected, string? article, MeasureKind measure, Func<OrderForm, OrderForm> change)
    {
        var form = change(Whole(measure));

        var warning = Assert.Single(Warnings(form));
        Assert.Equal((expected, article, GapKind.Warning), (warning.Warning, warning.Article, warning.Kind));
        Assert.Empty(FormCheck.Gaps(form, CountryCode.FR));
    }

    public static TheoryData<MeasureKind> Measures => [.. Enum.GetValues<MeasureKind>()];

    [Theory, MemberData(nameof(Measures))]
    public void A_complete_form_warns_of_nothing(MeasureKind kind) => Assert.Empty(Warnings(Whole(kind)));

    [Fact]
    public void A_contradiction_leads_to_both_ends()
    {
        var form = Forms.Complete(MeasureKind.DocumentProduction);
        var gap = Assert.Single(FormCheck.Gaps(form with { Grounds = form.Grounds with { FactsTo = new(2025, 1, 1) } }, CountryCode.FR));

        Assert.Equal(("Grounds.FactsTo", "Grounds.FactsFrom", "11(1)(e)"), (gap.Path, gap.Other!.Path, gap.Article));
    }

    [Fact]
    public void Check_4_a_section_that_no_measure_calls_for_is_told_before_the_signature_and_is_not_signed()
    {
        var form = Forms.Complete(MeasureKind.VideoHearing, MeasureKind.TransferToIssuing) with { Interception = new(), Covert = new() };
        form = form with
        {
            Conference = form.Conference with { Consent = true },
            Translations = [.. Translations.TextsOf(Forms.Complete(MeasureKind.VideoHearing, MeasureKind.Observation)).Select(t => new TranslatedText { Language = Language.Nl, Path = t.Path, Text = "x" })],
        };

        Assert.Equal(["H3", "H4", "H5"], Warnings(form).Where(w => w.Warning == FormWarning.NoMeasureCallsForIt).Select(w => w.Field));
        var signed = form.CalledAlone();
        Assert.Equal([FormSection.H3, FormSection.H4, FormSection.H5], PartH.Uncalled(form));
        Assert.Empty(PartH.Uncalled(signed));
        Assert.Equal((form.Conference.Reasons, false), (signed.Conference.Reasons, signed.Conference.Consent));
        Assert.Equal((TransferConsent.Given, null), (signed.Transfer.ToIssuing!.Value, signed.Transfer.ToExecuting));
        Assert.DoesNotContain(signed.Translations, t => t.Path == "RealTime.Relevance");
        Assert.Contains(signed.Translations, t => t.Path == "Conference.Reasons");
    }

    [Fact]
    public void Check_4_what_is_signed_and_sealed_holds_nothing_that_is_on_no_page()
    {
        var order = An.Order().Build();
        var form = Forms.Complete(MeasureKind.DocumentProduction);
        order.Edit(form, A.Clerk(order.Issuing.Value).On("2026-03-02"));

        order.Sign(Forms.Signed, A.Magistrate(order.Issuing.Value).On("2026-03-02"));

        Assert.Empty(PartH.Uncalled(order.Form));
        Assert.Equal(SealState.Intact, order.SealOf(order.VersionThatCounts));
    }

    public static TheoryData<string, MeasureKind, Func<OrderForm, OrderForm>> Contradictions => new()
    {
        { "Interception.Duration", MeasureKind.Interception, f => f with { Interception = f.Interception with { From = new(2026, 5, 1), To = new(2026, 4, 1) } } },
        { "Interception.To", MeasureKind.Interception, f => f with { Interception = f.Interception with { Duration = null, Unit = null, From = new(2026, 5, 1), To = new(2026, 4, 1) } } },
        { "Interception.Person", MeasureKind.Interception, f => f with { Interception = f.Interception with { Person = 9, Identity = "The user of the line." } } },
        { "Bank.Accounts", MeasureKind.Accounts, f => f with { Bank = f.Bank with { Accounts = [new("BE68 5390 0754 7035", null)] } } },
        { "Urgency.WantedOn", MeasureKind.DocumentProduction, f => f with { Urgency = new() { LimitWanted = false, WantedOn = new(2026, 7, 1) } } },
        { "Urgency.WantedOn", MeasureKind.DocumentProduction, f => f with { Urgency = new() { WantedOn = new(2026, 7, 1) } } },
        { "Grounds.Categories", MeasureKind.DocumentProduction, f => f with { Grounds = f.Grounds with { Categories = [OffenceCategory.D08] } } },
        {
            "Person", MeasureKind.Accounts, f => f with
            {
                Persons = f.Persons with { Lines = [new() { Number = 1, Kind = PersonKind.Legal, LegalName = "Frites NV", Position = PersonPosition.Victim }] },
            }
        },
    };

    [Theory, MemberData(nameof(Contradictions))]
    public void What_contradicts_itself_is_not_signed(string path, MeasureKind measure, Func<OrderForm, OrderForm> change)
    {
        var gap = Assert.Single(FormCheck.Gaps(change(Whole(measure)), CountryCode.FR));

        Assert.Equal((path, GapKind.Contradiction), (gap.Path, gap.Kind));
    }

    private static OrderForm Whole(MeasureKind measure) => Forms.Complete(measure).CalledAlone();

    private static RuleSet Rules => RuleSets.Of("2014/41");

    private static IReadOnlyList<FormGap> Warnings(OrderForm form) =>
        FormWarnings.Of(form, CountryCode.BE, Rules.AcceptedLanguages(CountryCode.BE), [Language.Fr, Language.Nl]);

    private static UrgencySection Wanted(DateOnly day) =>
        new() { LimitWanted = true, WantedOn = day, WantedKind = WantedDateKind.Fixed, LimitReason = "The hearing." };
}
