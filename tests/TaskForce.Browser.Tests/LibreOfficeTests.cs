using System.Text.RegularExpressions;
using TaskForce.Application.Requests.Documents;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Documents;
using TaskForce.Browser.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Infrastructure.Documents;
using TaskForce.Testing;

namespace TaskForce.Browser.Tests;

/// <summary>
/// What a reader of the Word document sees, by another hand than ours: two seconds for each language. The short form asks it only where LibreOffice is at
/// hand; the long form installs it.
/// </summary>
public sealed partial class LibreOfficeTests
{
    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    public static TheoryData<RequestKind, Language> KindsAndLanguages =>
        [.. AssistanceKinds.All.SelectMany(_ => Enum.GetValues<Language>(), (d, language) => (d.Kind, language))];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_label_and_every_word_of_a_full_form_stands_on_its_pages(Language language)
    {
        Assert.SkipUnless(LongForm.IsOn || LibreOffice.IsHere, "LibreOffice is not at hand, and this is the short form.");
        var full = new FullForm();
        var printed = new AnnexA(new Application.Texts.Texts()).In(
            language, full.Source(new PrintedSeal(SealState.Intact, PrintedSeal.Grouped(new string('7', 64)), "Sealed. " + PrintedSeal.Grouped(new string('7', 64)))));

        var pages = await LibreOffice.PagesAsync(file => FormDocx.Write(printed, file));

        Assert.All(pages, (page, i) => Assert.Contains($"{i + 1}/{pages.Count}", page, StringComparison.Ordinal));
        var text = Spaceless(string.Concat(pages.Select(p => Foot().Replace(Spaceless(p), ""))));
        Assert.DoesNotContain(full.Marks.Keys, mark => !text.Contains(mark, StringComparison.Ordinal));
        Assert.DoesNotContain(Everything.In(printed), said => !text.Contains(Spaceless(said), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public async Task Every_word_of_a_full_form_of_each_kind_stands_on_its_pages(RequestKind kind, Language language)
    {
        Assert.SkipUnless(LongForm.IsOn || (LibreOffice.IsHere && language == Language.Fr), "LibreOffice is not at hand, or this is the short form, which asks it in French.");
        var full = new FullKind(AssistanceKinds.Of(kind));
        var printed = new KindForm(new Application.Texts.Texts()).In(language, full.Source(new string('7', 64)));

        var pages = await LibreOffice.PagesAsync(file => FormDocx.Write(printed, file));

        Assert.All(pages, (page, i) => Assert.Contains($"{i + 1}/{pages.Count}", page, StringComparison.Ordinal));
        var foot = Spaceless(printed.Reference);
        var seal = Spaceless(printed.Seal!.Line);
        var text = string.Concat(pages.Select((p, i) => Spaceless(p).Replace($"{foot}{i + 1}/{pages.Count}{seal}", "", StringComparison.Ordinal)));
        Assert.DoesNotContain(full.Marks.Keys, mark => !text.Contains(mark, StringComparison.Ordinal));
        Assert.DoesNotContain(Everything.In(printed), said => !text.Contains(Spaceless(said), StringComparison.Ordinal));
    }

    private static string Spaceless(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"FR-BE-2026-000123·[^·]{10,200}\d+/\d+Sealed\.7{64}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Foot();
}
