using TaskForce.Application.Requests;
using TaskForce.Application.Requests.Acts;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Web.Pages.Requests.Acts;

/// <summary>What the acts take from a person. Each act asks for a few of these (<see cref="ActForm.Fields"/>).</summary>
public sealed class ActInput
{
    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }

    /// <summary>Day of the act, in the State of the person.</summary>
    public DateOnly? OccurredOn { get; set; }

    /// <summary>Local time, where it matters.</summary>
    public TimeOnly? OccurredTime { get; set; }

    /// <summary>Reason, question, report: the page says which.</summary>
    public string? Note { get; set; }

    /// <summary>The file number of the acting authority.</summary>
    public string? Reference { get; set; }

    /// <summary>Whether the receiving authority is competent.</summary>
    public bool? Competent { get; set; }

    /// <summary>Code of the authority it goes to.</summary>
    public string? To { get; set; }

    /// <summary>What is known of that authority.</summary>
    public ForwardContactInput Contact { get; set; } = new();

    /// <summary>Code of the authority that validates.</summary>
    public string? Validating { get; set; }

    /// <summary>Who signs.</summary>
    public SignatoryInput Signature { get; set; } = new();

    /// <summary>Section L.</summary>
    public ValidationInput Validation { get; set; } = new();

    /// <summary>Means of sending.</summary>
    public Channel? Channel { get; set; }

    /// <summary>Measures concerned, by number.</summary>
    public List<int> Measures { get; set; } = [];

    /// <summary>The measure concerned.</summary>
    public int? Measure { get; set; }

    /// <summary>Whether the whole order is withdrawn.</summary>
    public bool? Whole { get; set; }

    /// <summary>What becomes of each measure, by its number.</summary>
    public Dictionary<int, OutcomeInput> Outcomes { get; set; } = [];

    /// <summary>What becomes of one measure.</summary>
    public OutcomeInput Outcome { get; set; } = new();

    /// <summary>Days more for the decision.</summary>
    public int? ExtraDays { get; set; }

    /// <summary>Ground to postpone.</summary>
    public PostponementGround? Postponement { get; set; }

    /// <summary>Until when, as far as it can be foreseen.</summary>
    public DateOnly? ExpectedUntil { get; set; }

    /// <summary>When execution is foreseen.</summary>
    public DateOnly? Foreseen { get; set; }

    /// <summary>Until when an answer is wished for.</summary>
    public DateOnly? AnswerWantedBy { get; set; }

    /// <summary>Whether a court has given its authorisation.</summary>
    public bool? Given { get; set; }

    /// <summary>Ground for another measure.</summary>
    public SubstitutionGround? Substitution { get; set; }

    /// <summary>The other measure.</summary>
    public MeasureKind? Substitute { get; set; }

    /// <summary>Whether evidence was found.</summary>
    public bool? EvidenceFound { get; set; }

    /// <summary>Evidence, one item in a line.</summary>
    public string? Items { get; set; }

    /// <summary>Whether nothing more is to come.</summary>
    public bool? Last { get; set; }

    /// <summary>Until when it is to be returned.</summary>
    public DateOnly? ReturnBy { get; set; }

    /// <summary>The missed limit.</summary>
    public int? Clock { get; set; }

    /// <summary>Why it was missed.</summary>
    public MissReason? Reason { get; set; }

    /// <summary>Kind of consultation.</summary>
    public ConsultationKind? Kind { get; set; }

    /// <summary>Ground on which a refusal is thought of.</summary>
    public Ground? Ground { get; set; }

    /// <summary>The consultation that is answered.</summary>
    public int? Number { get; set; }

    /// <summary>How it ends.</summary>
    public ConsultationResult? Result { get; set; }

    /// <summary>The right day of reception.</summary>
    public DateOnly? ReceivedOn { get; set; }

    /// <summary>The right hour of reception.</summary>
    public TimeOnly? ReceivedTime { get; set; }

    internal When When => new(OccurredOn, OccurredTime);
}

/// <summary>What is known of the authority to which an order is forwarded.</summary>
public sealed class ForwardContactInput
{
    /// <summary>BC2: its representative.</summary>
    public string? Representative { get; set; }

    /// <summary>BC2: the post held.</summary>
    public string? Post { get; set; }

    /// <summary>BC5: its file reference.</summary>
    public string? Reference { get; set; }

    internal ForwardContact Known => new(Representative?.Trim(), Post?.Trim(), Reference?.Trim());
}

/// <summary>Name and post of who signs.</summary>
public sealed class SignatoryInput
{
    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Post held.</summary>
    public string? Post { get; set; }

    internal Signatory Signatory => new(Name, Post);
}

/// <summary>What becomes of a measure.</summary>
public sealed class OutcomeInput
{
    /// <summary>Number of the measure.</summary>
    public int? Measure { get; set; }

    /// <summary>Recognised, refused or not possible.</summary>
    public MeasureState? State { get; set; }

    /// <summary>Ground of refusal.</summary>
    public Ground? Ground { get; set; }

    /// <summary>Reasons.</summary>
    public string? Reason { get; set; }

    /// <summary>Particulars of the ground.</summary>
    public string? Particulars { get; set; }

    // A measure without an answer stays pending, and the order says that it is still undecided.
    internal MeasureOutcome For(int number) => new(
        number, State ?? MeasureState.Pending, State == MeasureState.Refused ? Ground : null,
        string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim(), string.IsNullOrWhiteSpace(Particulars) ? null : Particulars.Trim());
}

/// <summary>Section L, as the validating authority fills it in.</summary>
public sealed class ValidationInput
{
    /// <summary>L1.</summary>
    public ValidatorKind? Kind { get; set; }

    /// <summary>L3.</summary>
    public string? Representative { get; set; }

    /// <summary>L4.</summary>
    public string? Post { get; set; }

    /// <summary>L5.</summary>
    public string? FileNumber { get; set; }

    /// <summary>L6.</summary>
    public ValidationContactInput Contact { get; set; } = new();

    /// <summary>L7.</summary>
    public List<Language> Languages { get; set; } = [];

    /// <summary>L8.</summary>
    public ContactPoint? MainContact { get; set; }

    internal ValidationSection Section => new()
    {
        Kind = Kind, Representative = Representative?.Trim(), Post = Post?.Trim(), FileNumber = FileNumber?.Trim(),
        Contact = Contact.Typed, Languages = Languages, MainContact = MainContact,
    };
}

/// <summary>How the validating authority is reached.</summary>
public sealed class ValidationContactInput
{
    /// <summary>Address, in one text of several lines.</summary>
    public string? Address { get; set; }

    /// <summary>E-mail.</summary>
    public string? Email { get; set; }

    /// <summary>Telephone.</summary>
    public string? Telephone { get; set; }

    /// <summary>Fax.</summary>
    public string? Fax { get; set; }

    internal Contact Typed => new() { Address = Address?.Trim(), Email = Email?.Trim(), Telephone = Telephone?.Trim(), Fax = Fax?.Trim() };
}
