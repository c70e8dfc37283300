namespace TaskForce.Application.Administration;

/// <summary>Every reason for which administration refuses something. Each has its sentence in four languages.</summary>
public enum AdministrationRule
{
    /// <summary>The address opens an account already, in whichever State: the answer reads the same.</summary>
    AddressUnusable = 1,

    /// <summary>There is no such organisation in the own State, or it was closed.</summary>
    NoSuchOrganisation,

    /// <summary>The kind of organisation has no such role.</summary>
    RoleNotOfOrganisation,

    /// <summary>Who administers is not who audits.</summary>
    AdministratorIsNoAuditor,

    /// <summary>Only who works on case files takes restricted requests.</summary>
    RestrictedNeedsCaseFiles,

    /// <summary>A guest's account ends.</summary>
    GuestNeedsLastDay,

    /// <summary>The day has passed.</summary>
    DayPassed,

    /// <summary>The day is still to come.</summary>
    DayToCome,

    /// <summary>The day is none that the calendar knows.</summary>
    DayOutOfRange,

    /// <summary>The State would be left without an administrator.</summary>
    LastAdministrator,

    /// <summary>The account has ended: nothing about it changes any more.</summary>
    AccountEnded,

    /// <summary>Somebody else changed it while the form was open.</summary>
    ChangedMeanwhile,

    /// <summary>Restricted requests would be left without a reader in their authority; says how many.</summary>
    OnlyReader,

    /// <summary>There is no invitation that could be withdrawn.</summary>
    NothingToWithdraw,

    /// <summary>There is no such account in the own State.</summary>
    NoSuchAccount,

    /// <summary>The account does not hold the role for which somebody is posted.</summary>
    RoleNotHeld,

    /// <summary>The last day lies before the first.</summary>
    EndsBeforeItBegins,

    /// <summary>The person is posted for that role at that time already.</summary>
    PostingOverlaps,

    /// <summary>The code does not begin with the own State's letters, or holds other signs than capitals, digits and hyphens.</summary>
    CodeNotUsable,

    /// <summary>Another organisation has the code.</summary>
    CodeTaken,

    /// <summary>A division has a parent office, and nothing else has one.</summary>
    ParentNotFitting,

    /// <summary>Accounts that have not ended belong to it; says how many.</summary>
    AccountsRemain,

    /// <summary>Open requests belong to it; says how many.</summary>
    RequestsRemain,

    /// <summary>Divisions that are not closed belong to it; says how many.</summary>
    DivisionsRemain,

    /// <summary>It was closed already.</summary>
    ClosedAlready,

    /// <summary>The day is a public holiday already.</summary>
    HolidayAlready,

    /// <summary>An administrator of that State is there already.</summary>
    AdministratorExists,

    /// <summary>The person signs in through the ministry's own provider: no means of signing in is kept here.</summary>
    SignsInAtMinistry,

    /// <summary>No place is called so, or several are.</summary>
    PlaceNotClear,
}

/// <summary>
/// A rule of administration refuses. The page says it in the reader's language; <see cref="Arguments"/> fill the places of the
/// sentence.
/// </summary>
public sealed class AdministrationRefusal(AdministrationRule rule, string? field = null, params object[] arguments) : Exception($"Refused: {rule}.")
{
    /// <summary>Which rule.</summary>
    public AdministrationRule Rule { get; } = rule;

    /// <summary>The input that it concerns, where there is one.</summary>
    public string? Field { get; } = field;

    /// <summary>Numbers that the sentence names.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;
}
