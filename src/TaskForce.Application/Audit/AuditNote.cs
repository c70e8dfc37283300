using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Audit;

/// <summary>What the trail is to say with the next save; place, time and hash follow when it is written.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Action">The use case.</param>
/// <param name="Request">The request that it is about.</param>
/// <param name="Account">The account that it is about.</param>
/// <param name="Shared">The request had been transmitted.</param>
/// <param name="Content">What was before and after, in clear; null where nothing was changed.</param>
/// <param name="By">Whose doing, where it is not the viewer's: somebody who signs in is not signed in yet.</param>
internal sealed record AuditNote(
    AuditKind Kind, string Action, RequestId? Request = null, long? Account = null, bool Shared = false, byte[]? Content = null, AuditPerson? By = null);

/// <summary>Whose doing something was.</summary>
internal sealed record AuditPerson(long User, CountryCode? Country, AuthorityCode? Authority)
{
    /// <summary>The application, or nobody known.</summary>
    public static readonly AuditPerson Nobody = new(0, null, null);

    public static AuditPerson Of(Actor? actor) => actor is null or { IsSystem: true } ? Nobody : new(actor.User.Value, actor.Authority?.Country, actor.Authority);
}
