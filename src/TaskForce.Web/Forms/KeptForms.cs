using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using TaskForce.Application.Data;

namespace TaskForce.Web.Forms;

/// <summary>
/// Keeps what somebody had typed when the session had ended or the page was too old, encrypted, and gives it back once, to
/// that user only and on that page only: who may not open the page any more does not get it on another.
/// </summary>
internal sealed class KeptForms(TaskForceDbContext db, IDataProtectionProvider protection, SubmissionKeys keys, TimeProvider clock)
{
    /// <summary>Name of the query parameter that leads back to a kept form.</summary>
    public const string Parameter = "kept";

    // Three bytes of each letter of a long text beside the Latin alphabet, six characters to a byte pair on its way here.
    private const int Largest = 2_000_000;

    // No field of a page: those that begin so are left out.
    private const string Place = "__path";

    private readonly IDataProtector protector = protection.CreateProtector("TaskForce.KeptForm");

    /// <summary>Keeps the posted form of a request; null where there is nothing worth keeping or nobody to give it back to.</summary>
    public async Task<string?> KeepAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType || request.ContentLength > Largest)
            return null;
        var form = await request.ReadFormAsync(cancellationToken);
        if (keys.Read(form[SubmissionKeys.Field]) is not { } owner || owner.User == 0)
            return null;
        var fields = form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value.ToArray());
        fields[Place] = [request.Path.Value];
        var kept = new KeptForm
        {
            Key = Convert.ToHexString(RandomNumberGenerator.GetBytes(16)),
            User = owner.User,
            Content = protector.Protect(JsonSerializer.SerializeToUtf8Bytes(fields)),
            KeptAt = clock.GetUtcNow(),
        };
        db.Add(kept);
        await db.SaveChangesAsync(cancellationToken);
        return kept.Key;
    }

    /// <summary>Gives back what the user had typed on that page, once.</summary>
    public async Task<IFormCollection?> GiveBackAsync(string key, long user, PathString page, CancellationToken cancellationToken)
    {
        var kept = await db.Set<KeptForm>().AsNoTracking().SingleOrDefaultAsync(f => f.Key == key && f.User == user, cancellationToken);
        if (kept is null)
            return null;
        var fields = JsonSerializer.Deserialize<Dictionary<string, string?[]>>(protector.Unprotect(kept.Content))!;
        if (!fields.Remove(Place, out var place) || !page.Equals(place[0], StringComparison.OrdinalIgnoreCase))
            return null;
        await db.Set<KeptForm>().Where(f => f.Key == key).ExecuteDeleteAsync(cancellationToken);
        return new FormCollection(fields.ToDictionary(f => f.Key, f => new StringValues(f.Value)));
    }
}
