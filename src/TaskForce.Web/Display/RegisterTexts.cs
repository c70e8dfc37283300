using TaskForce.Application.Requests.Register;
using TaskForce.Application.Texts;
using TaskForce.Domain.Requests;

namespace TaskForce.Web.Display;

/// <summary>How a request reads in a list.</summary>
public sealed class RegisterTexts(Texts texts, Dues dues)
{
    /// <summary>The measures in a few words: the first, and how many more.</summary>
    public string Measures(IReadOnlyList<MeasureKind> measures) => measures switch
    {
        [] => texts["Register.NoMeasure"],
        [var only] => Sentence.Begin(texts.Of(only)),
        [var first, ..] => texts["Register.AndMore", Sentence.Begin(texts.Of(first)), texts.Count("Register.More", measures.Count - 1)],
    };

    /// <summary>When the next limit ends, or that it stands still.</summary>
    public DueView Due(RegisterRow row) => row switch
    {
        { IsClosed: true } => new DueView("ended", texts.Of(row.State), ""),
        { State: OrderState.RecognitionPostponed or OrderState.ExecutionPostponed } => dues.Of(row.NextDueAt, row.NextDueCode, row.ExecutingCountry) with { Tone = "paused" },
        _ => dues.Of(row.NextDueAt, row.NextDueCode, row.ExecutingCountry),
    };

    /// <summary>Tone of a state: colour, never alone.</summary>
    public static string Tone(OrderState state) => state switch
    {
        OrderState.Transmitted or OrderState.Received or OrderState.Acknowledged or OrderState.Incomplete or OrderState.AwaitingValidation => "tf-state--wait",
        OrderState.Recognised or OrderState.RecognisedInPart or OrderState.InExecution or OrderState.Executed or OrderState.ExecutedInPart
            or OrderState.EvidenceTransferred => "tf-state--go",
        OrderState.Refused or OrderState.Returned or OrderState.NotPossible or OrderState.Withdrawn or OrderState.Cancelled => "tf-state--stop",
        OrderState.RecognitionPostponed or OrderState.ExecutionPostponed => "tf-state--pause",
        _ => "",
    };
}
