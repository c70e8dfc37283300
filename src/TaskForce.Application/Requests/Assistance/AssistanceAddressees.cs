using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Requests.Case;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Requests.Assistance;

/// <summary>Finds the authority that a request of a kind goes to: an authority that executes, or the central one where the kind is theirs.</summary>
public sealed class AssistanceAddressees(TaskForceDbContext db, Addressees addressees)
{
    /// <summary>The authority addressed and its parent office.</summary>
    /// <exception cref="RuleViolation">There is none, it was closed, or it takes no such request.</exception>
    public async Task<Addressee> OfAsync(AssistanceDefinition definition, AuthorityCode? code, CancellationToken cancellationToken)
    {
        var found = await addressees.OfAsync(code, cancellationToken);
        var kind = await db.Authorities.AsNoTracking().Where(a => a.Code == found.Authority).Select(a => a.Kind).SingleAsync(cancellationToken);
        return Fits(definition, kind) ? found : throw new RuleViolation(Refusal.NoAddressee, "Executing");
    }

    /// <summary>Those of some authorities that take such a request.</summary>
    public static IReadOnlyList<AuthorityName> Fitting(AssistanceDefinition definition, IEnumerable<AuthorityName> authorities) =>
        [.. authorities.Where(a => Fits(definition, a.Kind))];

    private static bool Fits(AssistanceDefinition definition, AuthorityKind kind) =>
        definition.IsOfCentralAuthorities ? kind == AuthorityKind.CENTRAL : kind.Executes();
}
