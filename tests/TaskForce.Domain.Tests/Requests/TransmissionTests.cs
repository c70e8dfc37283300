using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>T10: language, means, dates; from here on the other State knows the order.</summary>
public sealed class TransmissionTests
{
    private static readonly Actor Clerk = A.Clerk("FR-PR-LIL");
    private static readonly Addressee Tournai = new(new("BE-DIV-TOU"), new("BE-PR-MON"));

    [Fact]
    public void Transmission_gives_the_number_and_opens_the_first_handling()
    {
        var order = Send(An.Order().Signed().Build());

        Assert.Equal("FR-BE-2026-000123", order.Number.ToString());
        Assert.Equal(Time.At("2026-03-03"), order.TransmittedAt);
        Assert.Equal((1, "BE-DIV-TOU", false), (order.Current!.Number, order.Current.Authority.Value, order.Current.IsHandOver));
        Assert.Equal((new AuthorityCode("BE-DIV-TOU"), Channel.SecureMail), (order.Facts().To!.Value, order.Facts().Channel));
    }

    [Theory]
    [InlineData(Language.Fr)]
    [InlineData(Language.Nl)]
    [InlineData(Language.De)]
    [InlineData(Language.En)]
    public void Belgium_takes_French_Dutch_German_and_English(Language language) =>
        Assert.Equal(OrderState.Transmitted, An.Order().Writing(f => f with { Language = language }).Transmitted().Build().State);

    [Theory]
    [InlineData(Language.Nl)]
    [InlineData(Language.De)]
    [InlineData(Language.En)]
    public void France_takes_nothing_but_French(Language language)
    {
        var order = An.Order().FromBelgium().Writing(f => f with { Language = language }).Signed().Build();

        Assert.Contains(order.Warnings([], []), w => w.Warning == FormWarning.TranslationMissing);
        order.Refuses(Refusal.LanguageNotAccepted, o => Send(o));

        TranslatedText[] added = [.. Translations.TextsOf(order.Form).Select(t => new TranslatedText
        {
            Language = Language.Fr, Path = t.Path, Text = "Traduit.", Original = t.Stamp, Translator = "E. Janssens", TranslatedOn = new(2026, 3, 2),
        })];
        order.Refuses(Refusal.LanguageNotAccepted, o => Send(o, added[1..]));
        Assert.Empty(order.Warnings([], added));
        Send(order, added);
        Assert.Equal(OrderState.Transmitted, order.State);

        static void Send(InvestigationOrder order, TranslatedText[]? with = null) => order.Transmit(
            A.Number(CountryCode.BE), new(order.Executing!.Value), Channel.SecureMail, [], A.Magistrate("BE-PR-BRU").On("2026-03-03"), with);
    }

    [Fact]
    public void Dutch_order_goes_to_France_with_a_French_translation()
    {
        var translated = An.Order().FromBelgium().Writing(f => f with
        {
            Language = Language.Nl, TranslationLanguage = Language.Fr, Translator = "E. Janssens", TranslatedOn = new(2026, 3, 1),
        });

        Assert.Equal(OrderState.Transmitted, translated.Transmitted().Build().State);
    }

    [Fact]
    public void Translation_into_English_does_not_help_in_France() => Assert.False(An.Order().FromBelgium().Writing(f => f with
    {
        Language = Language.Nl, TranslationLanguage = Language.En, Translator = "E. Janssens", TranslatedOn = new(2026, 3, 1),
    }).Build().IsInAcceptedLanguage([]));

    [Fact]
    public void Correction_goes_out_in_an_accepted_language_as_the_order_did()
    {
        var magistrate = A.Magistrate("BE-PR-BRU");
        var order = An.Order().FromBelgium().Transmitted().Build();
        order.OpenCorrection(magistrate.On("2026-03-06", "The provision."));
        order.Edit(order.OpenForm!.Content with { Language = Language.Nl }, magistrate.On("2026-03-06"));

        order.Refuses(Refusal.LanguageNotAccepted, o => o.SignCorrection(Forms.Signed with { SignedOn = new(2026, 3, 6) }, magistrate.On("2026-03-06")));
    }

    [Fact]
    public void Translations_that_were_added_go_on_with_the_form_that_is_written_anew()
    {
        var magistrate = A.Magistrate("BE-PR-BRU");
        TranslatedText added = new() { Language = Language.Fr, Path = "Grounds.Facts", Text = "Les faits.", Translator = "E. Janssens", TranslatedOn = new(2026, 3, 2) };
        var signed = An.Order().FromBelgium().Signed().Build();
        signed.ReopenDraft(magistrate.On("2026-03-03", "A measure is missing."), [added]);
        var sent = An.Order().FromBelgium().Transmitted().Build();
        sent.OpenCorrection(magistrate.On("2026-03-06", "The provision."), [added]);

        Assert.Equal([added], signed.OpenForm!.Content.Translations);
        Assert.Equal([added], sent.OpenForm!.Content.Translations);
    }

    [Fact]
    public void Means_that_is_not_listed_is_explained()
    {
        var order = An.Order().Signed().Build();

        order.Refuses(Refusal.ChannelNeedsReason, o => o.Transmit(A.Number(CountryCode.FR), Tournai, Channel.Other, [], Clerk.On("2026-03-03")));

        order.Transmit(A.Number(CountryCode.FR), Tournai, Channel.Other, [], Clerk.On("2026-03-03", "By courier."));
        Assert.Equal("By courier.", order.Events[^1].Detail!.Note);
    }

    [Fact]
    public void Order_is_not_sent_before_it_was_signed_nor_in_the_future()
    {
        var order = An.Order().Signed("2026-03-02 12:00").Build();

        var refused = order.Refuses(Refusal.BeforeEvent, o => Send(o, Clerk.On("2026-03-01", recorded: "2026-03-04")));
        Assert.Equal([OrderAct.Sign, Time.At("2026-03-02 00:00")], refused.Arguments);
        order.Refuses(Refusal.InTheFuture, o => Send(o, Clerk.On("2026-03-05", recorded: "2026-03-04")));
    }

    [Fact]
    public void Order_is_not_sent_before_it_was_validated()
    {
        var order = An.Order().ValidatedByJudge().Submitted("2026-03-02 10:00").Build();
        order.Validate(Forms.Validation(), Forms.Signed with { SignedOn = Time.Day("2026-03-05") }, A.Magistrate("BE-JI-BRF").On("2026-03-05"));
        order.PrepareForSending(A.Magistrate("BE-PR-BRU").On("2026-03-05"));

        var refused = order.Refuses(Refusal.BeforeEvent, o =>
            o.Transmit(A.Number(CountryCode.BE), new(new("FR-PR-LIL")), Channel.Post, [], A.Clerk("BE-PR-BRU").On("2026-03-04", recorded: "2026-03-06")));

        Assert.Equal([OrderAct.Validate, Time.At("2026-03-05 00:00")], refused.Arguments);
    }

    [Fact]
    public void Date_wanted_is_not_past_when_the_order_is_sent()
    {
        static OrderForm Wanting(OrderForm form) => form with
        {
            Urgency = new() { LimitWanted = true, WantedOn = new(2026, 3, 2), WantedKind = WantedDateKind.Latest, LimitReason = "Trial." },
        };

        Assert.Equal([FormSection.B], An.Order().Writing(Wanting).Signed().Build().Refuses(Refusal.FormIncomplete, o => Send(o)).Arguments);
    }

    [Fact]
    public void Addressee_is_of_the_executing_State() => An.Order().Signed().Build().Refuses(Refusal.NoAddressee, o =>
        o.Transmit(A.Number(CountryCode.FR), new(new("FR-PR-DUN")), Channel.Post, [], Clerk.On("2026-03-03")));

    [Fact]
    public void Restricted_order_names_who_receives_it()
    {
        var order = An.Order().Restricted().Signed().Build();

        order.Refuses(Refusal.NoRecipients, o => Send(o));

        order.Transmit(A.Number(CountryCode.FR), Tournai, Channel.Post, [new UserId(7)], Clerk.On("2026-03-03"));
        Assert.Equal([Principal.Of(order.Author), Principal.Of(new UserId(7))], order.Access.Select(a => a.Principal));
    }

    private static InvestigationOrder Send(InvestigationOrder order, Deed? deed = null)
    {
        order.Transmit(A.Number(CountryCode.FR), Tournai, Channel.SecureMail, [], deed ?? Clerk.On("2026-03-03"));
        return order;
    }
}
