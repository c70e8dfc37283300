using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.Texts;

/// <summary>Every member of the domain's vocabulary has its words in <c>Law.resx</c>.</summary>
public sealed class VocabularyTests
{
    private static readonly string?[] Namespaces =
        [typeof(CountryCode).Namespace, typeof(OrderState).Namespace, typeof(AuthorityKind).Namespace];

    private static readonly Type[] DomainEnums =
        [.. typeof(CountryCode).Assembly.GetExportedTypes().Where(t => t.IsEnum && !t.IsNested)];

    /// <summary>A refusal has a sentence among the errors; the actors of the transition table are never shown.</summary>
    private static readonly Type[] NotLabels = [typeof(Refusal), typeof(OrderActor)];

    public static TheoryData<string> Refusals => [.. Enum.GetNames<Refusal>().Select(member => $"Refusal.{member}")];

    public static TheoryData<string> Members => [.. DomainEnums
        .Where(t => (Namespaces.Contains(t.Namespace) && !NotLabels.Contains(t)) || t.Name == "PublicHoliday")
        .SelectMany(Enum.GetNames, (t, member) => $"{t.Name}.{member}")];

    public static TheoryData<string> Sentences => [..
        Of<Ground>("Help"), .. Of<ConsultationKind>("Help"), .. Of<OrderAct>("Event"),
        .. Of<LimitCode>("Rule"), .. Of<LimitCode>("Missed")];

    [Theory]
    [MemberData(nameof(Members))]
    public void A_member_has_a_label(string key) => Assert.Contains(key, Rooms.French("Law"));

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_refusal_has_a_sentence(string key) => Assert.Contains(key, Rooms.French("Errors"));

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_member_that_needs_a_sentence_has_one(string key) => Assert.Contains(key, Rooms.French("Law"));

    [Fact]
    public void No_label_outlives_its_member()
    {
        var dead = Rooms.French("Law").Keys.Select(k => k.Split('.')).Where(k =>
            Array.Find(DomainEnums, t => t.Name == k[0]) is { } type && !Enum.IsDefined(type, k[1]));
        Assert.Empty(dead);
    }

    [Theory]
    [InlineData("fr", "Immunité, privilège ou liberté de la presse (art. 11, § 1, a))")]
    [InlineData("nl", "Immuniteit, voorrecht of persvrijheid (art. 11, lid 1, a))")]
    [InlineData("de", "Immunität, Vorrecht oder Pressefreiheit (Art. 11 Abs. 1 Buchst. a)")]
    [InlineData("en", "Immunity, privilege or freedom of the press (Art. 11(1)(a))")]
    public void A_ground_cites_its_article_in_the_form_of_the_language(string language, string expected)
    {
        using var speaking = new Speaking(language);
        Assert.Equal(expected, new Application.Texts.Texts().Of(Ground.G_A));
    }

    private static IEnumerable<string> Of<T>(string sentence) where T : struct, Enum =>
        Enum.GetNames<T>().Select(member => $"{typeof(T).Name}.{member}.{sentence}");
}
