using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Drafting;

/// <summary>
/// Keeps what the viewer has typed into a section and not saved yet. The section itself stays as it is: a closed laptop costs
/// nothing, and nobody's words are written over.
/// </summary>
/// <param name="Id">The order.</param>
/// <param name="Section">The section.</param>
/// <param name="Stamp">The section as it was shown (<see cref="SectionsOfForm.StampOf"/>).</param>
/// <param name="Fields">The fields of the page as they stand, by their names.</param>
[Requires(Capability.DraftOrders)]
public sealed record KeepDraft(RequestId Id, FormSection Section, string? Stamp, IReadOnlyDictionary<string, string[]> Fields) : ICommand<DraftKept>
{
    /// <summary>Most characters of all fields together: some fifty of the longest texts.</summary>
    public const int Largest = 1_000_000;
}

/// <summary>The answer.</summary>
/// <param name="At">When it was kept.</param>
/// <param name="SavedMeanwhile">Somebody has saved the section since the page was made: on saving, the viewer will be asked.</param>
public sealed record DraftKept(DateTimeOffset At, bool SavedMeanwhile);

internal sealed class KeepDraftValidator : AbstractValidator<KeepDraft>
{
    public KeepDraftValidator()
    {
        RuleFor(c => c.Section).Must(SectionsOfForm.IsWritten);
        RuleFor(c => c.Fields).Must(fields => fields.Sum(f => f.Key.Length + f.Value.Sum(v => v.Length)) <= KeepDraft.Largest);
    }
}

internal sealed class KeepDraftHandler(TaskForceDbContext db, DraftCipher cipher, IViewer viewer, TimeProvider clock) : ICommandHandler<KeepDraft, DraftKept>
{
    public async Task<DraftKept> Handle(KeepDraft command, CancellationToken cancellationToken)
    {
        var (order, section) = (command.Id, command.Section);
        var written = await db.Orders.AsNoTracking().Include(o => o.Forms.OrderBy(f => f.Number)).SingleOrDefaultAsync(o => o.Id == order, cancellationToken)
            ?? throw new NotFoundException();
        if (!written.IsWrittenBy(viewer.AsActor()))
            throw new RuleViolation(Refusal.NotInThisState);
        var (content, now) = (cipher.Encrypt(command.Fields), clock.GetUtcNow());
        if (await db.Set<SectionDraft>().SingleOrDefaultAsync(d => d.RequestId == order && d.Section == section, cancellationToken) is { } known)
            (known.Content, known.KeptAt) = (content, now);
        else
            db.Add(new SectionDraft { RequestId = order, User = viewer.AsActor().User, Section = section, Content = content, KeptAt = now });
        return new DraftKept(now, SectionsOfForm.StampOf(written.OpenForm!.Content, section) != command.Stamp);
    }
}
