using TaskForce.Domain.Requests;

namespace TaskForce.Domain.Organisations;

/// <summary>Matters for which the law has special authorities (reference §6.2, §6.5).</summary>
public enum SpecialMatter
{
    /// <summary>None of the others.</summary>
    Ordinary = 1,

    /// <summary>Terrorism.</summary>
    Terrorism = 2,

    /// <summary>Organised crime.</summary>
    OrganisedCrime = 3,

    /// <summary>Complex economic and financial crime.</summary>
    ComplexFinance = 4,

    /// <summary>Customs and excise.</summary>
    Customs = 5,
}

/// <summary>What is needed, and where: the question whose answer is a receiving authority.</summary>
/// <param name="Executing">The State that is asked.</param>
/// <param name="Measures">What is needed.</param>
/// <param name="Places">Where; empty while the place is not known.</param>
/// <param name="Matter">Special matter.</param>
/// <param name="Urgent">Urgent.</param>
public sealed record CompetenceQuestion(
    CountryCode Executing, IReadOnlyList<MeasureKind> Measures, IReadOnlyList<PlaceOffices> Places, SpecialMatter Matter = SpecialMatter.Ordinary, bool Urgent = false);

/// <summary>A place of a measure, with what the territory says of it.</summary>
/// <param name="Name">As it is called.</param>
/// <param name="Offices">The prosecutors' offices of which one is competent; none where no listed court has the place.</param>
/// <param name="Division">The division of the office in which it lies, where that is known.</param>
/// <param name="ToConfirm">The territory has still to be confirmed.</param>
public sealed record PlaceOffices(string Name, IReadOnlyList<AuthorityCode> Offices, AuthorityCode? Division = null, bool ToConfirm = false);

/// <summary>Why an authority is competent, or helps. Each has its sentence with the article, in four languages.</summary>
public enum CompetenceReason
{
    /// <summary>Belgium: prosecutor of the district of the measure (law of 22 May 2017, Art. 14).</summary>
    BePlace = 1,

    /// <summary>Belgium: division of that office.</summary>
    BeDivision,

    /// <summary>Belgium: prosecutor competent for one of the measures (Art. 14).</summary>
    BeOneMeasure,

    /// <summary>Belgium: federal prosecutor, the place not known (Art. 14).</summary>
    BeFederalPlaceUnknown,

    /// <summary>Belgium: federal prosecutor, what a bank or an operator holds (§6.4).</summary>
    BeFederalHolder,

    /// <summary>Belgium: federal prosecutor, in case of urgency (Art. 14).</summary>
    BeFederalUrgent,

    /// <summary>Belgium: federal prosecutor, to coordinate (Art. 14).</summary>
    BeFederalCoordination,

    /// <summary>Belgium: federal prosecutor, terrorism or organised crime.</summary>
    BeFederalSpecial,

    /// <summary>Belgium: customs in matters of its exclusive competence (Art. 14, Art. 16).</summary>
    BeCustoms,

    /// <summary>France: prosecutor of the court competent for the measure (Art. 694-30).</summary>
    FrProsecutor,

    /// <summary>France: investigating judge of that court, who executes the measure (Art. 694-30).</summary>
    FrJudge,

    /// <summary>France: investigating judge, for the measures among several that need one (Art. 694-30).</summary>
    FrJudgeForSome,

    /// <summary>France: investigating judge of Paris, provisional measure at a place not known (EJN sheet).</summary>
    FrJudgeOfParis,

    /// <summary>France: prosecutor of Paris, what a bank or an operator holds (§6.4, to be confirmed).</summary>
    FrProsecutorOfParis,

    /// <summary>France: national anti-terrorism prosecutor.</summary>
    FrPnat,

    /// <summary>France: inter-regional specialised jurisdiction of the place.</summary>
    FrJirs,

    /// <summary>France: national prosecutor against organised crime, very high complexity (to be confirmed).</summary>
    FrPnaco,

    /// <summary>France: national financial prosecutor.</summary>
    FrPnf,

    /// <summary>The central authority helps to find the competent one (Directive 2014/41/EU, Art. 7(3) and (5)).</summary>
    CentralHelps,
}

/// <summary>What would decide where the data cannot.</summary>
public enum CompetenceDecider
{
    /// <summary>Belgium: several districts; one of the prosecutors, or the federal one for coordination.</summary>
    BeSeveralDistricts = 1,

    /// <summary>Belgium: the municipality, where a postcode lies in two districts.</summary>
    BeMunicipality,

    /// <summary>France: the court in whose district the municipality lies, where a department has several.</summary>
    FrCourtOfDepartment,

    /// <summary>France: several courts; the authority of one of the places.</summary>
    FrSeveralCourts,

    /// <summary>France: the presumed place, or a contact point of the European Judicial Network.</summary>
    FrPlaceNeeded,

    /// <summary>France: the courts of the department are not all in the list.</summary>
    FrCourtNotListed,
}

/// <summary>An authority that may receive the order, and why.</summary>
public sealed record CompetenceCandidate(AuthorityCode Authority, CompetenceReason Reason);

/// <summary>The answer.</summary>
/// <param name="Proposal">The competent authority; null where the data cannot decide.</param>
/// <param name="Others">Others that may receive it, the likeliest first.</param>
/// <param name="Decides">What would decide; null where there is a proposal, or where the authority that the rule names does not exist.</param>
/// <param name="ToConfirm">A lawyer or the ministry has still to confirm what the answer rests on.</param>
public sealed record CompetenceAnswer(
    CompetenceCandidate? Proposal, IReadOnlyList<CompetenceCandidate> Others, CompetenceDecider? Decides, bool ToConfirm)
{
    /// <summary>
    /// Whether choosing this authority is taking the proposal: it is proposed, or a division of the office that is. Where nothing
    /// is proposed, whichever candidate is chosen follows the answer.
    /// </summary>
    public bool Follows(AuthorityCode chosen, AuthorityCode? parent) =>
        Proposal is { } proposal ? chosen == proposal.Authority || parent == proposal.Authority
        : Others.Any(o => o.Authority == chosen || o.Authority == parent);
}
