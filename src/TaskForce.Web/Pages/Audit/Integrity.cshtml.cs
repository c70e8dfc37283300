using System.Globalization;
using System.Text;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Audit;
using TaskForce.Application.Pipeline;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Audit;

/// <summary>Whether the trail is what was written, and the signed digests to keep elsewhere.</summary>
public sealed class IntegrityModel(IMediator mediator, DigestKeys keys) : FormPage
{
    /// <summary>The digests, the newest first.</summary>
    public IReadOnlyList<AuditDigest> Digests { get; private set; } = [];

    /// <summary>The answer of the verifier; null until it is asked.</summary>
    public AuditVerdict? Verdict { get; private set; }

    public override async Task LoadAsync(CancellationToken cancellationToken) => Digests = await mediator.Send(new GetDigests(), cancellationToken);

    /// <summary>Verifies the whole trail.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Verdict = await mediator.Send(new VerifyAudit(), cancellationToken);
        await LoadAsync(cancellationToken);
        return Page();
    }

    /// <summary>The digest of a day as a file.</summary>
    public async Task<IActionResult> OnGetDigestAsync(string? day, CancellationToken cancellationToken) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known)
        && await mediator.Send(new GetDigests(known), cancellationToken) is [{ } digest]
            ? File(Encoding.UTF8.GetBytes(DigestFile.TextOf(digest)), "text/plain", DigestFile.NameOf(digest)) : throw new NotFoundException();

    /// <summary>The public key as a file.</summary>
    public async Task<IActionResult> OnGetKeyAsync(CancellationToken cancellationToken)
    {
        // Asked for the right to read the trail, like everything here.
        await mediator.Send(new GetDigests(), cancellationToken);
        return File(Encoding.UTF8.GetBytes(keys.PublicKey + "\n"), "application/x-pem-file", "taskforce-audit-key.pem");
    }
}
