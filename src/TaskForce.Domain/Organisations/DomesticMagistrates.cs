using System.Collections.Frozen;
using TaskForce.Domain.Requests;
using static TaskForce.Domain.Organisations.DomesticMagistrate;
using static TaskForce.Domain.Requests.MeasureKind;

namespace TaskForce.Domain.Organisations;

/// <summary>Which magistrate usually has a measure in hand.</summary>
public enum DomesticMagistrate
{
    /// <summary>The public prosecutor.</summary>
    Prosecutor = 1,

    /// <summary>The public prosecutor or the investigating judge.</summary>
    ProsecutorOrJudge = 2,

    /// <summary>The investigating judge.</summary>
    InvestigatingJudge = 3,
}

/// <summary>
/// Measure and domestic magistrate: the table of reference §6.2. Of France the authority that executes an order (code of
/// criminal procedure, Art. 694-30), of Belgium the one that may order the measure at home. A default, to be confirmed by a
/// lawyer: people choose.
/// </summary>
public static class DomesticMagistrates
{
    private static readonly (MeasureKind[] Measures, DomesticMagistrate France, DomesticMagistrate Belgium)[] Lines =
    [
        ([HearingWitness, HearingVictim, HearingExpert, HearingSuspect, HearingThird, VideoHearing, TelHearing], ProsecutorOrJudge, Prosecutor),
        ([DocumentProduction], Prosecutor, Prosecutor),
        ([SearchHome], InvestigatingJudge, InvestigatingJudge),
        ([Seizure], ProsecutorOrJudge, ProsecutorOrJudge),
        ([Provisional], InvestigatingJudge, ProsecutorOrJudge),
        ([Accounts, AccountsNonbank, Transactions, TransactionsNonbank], Prosecutor, Prosecutor),
        ([SubscriberId], Prosecutor, Prosecutor),
        ([TrafficData, LocationData], ProsecutorOrJudge, InvestigatingJudge),
        ([Interception], InvestigatingJudge, InvestigatingJudge),
        ([Covert], ProsecutorOrJudge, Prosecutor),
        ([ControlledDelivery], Prosecutor, Prosecutor),
        ([DnaSample], ProsecutorOrJudge, InvestigatingJudge),
        ([TransferToIssuing, TransferToExecuting], ProsecutorOrJudge, Prosecutor),
    ];

    private static readonly FrozenDictionary<(CountryCode, MeasureKind), DomesticMagistrate> Table = Lines
        .SelectMany(l => l.Measures.SelectMany(m => new[] { (Key: (CountryCode.FR, m), l.France), (Key: (CountryCode.BE, m), l.Belgium) }))
        .ToFrozenDictionary(l => l.Key, l => l.Item2);

    /// <summary>Measures whose object has no place of its own: what a bank or an operator holds (reference §6.4, choice of the addressee).</summary>
    private static readonly FrozenSet<MeasureKind> Placeless = new[]
    {
        Accounts, AccountsNonbank, Transactions, TransactionsNonbank, MonitorAccounts, SubscriberId, TrafficData, LocationData, StoredContent,
    }.ToFrozenSet();

    /// <summary>The magistrate of a measure in a State; null where the table has no line: then the general rule holds, and the prosecutor begins.</summary>
    public static DomesticMagistrate? Of(MeasureKind measure, CountryCode country) =>
        Table.TryGetValue((country, measure), out var found) ? found : null;

    /// <summary>Whether a bank or an operator has what is sought: the order then has no territorial link.</summary>
    public static bool IsPlaceless(MeasureKind measure) => Placeless.Contains(measure);
}
