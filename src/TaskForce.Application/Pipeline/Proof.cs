using MediatR;

namespace TaskForce.Application.Pipeline;

/// <summary>
/// The use case weighs so much that a session left open on a desk is not enough: whoever asks has proved a short while ago who
/// they are. It signs or sends in somebody's name, decides who sees a case file, or takes names out of the application.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsProofAttribute : Attribute;

/// <summary>A proof of who acts: a sign-in, or the password given again in the same session.</summary>
public static class Proof
{
    /// <summary>How long a proof is good for weighty acts.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    /// <summary>Whether a proof is still good.</summary>
    /// <param name="provedAt">When it was given; null for none.</param>
    /// <param name="now">The moment of the act.</param>
    public static bool Holds(DateTimeOffset? provedAt, DateTimeOffset now) => provedAt is { } at && now - at <= Lasts;

    /// <summary>For what is done on a page and is no use case: the person's own means of signing in.</summary>
    /// <exception cref="ProofNeededException">The viewer's last proof does not hold.</exception>
    public static void DemandProof(this IViewer viewer, TimeProvider clock)
    {
        if (!Holds(viewer.ProvedAt, clock.GetUtcNow()))
            throw new ProofNeededException();
    }
}

/// <summary>
/// After the capability, and before anything is read: a use case that needs a proof waits until the viewer has given one. The
/// application itself has nobody to ask.
/// </summary>
internal sealed class ProofBehaviour<TRequest, TResponse>(IViewer viewer, TimeProvider clock)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse>
{
    private static readonly bool IsNeeded = typeof(TRequest).IsDefined(typeof(NeedsProofAttribute), inherit: false);

    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        IsNeeded && viewer.Actor is not { IsSystem: true } && !Proof.Holds(viewer.ProvedAt, clock.GetUtcNow())
            ? throw new ProofNeededException()
            : next();
}
