using TaskForce.Domain.Requests;

namespace TaskForce.Application.Pipeline;

/// <summary>What was asked for does not exist, or the viewer may not see it: the two read the same.</summary>
public sealed class NotFoundException() : Exception("Not found, or not for this viewer.");

/// <summary>The viewer's roles do not include the use case.</summary>
public sealed class ForbiddenException(Rights.Capability capability) : Exception($"Needs {capability}.");

/// <summary>The viewer may do this, and has to prove again who they are before it is done (<see cref="Proof"/>).</summary>
public sealed class ProofNeededException() : Exception("Needs a fresh proof of who acts.");

/// <summary>Somebody else changed the request in between; nothing was stored.</summary>
/// <param name="request">The request.</param>
/// <param name="seenVersion">The version that the viewer had before the eyes.</param>
public sealed class StaleRequestException(RequestId request, int seenVersion) : Exception("Changed in between.")
{
    /// <summary>The request.</summary>
    public RequestId Request { get; } = request;

    /// <summary>The version that the viewer had before the eyes.</summary>
    public int SeenVersion { get; } = seenVersion;
}
