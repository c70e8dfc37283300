using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>Who sees an order, and what of its events (product, who sees what).</summary>
public sealed class AccessTests
{
    private static readonly Addressee Tournai = new(new("BE-DIV-TOU"), new("BE-PR-MON"));

    [Fact]
    public void Draft_is_national()
    {
        var order = An.Order().Signed().Build();

        Assert.Equal([Principal.Of(new AuthorityCode("FR-PR-LIL"))], order.Access.Select(a => a.Principal));
    }

    [Fact]
    public void Transmission_opens_the_rows_of_addressee_parent_liaison_and_staff()
    {
        var order = Sent(An.Order());

        Assert.Equal((AccessLevel.Full, AccessLevel.Full, AccessLevel.Full), (order.LevelOf("FR-PR-LIL"), order.LevelOf("BE-DIV-TOU"), order.LevelOf("BE-PR-MON")));
        foreach (var country in Enum.GetValues<CountryCode>())
        {
            Assert.Equal(AccessLevel.Register, order.LevelOf(Principal.LiaisonMagistrates(country)));
            Assert.Equal(AccessLevel.Register, order.LevelOf(Principal.MinistryStaff(country)));
        }
    }

    [Fact]
    public void Forwarder_and_its_parent_keep_the_register_only()
    {
        var order = Sent(An.Order());
        order.RecordReception(competent: false, null, A.Clerk("BE-DIV-TOU").On("2026-03-05"));

        order.Forward(new(new("BE-DIV-DIN"), new("BE-PR-NAM")), [], A.Clerk("BE-DIV-TOU").On("2026-03-06", "Dinant is competent."));

        Assert.Equal((AccessLevel.Register, AccessLevel.Register), (order.LevelOf("BE-DIV-TOU"), order.LevelOf("BE-PR-MON")));
        Assert.Equal((AccessLevel.Full, AccessLevel.Full), (order.LevelOf("BE-DIV-DIN"), order.LevelOf("BE-PR-NAM")));
        Assert.Equal(AccessReason.Forwarder, order.Access.Single(a => a.Principal == Principal.Of(new AuthorityCode("BE-DIV-TOU"))).Reason);
    }

    [Fact]
    public void Forward_between_divisions_of_an_office_leaves_the_office_its_sight()
    {
        var order = Sent(An.Order());
        order.RecordReception(competent: false, null, A.Clerk("BE-DIV-TOU").On("2026-03-05"));

        order.Forward(new(new("BE-PR-MON")), [], A.Clerk("BE-DIV-TOU").On("2026-03-06", "Mons is competent."));

        Assert.Equal((AccessLevel.Register, AccessLevel.Full), (order.LevelOf("BE-DIV-TOU"), order.LevelOf("BE-PR-MON")));
    }

    [Fact]
    public void Prosecutor_who_hands_over_keeps_the_whole_file()
    {
        var order = Sent(An.Order());
        order.RecordReception(competent: true, null, A.Clerk("BE-DIV-TOU").On("2026-03-05"));

        order.HandOver(new(new("BE-JI-HAI")), [], A.Magistrate("BE-DIV-TOU").On("2026-03-06"));

        Assert.Equal((AccessLevel.Full, AccessLevel.Full), (order.LevelOf("BE-DIV-TOU"), order.LevelOf("BE-JI-HAI")));
    }

    [Fact]
    public void Forward_of_a_restricted_order_takes_it_from_the_users_named_before()
    {
        var order = An.Order().Restricted(new UserId(7)).Received().Build();
        order.Refuses(Refusal.NoRecipients, o => o.Forward(new(new("BE-PR-NAM")), [], A.Clerk("BE-DIV-TOU").On("2026-03-06", "Namur.")));

        order.Forward(new(new("BE-PR-NAM")), [new UserId(8)], A.Clerk("BE-DIV-TOU").On("2026-03-06", "Namur is competent."));

        Assert.Equal(AccessLevel.Register, order.LevelOf(Principal.Of(new UserId(7))));
        Assert.Equal(AccessLevel.Full, order.LevelOf(Principal.Of(new UserId(8))));
        Assert.Equal(AccessLevel.Full, order.LevelOf(Principal.Of(order.Author)));
        order.Refuses(Refusal.NotYourAct, o => o.Forward(new(new("BE-PR-LUX")), [], A.Clerk("BE-DIV-TOU").On("2026-03-07", "Again.")));
    }

    [Fact]
    public void Restricted_draft_is_seen_by_its_author_until_it_is_opened_again()
    {
        var author = A.Magistrate("FR-PR-LIL");
        var order = An.Order().Restricted().Build();
        Assert.Equal([Principal.Of(author.User)], order.Access.Select(a => a.Principal));

        order.Restrict(restricted: false, author.On("2026-03-02"));

        Assert.Equal(AccessLevel.Full, order.LevelOf("FR-PR-LIL"));
    }

    [Fact]
    public void Restricting_a_draft_that_was_sent_back_takes_it_from_the_validating_authority()
    {
        var order = An.Order().ValidatedByJudge().Submitted().Build();
        order.SendBack(A.Magistrate("BE-JI-BRF").On("2026-03-03", "Not clear."));

        order.Restrict(restricted: true, A.Magistrate("BE-PR-BRU").On("2026-03-03"));

        Assert.Null(order.LevelOf("BE-JI-BRF"));
    }

    [Fact]
    public void Events_before_transmission_are_national_but_for_signature_and_validation()
    {
        var order = An.Order().ValidatedByJudge().Transmitted().Build();

        Assert.Equal([OrderAct.Validate, OrderAct.Transmit], order.Events.Where(e => e.Audience is null).Select(e => e.Act));
        Assert.All(order.Events.SkipLast(1), e => Assert.True(e.Detail is null || e.Detail.Audience == CountryCode.BE));
        Assert.Null(order.Events[^1].Detail!.Audience);
    }

    [Fact]
    public void Signature_of_a_reopened_order_is_hidden_and_the_new_one_is_seen()
    {
        var order = An.Order().Signed().Build();
        Assert.Null(order.Events[^1].Audience);

        order.ReopenDraft(A.Magistrate("FR-PR-LIL").On("2026-03-03", "Wrong date."));
        order.Sign(Forms.Signed, A.Magistrate("FR-PR-LIL").On("2026-03-03"));

        Assert.Equal([CountryCode.FR, null], order.Events.Where(e => e.Act == OrderAct.Sign).Select(e => e.Audience));
    }

    [Fact]
    public void Writing_a_correction_stays_national_until_it_is_signed()
    {
        var order = An.Order().Received().Build();
        order.OpenCorrection(A.Magistrate("FR-PR-LIL").On("2026-03-06", "Wrong date of birth."));
        order.Edit(order.Form with { Title = "Corrected" }, A.Clerk("FR-PR-LIL").On("2026-03-06"));
        Assert.All(order.Events.TakeLast(2), e => Assert.Equal(CountryCode.FR, e.Audience));

        order.SignCorrection(Forms.Signed, A.Magistrate("FR-PR-LIL").On("2026-03-06"));

        Assert.Null(order.Events[^1].Audience);
        Assert.Equal("Corrected", order.Form.Title);
    }

    private static InvestigationOrder Sent(OrderBuilder builder)
    {
        var order = builder.Signed().Build();
        order.Transmit(A.Number(CountryCode.FR), Tournai, Channel.SecureMail, [], A.Clerk("FR-PR-LIL").On("2026-03-03"));
        return order;
    }
}
