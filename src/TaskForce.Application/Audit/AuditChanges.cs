using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;
using TaskForce.Application.Notifications;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Requests.Files;
using TaskForce.Application.Requests.Register;
using TaskForce.Application.Seed.Reference;
using TaskForce.Application.Storage;
using TaskForce.Domain;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Audit;

/// <summary>
/// Reads from what is about to be saved what changes, before and after, one note for each request, each account and the
/// reference data. Of a JSON document it keeps the members that changed; of a secret only that it changed.
/// </summary>
internal static class AuditChanges
{
    /// <summary>The action of what is saved outside a use case: signing in, seeding.</summary>
    public const string OutsideUseCases = "System";

    // What the application keeps for itself: nothing in them is said or decided by a person.
    private static readonly HashSet<Type> Technical =
    [
        typeof(SubmittedForm), typeof(KeptForm), typeof(SearchToken), typeof(NumberSequence), typeof(CaseOpening), typeof(SectionDraft), typeof(Session), typeof(DataProtectionKey),
        typeof(AuditRow), typeof(AuditHead), typeof(AuditDigest), typeof(SubjectKey),
        typeof(ReferenceVersion), typeof(ReferenceRow), typeof(Notification), typeof(OutgoingMail),
    ];

    private static readonly HashSet<string> Secrets =
    [
        $"{nameof(UserAccount)}.{nameof(UserAccount.PasswordHash)}", "IdentityUserToken`1.Value", "IdentityUserPasskey`1.CredentialId", $"{nameof(Invitation)}.{nameof(Invitation.Key)}",
        $"{nameof(StoredFile)}.{nameof(StoredFile.WrappedKey)}",
    ];

    // Changes at every visit, every attempt to sign in and every reminder; the trail has rows of its own for what matters in these.
    private static readonly HashSet<string> Uninteresting =
    [
        nameof(UserAccount.VisitAt), nameof(UserAccount.PreviousVisitAt), nameof(UserAccount.AccessFailedCount), nameof(UserAccount.LockoutEnd),
        nameof(UserAccount.ConcurrencyStamp), nameof(UserAccount.SecurityStamp), nameof(Clock.NextReminderAt), nameof(Clock.LastReminder),
    ];

    public static IReadOnlyList<AuditNote> Of(TaskForceDbContext db) =>
    [
        .. db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && !Technical.Contains(e.Metadata.ClrType) && !e.Metadata.IsOwned())
            .Select(e => (Entry: e, Change: ChangeOf(e))).Where(c => c.Change is not null)
            .GroupBy(c => (Of: SubjectOf(c.Entry), Keeper: db.Viewer.Actor is { IsSystem: true } ? KeeperOf(c.Entry.Entity) : null))
            .Select(g => new AuditNote(
                AuditKind.Change, db.UseCase ?? OutsideUseCases, g.Key.Of.Request, g.Key.Of.Account, Content: JsonSerializer.SerializeToUtf8Bytes(g.Select(c => c.Change)),
                By: g.Key.Keeper is { } keeper ? new AuditPerson(0, keeper, null) : null)),
    ];

    /// <summary>The State that alone reads what the application did by itself to a document that this State keeps to itself.</summary>
    private static CountryCode? KeeperOf(object entity) => entity switch
    {
        StoredFile file => file.Audience,
        CaseDocument document => document.Audience,
        _ => null,
    };

    private static (RequestId? Request, long? Account) SubjectOf(EntityEntry entry) => entry.Entity switch
    {
        CooperationRequest request => (request.Id, null),
        UserAccount account => (null, account.Id),
        _ when entry.Metadata.FindProperty("RequestId") is not null && entry.Property("RequestId").CurrentValue is RequestId request => (request, null),
        _ when (entry.Metadata.FindProperty("UserId") ?? entry.Metadata.FindProperty("User")) is { } user => (null, UserOf(entry.Property(user.Name).CurrentValue)),
        _ => (null, null),
    };

    private static long? UserOf(object? value) => value is Domain.Organisations.UserId user ? user.Value : value as long?;

    private static JsonObject? ChangeOf(EntityEntry entry)
    {
        var values = new JsonObject();
        foreach (var property in entry.Properties.Where(p => !Uninteresting.Contains(p.Metadata.Name)))
        {
            var before = entry.State == EntityState.Added ? null : Stored(property.Metadata, property.OriginalValue);
            var after = entry.State == EntityState.Deleted ? null : Stored(property.Metadata, property.CurrentValue);
            if (JsonNode.DeepEquals(before, after))
                continue;
            if (Secrets.Contains($"{entry.Metadata.ClrType.Name}.{property.Metadata.Name}"))
                values[property.Metadata.Name] = new JsonArray("•", "•");
            else if (before is JsonObject was && after is JsonObject becomes)
                values[property.Metadata.Name] = Members(was, becomes);
            else
                values[property.Metadata.Name] = new JsonArray(before, after);
        }

        return values.Count == 0 ? null : new JsonObject
        {
            ["entity"] = entry.Metadata.ClrType.Name,
            ["key"] = new JsonArray([.. entry.Metadata.FindPrimaryKey()!.Properties.Where(p => !Secrets.Contains($"{entry.Metadata.ClrType.Name}.{p.Name}"))
                .Select(p => Stored(p, entry.Property(p.Name).CurrentValue))]),
            ["is"] = entry.State.ToString(),
            ["values"] = values,
        };
    }

    private static JsonArray Members(JsonObject was, JsonObject becomes)
    {
        var names = was.Concat(becomes).Select(m => m.Key).Distinct(StringComparer.Ordinal).Where(n => !JsonNode.DeepEquals(was[n], becomes[n])).ToList();
        return new JsonArray(Of(was), Of(becomes));

        JsonObject Of(JsonObject document) => new(names.Where(document.ContainsKey).Select(n => KeyValuePair.Create(n, document[n]?.DeepClone())));
    }

    /// <summary>A value as the database holds it; a document as its members.</summary>
    private static JsonNode? Stored(IProperty property, object? value)
    {
        var stored = property.GetTypeMapping().Converter is { } converter && value is not null ? converter.ConvertToProvider(value) : value;
        return stored switch
        {
            null => null,
            string text when text.StartsWith('{') && typeof(string) != property.ClrType => JsonNode.Parse(text),
            byte[] bytes => Convert.ToBase64String(bytes),
            var other => JsonSerializer.SerializeToNode(other, other.GetType()),
        };
    }
}
