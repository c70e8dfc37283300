namespace TaskForce.Domain.Requests.Forms;

/// <summary>Section H1: temporary transfer of a person held in custody (Art. 22, 23).</summary>
public sealed record TransferSection
{
    /// <summary>H1.1: consent to a transfer to the issuing State.</summary>
    public TransferConsent? ToIssuing { get; init; }

    /// <summary>H1.2: consent to a transfer to the executing State; null while unanswered.</summary>
    public bool? ToExecuting { get; init; }

    /// <summary>H1.3: proposed day of the transfer.</summary>
    public DateOnly? TransferOn { get; init; }

    /// <summary>H1.3: proposed day of the return.</summary>
    public DateOnly? ReturnOn { get; init; }
}

/// <summary>Section H2: hearing by video or telephone conference (Art. 24, 25).</summary>
public sealed record ConferenceSection
{
    /// <summary>H2.1: the authority that conducts the hearing.</summary>
    public Contact Conductor { get; init; } = new();

    /// <summary>H2.1: language of the contact.</summary>
    public Language? Language { get; init; }

    /// <summary>H2.2.</summary>
    public string? Reasons { get; init; }

    /// <summary>H2.4: the suspected or accused person has consented; no tick means no or not known yet.</summary>
    public bool Consent { get; init; }

    /// <summary>H2.5: system, number, date of a test.</summary>
    public string? Technical { get; init; }
}

/// <summary>Section H3: provisional measures (Art. 32).</summary>
public sealed record ProvisionalSection
{
    /// <summary>H3.1.</summary>
    public ItemDestination? Destination { get; init; }

    /// <summary>H3.2: estimated day on which the measure is lifted.</summary>
    public DateOnly? LiftOn { get; init; }

    /// <summary>H3.3: estimated day of a later request about the item.</summary>
    public DateOnly? RequestOn { get; init; }
}

/// <summary>Section H4: information on bank and other financial accounts (Art. 26, 27).</summary>
public sealed record BankSection
{
    /// <summary>H4.2 for accounts: why the information is likely to be of substantial value (Art. 26(5)).</summary>
    public string? AccountsRelevance { get; init; }

    /// <summary>H4.2 for operations: why the information is relevant (Art. 27(4)).</summary>
    public string? OperationsRelevance { get; init; }

    /// <summary>H4.3: grounds to presume that banks in the executing State hold the account.</summary>
    public string? Presumption { get; init; }

    /// <summary>H4.4: banks that may be involved, one in a line.</summary>
    public string? Banks { get; init; }

    /// <summary>H4.5, from.</summary>
    public DateOnly? From { get; init; }

    /// <summary>H4.5, to, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>H4.6.</summary>
    public IReadOnlyList<AccountLine> Accounts { get; init; } = [];

    /// <summary>H4.7.</summary>
    public string? Other { get; init; }
}

/// <summary>H4.6: an account by IBAN or number, and its holder.</summary>
public sealed record AccountLine(string? Number, string? Holder);

/// <summary>Section H5: evidence gathered in real time, continuously and over a certain period (Art. 28).</summary>
public sealed record RealTimeSection
{
    /// <summary>H5.1: why the information is relevant (Art. 28(3)).</summary>
    public string? Relevance { get; init; }

    /// <summary>H5.2, from.</summary>
    public DateOnly? From { get; init; }

    /// <summary>H5.2, to, included.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>Section H6: covert investigations (Art. 29).</summary>
public sealed record CovertSection
{
    /// <summary>H6.1: why the measure is likely to be relevant (Art. 29(2)).</summary>
    public string? Relevance { get; init; }
}

/// <summary>Section H7: interception of telecommunications (Art. 30).</summary>
public sealed record InterceptionSection
{
    /// <summary>Longest duration that can be asked for, in its unit.</summary>
    public const int LongestDuration = 999;

    /// <summary>H7.1: why the measure is relevant (Art. 30(4)).</summary>
    public string? Relevance { get; init; }

    /// <summary>H7.2: number of the person in Section E.</summary>
    public int? Person { get; init; }

    /// <summary>H7.2: what identifies the person, in words.</summary>
    public string? Identity { get; init; }

    /// <summary>H7.3: desired duration, in <see cref="Unit"/>.</summary>
    public int? Duration { get; init; }

    /// <summary>H7.3: unit of the duration.</summary>
    public DurationUnit? Unit { get; init; }

    /// <summary>H7.3: in the place of a duration, the first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>H7.3: in the place of a duration, the last day, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>H7.4: what is intercepted.</summary>
    public IReadOnlyList<TargetLine> Targets { get; init; } = [];

    /// <summary>H7.5.</summary>
    public InterceptionMethod? Method { get; init; }

    /// <summary>H7.6.</summary>
    public IReadOnlyList<InterceptionHandling> Handling { get; init; } = [];
}

/// <summary>H7.4: a number, an address or a connection.</summary>
public sealed record TargetLine(TargetKind? Kind, string? Value);

/// <summary>Section I: formalities and assisting officials (Art. 9(2), 9(4)).</summary>
public sealed record FormalitiesSection
{
    /// <summary>I1; null while unanswered.</summary>
    public bool? Wanted { get; init; }

    /// <summary>I1, text.</summary>
    public string? Text { get; init; }

    /// <summary>I2; null while unanswered.</summary>
    public bool? Assistance { get; init; }

    /// <summary>I3.</summary>
    public IReadOnlyList<OfficialLine> Officials { get; init; } = [];

    /// <summary>I4.</summary>
    public IReadOnlyList<Language> Languages { get; init; } = [];
}

/// <summary>I3: an official who assists.</summary>
public sealed record OfficialLine(string? Name, string? Function, string? Contact);

/// <summary>Section J: legal remedies (Art. 14).</summary>
public sealed record RemediesSection
{
    /// <summary>J1; null while unanswered.</summary>
    public bool? Sought { get; init; }

    /// <summary>J2.</summary>
    public string? Details { get; init; }

    /// <summary>J3.</summary>
    public Contact Informs { get; init; } = new();
}

/// <summary>Section K: the authority that issued the order.</summary>
public sealed record IssuingAuthoritySection
{
    /// <summary>K1: a judicial authority; otherwise another competent authority, whose order must be validated.</summary>
    public bool Judicial { get; init; } = true;

    /// <summary>Belgium, §6.1 case B: the measure needs an investigating judge at home, who validates the prosecutor's order.</summary>
    public bool JudgeMustValidate { get; init; }

    /// <summary>Forms signed before each measure had a reason of its own: why the prosecutor ordered the measures alone. It is typed no more.</summary>
    public string? AloneBecause { get; init; }

    /// <summary>K3.</summary>
    public string? Representative { get; init; }

    /// <summary>K4: national reference.</summary>
    public string? FileNumber { get; init; }

    /// <summary>K5.</summary>
    public Address Address { get; init; } = new();

    /// <summary>K6.</summary>
    public string? Telephone { get; init; }

    /// <summary>K7.</summary>
    public string? Fax { get; init; }

    /// <summary>K8.</summary>
    public string? Email { get; init; }

    /// <summary>K9.</summary>
    public IReadOnlyList<Language> Languages { get; init; } = [];

    /// <summary>K10.</summary>
    public Contact OtherContact { get; init; } = new();

    /// <summary>K11.</summary>
    public Signature? Signature { get; init; }
}

/// <summary>Section L: the judicial authority that validated the order.</summary>
public sealed record ValidationSection
{
    /// <summary>L1.</summary>
    public ValidatorKind? Kind { get; init; }

    /// <summary>L3.</summary>
    public string? Representative { get; init; }

    /// <summary>L4.</summary>
    public string? Post { get; init; }

    /// <summary>L5.</summary>
    public string? FileNumber { get; init; }

    /// <summary>L6.</summary>
    public Contact Contact { get; init; } = new();

    /// <summary>L7.</summary>
    public IReadOnlyList<Language> Languages { get; init; } = [];

    /// <summary>L8.</summary>
    public ContactPoint? MainContact { get; init; }

    /// <summary>L9.</summary>
    public Signature? Signature { get; init; }
}
