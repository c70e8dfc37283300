using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using TaskForce.Application.Coordination;
using TaskForce.Application.Liaison;
using TaskForce.Domain;
using TaskForce.Domain.Liaison;

namespace TaskForce.Infrastructure.Exports;

/// <summary>Writes contacts of a coordinated case and figures of liaison magistrates as CSV, and shared dates as an iCalendar file (RFC 5545).</summary>
public sealed class CoordinationExports(Application.Texts.Texts texts, TimeProvider clock)
{
    // Paris and Brussels have the same time at every instant (reference §2.3).
    private const string Zone = "Europe/Brussels";

    /// <summary>Contacts, row by row.</summary>
    public Task WriteContactsAsync(IReadOnlyList<ContactRow> contacts, Stream output, CancellationToken cancellationToken) => Spreadsheets.WriteCsvAsync(
        [texts["Coordination.State"], texts["Coordination.Authority"], texts["Coordination.PersonName"], texts["Coordination.Function"], texts["Coordination.Telephone"],
            texts["Coordination.Email"], texts["Coordination.Languages"], texts["Coordination.Deputy"]],
        contacts.ToAsyncEnumerable().Select(c => (IEnumerable<object?>)
            [StableCode.Of(c.Country), c.Authority?.Code.Value, c.Name, c.Function, c.Telephone, c.Email, string.Join(' ', c.Languages.Select(l => StableCode.Of(l))), c.Deputy]),
        output, cancellationToken);

    /// <summary>Figures of a month, a line for each liaison magistrate.</summary>
    public Task WriteActivityAsync(LiaisonActivity activity, Stream output, CancellationToken cancellationToken) => Spreadsheets.WriteCsvAsync(
        [texts["Liaison.Month"], texts["Liaison.Magistrate"], .. Enum.GetValues<InterventionKind>().Select(k => texts[$"Liaison.Kind.{k}"]),
            .. Enum.GetValues<InterventionResult>().Select(r => texts[$"Liaison.Result.{r}"]), texts["Liaison.Pending"], texts["Liaison.RequestsFollowed"],
            texts["Liaison.AdviceGiven"], texts["Liaison.ResolvedColumn"]],
        activity.Lines.ToAsyncEnumerable().Select(l => (IEnumerable<object?>)
            [activity.Month, l.Name, .. Enum.GetValues<InterventionKind>().Select(k => (object)l.ByKind.GetValueOrDefault(k)),
                .. Enum.GetValues<InterventionResult>().Select(r => (object)l.ByResult.GetValueOrDefault(r)), l.Pending, l.Requests, l.Advices, l.Resolved]),
        output, cancellationToken);

    /// <summary>Shared dates: what each stands for and the name of the operation; no words, no person.</summary>
    public string CalendarOf(SharedDates shared)
    {
        var calendar = new Calendar { ProductId = "-//TaskForce//Coordination//FR" };
        foreach (var date in shared.Dates)
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"date-{date.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)}@taskforce",
                DtStamp = new CalDateTime(clock.GetUtcNow().UtcDateTime, "UTC"),
                Summary = texts["Coordination.CalendarLine", texts[$"Coordination.DateKind.{date.Kind}"], shared.Head.Name],
                Start = date.Time is { } time ? new CalDateTime(date.Day, time, Zone) : new CalDateTime(date.Day),
                // The end of a whole day is the day after (RFC 5545, 3.6.1); an hour without an end lasts one.
                End = date.Time is { } begins ? new CalDateTime(date.Day.ToDateTime(begins).AddHours(1), Zone) : new CalDateTime(date.LastDay.AddDays(1)),
            });
        }

        calendar.AddTimeZone(new VTimeZone(Zone));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }
}
