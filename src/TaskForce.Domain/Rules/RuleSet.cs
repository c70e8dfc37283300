using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Domain.Rules;

/// <summary>
/// One version of the law on European Investigation Orders: limits, grounds, languages, validation. A request keeps the
/// version in force on the day of its issue, so that a new version moves no old request.
/// </summary>
public abstract class RuleSet
{
    /// <summary>Name of the version, as stored with each request.</summary>
    public abstract string Version { get; }

    /// <summary>First day on which a request may be issued under this version.</summary>
    public abstract DateOnly InForceFrom { get; }

    /// <summary>Limits and targets by code.</summary>
    public abstract IReadOnlyDictionary<LimitCode, LimitRule> Limits { get; }

    /// <summary>Most days by which the decision may be extended (Art. 12(5)).</summary>
    public abstract int LongestExtension { get; }

    /// <summary>Languages that a State accepts as executing State (Art. 5(3), reference §6.3), the usual one first.</summary>
    public abstract IReadOnlyList<Language> AcceptedLanguages(CountryCode executing);

    /// <summary>Whether the law of the executing State makes refusal on this ground a duty (reference §1.11).</summary>
    public abstract bool RefusalIsMandatory(Ground ground, CountryCode executing);

    /// <summary>Whether the issuing authority must be consulted before a refusal on this ground (Art. 11(4), §1.11).</summary>
    public abstract bool ConsultationIsMandatory(Ground ground, CountryCode executing);

    /// <summary>Whether the ground is open for this measure in these proceedings (Art. 11(1) to (3), §1.11).</summary>
    public abstract bool IsOpen(Ground ground, MeasureLine measure, OrderForm form);

    /// <summary>The grounds that are open for a measure, in the order of the article.</summary>
    public IReadOnlyList<Ground> OpenGrounds(MeasureLine measure, OrderForm form) =>
        [.. Enum.GetValues<Ground>().Where(g => IsOpen(g, measure, form))];

    /// <summary>Whether a magistrate must validate the order before it is sent (Art. 2(c), §6.1).</summary>
    public abstract bool ValidationNeeded(OrderForm form, CountryCode issuing);
}

/// <summary>Every version of the rules. A new one is a class in this folder and a line here.</summary>
public static class RuleSets
{
    /// <summary>All versions, the oldest first.</summary>
    public static IReadOnlyList<RuleSet> All { get; } = [new Directive2014()];

    /// <summary>The version under which an order issued on that day stands.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No version was in force: the Directive applies from 22 May 2017.</exception>
    public static RuleSet InForceOn(DateOnly day) => All.LastOrDefault(r => r.InForceFrom <= day)
        ?? throw new ArgumentOutOfRangeException(nameof(day), day, "No rules on European Investigation Orders were in force.");

    /// <summary>The version with that name.</summary>
    /// <exception cref="KeyNotFoundException">The name is of no version.</exception>
    public static RuleSet Of(string version) => All.FirstOrDefault(r => r.Version == version)
        ?? throw new KeyNotFoundException($"No version of the rules is called '{version}'.");
}
