using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Domain.Requests;

public abstract partial class CooperationRequest
{
    /// <summary>
    /// Whether a version is still what was signed. The seal stands beside the content and in the event of the signature: taking it from
    /// one of them does not make a form that was never sealed.
    /// </summary>
    private protected SealState SealOf(int version, string? seal, Func<string> hash)
    {
        var told = Events.LastOrDefault(e => e.Detail?.Facts is { Seal: not null } facts && facts.FormVersion == version)?.Detail?.Facts.Seal;
        if (seal is null && told is null)
            return SealState.NotSealed;
        if (ErasedAt is not null)
            return SealState.Erased;
        return (told ?? seal) == seal && seal == hash() ? SealState.Intact : SealState.Broken;
    }
}
