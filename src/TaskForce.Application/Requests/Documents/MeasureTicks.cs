using System.Globalization;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;
using static TaskForce.Domain.Requests.HearingRole;
using static TaskForce.Domain.Requests.MeasureKind;

namespace TaskForce.Application.Requests.Documents;

/// <summary>A tick of the list in Section C (field C1.3, reference §3.2).</summary>
/// <param name="Text">Key of its words; empty where the role is its words.</param>
/// <param name="Marked">Whether a measure calls for it.</param>
/// <param name="Role">Who is heard, under the tick of a hearing.</param>
/// <param name="IsInner">A finer tick under the one before.</param>
public sealed record MeasureTick(string Text, bool Marked, HearingRole? Role = null, bool IsInner = false);

/// <summary>The ticks that follow from the measures. A measure outside the list (search, seizure, expert report) is described in text only.</summary>
public static class MeasureTicks
{
    private static readonly Dictionary<MeasureKind, HearingRole> Heard = new()
    {
        [HearingWitness] = Witness,
        [HearingExpert] = HearingRole.Expert,
        [HearingSuspect] = SuspectedOrAccused,
        [HearingVictim] = HearingRole.Victim,
        [HearingThird] = ThirdParty,
    };

    /// <summary>The list, in the order of the form in the language that is spoken: the French form puts the hearing before the databases.</summary>
    public static IReadOnlyList<MeasureTick> Of(IReadOnlyList<MeasureLine> lines)
    {
        MeasureTick[] databases = [Any("Database", Database)];
        MeasureTick[] hearing =
        [
            Any("Hearing", [.. Heard.Keys]), .. Heard.Select(h => new MeasureTick("", lines.Any(l => l.Kind == h.Key), h.Value)),
        ];
        return
        [
            Any("EvidenceHeld", EvidenceHeld),
            .. CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr" ? hearing.Concat(databases) : databases.Concat(hearing),
            Any("Subscriber", SubscriberId),
            Any("TransferToIssuing", TransferToIssuing),
            Any("TransferToExecuting", TransferToExecuting),
            Any("Video", VideoHearing), .. Roles(VideoHearing),
            Any("Telephone", TelHearing), .. Roles(TelHearing),
            Any("Accounts", MeasureKind.Accounts, AccountsNonbank),
            Any("Operations", Transactions, TransactionsNonbank),
            Any("RealTime", MonitorAccounts, ControlledDelivery, Geolocation, RealtimeOther, Observation, SoundImage),
            Inner("Monitoring", MonitorAccounts), Inner("Delivery", ControlledDelivery), Inner("RealTimeOther", Geolocation, RealtimeOther, Observation, SoundImage),
            Any("Covert", Covert),
            Any("Interception", Interception),
            Any("Provisional", Provisional),
        ];

        MeasureTick Any(string text, params MeasureKind[] kinds) => new(text, lines.Any(l => kinds.Contains(l.Kind)));
        MeasureTick Inner(string text, params MeasureKind[] kinds) => Any(text, kinds) with { IsInner = true };
        IEnumerable<MeasureTick> Roles(MeasureKind kind) =>
            FormSections.RolesOf(kind).Select(role => new MeasureTick("", lines.Any(l => l.Kind == kind && l.Role == role), role));
    }
}
