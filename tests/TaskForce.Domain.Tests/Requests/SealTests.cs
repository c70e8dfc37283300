using System.Reflection;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>What is signed is sealed, and what is sealed does not change (Art. 5(1), reference §4.8).</summary>
public sealed class SealTests
{
    [Fact]
    public void Signature_seals_the_form_and_leaves_the_seal_with_its_event()
    {
        var order = An.Order().Signed().Build();
        var version = Assert.Single(order.Forms);

        Assert.Matches("^[0-9a-f]{64}$", version.Seal);
        Assert.Equal(version.Seal, order.Facts().Seal);
        Assert.Equal(SealState.Intact, order.SealOf(version));
    }

    [Fact]
    public void Draft_has_no_seal()
    {
        var order = An.Order().Build();

        Assert.Null(order.OpenForm!.Seal);
        Assert.Equal(SealState.NotSealed, order.SealOf(order.OpenForm));
    }

    [Fact]
    public void Form_that_waits_for_its_validation_is_not_sealed_and_the_validation_seals_both_signatures()
    {
        var builder = An.Order().FromCustoms().Submitted();
        Assert.Null(Assert.Single(builder.Order.Forms).Seal);
        builder.Order.SendBack(A.Magistrate("BE-JI-BRF").On("2026-03-02 10:30", "Section C."));

        var order = An.Order().FromCustoms().Validated().Build();

        Assert.Equal(SealState.Intact, order.SealOf(order.Forms[0]));
        Assert.NotNull(order.Form.Validation.Signature);
        Assert.Equal(order.Forms[0].Seal, order.Facts().Seal);
    }

    [Fact]
    public void Correction_is_a_version_with_a_seal_of_its_own_and_the_first_stays_what_it_was()
    {
        var order = An.Order().Transmitted().Build();
        var first = order.Forms[0].Seal;
        var issuer = A.Magistrate("FR-PR-LIL");
        order.OpenCorrection(issuer.On("2026-03-06", "The name was misspelt."));
        order.Edit(order.OpenForm!.Content with { Title = "Fraud by false invoices, corrected" }, issuer.On("2026-03-06"));
        order.SignCorrection(Forms.Signed with { SignedOn = Time.Day("2026-03-06") }, issuer.On("2026-03-06 12:00"));

        Assert.Equal([SealState.Intact, SealState.Intact], order.Forms.Select(order.SealOf));
        Assert.Equal(first, order.Forms[0].Seal);
        Assert.NotEqual(first, order.Forms[1].Seal);
        Assert.Equal(2, order.VersionThatCounts.Number);
    }

    [Fact]
    public void Signature_without_effect_keeps_its_seal_and_the_new_draft_has_none()
    {
        var order = An.Order().Signed().Build();
        order.ReopenDraft(A.Magistrate("FR-PR-LIL").On("2026-03-02 13:00", "A measure is missing."));

        Assert.Equal((SealState.Intact, true), (order.SealOf(order.Forms[0]), order.Forms[0].Void));
        Assert.Null(order.Forms[1].Seal);
    }

    [Fact]
    public void Sealed_version_cannot_be_written_in()
    {
        var version = An.Order().Signed().Build().Forms[0];

        var refused = Assert.Throws<TargetInvocationException>(() => typeof(FormVersion).GetProperty(nameof(FormVersion.Content))!.SetValue(version, new OrderForm()));

        Assert.IsType<InvalidOperationException>(refused.InnerException);
    }

    [Theory]
    [InlineData("content")]
    [InlineData("<Reason>k__BackingField")]
    [InlineData("<SignedAt>k__BackingField")]
    [InlineData("<Number>k__BackingField")]
    [InlineData("<Seal>k__BackingField")]
    public void Whatever_was_altered_behind_the_back_of_the_order_breaks_the_seal_and_the_order_is_not_sent(string field)
    {
        var order = An.Order().Signed().Build();
        var version = order.Forms[0];
        Alter(version, field, field switch
        {
            "content" => version.Content with { Grounds = version.Content.Grounds with { Facts = "Other facts." } },
            "<Reason>k__BackingField" => "Another reason.",
            "<SignedAt>k__BackingField" => Time.At("2026-03-01 12:00"),
            "<Number>k__BackingField" => 2,
            _ => null,
        });

        // A number that was altered finds no event; the seal itself names the number.
        Assert.Equal(SealState.Broken, order.SealOf(version));
        order.Refuses(Refusal.SealBroken, o => o.Transmit(
            A.Number(CountryCode.FR), new Addressee(new AuthorityCode("BE-DIV-TOU")), Channel.SecureMail, [], A.Magistrate("FR-PR-LIL").On("2026-03-03")));
    }

    [Fact]
    public void Form_signed_before_forms_were_sealed_is_not_sealed_and_is_sent()
    {
        var order = An.Order().Signed().Build();
        Alter(order.Forms[0], "<Seal>k__BackingField", null);
        var detail = order.Events[^1].Detail!;
        Alter(detail, "<Facts>k__BackingField", detail.Facts with { Seal = null });

        Assert.Equal(SealState.NotSealed, order.SealOf(order.Forms[0]));
        order.Transmit(
            A.Number(CountryCode.FR), new Addressee(new AuthorityCode("BE-DIV-TOU")), Channel.SecureMail, [], A.Magistrate("FR-PR-LIL").On("2026-03-03"));
        Assert.Equal(OrderState.Transmitted, order.State);
    }

    [Fact]
    public void Erasure_takes_the_content_and_keeps_the_seal()
    {
        var order = An.Order().Transmitted().Build();
        var seal = order.Forms[0].Seal;
        var issuer = A.Magistrate("FR-PR-LIL");
        order.Withdraw([], issuer.On("2026-03-20", "Settled."));
        order.Close(issuer.On("2026-03-21"));

        order.Erase(Time.At("2036-04-01"));

        Assert.Equal((SealState.Erased, seal), (order.SealOf(order.Forms[0]), order.Forms[0].Seal));
        Assert.Null(order.Form.Grounds.Facts);
    }

    private static void Alter(object target, string field, object? value) =>
        target.GetType().GetField(field, BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(target, value);
}
