using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using static TaskForce.Domain.Organisations.CompetenceReason;
using static TaskForce.Domain.Organisations.DomesticMagistrate;
using static TaskForce.Domain.Requests.MeasureKind;

namespace TaskForce.Domain.Tests.Competences;

/// <summary>Reference §6.2 and §6.4: who receives, in a small directory of each State.</summary>
public sealed class CompetenceTests
{
    private static readonly Competence Belgium = new(
    [
        Of("BE-FED", AuthorityKind.FED), Of("BE-CUST", AuthorityKind.CUST), Of("BE-PR-MON", AuthorityKind.PR, "HAI"), Of("BE-PR-CHA", AuthorityKind.PR, "HAI"),
        Of("BE-DIV-MON", AuthorityKind.DIV, "HAI", "BE-PR-MON"), Of("BE-DIV-TOU", AuthorityKind.DIV, "HAI", "BE-PR-MON"), Of("BE-JI-HAI", AuthorityKind.JI, "HAI"),
    ]);

    private static readonly Authority[] French =
    [
        Of("FR-CENTRAL", AuthorityKind.CENTRAL), Of("FR-PNAT", AuthorityKind.FED), Of("FR-PNACO", AuthorityKind.FED), Of("FR-PNF", AuthorityKind.FED),
        Of("FR-PR-LIL", AuthorityKind.PR, "LIL", jirs: "FR-JIRS-LIL"), Of("FR-JI-LIL", AuthorityKind.JI, "LIL"), Of("FR-PR-DKQ", AuthorityKind.PR, "DKQ", jirs: "FR-JIRS-LIL"),
        Of("FR-JI-DKQ", AuthorityKind.JI, "DKQ"), Of("FR-PR-NCY", AuthorityKind.PR, "NCY", jirs: "FR-JIRS-NAN"), Of("FR-PR-PAR", AuthorityKind.PR, "PAR"),
        Of("FR-JI-PAR", AuthorityKind.JI, "PAR"), Of("FR-JIRS-LIL", AuthorityKind.JIRS), Of("FR-JIRS-NAN", AuthorityKind.JIRS),
    ];

    private static readonly Competence France = new(French);

    private static readonly PlaceOffices Tournai = At("Tournai", "BE-PR-MON", division: "BE-DIV-TOU"), Charleroi = At("Charleroi", "BE-PR-CHA");
    private static readonly PlaceOffices Lille = At("Lille", "FR-PR-LIL"), Dunkirk = At("Dunkerque", "FR-PR-DKQ"), Nord = At("Nord", "FR-PR-LIL FR-PR-DKQ");

    /// <summary>The table "measure and domestic magistrate", every line.</summary>
    [Theory]
    [InlineData(HearingWitness, ProsecutorOrJudge, Prosecutor)]
    [InlineData(HearingVictim, ProsecutorOrJudge, Prosecutor)]
    [InlineData(HearingExpert, ProsecutorOrJudge, Prosecutor)]
    [InlineData(HearingSuspect, ProsecutorOrJudge, Prosecutor)]
    [InlineData(DocumentProduction, Prosecutor, Prosecutor)]
    [InlineData(SearchHome, InvestigatingJudge, InvestigatingJudge)]
    [InlineData(Seizure, ProsecutorOrJudge, ProsecutorOrJudge)]
    [InlineData(Provisional, InvestigatingJudge, ProsecutorOrJudge)]
    [InlineData(Accounts, Prosecutor, Prosecutor)]
    [InlineData(Transactions, Prosecutor, Prosecutor)]
    [InlineData(SubscriberId, Prosecutor, Prosecutor)]
    [InlineData(TrafficData, ProsecutorOrJudge, InvestigatingJudge)]
    [InlineData(LocationData, ProsecutorOrJudge, InvestigatingJudge)]
    [InlineData(Interception, InvestigatingJudge, InvestigatingJudge)]
    [InlineData(Covert, ProsecutorOrJudge, Prosecutor)]
    [InlineData(ControlledDelivery, Prosecutor, Prosecutor)]
    [InlineData(DnaSample, ProsecutorOrJudge, InvestigatingJudge)]
    [InlineData(TransferToIssuing, ProsecutorOrJudge, Prosecutor)]
    [InlineData(TransferToExecuting, ProsecutorOrJudge, Prosecutor)]
    public void A_measure_has_its_usual_magistrate_in_each_State(MeasureKind measure, DomesticMagistrate france, DomesticMagistrate belgium) =>
        Assert.Equal((france, belgium), (DomesticMagistrates.Of(measure, CountryCode.FR), DomesticMagistrates.Of(measure, CountryCode.BE)));

    [Fact]
    public void A_measure_that_the_table_does_not_name_follows_the_general_rule() => Assert.Null(DomesticMagistrates.Of(Autopsy, CountryCode.FR));

    [Fact]
    public void Belgium_the_prosecutor_of_the_place_receives_even_what_needs_a_judge_at_home()
    {
        var answer = Belgium.Answer(Asked(CountryCode.BE, [SearchHome], [Tournai]));

        Proposes(answer, "BE-PR-MON", BePlace);
        Assert.Equal(["BE-DIV-TOU", "BE-DIV-MON"], answer.Others.Select(o => o.Authority.Value));
    }

    [Fact]
    public void Belgium_a_division_of_the_proposed_office_follows_the_proposal_and_another_office_does_not()
    {
        var answer = Belgium.Answer(Asked(CountryCode.BE, [Seizure], [Tournai]));

        Assert.True(answer.Follows(new("BE-PR-MON"), null));
        Assert.True(answer.Follows(new("BE-DIV-TOU"), new("BE-PR-MON")));
        Assert.False(answer.Follows(new("BE-PR-CHA"), null));
        Assert.False(answer.Follows(new("BE-FED"), null));
    }

    [Fact]
    public void Belgium_several_districts_leave_one_of_the_prosecutors_or_the_federal_one()
    {
        var answer = Belgium.Answer(Asked(CountryCode.BE, [Seizure, HearingWitness], [Tournai, Charleroi]));

        LeavesOpen(answer, CompetenceDecider.BeSeveralDistricts, ("BE-PR-MON", BeOneMeasure), ("BE-PR-CHA", BeOneMeasure), ("BE-FED", BeFederalCoordination));
        Assert.True(answer.Follows(new("BE-FED"), null));
    }

    [Fact]
    public void Belgium_two_places_of_one_district_have_its_prosecutor() =>
        Proposes(Belgium.Answer(Asked(CountryCode.BE, [Seizure], [Tournai, At("Mons", "BE-PR-MON")])), "BE-PR-MON", BePlace);

    [Fact]
    public void Belgium_a_postcode_of_two_offices_needs_the_municipality()
    {
        var answer = Belgium.Answer(Asked(CountryCode.BE, [Seizure], [At("7000-7999", "BE-PR-MON BE-PR-CHA")]));

        Assert.Equal((null, CompetenceDecider.BeMunicipality), (answer.Proposal, answer.Decides));
        Assert.Equal(["BE-PR-MON", "BE-PR-CHA", "BE-FED"], answer.Others.Select(o => o.Authority.Value));
    }

    [Fact]
    public void Belgium_the_federal_prosecutor_receives_where_the_place_is_not_known_and_may_in_urgent_cases()
    {
        Proposes(Belgium.Answer(Asked(CountryCode.BE, [HearingWitness], [])), "BE-FED", BeFederalPlaceUnknown);
        Proposes(Belgium.Answer(Asked(CountryCode.BE, [Accounts, SubscriberId], [])), "BE-FED", BeFederalHolder);
        Assert.Contains(new CompetenceCandidate(new("BE-FED"), BeFederalUrgent), Belgium.Answer(Asked(CountryCode.BE, [Seizure], [Tournai]) with { Urgent = true }).Others);
    }

    [Theory]
    [InlineData(SpecialMatter.Terrorism, "BE-FED", BeFederalSpecial)]
    [InlineData(SpecialMatter.OrganisedCrime, "BE-FED", BeFederalSpecial)]
    [InlineData(SpecialMatter.Customs, "BE-CUST", BeCustoms)]
    [InlineData(SpecialMatter.ComplexFinance, "BE-PR-MON", BePlace)]
    public void Belgium_special_matters_have_their_authority(SpecialMatter matter, string authority, CompetenceReason reason) =>
        Proposes(Belgium.Answer(Asked(CountryCode.BE, [Seizure], [Tournai]) with { Matter = matter }), authority, reason);

    [Theory]
    [InlineData("FR-PR-LIL", FrProsecutor, DocumentProduction)]
    [InlineData("FR-PR-LIL", FrProsecutor, HearingWitness)]
    [InlineData("FR-PR-LIL", FrProsecutor, Autopsy)]
    [InlineData("FR-JI-LIL", FrJudge, SearchHome)]
    [InlineData("FR-JI-LIL", FrJudge, Interception)]
    [InlineData("FR-JI-LIL", FrJudge, Provisional)]
    [InlineData("FR-JI-LIL", FrJudge, SearchHome, Seizure)]
    [InlineData("FR-PR-LIL", FrProsecutor, SearchHome, DocumentProduction)]
    public void France_the_judge_receives_what_only_a_judge_executes_and_the_prosecutor_the_rest(string authority, CompetenceReason reason, params MeasureKind[] measures) =>
        Proposes(France.Answer(Asked(CountryCode.FR, measures, [Lille])), authority, reason);

    [Fact]
    public void France_among_several_measures_the_judge_is_named_for_those_that_need_one() =>
        Assert.Contains(new CompetenceCandidate(new("FR-JI-LIL"), FrJudgeForSome), France.Answer(Asked(CountryCode.FR, [SearchHome, DocumentProduction], [Lille])).Others);

    [Fact]
    public void France_a_department_with_several_courts_has_candidates()
    {
        LeavesOpen(France.Answer(Asked(CountryCode.FR, [Seizure], [Nord])), CompetenceDecider.FrCourtOfDepartment, ("FR-PR-LIL", FrProsecutor), ("FR-PR-DKQ", FrProsecutor));
        LeavesOpen(France.Answer(Asked(CountryCode.FR, [Interception], [Nord])), CompetenceDecider.FrCourtOfDepartment, ("FR-JI-LIL", FrJudge), ("FR-JI-DKQ", FrJudge));
    }

    [Fact]
    public void France_several_places_leave_the_authority_of_one_of_them() =>
        LeavesOpen(France.Answer(Asked(CountryCode.FR, [Seizure], [Lille, Dunkirk])), CompetenceDecider.FrSeveralCourts, ("FR-PR-LIL", FrProsecutor), ("FR-PR-DKQ", FrProsecutor));

    [Fact]
    public void France_a_place_without_a_listed_court_leads_to_the_central_authority() =>
        LeavesOpen(France.Answer(Asked(CountryCode.FR, [Seizure], [At("Ain", "")])), CompetenceDecider.FrCourtNotListed, ("FR-CENTRAL", CentralHelps));

    [Fact]
    public void France_a_place_not_known_has_Paris_for_provisional_measures_and_for_what_banks_and_operators_hold()
    {
        Proposes(France.Answer(Asked(CountryCode.FR, [Provisional], [])), "FR-JI-PAR", FrJudgeOfParis);
        var bank = France.Answer(Asked(CountryCode.FR, [Transactions], []));
        Proposes(bank, "FR-PR-PAR", FrProsecutorOfParis);
        Assert.True(bank.ToConfirm);
        LeavesOpen(France.Answer(Asked(CountryCode.FR, [HearingWitness], [])), CompetenceDecider.FrPlaceNeeded, ("FR-CENTRAL", CentralHelps));
    }

    [Fact]
    public void France_special_matters_have_their_authority()
    {
        var places = new[] { Lille };
        Proposes(France.Answer(Asked(CountryCode.FR, [SearchHome], places) with { Matter = SpecialMatter.Terrorism }), "FR-PNAT", FrPnat);
        var organised = France.Answer(Asked(CountryCode.FR, [SearchHome], places) with { Matter = SpecialMatter.OrganisedCrime });
        Proposes(organised, "FR-JIRS-LIL", FrJirs);
        Assert.Equal(["FR-PNACO", "FR-PR-LIL"], organised.Others.Select(o => o.Authority.Value));
        Assert.Contains(France.Answer(Asked(CountryCode.FR, [Accounts], places) with { Matter = SpecialMatter.ComplexFinance }).Others, o => o.Reason == FrPnf);
        // One specialised jurisdiction for several courts; two leave the courts themselves.
        Proposes(France.Answer(Asked(CountryCode.FR, [Seizure], [Nord]) with { Matter = SpecialMatter.OrganisedCrime }), "FR-JIRS-LIL", FrJirs);
        Assert.Null(France.Answer(Asked(CountryCode.FR, [Seizure], [Lille, At("Nancy", "FR-PR-NCY")]) with { Matter = SpecialMatter.OrganisedCrime }).Proposal);
    }

    [Fact]
    public void What_rests_on_an_unconfirmed_place_or_authority_says_so_and_a_doubtful_French_place_is_not_proposed()
    {
        Assert.False(Belgium.Answer(Asked(CountryCode.BE, [Seizure], [Tournai])).ToConfirm);
        Assert.True(Belgium.Answer(Asked(CountryCode.BE, [Seizure], [Tournai with { ToConfirm = true }])).ToConfirm);
        Assert.Null(France.Answer(Asked(CountryCode.FR, [Seizure], [Lille with { ToConfirm = true }])).Proposal);
    }

    [Fact]
    public void An_authority_that_does_not_exist_is_never_named()
    {
        var without = new Competence(French.Where(a => a.Code.Value is not ("FR-PR-LIL" or "FR-PNAT")));

        Assert.Null(without.Answer(Asked(CountryCode.FR, [Seizure], [Lille])).Proposal);
        var closed = Belgium.Answer(Asked(CountryCode.BE, [Seizure], [At("Eupen", "BE-PR-EUP")]));
        Assert.Equal((null, null, "BE-FED"), (closed.Proposal, closed.Decides, Assert.Single(closed.Others).Authority.Value));
        var terrorism = without.Answer(Asked(CountryCode.FR, [Seizure], [Dunkirk]) with { Matter = SpecialMatter.Terrorism });
        Assert.Equal((null, "FR-PR-DKQ"), (terrorism.Proposal, Assert.Single(terrorism.Others).Authority.Value));
    }

    private static void Proposes(CompetenceAnswer answer, string authority, CompetenceReason reason) =>
        Assert.Equal(new CompetenceCandidate(new(authority), reason), answer.Proposal);

    private static void LeavesOpen(CompetenceAnswer answer, CompetenceDecider decides, params (string Authority, CompetenceReason Reason)[] candidates)
    {
        Assert.Equal((null, (CompetenceDecider?)decides), (answer.Proposal, answer.Decides));
        Assert.Equal(candidates, answer.Others.Select(o => (o.Authority.Value, o.Reason)));
    }

    private static CompetenceQuestion Asked(CountryCode executing, MeasureKind[] measures, PlaceOffices[] places) => new(executing, measures, places);

    private static PlaceOffices At(string name, string offices, string? division = null) => new(
        name, [.. offices.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(o => new AuthorityCode(o))], division is null ? null : new AuthorityCode(division));

    private static Authority Of(string code, AuthorityKind kind, string? court = null, string? parent = null, string? jirs = null) => new()
    {
        Code = new(code), Country = new AuthorityCode(code).Country, Kind = kind, Names = new(code, code, code, code), ShortNames = new(code, code, code, code), Seat = code,
        Languages = [Language.Fr], TimeZone = "Europe/Paris", Court = court, Parent = parent is null ? null : new AuthorityCode(parent), Jirs = jirs is null ? null : new AuthorityCode(jirs),
    };
}
