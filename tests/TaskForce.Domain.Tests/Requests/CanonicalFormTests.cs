using System.Globalization;
using System.Text.Json;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>The text that is sealed: the same for the same form, wherever and whenever it is written.</summary>
public sealed class CanonicalFormTests
{
    private static readonly SealedForm Example = new(
        SealedForm.Current, "42", 1, "FR-PR-LIL", CountryCode.BE, "2026-03-02T11:00:00.000Z", null, Forms.Complete([.. MeasureCatalogue.All.Select(m => m.Kind)]) with
        {
            Authority = Forms.Complete().Authority with { Signature = Forms.Signed }, Validation = Forms.Validation() with { Signature = Forms.Signed },
        });

    // Half a character cannot stand in an attribute.
    public static TheoryData<string> Texts =>
    [
        "plain", "Ώμέγα, Ђорђе, საქართველო, Ő, ı", "half a pair \ud83d alone, a pair 😀, \udc00", "\u0000\u001f\u007f\u2028\u2029\ufffe", "a\r\nb\rc\n\td",
    ];

    [Fact]
    public void Text_is_JSON_in_the_order_of_the_names_with_codes_for_words_and_without_what_was_not_written()
    {
        var form = new OrderForm
        {
            Title = "Tab\t, \"quotes\", \\, line\nend, \u0001 and é", Urgency = new() { Reasons = [UrgencyReason.TrialDate], LimitWanted = false, WantedOn = new(2026, 12, 1) },
            Measures = [new() { Number = 1, Kind = MeasureKind.VideoHearing }], Earlier = new() { Elsewhere = [new(null, null), new("ES", "1")] },
        };

        Assert.Equal(
            """
            {"Authority":{"Judicial":true},"Earlier":{"Elsewhere":[{},{"Reference":"1","State":"ES"}]},"Measures":[{"Kind":"VIDEO_HEARING","Number":1}],"RequestedBy":"AUTHORITY","Title":"Tab\t, \"quotes\", \\, line\nend, \u0001 and é","Urgency":{"LimitWanted":false,"Reasons":["TRIAL_DATE"],"WantedOn":"2026-12-01"}}
            """,
            CanonicalForm.Of(form));
    }

    /// <summary>
    /// Forms in use carry seals of this scheme. Where this fails, what is written has changed and every stored seal would be broken: give the new way
    /// a name of its own beside <see cref="SealedForm.Current"/> and leave this one.
    /// </summary>
    [Fact]
    public void Seal_of_a_form_is_the_same_for_ever() =>
        Assert.Equal("807f66d3b56853431ed9c971bebe3e8e64b29b9357ae2b24a87da93e6d821068", Example.Hash());

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("de-DE")]
    [InlineData("")]
    public void Neither_language_nor_calendar_of_the_machine_changes_it(string culture)
    {
        var expected = Example.Hash();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Example.Hash());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Reading_it_back_from_a_database_changes_nothing(string text)
    {
        var sealedForm = Example with { Content = Example.Content with { Title = text } };
        var stored = JsonSerializer.Deserialize<OrderForm>(JsonSerializer.Serialize(sealedForm.Content))!;

        Assert.Equal(sealedForm.Hash(), (sealedForm with { Content = stored }).Hash());
    }

    [Fact]
    public void Nothing_that_is_written_is_left_out()
    {
        var before = Example.Hash();
        var form = Example.Content;
        OrderForm[] changed =
        [
            form with { Title = form.Title + "." },
            form with { Certification = form.Certification with { Necessary = false } },
            form with { Earlier = form.Earlier with { SentElsewhere = null } },
            form with { Grounds = form.Grounds with { FactsTo = null } },
            form with { Measures = [.. form.Measures.Reverse()] },
            form with { Persons = form.Persons with { Lines = [.. form.Persons.Lines.Select(p => p with { Kind = PersonKind.Legal })] } },
            form with { Interception = form.Interception with { Duration = 5 } },
            form with { Authority = form.Authority with { Signature = Forms.Signed with { Post = "prosecutor" } } },
        ];

        Assert.Equal(changed.Length + 1, changed.Select(c => (Example with { Content = c }).Hash()).Append(before).Distinct().Count());
    }
}
