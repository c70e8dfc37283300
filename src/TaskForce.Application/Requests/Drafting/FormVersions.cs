using Microsoft.Extensions.Logging;
using TaskForce.Application.Pipeline;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Drafting;

/// <summary>A version of a form, without its content.</summary>
/// <param name="Number">Number, from 1.</param>
/// <param name="SignedAt">When it was signed; null while it is written.</param>
/// <param name="IsVoid">Its signature is without effect.</param>
/// <param name="Reason">Why there is a new version.</param>
/// <param name="Seal">SHA-256 of what was signed; null where it was not sealed.</param>
/// <param name="State">What the seal says.</param>
public sealed record FormVersionView(int Number, DateTimeOffset? SignedAt, bool IsVoid, string? Reason, string? Seal, SealState State);

/// <summary>The versions of a form that the viewer sees, each checked against its seal whenever the form is opened.</summary>
internal sealed partial class FormVersions(IViewer viewer, ILogger<FormVersions> logger)
{
    /// <summary>One version by its number; without one that which the viewer's side works with: the one being written, or the one that counts.</summary>
    /// <exception cref="NotFoundException">The viewer sees no such version; a reader of the register sees none.</exception>
    public FormVersion Pick(InvestigationOrder order, int? number)
    {
        if (order.Forms.Count == 0)
            throw new NotFoundException();
        if (number is { } wanted)
            return order.Forms.FirstOrDefault(f => f.Number == wanted) ?? throw new NotFoundException();
        return order.SideOf(viewer.AsActor()) == Side.Issuing && order.OpenForm is { } open ? open : order.VersionThatCounts;
    }

    /// <summary>The same of a request of another kind, whose reader has been asked for his level.</summary>
    /// <exception cref="NotFoundException">The viewer sees no such version.</exception>
    public AssistanceFormVersion Pick(AssistanceRequest request, int? number) =>
        number is { } wanted ? request.Versions.FirstOrDefault(v => v.Number == wanted) ?? throw new NotFoundException()
        : request.SideOf(viewer.AsActor()) == Side.Issuing && request.OpenVersion is { } open ? open : request.VersionThatCounts;

    /// <summary>All of them, the latest first. What is not what was signed is logged, by number and version alone.</summary>
    public IReadOnlyList<FormVersionView> Of(InvestigationOrder order) =>
        Checked(order, order.Forms.Select(f => new FormVersionView(f.Number, f.SignedAt, f.Void, f.Reason, f.Seal, order.SealOf(f))));

    /// <summary>The same of a request of another kind.</summary>
    public IReadOnlyList<FormVersionView> Of(AssistanceRequest request) =>
        Checked(request, request.Versions.Select(v => new FormVersionView(v.Number, v.SignedAt, IsVoid: false, v.Reason, v.Seal, request.SealOf(v))));

    private FormVersionView[] Checked(CooperationRequest request, IEnumerable<FormVersionView> views)
    {
        FormVersionView[] versions = [.. views.Reverse()];
        foreach (var broken in versions.Where(v => v.State == SealState.Broken))
            Broken(broken.Number, request.Id.Value, request.Number?.ToString());
        return versions;
    }

    [LoggerMessage(LogLevel.Error, "Version {Version} of the form of request {Request} ({Number}) is not what was signed: its seal is broken")]
    private partial void Broken(int version, long request, string? number);
}
