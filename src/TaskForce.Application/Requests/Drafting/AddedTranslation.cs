using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Drafting;

/// <summary>
/// A translation that came after the signature: a record of its own beside the sealed form, never changed. A better one is added; the
/// last counts.
/// </summary>
public sealed class AddedTranslation
{
    /// <summary>Key; grows with time.</summary>
    public required long Id { get; init; }

    /// <summary>The order.</summary>
    public required RequestId RequestId { get; init; }

    /// <summary>Number of the version of the form that is translated.</summary>
    public required int Form { get; init; }

    /// <summary>The State that added it.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>Both States read it: from transmission on.</summary>
    public required bool Shared { get; set; }

    /// <summary>The texts.</summary>
    public required IReadOnlyList<TranslatedText> Texts { get; init; }

    /// <summary>Who added it.</summary>
    public required UserId AddedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AddedAt { get; init; }
}

internal static class AddedTranslations
{
    /// <summary>What was added to a version of the form, the last of each text.</summary>
    public static async Task<IReadOnlyList<TranslatedText>> AddedToAsync(this TaskForceDbContext db, RequestId order, int form, CancellationToken cancellationToken)
    {
        var added = await db.Set<AddedTranslation>().AsNoTracking().Where(t => t.RequestId == order && t.Form == form).OrderBy(t => t.Id).Select(t => t.Texts).ToListAsync(cancellationToken);
        return [.. added.SelectMany(t => t).Reverse().DistinctBy(t => (t.Language, t.Path))];
    }

    /// <summary>What was added to the version that counts; nothing while a form is being written: it holds its own.</summary>
    public static async Task<IReadOnlyList<TranslatedText>> AddedToAsync(this TaskForceDbContext db, InvestigationOrder order, CancellationToken cancellationToken) =>
        order.Forms.LastOrDefault() is { SignedAt: not null } last ? await db.AddedToAsync(order.Id, last.Number, cancellationToken) : [];

    /// <summary>Lets the other State read them, with the order that is sent.</summary>
    public static Task ShareTranslationsAsync(this TaskForceDbContext db, RequestId order, CancellationToken cancellationToken) =>
        db.Set<AddedTranslation>().Where(t => t.RequestId == order).ExecuteUpdateAsync(set => set.SetProperty(t => t.Shared, true), cancellationToken);
}
