using TaskForce.Domain.Requests;

namespace TaskForce.Domain.Organisations;

/// <summary>
/// Belgium, no judicial investigation open: who issues an order for a measure, and who validates it (law of 22 May 2017,
/// Art. 24 §§ 2 to 4; reference §6.1).
/// </summary>
public enum ValidationCase
{
    /// <summary>The prosecutor may order the measure alone: nobody validates.</summary>
    A = 1,

    /// <summary>It needs an investigating judge and a mini-investigation is possible: the prosecutor issues, the judge validates.</summary>
    B = 2,

    /// <summary>It needs an investigating judge and a mini-investigation is excluded: the judge issues, on application of the prosecutor.</summary>
    C = 3,
}

/// <summary>The case of a measure from a day on (<c>BE.validation</c>). A measure without a setting is case A.</summary>
public sealed class ValidationSetting
{
    /// <summary>The measure.</summary>
    public required MeasureKind Measure { get; init; }

    /// <summary>First day, in Belgium.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The case.</summary>
    public required ValidationCase Case { get; set; }

    /// <summary>Whether a lawyer has still to confirm it.</summary>
    public bool ToConfirm { get; set; }
}

/// <summary>The settings of all measures.</summary>
/// <param name="settings">In any order.</param>
public sealed class ValidationCases(IEnumerable<ValidationSetting> settings)
{
    private readonly ILookup<MeasureKind, ValidationSetting> byMeasure = settings.ToLookup(s => s.Measure);

    /// <summary>The setting of a measure on a day; null where nothing was ever set: case A.</summary>
    public ValidationSetting? On(MeasureKind measure, DateOnly day) => byMeasure[measure].Where(s => s.From <= day).MaxBy(s => s.From);

    /// <summary>
    /// The case of a measure in an order of a Belgian prosecutor. Null for every other issuing authority, to which the table does not
    /// apply: an investigating judge issues alone, customs always has its orders validated.
    /// </summary>
    public ValidationCase? Of(AuthorityKind issuing, CountryCode country, MeasureKind measure, DateOnly day) =>
        country != CountryCode.BE || !issuing.IsProsecutor() ? null : On(measure, day)?.Case ?? ValidationCase.A;
}
