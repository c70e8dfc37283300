using TaskForce.Domain.Coordination;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Coordination;

/// <summary>Parallel proceedings from opening to closing: what each act asks for and what it opens.</summary>
public sealed class CoordinatedCaseTests
{
    private const string Day = "2026-03-06";

    private static readonly Actor Lille = A.Magistrate("FR-PR-LIL");
    private static readonly Actor Tournai = A.Magistrate("BE-DIV-TOU");
    private static readonly AuthorityCode TournaiCode = new("BE-DIV-TOU");

    public static TheoryData<CoordinationAct, CoordinationState> Refused => [.. AllStates().SelectMany(
        s => Enum.GetValues<CoordinationAct>().Where(a => !OpenTo(Lille, s).Concat(OpenTo(Tournai, s)).Contains(a)), (s, a) => (a, s))];

    [Fact]
    public void Until_the_other_State_joins_it_sees_the_name_and_the_proposal_and_nothing_else()
    {
        var one = Proposed();

        var row = one.Access.Single(a => a.Country == CountryCode.BE);
        Assert.Equal((AccessLevel.Register, CoordinationSeat.Invited), (row.Level, row.Seat));
        Assert.All(one.Entries, e => Assert.Equal(CountryCode.FR, e.Audience));
        Assert.Null(one.JoinedAt);
    }

    [Fact]
    public void Joining_opens_the_case_to_the_addressee_and_shows_liaison_and_ministries_that_it_exists()
    {
        var one = Joined();

        Assert.Equal(AccessLevel.Full, LevelOf(one, Principal.Of(TournaiCode)));
        foreach (var country in Enum.GetValues<CountryCode>())
        {
            Assert.Equal(AccessLevel.Register, LevelOf(one, Principal.LiaisonMagistrates(country)));
            Assert.Equal(AccessLevel.Register, LevelOf(one, Principal.MinistryStaff(country)));
        }
    }

    [Fact]
    public void Declining_takes_the_case_from_the_other_States_sight_and_leaves_the_reason_to_the_proposer()
    {
        var one = Proposed();

        one.DeclineIt(Tournai.On(Day, "No common suspects."));

        Assert.DoesNotContain(one.Access, a => a.Country == CountryCode.BE);
        Assert.Equal((CoordinationState.Preparing, CountryCode.FR), (one.State, one.Entries[^1].Audience));
        one.ProposeTo(new AuthorityCode("BE-DIV-KOR"), [], Lille.On(Day, "And you?"));
        Assert.Equal([CountryCode.FR, null], one.Proposals.Select(p => p.Audience));
    }

    [Fact]
    public void A_restricted_case_has_named_rows_only_and_its_recipients_but_the_one_who_joins_go()
    {
        var one = new CoordinatedCase(new CoordinatedCaseId(1), "Passerelle", restricted: true, Lille.On(Day));
        Assert.Equal(CoordinationRule.NoRecipients, RuleOf(() => one.ProposeTo(TournaiCode, [], Lille.On(Day, "Shall we?"))));

        one.ProposeTo(TournaiCode, [Tournai.User, new UserId(77)], Lille.On(Day, "Shall we?"));
        one.JoinIt(Tournai.On(Day));

        Assert.Equal([Principal.Of(Lille.User), Principal.Of(Tournai.User)], one.Access.Select(a => a.Principal));
        Assert.Equal(CoordinationRule.NamedOnly, RuleOf(() => one.AdmitMember(Principal.Of(new AuthorityCode("FR-PR-DKQ")), CountryCode.FR, AccessLevel.Full, Lille.On(Day, "Help."))));
    }

    [Fact]
    public void Each_State_decides_on_its_own_members()
    {
        var one = Joined();
        var dunkerque = Principal.Of(new AuthorityCode("FR-PR-DKQ"));

        Assert.Equal(CoordinationRule.MemberOfOtherState, RuleOf(() => one.AdmitMember(dunkerque, CountryCode.FR, AccessLevel.Full, Tournai.On(Day, "Why not."))));
        one.AdmitMember(dunkerque, CountryCode.FR, AccessLevel.Full, Lille.On(Day, "Same suspects."));
        Assert.Equal(CoordinationRule.MemberAlready, RuleOf(() => one.AdmitMember(dunkerque, CountryCode.FR, AccessLevel.Full, Lille.On(Day, "Again."))));
        Assert.Equal(CoordinationRule.NoSuchMember, RuleOf(() => one.DismissMember(dunkerque, Tournai.On(Day, "Out."))));
        one.DismissMember(dunkerque, Lille.On(Day, "Closed there."));
        Assert.Null(LevelOf(one, dunkerque));
    }

    [Fact]
    public void The_last_member_of_a_State_does_not_leave_nor_drop_to_the_register()
    {
        var one = Joined();

        Assert.Equal(CoordinationRule.LastMember, RuleOf(() => one.LeaveIt(Lille.On(Day))));
        Assert.Equal(CoordinationRule.LastMember, RuleOf(() => one.AdmitMember(Principal.Of(Lille.Authority!.Value), CountryCode.FR, AccessLevel.Register, Lille.On(Day, "Less."))));
        one.AdmitMember(Principal.Of(new AuthorityCode("FR-PR-DKQ")), CountryCode.FR, AccessLevel.Full, Lille.On(Day, "Takes over."));
        one.LeaveIt(Lille.On(Day));
        Assert.Null(LevelOf(one, Principal.Of(Lille.Authority!.Value)));
    }

    [Fact]
    public void A_closed_case_takes_nothing_more_until_it_is_reopened()
    {
        var one = Joined();
        one.CloseIt(Tournai.On(Day, "Judged."));

        Assert.Equal(CoordinationRule.NotInThisState, RuleOf(() => one.Write(1, false, Lille.On(Day, "One more."))));
        one.ReopenIt(Lille.On(Day, "Appeal."));
        Assert.Equal(CoordinationState.Joined, one.State);
        Assert.Null(one.ClosedAt);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void An_act_that_the_state_does_not_know_is_refused_to_both_sides(CoordinationAct act, CoordinationState state)
    {
        var one = In(state);

        Assert.NotNull(one.WhyNot(act, Lille));
        Assert.NotNull(one.WhyNot(act, Tournai));
    }

    [Theory]
    [InlineData("FR-PR-LIL", Role.Clerk)]
    [InlineData("FR-PR-DKQ", Role.Magistrate)]
    [InlineData("BE-DIV-KOR", Role.Magistrate)]
    [InlineData("FR-LM-BE", Role.LiaisonMagistrate)]
    [InlineData("FR-MIN", Role.MinistryStaff)]
    public void Who_is_no_magistrate_of_a_member_does_nothing_to_the_case_as_a_whole(string authority, Role role) =>
        Assert.All(AllStates(), s => Assert.Empty(In(s).OpenTo(A.Member(role, authority))));

    [Fact]
    public void A_clerk_of_a_member_writes_and_a_stranger_does_not()
    {
        var one = Joined();
        var facts = new DateFacts(JointDateKind.Hearing, Time.Day("2026-04-01"), null, null, null, National: true);

        Assert.Equal(CountryCode.FR, one.AddDate(1, facts, A.Clerk("FR-PR-LIL").On(Day)).Audience);
        Assert.Equal(CoordinationRule.NotYourAct, RuleOf(() => one.AddDate(2, facts, A.Clerk("FR-PR-DKQ").On(Day))));
        Assert.Equal(CoordinationRule.NotYourAct, RuleOf(() => one.AddDate(2, facts, A.Member(Role.LiaisonMagistrate, "FR-LM-BE").On(Day))));
    }

    [Fact]
    public void What_a_State_has_entered_the_other_one_does_not_change()
    {
        var one = Joined();
        var facts = new DateFacts(JointDateKind.ActionDay, Time.Day("2026-04-01"), null, Time.Day("2026-04-02"), null, National: false);
        var date = one.AddDate(1, facts, Lille.On(Day));
        var contact = one.AddContact(1, new ContactFacts("Camille", "substitut", null, null, [], null), Lille.On(Day));

        Assert.Equal(CoordinationRule.MemberOfOtherState, RuleOf(() => one.ChangeDate(date, facts, Tournai.On(Day))));
        Assert.Equal(CoordinationRule.MemberOfOtherState, RuleOf(() => one.ChangeContact(contact, new ContactFacts("X", "Y", null, null, [], null), Tournai.On(Day))));
        Assert.Equal(CoordinationRule.MemberOfOtherState, RuleOf(() => one.AddProceeding(
            new ProceedingFacts(TournaiCode, "1", ProceedingKind.Trial, ProceedingState.UnderWay, Language.Fr), Lille.On(Day))));
    }

    [Theory]
    [InlineData("2026-04-02", "2026-04-01", null, JointDateKind.Hearing, CoordinationRule.EndsBeforeItBegins)]
    [InlineData("1900-01-01", null, null, JointDateKind.Hearing, CoordinationRule.DateOutOfRange)]
    [InlineData("2026-04-01", "2300-01-01", null, JointDateKind.Hearing, CoordinationRule.DateOutOfRange)]
    [InlineData("2026-04-01", null, " ", JointDateKind.Other, CoordinationRule.TextNeeded)]
    public void A_date_that_cannot_be_is_refused(string day, string? last, string? words, JointDateKind kind, CoordinationRule rule) => Assert.Equal(rule, RuleOf(() =>
        Joined().AddDate(1, new DateFacts(kind, Time.Day(day), null, last is null ? null : Time.Day(last), words, National: false), Lille.On(Day))));

    [Fact]
    public void Only_a_request_that_is_read_in_full_is_put_into_a_case_and_its_rows_of_access_stay_as_they_are()
    {
        var one = Joined();
        var order = An.Order().Build();
        var before = order.Access.Select(a => (a.Principal, a.Level)).ToList();

        Assert.Equal(CoordinationRule.NoSuchRequest, RuleOf(() => one.Link(order, AccessLevel.Register, Lille.On(Day))));
        var version = one.Version;
        one.Link(order, AccessLevel.Full, Lille.On(Day));

        Assert.Equal(before, order.Access.Select(a => (a.Principal, a.Level)));
        Assert.Equal(version, one.Version);
    }

    private static CoordinationState[] AllStates() => Enum.GetValues<CoordinationState>();

    private static IReadOnlyList<CoordinationAct> OpenTo(Actor actor, CoordinationState state) => (state, actor == Lille) switch
    {
        (CoordinationState.Preparing, true) => [CoordinationAct.Propose, CoordinationAct.Admit, CoordinationAct.Dismiss, CoordinationAct.Leave, CoordinationAct.Close],
        (CoordinationState.Proposed, true) => [CoordinationAct.Withdraw, CoordinationAct.Admit, CoordinationAct.Dismiss, CoordinationAct.Leave, CoordinationAct.Close],
        (CoordinationState.Proposed, false) => [CoordinationAct.Join, CoordinationAct.Decline],
        (CoordinationState.Joined, _) => [CoordinationAct.Admit, CoordinationAct.Dismiss, CoordinationAct.Leave, CoordinationAct.Close],
        (CoordinationState.Closed, _) => [CoordinationAct.Reopen],
        _ => [],
    };

    private static CoordinatedCase In(CoordinationState state)
    {
        var one = state switch
        {
            CoordinationState.Preparing => Opened(),
            CoordinationState.Proposed => Proposed(),
            _ => Joined(),
        };
        if (state == CoordinationState.Closed)
            one.CloseIt(Lille.On(Day, "Done."));
        return one;
    }

    private static CoordinatedCase Opened() => new(new CoordinatedCaseId(1), "Passerelle", restricted: false, Lille.On(Day));

    private static CoordinatedCase Proposed()
    {
        var one = Opened();
        one.ProposeTo(TournaiCode, [], Lille.On(Day, "Shall we?"));
        return one;
    }

    private static CoordinatedCase Joined()
    {
        var one = Proposed();
        one.JoinIt(Tournai.On(Day));
        return one;
    }

    private static AccessLevel? LevelOf(CoordinatedCase one, Principal principal) => one.Access.FirstOrDefault(a => a.Principal == principal)?.Level;

    private static CoordinationRule RuleOf(Action act) => Assert.Throws<CoordinationViolation>(act).Rule;
}
