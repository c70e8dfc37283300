using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TaskForce.Application.Data;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Register;

/// <summary>Keeps the words of each changed request in step, in the same save.</summary>
internal sealed class SearchUpkeep : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is TaskForceDbContext db)
        {
            // A form may change while its order does not.
            var written = db.ChangeTracker.Entries<FormVersion>().Where(e => e.State is EntityState.Added or EntityState.Modified)
                .Select(e => e.Entity.RequestId).ToHashSet();
            await AssistanceWords.FollowAsync(db, cancellationToken);
            foreach (var order in db.ChangeTracker.Entries<InvestigationOrder>()
                .Where(e => e.State is EntityState.Added or EntityState.Modified || written.Contains(e.Entity.Id)).Select(e => e.Entity).ToList())
            {
                await FollowAsync(db, order, cancellationToken);
            }
        }

        return result;
    }

    private static async Task FollowAsync(TaskForceDbContext db, InvestigationOrder order, CancellationToken cancellationToken)
    {
        // Clocks are kept without the form in sight; words do not change then.
        if (order.Forms.Count == 0)
            return;
        var codes = new[] { order.Issuing, order.Executing }.OfType<AuthorityCode>().ToList();
        var authorities = await db.Authorities.AsNoTracking().Where(a => codes.Contains(a.Code)).ToListAsync(cancellationToken);
        await KeepAsync(db, order.Id, Words(order, authorities), cancellationToken);
    }

    /// <summary>Leaves these words and no others.</summary>
    internal static async Task KeepAsync(
        TaskForceDbContext db, RequestId request, Dictionary<(string Token, AccessLevel Level), CountryCode?> wanted, CancellationToken cancellationToken)
    {
        var known = await db.SearchTokens.BeyondTheViewer().Where(t => t.RequestId == request).ToDictionaryAsync(t => (t.Token, t.Level), cancellationToken);
        db.SearchTokens.RemoveRange(known.Values.Where(t => !wanted.ContainsKey((t.Token, t.Level))));
        foreach (var (key, audience) in wanted)
        {
            if (known.TryGetValue(key, out var there))
                there.Audience = audience;
            else
                db.SearchTokens.Add(new SearchToken { RequestId = request, Token = key.Token, Level = key.Level, Audience = audience });
        }
    }

    /// <summary>
    /// The words and who finds by them. What the issuing side is writing, a draft or a correction, is its own State's until it
    /// is signed and sent; a word that stands in what was sent is both's.
    /// </summary>
    private static Dictionary<(string Token, AccessLevel Level), CountryCode?> Words(InvestigationOrder order, IReadOnlyList<Authority> authorities)
    {
        var words = new Dictionary<(string, AccessLevel), CountryCode?>();
        Put(AccessLevel.Register, null, PartiesOf(order, authorities));
        if (order.TransmittedAt is not null)
            Put(AccessLevel.Full, null, WordsOf(order.Form).Concat(order.Handlings.Select(h => h.Reference)));
        if ((order.OpenForm?.Content ?? (order.TransmittedAt is null ? order.Form : null)) is { } written)
            Put(AccessLevel.Full, order.IssuingCountry, WordsOf(written));
        return words;

        void Put(AccessLevel level, CountryCode? audience, IEnumerable<string?> texts)
        {
            foreach (var token in Tokens.Of(texts))
                words.TryAdd((token, level), audience);
        }
    }

    /// <summary>Number and authorities: whoever reads the register finds by them.</summary>
    internal static IEnumerable<string?> PartiesOf(CooperationRequest request, IReadOnlyList<Authority> authorities) =>
        new[] { request.Number?.ToString() }.Concat(authorities.SelectMany(a => new[]
        {
            a.Code.Value, a.Seat, a.Names.Fr, a.Names.Nl, a.Names.De, a.ShortNames.Fr, a.ShortNames.Nl, a.ShortNames.De,
        }));

    private static IEnumerable<string?> WordsOf(OrderForm form) =>
        new[] { form.Title, form.Authority.FileNumber, form.Earlier.IssuingReference, form.Earlier.ExecutingReference }
            .Concat(form.Persons.Lines.SelectMany(NamesOf));

    private static IEnumerable<string?> NamesOf(PersonLine person) =>
        [person.FamilyName, person.FirstNames, person.OtherNames, .. person.Aliases, person.LegalName, person.TradingName, person.RegistrationNumber];

}

/// <summary>Words of a text as they are stored and searched: unaccented, in lower case, references whole and in parts.</summary>
public static class Tokens
{
    /// <summary>The distinct words of some texts. A reference such as FR-BE-2026-000123 is a word as well as its parts.</summary>
    public static IReadOnlySet<string> Of(IEnumerable<string?> texts)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var piece in texts.OfType<string>().SelectMany(t => Fold(t).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            var whole = piece.Trim('.', ',', ';', ':', '(', ')', '"', '\'', '«', '»');
            Add(whole);
            foreach (var part in whole.Split(['-', '/', '.', '\'', '’', '_', ','], StringSplitOptions.RemoveEmptyEntries))
                Add(part);
        }

        return found;

        void Add(string word)
        {
            if (word.Length > 0)
                found.Add(word.Length > SearchToken.MaxLength ? word[..SearchToken.MaxLength] : word);
        }
    }

    /// <summary>The words that somebody looks for; each must be the beginning of a stored one. At most six count.</summary>
    public static IReadOnlyList<string> Searched(string? text) =>
        [.. Fold(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.Trim('.', ',', ';', ':', '(', ')', '"', '\'', '«', '»')).Where(w => w.Length > 0)
            .Select(w => w.Length > SearchToken.MaxLength ? w[..SearchToken.MaxLength] : w).Distinct(StringComparer.Ordinal).Take(6)];

    /// <summary>A text without accents, in small letters: two that a reader takes for the same are the same.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Control))
                folded.Append(char.ToLowerInvariant(c));
            else if (char.IsWhiteSpace(c))
                folded.Append(' ');
        }

        // A keyboard writes the apostrophe of a name in one way, a text in another.
        return folded.Replace('’', '\'').Replace("œ", "oe").Replace("æ", "ae").Replace("ß", "ss").ToString().Normalize(NormalizationForm.FormC);
    }
}
