using TaskForce.Application.Requests.Case;
using TaskForce.Application.Texts;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Requests.Acts;

/// <summary>What people choose from on the pages of the acts.</summary>
internal static class Choices
{
    private const int ShownOfDescription = 160;

    // Art. 5a: the decentralised system is there from 1 March 2028.
    private static readonly DateOnly DecentralisedFrom = new(2028, 3, 1);

    /// <summary>Members of the vocabulary by their labels.</summary>
    public static IReadOnlyList<Choice> Of<TEnum>(Texts texts, IEnumerable<TEnum> members, Func<TEnum, string?>? hint = null) where TEnum : struct, Enum =>
        [.. members.Select(m => new Choice(m.ToString(), Sentence.Begin(texts.Of(m)), hint?.Invoke(m)))];

    /// <summary>Measures of the order by number, with the beginning of what they ask for.</summary>
    public static IReadOnlyList<Choice> Measures(Texts texts, IEnumerable<MeasureView> measures) =>
        [.. measures.Select(m => new Choice(
            m.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), Label(texts, m), Beginning(m.Line?.Description)))];

    /// <summary>The means of sending that exist on that day.</summary>
    public static IReadOnlyList<Choice> Channels(Texts texts, DateOnly today) =>
        Of(texts, Enum.GetValues<Channel>().Where(c => c != Channel.DecentralisedIt || today >= DecentralisedFrom));

    /// <summary>Grounds of refusal, each with what the executing State must or may do and whether it consults first.</summary>
    public static IReadOnlyList<Choice> Grounds(Texts texts, IEnumerable<GroundChoice> grounds) =>
        [.. grounds.DistinctBy(g => g.Ground).OrderBy(g => g.Ground).Select(g => new Choice(g.Ground.ToString(),
            $"{texts.Of(g.Ground)} - {texts[g.Mandatory ? "Acts.Ground.Must" : "Acts.Ground.May"]}{(g.ConsultFirst ? ", " + texts["Acts.Ground.ConsultFirst"] : "")}"))];

    /// <summary>Authorities under their kind.</summary>
    public static IReadOnlyList<Choice> Authorities(Texts texts, Dates dates, IEnumerable<AuthorityName> authorities) =>
        [.. authorities.Select(a => new Choice(a.Code.Value, dates.NameOf(a.Full), Group: Sentence.Begin(texts.Of(a.Kind))))];

    /// <summary>Missed limits with their last day.</summary>
    public static IReadOnlyList<Choice> Missed(Texts texts, Dates dates, IEnumerable<Clock> clocks) =>
        [.. clocks.Select(c => new Choice(
            c.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), $"{Sentence.Begin(texts.Of(c.Code))}, {dates.Long(c.LastDay)}"))];

    /// <summary>1. Search of a home.</summary>
    public static string Label(Texts texts, MeasureView measure) => $"{measure.Number}. {Sentence.Begin(texts.Of(measure.Kind))}";

    /// <summary>The day proposed for an answer: ten working days of the State that answers, two in urgent cases (reference §4.6).</summary>
    public static DateOnly AnswerBy(ActView view)
    {
        var answering = view.Header.ViewerSide == Side.Executing ? view.Header.IssuingCountry : view.Header.ExecutingCountry;
        return HolidayCalendar.Of(answering).AddWorkingDays(view.Today, view.Header.Urgent ? 2 : 10);
    }

    private static string? Beginning(string? text) =>
        text is { Length: > ShownOfDescription } ? string.Concat(text.AsSpan(0, ShownOfDescription), "…") : text;
}
