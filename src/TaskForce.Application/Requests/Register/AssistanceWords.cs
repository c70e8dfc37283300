using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Requests.Register;

/// <summary>
/// The words by which requests of other kinds than the EIO are found: title and names, at the level and for the State of the text that
/// they stand in. Nothing else that somebody wrote is searched.
/// </summary>
internal static class AssistanceWords
{
    public static async Task FollowAsync(TaskForceDbContext db, CancellationToken cancellationToken)
    {
        var written = db.ChangeTracker.Entries<AssistanceFormVersion>().Where(e => e.State is EntityState.Added or EntityState.Modified)
            .Select(e => e.Entity.RequestId).ToHashSet();
        foreach (var request in db.ChangeTracker.Entries<AssistanceRequest>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified || written.Contains(e.Entity.Id)).Select(e => e.Entity).ToList())
        {
            // Limits are kept without the form in sight; words do not change then.
            if (request.Versions.Count == 0)
                continue;
            var codes = new[] { request.Issuing, request.Executing }.OfType<AuthorityCode>().ToList();
            var authorities = await db.Authorities.AsNoTracking().Where(a => codes.Contains(a.Code)).ToListAsync(cancellationToken);
            await SearchUpkeep.KeepAsync(db, request.Id, Words(request, authorities), cancellationToken);
        }
    }

    private static Dictionary<(string Token, AccessLevel Level), CountryCode?> Words(AssistanceRequest request, IReadOnlyList<Authority> authorities)
    {
        var words = new Dictionary<(string, AccessLevel), CountryCode?>();
        Put(AccessLevel.Register, null, SearchUpkeep.PartiesOf(request, authorities));
        if (request.TransmittedAt is not null)
            Put(AccessLevel.Full, null, WordsOf(request.Definition, request.Form));
        if (request.OpenVersion is { } open)
            Put(AccessLevel.Full, request.IssuingCountry, WordsOf(request.Definition, open.Content));
        return words;

        void Put(AccessLevel level, CountryCode? audience, IEnumerable<string?> texts)
        {
            foreach (var token in Tokens.Of(texts))
                words.TryAdd((token, level), audience);
        }
    }

    private static IEnumerable<string?> WordsOf(AssistanceDefinition definition, AssistanceForm form)
    {
        var fields = definition.Sections.SelectMany(s => s.Fields).ToList();
        return new[] { form.Title }
            .Concat(fields.Where(f => f.IsName).Select(f => form.Values[f.Id]))
            .Concat(fields.SelectMany(f => form.Values.Lines(f.Id), (field, line) => (field, line))
                .SelectMany(l => l.field.Columns.Where(c => c.IsName).Select(c => l.line.GetValueOrDefault(c.Id))));
    }
}
