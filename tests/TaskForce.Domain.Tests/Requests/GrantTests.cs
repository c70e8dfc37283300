using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>Decisions on who sees an order, beyond what follows from the acts (product, who sees what, 2 and 4).</summary>
public sealed class GrantTests
{
    private static readonly Principal Dunkerque = Principal.Of(new AuthorityCode("FR-PR-DKQ"));
    private static readonly Principal Liaison = Principal.LiaisonMagistrates(CountryCode.FR);
    private static readonly Principal Somebody = Principal.Of(new UserId(77));

    [Fact]
    public void Magistrate_opens_the_whole_file_to_the_liaison_magistrates_of_the_own_State_and_takes_it_back()
    {
        var order = Sent();
        var lille = A.Magistrate("FR-PR-LIL");

        order.Grant(Liaison, CountryCode.FR, AccessLevel.Full, lille.On("2026-03-06", "To help with the summons."));

        Assert.Equal((AccessLevel.Full, AccessLevel.Register), (order.LevelOf(Liaison), order.LevelOf(Principal.LiaisonMagistrates(CountryCode.BE))));
        order.Revoke(Liaison, lille.On("2026-03-09", "The summons was served."));
        Assert.Equal(AccessLevel.Register, order.LevelOf(Liaison));
        Assert.Equal([AccessChangeKind.Granted, AccessChangeKind.Revoked], order.AccessChanges.Select(c => c.Kind));
        Assert.All(order.AccessChanges, c => Assert.Equal(CountryCode.FR, c.Audience));
    }

    [Fact]
    public void What_the_acts_give_later_is_left_when_a_grant_is_taken_back()
    {
        var order = An.Order().Signed().Build();
        var lille = A.Magistrate("FR-PR-LIL");
        order.Grant(Liaison, CountryCode.FR, AccessLevel.Full, lille.On("2026-03-02", "To prepare it together."));
        Transmit(order);

        order.Revoke(Liaison, lille.On("2026-03-09", "Prepared."));

        Assert.Equal(AccessLevel.Register, order.LevelOf(Liaison));
    }

    [Fact]
    public void Each_side_grants_inside_its_own_State_only()
    {
        var order = Sent();

        order.Refuses(Refusal.GrantToOtherState, o => o.Grant(Principal.Of(new AuthorityCode("BE-DIV-KOR")), CountryCode.BE, AccessLevel.Full, A.Magistrate("FR-PR-LIL").On("2026-03-06", "Why not.")));
        order.Grant(Principal.Of(new AuthorityCode("BE-DIV-KOR")), CountryCode.BE, AccessLevel.Register, A.Magistrate("BE-DIV-TOU").On("2026-03-06", "Linked case."));
        order.Refuses(Refusal.NotGranted, o => o.Revoke(Principal.Of(new AuthorityCode("BE-DIV-KOR")), A.Magistrate("FR-PR-LIL").On("2026-03-07", "No.")));

        Assert.Equal(AccessLevel.Register, order.LevelOf("BE-DIV-KOR"));
    }

    [Fact]
    public void Only_a_magistrate_of_its_authorities_decides_and_says_why()
    {
        var order = Sent();

        order.Refuses(Refusal.NotYourAct, o => o.Grant(Dunkerque, CountryCode.FR, AccessLevel.Full, A.Clerk("FR-PR-LIL").On("2026-03-06", "Please.")));
        order.Refuses(Refusal.NotYourAct, o => o.Grant(Dunkerque, CountryCode.FR, AccessLevel.Full, A.Magistrate("FR-PR-DKQ").On("2026-03-06", "Mine.")));
        order.Refuses(Refusal.ReasonNeeded, o => o.Grant(Dunkerque, CountryCode.FR, AccessLevel.Full, A.Magistrate("FR-PR-LIL").On("2026-03-06")));
        order.Refuses(Refusal.SeesAlready, o => o.Grant(Principal.Of(new AuthorityCode("FR-PR-LIL")), CountryCode.FR, AccessLevel.Full, A.Magistrate("FR-PR-LIL").On("2026-03-06", "Again.")));
        order.Refuses(Refusal.NotGranted, o => o.Revoke(Principal.MinistryStaff(CountryCode.FR), A.Magistrate("FR-PR-LIL").On("2026-03-06", "By rule.")));
        Assert.Empty(order.AccessChanges);
    }

    [Fact]
    public void Of_a_draft_the_addressee_decides_nothing()
    {
        var order = An.Order().Signed().Build();

        order.Refuses(Refusal.NotYourAct, o => o.Grant(Principal.Of(new AuthorityCode("BE-DIV-KOR")), CountryCode.BE, AccessLevel.Full, A.Magistrate("BE-DIV-TOU").On("2026-03-02", "Early.")));
    }

    [Fact]
    public void Restricting_takes_every_row_but_those_of_named_users()
    {
        var order = Sent();
        var lille = A.Magistrate("FR-PR-LIL");
        order.Grant(Dunkerque, CountryCode.FR, AccessLevel.Full, lille.On("2026-03-05", "Linked case."));

        order.RestrictTo([new UserId(5)], [new UserId(9)], lille.On("2026-03-06", "An informant is named."));

        Assert.True(order.Restricted);
        Assert.Equal(
            new[] { Principal.Of(new UserId(5)), Principal.Of(new UserId(9)), Principal.Of(lille.User) }.Select(p => p.Value).Order(StringComparer.Ordinal),
            order.Access.Select(a => a.Principal.Value).Order(StringComparer.Ordinal));
        order.Refuses(Refusal.RestrictedNeedsNames, o => o.Grant(Liaison, CountryCode.FR, AccessLevel.Register, lille.On("2026-03-07", "State only.")));
        order.Grant(Somebody, CountryCode.FR, AccessLevel.Full, lille.On("2026-03-07", "Replaces me."));
        order.Refuses(Refusal.RestrictedAlready, o => o.RestrictTo([], [new UserId(9)], lille.On("2026-03-07", "Again.")));
        Assert.Null(order.AccessChanges[1].Audience);
    }

    [Fact]
    public void Restricting_a_sent_order_names_somebody_on_the_other_side()
    {
        var order = Sent();

        order.Refuses(Refusal.NoRecipients, o => o.RestrictTo([], [], A.Magistrate("FR-PR-LIL").On("2026-03-06", "An informant is named.")));
        Assert.False(order.Restricted);
    }

    [Fact]
    public void Opening_again_brings_the_rows_of_the_acts_back()
    {
        var order = Sent();
        var lille = A.Magistrate("FR-PR-LIL");
        var before = order.Access.Select(a => (a.Principal, a.Level)).ToHashSet();
        order.RestrictTo([], [new UserId(9)], lille.On("2026-03-06", "An informant is named."));
        order.Refuses(Refusal.NotYourAct, o => o.Unrestrict(new(new("BE-DIV-TOU"), new("BE-PR-MON")), A.Magistrate("BE-DIV-TOU").On("2026-03-08", "No need.")));

        order.Unrestrict(new(new("BE-DIV-TOU"), new("BE-PR-MON")), lille.On("2026-03-09", "The informant was heard."));

        Assert.Superset(before, order.Access.Select(a => (a.Principal, a.Level)).ToHashSet());
        order.Refuses(Refusal.NotRestricted, o => o.Unrestrict(null, lille.On("2026-03-10", "Again.")));
    }

    [Fact]
    public void Liaison_magistrates_read_the_whole_of_an_order_that_has_become_late()
    {
        var order = Sent();
        order.RecordReception(competent: true, null, A.Clerk("BE-DIV-TOU").On("2026-03-05"));
        Assert.Equal(AccessLevel.Register, order.LevelOf(Liaison));

        order.MissLimits(A.Clerk("BE-DIV-TOU").On("2026-03-20").RecordedAt);

        Assert.Equal((AccessLevel.Full, AccessLevel.Register), (order.LevelOf(Liaison), order.LevelOf(Principal.MinistryStaff(CountryCode.FR))));
    }

    private static InvestigationOrder Sent() => Transmit(An.Order().Signed().Build());

    private static InvestigationOrder Transmit(InvestigationOrder order)
    {
        order.Transmit(A.Number(CountryCode.FR), new(new("BE-DIV-TOU"), new("BE-PR-MON")), Channel.SecureMail, [], A.Magistrate("FR-PR-LIL").On("2026-03-04"));
        return order;
    }
}
