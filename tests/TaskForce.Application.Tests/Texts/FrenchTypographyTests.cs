using System.Text.RegularExpressions;

namespace TaskForce.Application.Tests.Texts;

public sealed partial class FrenchTypographyTests
{
    [Theory]
    [MemberData(nameof(Rooms.All), MemberType = typeof(Rooms))]
    public void A_French_text_follows_French_typography(string room) =>
        Assert.DoesNotContain(Rooms.French(room), t => Fault().IsMatch(t.Value));

    [Theory]
    [InlineData("l'autorité", true)]
    [InlineData("Délai : dépassé", true)]
    [InlineData("Délai: dépassé", true)]
    [InlineData("Délai:", true)]
    [InlineData("Sûr?", true)]
    [InlineData("« ainsi »", true)]
    [InlineData("l’autorité", false)]
    [InlineData("Délai\u00a0: dépassé", false)]
    [InlineData("Sûr\u202f?", false)]
    [InlineData("«\u00a0ainsi\u00a0»", false)]
    [InlineData("à 10:42, le {0:d}", false)]
    [InlineData("https://justice.example/?a", false)]
    public void The_check_sees_a_fault_and_only_a_fault(string text, bool fault) =>
        Assert.Equal(fault, Fault().IsMatch(text));

    // A straight apostrophe between letters; a colon before a space or at the end, or ; ? ! », without a space that
    // does not break before it; a « without one after it. Addresses of sites are left out.
    [GeneratedRegex(@"\p{L}'\p{L}|(?<![\u00a0\u202f]):(?=\s|$)|(?<![\u00a0\u202f/])[;?!»]|«(?![\u00a0\u202f])",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fault();
}
