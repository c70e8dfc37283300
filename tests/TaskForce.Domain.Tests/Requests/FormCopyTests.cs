using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>What is taken over from an earlier form, and what never is.</summary>
public sealed class FormCopyTests
{
    private static readonly OrderForm Source = Forms.Complete(MeasureKind.HearingWitness, MeasureKind.Transactions, MeasureKind.Interception) with
    {
        Urgency = new() { Reasons = [UrgencyReason.TrialDate], Text = "Hearing.", LimitWanted = true, WantedOn = new(2026, 4, 1), LimitReason = "Soon." },
        Authority = Forms.Complete().Authority with { Signature = Forms.Signed },
        Remedies = new() { Sought = true, Details = "An appeal.", Informs = new() { Organisation = "Court" } },
    };

    [Fact]
    public void Only_the_chosen_sections_are_taken_over()
    {
        var copy = new OrderForm().With(Source, [FormSection.F], persons: false);

        Assert.Equal(Written(new OrderForm { Proceedings = Source.Proceedings }), Written(copy));
    }

    [Fact]
    public void Signatures_certifications_dates_and_references_are_never_taken_over()
    {
        var copy = new OrderForm().With(Source, FormCopy.Sections, persons: true);

        Assert.Null(copy.Authority.Signature);
        Assert.Null(copy.Authority.FileNumber);
        Assert.Equal((false, false, false, Source.Certification.Reason), (copy.Certification.Necessary, copy.Certification.AvailableAtHome, copy.Certification.ConfidentialityAsked, copy.Certification.Reason));
        Assert.Equal((null, null, null), (copy.Urgency.LimitWanted, copy.Urgency.WantedOn, copy.Urgency.LimitReason));
        Assert.Equal((null, null), (copy.Grounds.FactsFrom, copy.Grounds.FactsTo));
        Assert.Equal((null, null, null, null), (copy.Bank.From, copy.Bank.To, copy.Interception.From, copy.RealTime.From));
        Assert.Equal((null, null, "Court"), (copy.Remedies.Sought, copy.Remedies.Details, copy.Remedies.Informs.Organisation));
        Assert.Null(copy.Earlier.Supplements);
        Assert.Null(copy.Title);
        Assert.Equal((Source.Grounds.Facts, "Hearing."), (copy.Grounds.Facts, copy.Urgency.Text));
    }

    [Fact]
    public void The_own_file_number_and_the_own_certifications_stay()
    {
        var own = new OrderForm { Authority = new() { FileNumber = "26/900" }, Certification = new() { Necessary = true } };

        var copy = own.With(Source, [FormSection.K], persons: false);

        Assert.Equal(("26/900", true, Source.Authority.Email), (copy.Authority.FileNumber, copy.Certification.Necessary, copy.Authority.Email));
    }

    [Fact]
    public void Who_validates_is_of_one_order_and_never_taken_over()
    {
        var source = Source with
        {
            Authority = Source.Authority with { Judicial = false, JudgeMustValidate = true, AloneBecause = "Consent." },
            Measures = [.. Source.Measures.Select(m => m with { HomeCase = Organisations.ValidationCase.B, AloneBecause = "Consent." })],
        };

        var copy = new OrderForm().With(source, FormCopy.Sections, persons: true);

        Assert.Equal((true, false, null), (copy.Authority.Judicial, copy.Authority.JudgeMustValidate, copy.Authority.AloneBecause));
        Assert.All(copy.Measures, m => Assert.Equal((null, null), (m.HomeCase, m.AloneBecause)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Persons_and_what_designates_them_come_only_where_somebody_chose_so(bool persons)
    {
        var copy = new OrderForm().With(Source, FormCopy.Sections, persons);

        Assert.Equal((persons, persons, persons, persons, persons), (
            copy.Persons.Lines.Count > 0, copy.Measures.Any(m => m.Person is not null), copy.Bank.Accounts.Count > 0, copy.Interception.Targets.Count > 0, copy.Interception.Person is not null));
    }

    [Fact]
    public void Measures_that_stay_name_nobody_among_the_persons_who_come()
    {
        var own = Forms.Complete(MeasureKind.HearingWitness, MeasureKind.Interception);

        var persons = own.With(Source, [FormSection.G], persons: true);
        var words = own.With(Source, [FormSection.G], persons: false);

        Assert.Empty(persons.PersonsNamed());
        Assert.Contains(FormCheck.Gaps(persons, CountryCode.FR), g => g is { Field: "C1.5", Line: 1 });
        Assert.Equal([1, 1, 1], words.PersonsNamed());
    }

    [Fact]
    public void Section_D_of_a_supplement_says_what_the_earlier_order_knows()
    {
        var order = An.Order().Acknowledged().Build();

        var section = order.AsEarlier("Parquet de Tournai");

        Assert.Equal((true, order.Form.Authority.Signature!.SignedOn, "Parquet de Tournai", order.Number!.Value.ToString(), null),
            (section.Supplements, section.IssuedOn!.Value, section.SentTo, section.IssuingReference, section.SentElsewhere));
        Assert.NotNull(section.TransmittedOn);
        Assert.Empty(FormCheck.Gaps(Forms.Complete(MeasureKind.DocumentProduction) with { Earlier = section with { SentElsewhere = false } }, CountryCode.FR));
    }

    [Fact]
    public void A_draft_and_a_closed_order_are_not_supplemented_and_the_other_side_supplements_nothing()
    {
        var sent = An.Order().Acknowledged().Build();

        Assert.Equal((true, true, false, false), (
            sent.CanBeSupplementedBy(A.Magistrate("FR-PR-LIL")), sent.CanBeSupplementedBy(A.Clerk("FR-PR-LIL")), sent.CanBeSupplementedBy(A.Magistrate("BE-DIV-TOU")),
            An.Order().Build().CanBeSupplementedBy(A.Magistrate("FR-PR-LIL"))));
    }

    private static string Written(OrderForm form) => System.Text.Json.JsonSerializer.Serialize(form);
}
