using TaskForce.Domain.Requests;
using static TaskForce.Domain.Organisations.CompetenceReason;

namespace TaskForce.Domain.Organisations;

/// <summary>
/// Finds the receiving authority (Directive 2014/41/EU, Art. 7; reference §6.2 and §6.4): of Belgium by the law of 22 May 2017,
/// Art. 14 and 16, of France by the code of criminal procedure, Art. 694-30. Who is named and who is open, the directory says.
/// </summary>
/// <param name="directory">The authorities of the executing State that exist today.</param>
public sealed class Competence(IEnumerable<Authority> directory)
{
    private static readonly AuthorityCode Pnat = new("FR-PNAT"), Pnaco = new("FR-PNACO"), Pnf = new("FR-PNF"), CourtOfParis = new("FR-PR-PAR");

    private readonly Dictionary<AuthorityCode, Authority> known = directory.ToDictionary(a => a.Code);

    /// <summary>Proposes an authority, or names the candidates and what would decide between them.</summary>
    public CompetenceAnswer Answer(CompetenceQuestion question)
    {
        var places = question.Places.Select(p => p with { Offices = [.. p.Offices.Where(known.ContainsKey)] }).ToList();
        return question.Executing == CountryCode.BE ? Belgium(question, places) : France(question, places);
    }

    private CompetenceAnswer Belgium(CompetenceQuestion question, IReadOnlyList<PlaceOffices> places)
    {
        var federal = Only(AuthorityKind.FED);
        var offices = places.SelectMany(p => p.Offices).Distinct().ToList();
        if (question.Matter == SpecialMatter.Customs)
            return Proposed(places, Only(AuthorityKind.CUST), BeCustoms, [.. offices.Select(o => (o, BePlace))]);
        if (question.Matter is SpecialMatter.Terrorism or SpecialMatter.OrganisedCrime)
            return Proposed(places, federal, BeFederalSpecial, [.. offices.Select(o => (o, BePlace))]);
        if (places.Count == 0)
            return Proposed(places, federal, HoldersOnly(question) ? BeFederalHolder : BeFederalPlaceUnknown);
        if (places.Any(p => p.Offices.Count != 1))
            return Open(places, places.Any(p => p.Offices.Count == 0) ? null : CompetenceDecider.BeMunicipality, [.. offices.Select(o => (o, BePlace)), .. With(federal, BeFederalPlaceUnknown)]);
        if (offices.Count > 1)
            return Open(places, CompetenceDecider.BeSeveralDistricts, [.. offices.Select(o => (o, BeOneMeasure)), .. With(federal, BeFederalCoordination)]);
        return Proposed(places, known[offices[0]], BePlace,
            [.. Divisions(offices[0], places).Select(d => (d, BeDivision)), .. question.Urgent ? With(federal, BeFederalUrgent) : []]);
    }

    private CompetenceAnswer France(CompetenceQuestion question, IReadOnlyList<PlaceOffices> places)
    {
        var offices = places.SelectMany(p => p.Offices).Distinct().ToList();
        if (question.Matter == SpecialMatter.Terrorism)
            return Proposed(places, known.GetValueOrDefault(Pnat), FrPnat, [.. offices.Select(o => (o, FrProsecutor))]);
        var complex = question.Matter is SpecialMatter.OrganisedCrime or SpecialMatter.ComplexFinance;
        var national = question.Matter == SpecialMatter.OrganisedCrime ? With(known.GetValueOrDefault(Pnaco), FrPnaco) : With(known.GetValueOrDefault(Pnf), FrPnf);
        if (places.Count == 0)
            return complex ? Open(places, CompetenceDecider.FrPlaceNeeded, national) : PlaceUnknownInFrance(question, places);
        if (complex && offices.Select(o => known[o].Jirs).Distinct().ToList() is [{ } one] && known.TryGetValue(one, out var jirs))
            return Proposed(places, jirs, FrJirs, [.. national, .. offices.Select(o => (o, FrProsecutor))]);
        if (places.Any(p => p.Offices.Count == 0))
            return Open(places, CompetenceDecider.FrCourtNotListed, [.. offices.Select(o => (o, FrProsecutor)), .. With(Only(AuthorityKind.CENTRAL), CentralHelps)]);
        var receivers = offices.Select(o => ReceiverAt(known[o], question.Measures)).ToList();
        if (places.Any(p => p.Offices.Count > 1 || p.ToConfirm))
            return Open(places, CompetenceDecider.FrCourtOfDepartment, [.. receivers]);
        if (offices.Count > 1)
            return Open(places, CompetenceDecider.FrSeveralCourts, [.. receivers]);
        var (receiver, reason) = receivers[0];
        var judge = JudgesOf(known[offices[0]]);
        return Proposed(places, known[receiver], reason,
            reason == FrJudge ? [(offices[0], FrProsecutor)] : question.Measures.Any(NeedsJudgeInFrance) ? With(judge, FrJudgeForSome) : []);
    }

    private CompetenceAnswer PlaceUnknownInFrance(CompetenceQuestion question, IReadOnlyList<PlaceOffices> places)
    {
        var paris = known.GetValueOrDefault(CourtOfParis);
        if (question.Measures.Contains(MeasureKind.Provisional) && paris is not null && JudgesOf(paris) is { } judge)
            return Proposed(places, judge, FrJudgeOfParis);
        return HoldersOnly(question) && paris is not null
            ? Proposed(places, paris, FrProsecutorOfParis) with { ToConfirm = true }
            : Open(places, CompetenceDecider.FrPlaceNeeded, With(Only(AuthorityKind.CENTRAL), CentralHelps));
    }

    /// <summary>
    /// Art. 694-30: the investigating judge where the measures need one and none is the prosecutor's alone; else the prosecutor, who
    /// receives all of them.
    /// </summary>
    private (AuthorityCode, CompetenceReason) ReceiverAt(Authority office, IReadOnlyList<MeasureKind> measures) =>
        measures.Any(NeedsJudgeInFrance)
            && !measures.Any(m => DomesticMagistrates.Of(m, CountryCode.FR) is null or DomesticMagistrate.Prosecutor) && JudgesOf(office) is { } judge
            ? (judge.Code, FrJudge) : (office.Code, FrProsecutor);

    private static bool NeedsJudgeInFrance(MeasureKind measure) => DomesticMagistrates.Of(measure, CountryCode.FR) == DomesticMagistrate.InvestigatingJudge;

    private static bool HoldersOnly(CompetenceQuestion question) => question.Measures.Count > 0 && question.Measures.All(DomesticMagistrates.IsPlaceless);

    private Authority? JudgesOf(Authority office) =>
        known.Values.FirstOrDefault(a => a.Kind == AuthorityKind.JI && a.Court is not null && a.Court == office.Court);

    private Authority? Only(AuthorityKind kind) => known.Values.Where(a => a.Kind == kind).OrderBy(a => a.Code.Value, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>The divisions of an office, first that in which the places lie.</summary>
    private IEnumerable<AuthorityCode> Divisions(AuthorityCode office, IReadOnlyList<PlaceOffices> places) => known.Values
        .Where(a => a.Kind == AuthorityKind.DIV && a.Parent == office).Select(a => a.Code)
        .OrderBy(code => places.Any(p => p.Division == code) ? 0 : 1).ThenBy(code => code.Value, StringComparer.Ordinal);

    private static IReadOnlyList<(AuthorityCode, CompetenceReason)> With(Authority? authority, CompetenceReason reason) =>
        authority is null ? [] : [(authority.Code, reason)];

    /// <summary>Where the authority that the rule names does not exist today, its place is left open.</summary>
    private static CompetenceAnswer Proposed(
        IReadOnlyList<PlaceOffices> places, Authority? authority, CompetenceReason reason, IReadOnlyList<(AuthorityCode Authority, CompetenceReason Reason)>? others = null) =>
        new(authority is null ? null : new CompetenceCandidate(authority.Code, reason),
            [.. (others ?? []).Where(o => o.Authority != authority?.Code).DistinctBy(o => o.Authority).Select(o => new CompetenceCandidate(o.Authority, o.Reason))],
            Decides: null, places.Any(p => p.ToConfirm) || authority?.ToConfirm is not null);

    private CompetenceAnswer Open(
        IReadOnlyList<PlaceOffices> places, CompetenceDecider? decides, IReadOnlyList<(AuthorityCode Authority, CompetenceReason Reason)> candidates) =>
        new(null, [.. candidates.DistinctBy(c => c.Authority).Select(c => new CompetenceCandidate(c.Authority, c.Reason))], decides,
            places.Any(p => p.ToConfirm) || candidates.Any(c => known[c.Authority].ToConfirm is not null));
}
