using TaskForce.Application.Requests.Documents;
using TaskForce.Application.Tests.Building;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Tests.Documents;

/// <summary>The documents of the steps of the kinds outside the EIO.</summary>
public sealed class KindDocumentsTests
{
    /// <summary>Steps without a document, each with its reason.</summary>
    private static readonly Dictionary<AssistanceAct, string> Without = new()
    {
        [AssistanceAct.Send] = "The form is the document.",
        [AssistanceAct.StartUrgently] = "It sends: the form is the document.",
        [AssistanceAct.SendCorrection] = "The new version of the form is the document.",
        [AssistanceAct.Cancel] = "The other State never knew of the draft.",
        [AssistanceAct.InformPersons] = "Before it is sent: the other State does not know of it.",
        [AssistanceAct.RecordOpinion] = "Before it is sent: what was said goes into the form.",
        [AssistanceAct.OpenCorrection] = "Kept to the State that corrects until it is sent.",
        [AssistanceAct.RecordReception] = "The acknowledgement, and each answer, names the day.",
        [AssistanceAct.CorrectReception] = "A repair of what is on record.",
        [AssistanceAct.ExplainMissedLimit] = "A repair of what is on record.",
        [AssistanceAct.BeginDecision] = "Work within the authority; the decision has a document.",
        [AssistanceAct.StartExecution] = "Work within the authority; the result has a document.",
        [AssistanceAct.EndConsultation] = "Nothing is said to the other side: it did not answer.",
        [AssistanceAct.NoAnswer] = "Silence writes nothing.",
        [AssistanceAct.Close] = "Nothing is said that the result did not say.",
        [AssistanceAct.Negotiate] = "Talks are not written in TaskForce; the agreement is.",
        [AssistanceAct.StartWork] = "Follows from the agreement, which has a document.",
        [AssistanceAct.TakeNote] = "Without a word to the sender; feedback has a document.",
        [AssistanceAct.ReceiveInformation] = "Notes what the other side had sent.",
        [AssistanceAct.EndSurveillance] = "The report has a document.",
    };

    private readonly Application.Texts.Texts texts = new();
    private readonly KindDocuments documents;

    public KindDocumentsTests() => documents = new KindDocuments(texts);

    public static TheoryData<RequestKind, Language> KindsAndLanguages => KindFormTests.KindsAndLanguages;

    [Fact]
    public void Every_step_has_a_document_or_a_reason_for_having_none() =>
        Assert.Equal(
            AssistanceKinds.All.SelectMany(d => d.Life).Select(s => s.Act).Distinct().Order(),
            KindDocuments.Steps.Concat(Without.Keys).Order());

    [Fact]
    public void Fields_of_a_step_that_the_other_State_sees_are_never_without_a_document() =>
        Assert.DoesNotContain(
            AssistanceKinds.All.SelectMany(d => d.Life).Where(s => s.Asks.Count > 0 && !KindDocuments.Steps.Contains(s.Act)),
            s => s.From.Any(f => f is not (OrderState.Draft or OrderState.PersonsInformed)));

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public void Every_field_ground_and_word_of_a_step_is_printed(RequestKind kind, Language language)
    {
        var definition = AssistanceKinds.Of(kind);
        foreach (var act in definition.Life.Select(s => s.Act).Distinct().Where(KindDocuments.Steps.Contains))
        {
            var full = new FullKind(definition);
            var before = full.Marks.Count;
            var source = full.Step(act);

            var printed = documents.In(language, source);

            var said = string.Join('\n', Everything.In(printed));
            Assert.Empty(full.Marks.Skip(before).Where(m => !said.Contains(m.Key, StringComparison.Ordinal)).Select(m => $"{act}: {m.Value}"));
            using (new Application.Texts.Speaking(language))
                Assert.Equal(source.Grounds.Count, printed.Parts[1].Boxes.OfType<PrintedText>().Where(b => b.Label == texts["Assistance.Grounds"]).Sum(b => b.Value.Paragraphs.Count));
            var numbers = printed.Parts[1].Boxes.Select(b => b.Number).ToHashSet();
            Assert.All(definition.Of(act).SelectMany(s => s.Asks), f => Assert.Contains(f.Id, numbers));
            Assert.Equal(language is Language.Fr or Language.Nl, printed.Notes.Count == 0);
        }
    }

    [Fact]
    public void Objection_cites_its_article_and_has_the_boxes_of_the_project_for_Annex_C()
    {
        var printed = documents.In(Language.Fr, new FullKind(AssistanceKinds.Of(RequestKind.NOTIF_31)).Step(AssistanceAct.Object));

        Assert.Equal(("Opposition à l’interception", "FR-BE-2026-000123-object-4-fr.docx"), (printed.Title, printed.FileName));
        Assert.Equal(["Directive 2014/41/UE, art. 31, § 3"], printed.Preamble);
        Assert.Contains(printed.Parts[1].Boxes, b => b is PrintedChoice { Number: "CX2" });
        Assert.Contains(printed.Parts[1].Boxes, b => b is PrintedText { Number: "CX3", Value.IsEmpty: false });
    }

    [Fact]
    public void Forward_names_the_authority_that_has_it_now_with_the_ways_to_reach_it()
    {
        var said = Everything.In(documents.In(Language.Nl, new FullKind(AssistanceKinds.Of(RequestKind.FREEZE)).Step(AssistanceAct.Forward))).ToList();

        Assert.Contains("Afdeling Kortrijk (nl)", said);
        Assert.Contains("greffe@example.org", said);
    }
}
