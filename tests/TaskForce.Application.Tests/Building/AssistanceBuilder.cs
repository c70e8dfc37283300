using System.Globalization;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Tests.Building;

/// <summary>Requests of other kinds than the EIO with a complete form.</summary>
internal static class AssistanceBuilder
{
    private static long ids = 500_000;

    public static AssistanceRequest Draft(Actor by, string to, RequestKind kind, DateTimeOffset now, params (string Field, string Value)[] answers)
    {
        var addressee = new AuthorityCode(to);
        var one = answers.ToDictionary(a => a.Field, a => a.Value);
        var many = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>();
        var fields = AssistanceKinds.Of(kind).Sections.SelectMany(s => s.Fields).ToList();
        // Twice: a field that calls for another may stand after it.
        for (var round = 0; round < 2; round++)
        {
            foreach (var field in fields.Where(f => f.IsCalledFor(new AssistanceValues { One = one }) && !one.ContainsKey(f.Id) && f.Type != FieldType.Known))
            {
                if (field.Type == FieldType.Lines)
                    many[field.Id] = [field.Columns.Where(c => c.Obligation == Obligation.Mandatory || c.IsName).ToDictionary(c => c.Id, c => Answer(c, now))];
                else
                    one[field.Id] = Answer(field, now);
            }
        }

        var form = new AssistanceForm { Title = "Affaire", Language = Language.Fr, Values = new AssistanceValues { One = one, Many = many } };
        var request = new AssistanceRequest(new RequestId(Interlocked.Increment(ref ids)), kind, by.Authority!.Value, addressee.Country, form, Deed.Now(by, now));
        request.Address(addressee, Deed.Now(by, now));
        return request;
    }

    public static AssistanceRequest Sent(Actor by, string to, RequestKind kind, DateTimeOffset now, params (string Field, string Value)[] answers)
    {
        var request = Draft(by, to, kind, now, answers);
        var act = request.OpenTo(by).First(a => request.Definition.Of(a).Any(s => s.Sends));
        request.Send(
            act, new Signature("Camille", "substitut", DateOnly.FromDateTime(now.UtcDateTime)), new RequestNumber(request.IssuingCountry, request.ExecutingCountry, now.Year, (int)request.Id.Value),
            new Addressee(new AuthorityCode(to)), Channel.SecureMail, [], Deed.Now(by, now));
        return request;
    }

    private static string Answer(FieldDefinition field, DateTimeOffset now) => field.Type switch
    {
        FieldType.Choice or FieldType.Choices => field.Codes[0],
        FieldType.YesNo => "false",
        FieldType.Day => now.AddDays(field.IsPast ? -2 : field.Id == "JT10" ? 90 : 20).ToString(AssistanceValues.DayFormat, CultureInfo.InvariantCulture),
        FieldType.Instant => now.AddDays(-1).ToString(AssistanceValues.DayFormat, CultureInfo.InvariantCulture) + "T08:00",
        FieldType.Amount => "1250.50 EUR",
        FieldType.Number => "10",
        _ => "Quaghebeur",
    };
}
