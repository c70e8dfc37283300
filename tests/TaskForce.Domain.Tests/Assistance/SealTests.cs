using System.Reflection;
using System.Text.Json;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Domain.Tests.Assistance;

/// <summary>What is signed is sealed, of every kind, and what is sealed does not change.</summary>
public sealed class SealTests
{
    private static readonly SealedAssistance Example = new(
        SealedAssistance.Current, "42", RequestKind.FREEZE, 1, "FR-PR-LIL", CountryCode.BE, "2026-03-02T11:00:00.000Z", null, new AssistanceForm
        {
            Title = "Gel Zorgvliet", Language = Language.Fr, TranslationLanguage = Language.Nl, Translator = "An Peeters",
            Signature = new Signature("Camille Delattre", "substitut", new DateOnly(2026, 3, 2)),
            // Written out: a field that joins the kind changes no form that was sealed.
            Values = new AssistanceValues
            {
                One = new Dictionary<string, string>
                {
                    ["FZ1"] = "Juge d’instruction de Lille", ["FZ2"] = "2026-02-27", ["FZ6"] = "D08,D09", ["FZ7"] = "true", ["FZ11"] = "Mouscron,\n\"rue de Tournai\"", ["FZ16"] = "false",
                },
                Many = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
                {
                    ["FZ10"] =
                    [
                        new Dictionary<string, string> { ["PropertyKind"] = "ACCOUNT", ["PropertyDescription"] = "Compte courant", ["PropertyAmount"] = "12500.50 EUR" },
                        new Dictionary<string, string> { ["PropertyKind"] = "VEHICLE", ["PropertyDescription"] = "Utilitaire" },
                    ],
                    ["FZ12"] = [new Dictionary<string, string> { ["PersonKind"] = "NATURAL", ["FamilyName"] = "Zorgvliet" }],
                },
            },
        });

    public static TheoryData<RequestKind> Kinds => [.. AssistanceKinds.All.Select(d => d.Kind)];

    // Half a character cannot stand in an attribute.
    public static TheoryData<string> Texts => ["plain", "Ώμέγα, Ő, ı", "half a pair \ud83d alone, a pair 😀", "\u0000\u001f\u2028", "a\r\nb\rc\n\td"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Sending_seals_the_form_and_leaves_the_seal_with_its_event(RequestKind kind)
    {
        var life = new Life(kind);
        Assert.Equal((null, SealState.NotSealed), (life.Request.OpenVersion!.Seal, life.Request.SealOf(life.Request.OpenVersion)));

        var version = Assert.Single(life.Sent().Request.Versions);

        Assert.Matches("^[0-9a-f]{64}$", version.Seal);
        Assert.Equal((version.Seal, 1), (life.Request.Events[^1].Detail!.Facts.Seal, life.Request.Events[^1].Detail!.Facts.FormVersion));
        Assert.Equal(SealState.Intact, life.Request.SealOf(version));
    }

    [Fact]
    public void Correction_is_a_version_with_a_seal_of_its_own_and_the_first_stays_what_it_was()
    {
        var life = new Life(RequestKind.FREEZE).Sent();
        var first = life.Request.Versions[0].Seal;
        life.Take(AssistanceAct.OpenCorrection);
        Assert.Equal((1, SealState.NotSealed), (life.Request.VersionThatCounts.Number, life.Request.SealOf(life.Request.OpenVersion!)));
        life.Request.Edit(life.Form with { Title = "Affaire rectifiée" }, life.By(Side.Issuing));
        life.Take(AssistanceAct.SendCorrection);

        Assert.Equal([SealState.Intact, SealState.Intact], life.Request.Versions.Select(life.Request.SealOf));
        Assert.Equal((first, 2), (life.Request.Versions[0].Seal, life.Request.VersionThatCounts.Number));
        Assert.NotEqual(first, life.Request.Versions[1].Seal);
    }

    [Fact]
    public void Sealed_version_cannot_be_written_in()
    {
        var version = new Life(RequestKind.SERVICE).Sent().Request.Versions[0];

        var refused = Assert.Throws<TargetInvocationException>(() => typeof(AssistanceFormVersion).GetProperty(nameof(AssistanceFormVersion.Content))!.SetValue(version, new AssistanceForm()));

        Assert.IsType<InvalidOperationException>(refused.InnerException);
    }

    [Theory]
    [InlineData("content")]
    [InlineData("<Reason>k__BackingField")]
    [InlineData("<SignedAt>k__BackingField")]
    [InlineData("<Number>k__BackingField")]
    [InlineData("<Seal>k__BackingField")]
    public void Whatever_was_altered_behind_its_back_breaks_the_seal_and_the_form_does_not_go_on(string field)
    {
        var life = new Life(RequestKind.FREEZE).Sent().Take(AssistanceAct.RecordReception);
        var version = life.Request.Versions[0];
        Alter(version, field, field switch
        {
            "content" => version.Content with { Values = version.Content.Values with { One = version.Content.Values.One.ToDictionary(v => v.Key, v => v.Key == "FZ11" ? "Elsewhere." : v.Value) } },
            "<Reason>k__BackingField" => "Another reason.",
            "<SignedAt>k__BackingField" => life.Now.AddDays(-1),
            "<Number>k__BackingField" => 2,
            _ => null,
        });

        Assert.Equal(SealState.Broken, life.Request.SealOf(version));
        Assert.Equal(Refusal.SealBroken, Assert.Throws<RuleViolation>(() => life.Take(AssistanceAct.Forward)).Code);
    }

    [Fact]
    public void Form_sent_before_such_forms_were_sealed_is_not_sealed_and_goes_on()
    {
        var life = new Life(RequestKind.FREEZE).Sent();
        Alter(life.Request.Versions[0], "<Seal>k__BackingField", null);
        var detail = life.Request.Events[^1].Detail!;
        Alter(detail, "<Facts>k__BackingField", detail.Facts with { Seal = null });

        Assert.Equal(SealState.NotSealed, life.Request.SealOf(life.Request.Versions[0]));
        Assert.Equal("BE-DIV-KOR", life.Take(AssistanceAct.RecordReception).Take(AssistanceAct.Forward).Request.Executing!.Value.Value);
    }

    [Fact]
    public void Erasure_takes_the_content_and_keeps_the_seal()
    {
        var life = new Life(RequestKind.SERVICE).Sent().Take(AssistanceAct.Withdraw).Take(AssistanceAct.Close);
        var seal = life.Request.Versions[0].Seal;

        life.Request.Erase(Life.At("2038-04-01T12:00"));

        Assert.Equal((SealState.Erased, seal, null), (life.Request.SealOf(life.Request.Versions[0]), life.Request.Versions[0].Seal, life.Request.Form.Title));
    }

    [Fact]
    public void Fields_stand_in_the_order_of_their_ids_and_one_that_was_emptied_is_not_there()
    {
        var values = new AssistanceValues
        {
            One = new Dictionary<string, string> { ["FZ2"] = "2026-03-01", ["FZ11"] = "Lille\n\"Nord\"", ["FZ1"] = "Juge" },
            Many = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
            {
                ["FZ13"] = [], ["FZ10"] = [new Dictionary<string, string> { ["PropertyKind"] = "MONEY", ["PropertyAmount"] = "1 EUR" }, new Dictionary<string, string>()],
            },
        };

        Assert.Equal(
            """{"Values":{"Many":{"FZ10":[{"PropertyAmount":"1 EUR","PropertyKind":"MONEY"},{}]},"One":{"FZ1":"Juge","FZ11":"Lille\n\"Nord\"","FZ2":"2026-03-01"}}}""",
            CanonicalForm.Of(new AssistanceForm { Values = values }));
    }

    /// <summary>Forms in use carry seals of this scheme. Where this fails, every stored seal would be broken: give the new way a name of its own.</summary>
    [Fact]
    public void Seal_of_a_form_is_the_same_for_ever() => Assert.Equal("b01039ef2fb178a4389ee8775eb76c89364fb7a3ebac57c10de8a268bccdd191", Example.Hash());

    [Theory]
    [MemberData(nameof(Texts))]
    public void Reading_it_back_from_a_database_changes_nothing(string text)
    {
        var one = Example.Content.Values.One.ToDictionary();
        one["FZ11"] = text;
        var sealedForm = Example with { Content = Example.Content with { Values = Example.Content.Values with { One = one } } };
        var stored = JsonSerializer.Deserialize<AssistanceForm>(JsonSerializer.Serialize(sealedForm.Content))!;

        Assert.Equal(sealedForm.Hash(), (sealedForm with { Content = stored }).Hash());
    }

    [Fact]
    public void Nothing_that_is_written_is_left_out()
    {
        var form = Example.Content;
        var lines = form.Values.Many["FZ10"];
        AssistanceForm[] changed =
        [
            form with { Title = "Another" }, form with { Language = Language.En }, form with { TranslationLanguage = null }, form with { Translator = null },
            form with { Signature = form.Signature! with { Post = "procureur" } },
            .. form.Values.One.Keys.Select(k => form with { Values = form.Values with { One = form.Values.One.ToDictionary(v => v.Key, v => v.Key == k ? v.Value + "." : v.Value) } }),
            form with { Values = form.Values with { Many = form.Values.Many.Where(v => v.Key != "FZ12").ToDictionary() } },
            form with { Values = form.Values with { Many = form.Values.Many.ToDictionary(v => v.Key, v => v.Key == "FZ10" ? [.. lines, lines[0]] : v.Value) } },
        ];

        Assert.Equal(
            changed.Length + 3, changed.Select(c => (Example with { Content = c }).Hash())
                .Concat([Example.Hash(), (Example with { Kind = RequestKind.CONFISC }).Hash(), (Example with { Version = 2 }).Hash()]).Distinct().Count());
    }

    private static void Alter(object target, string field, object? value) =>
        target.GetType().GetField(field, BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(target, value);
}
