namespace TaskForce.Domain.Requests;

/// <summary>Type of the validating authority (field L1).</summary>
public enum ValidatorKind
{
    /// <summary>Judge or court.</summary>
    JudgeOrCourt = 1,

    /// <summary>Investigating judge.</summary>
    InvestigatingJudge = 2,

    /// <summary>Public prosecutor.</summary>
    PublicProsecutor = 3,
}
