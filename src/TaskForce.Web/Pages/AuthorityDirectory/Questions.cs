using TaskForce.Application.AuthorityDirectory;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Web.Pages.AuthorityDirectory;

/// <summary>The question to the finder as it stands in an address.</summary>
internal static class Questions
{
    private const int MostMeasures = 6;

    /// <summary>Reads a question; what is no code is not there, what is too long for a place is cut.</summary>
    public static CompetenceAsked Read(IQueryCollection query, CountryCode executing) => new(
        StableCode.Find<CountryCode>(query["country"]) ?? executing,
        [.. query["measure"].Select(m => StableCode.Find<MeasureKind>(m)).OfType<MeasureKind>().Distinct().Take(MostMeasures)],
        [.. query["place"].Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => p!.Trim()).Select(p => p.Length > PlaceFinder.LongestText ? p[..PlaceFinder.LongestText] : p).Take(CompetenceAsked.MostPlaces)],
        StableCode.Find<SpecialMatter>(query["matter"]) ?? SpecialMatter.Ordinary, query["urgent"] == "1");
}

/// <summary>The form in which the question is asked.</summary>
/// <param name="Asked">What was asked so far.</param>
/// <param name="Finding">What was found; null before anything was asked.</param>
/// <param name="Action">Where it is sent.</param>
/// <param name="AsksMeasures">Whether State and measures are asked: of an order they are known.</param>
public sealed record QuestionForm(CompetenceAsked Asked, Finding? Finding, string Action, bool AsksMeasures);

/// <summary>The answer, and where a reader goes from there.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Asked">The measures asked for, with their usual magistrates.</param>
/// <param name="NewOrder">Whether a new order may be addressed from here.</param>
public sealed record AnswerView(Finding Finding, CompetenceAsked Asked, bool NewOrder);
