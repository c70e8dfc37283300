using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Domain.Tests.Assistance;

/// <summary>A request of any kind, filled in and led through its life by the domain's own methods, from Lille to Tournai unless a test turns it round.</summary>
internal sealed class Life
{
    private static long ids = 9_000;
    private readonly Role role;

    public Life(RequestKind kind, string begun = "2027-03-01T09:00", bool fromBelgium = false, params (string Field, string? Value)[] answers)
    {
        Now = At(begun);
        role = kind == RequestKind.RECORD ? Role.CentralAuthority : Role.Magistrate;
        var (france, belgium) = kind == RequestKind.RECORD ? ("FR-CENTRAL", "BE-CENTRAL") : ("FR-PR-LIL", "BE-DIV-TOU");
        (Issuing, Executing) = fromBelgium ? (new(belgium), new(france)) : (new AuthorityCode(france), new AuthorityCode(belgium));
        Form = Complete(AssistanceKinds.Of(kind), Now, answers) with { Language = Language.Fr };
        Request = new AssistanceRequest(new RequestId(ids++), kind, Issuing, Executing.Country, Form, By(Side.Issuing));
        Request.Address(Executing, By(Side.Issuing));
    }

    public AuthorityCode Issuing { get; }

    public AuthorityCode Executing { get; }

    public AssistanceRequest Request { get; }

    public AssistanceForm Form { get; }

    public DateTimeOffset Now { get; private set; }

    /// <summary>An instant in the legal time of both States.</summary>
    public static DateTimeOffset At(string local)
    {
        var time = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        return Domain.Calendars.HolidayCalendar.Of(CountryCode.FR).At(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time));
    }

    public static Actor Somebody(AuthorityCode authority, params Role[] roles) => new(new UserId(7), authority, new HashSet<AuthorityCode>(), roles.ToHashSet());

    public Life Later(string local)
    {
        Now = At(local);
        return this;
    }

    public Deed By(Side side, string? note = null, Role? by = null) => Deed.Now(Somebody(side == Side.Issuing ? Issuing : Executing, by ?? role), Now, note);

    /// <summary>Sends by the step that is open.</summary>
    public Life Sent(IReadOnlyList<UserId>? recipients = null)
    {
        var deed = By(Side.Issuing);
        // Before a transfer the persons are informed.
        if (Request.WhyNot(AssistanceAct.InformPersons, deed.By) is null)
            Take(AssistanceAct.InformPersons);
        // A suspect and a victim are heard.
        if (Request.WhyNot(AssistanceAct.RecordOpinion, deed.By) is null)
            Take(AssistanceAct.RecordOpinion);
        var act = Request.OpenTo(deed.By).First(a => Request.Definition.Of(a).Any(s => s.Sends));
        Request.Send(
            act, new Signature("Camille Delattre", "substitut", Domain.Calendars.HolidayCalendar.Of(Issuing.Country).DayOf(Now)),
            new RequestNumber(Issuing.Country, Executing.Country, Now.Year, (int)(Request.Id.Value % 100_000)), new Addressee(Executing), Channel.SecureMail, recipients ?? [], deed);
        return this;
    }

    /// <summary>Takes a step as whoever may, with an answer in each of its fields.</summary>
    public Life Take(AssistanceAct act, params (string Field, string? Value)[] answers)
    {
        var step = Request.Definition.Of(act).First(s => s.From.Contains(Request.State));
        var side = step.Side ?? (Request.SignedBy == Side.Issuing ? Side.Executing : Side.Issuing);
        var deed = By(side, step.HasNoNote ? null : "Motif.");
        switch (act)
        {
            case AssistanceAct.Forward:
                Request.Forward(new Addressee(new AuthorityCode(Executing.Country == CountryCode.BE ? "BE-DIV-KOR" : "FR-PR-DKQ")), [], deed);
                break;
            case AssistanceAct.SendCorrection:
                Request.SendCorrection(new Signature("Camille Delattre", "substitut", Domain.Calendars.HolidayCalendar.Of(Issuing.Country).DayOf(Now)), deed);
                break;
            case AssistanceAct.ExplainMissedLimit:
                Request.ExplainMissedLimit(Request.Unexplained.First().Number, MissReason.Staff, deed);
                break;
            default:
                Request.Take(act, Answers(step.Asks, Now, answers), [.. step.Grounds.Take(1)], deed);
                break;
        }

        return this;
    }

    public Clock Clock(LimitCode code) => Request.Clocks.Last(c => c.Code == code);

    /// <summary>A form with an answer in every field that is called for.</summary>
    public static AssistanceForm Complete(AssistanceDefinition definition, DateTimeOffset now, params (string Field, string? Value)[] answers) => new()
    {
        Title = "Affaire Zorgvliet", Values = Answers([.. definition.Sections.SelectMany(s => s.Fields)], now, answers),
    };

    /// <summary>An answer in each field that is mandatory, or that the others call for; those of the test before all.</summary>
    public static AssistanceValues Answers(IReadOnlyList<FieldDefinition> fields, DateTimeOffset now, params (string Field, string? Value)[] answers)
    {
        var one = answers.Where(a => a.Value is not null).ToDictionary(a => a.Field, a => a.Value!);
        var many = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>();
        // Twice: a field that calls for another may stand after it.
        for (var round = 0; round < 2; round++)
        {
            foreach (var field in fields.Where(f => answers.All(a => a.Field != f.Id) && f.IsCalledFor(new AssistanceValues { One = one }) && !one.ContainsKey(f.Id)))
            {
                if (field.Type == FieldType.Lines)
                    many[field.Id] = [field.Columns.Where(c => c.Obligation == Obligation.Mandatory || c.IsName).ToDictionary(c => c.Id, c => Answer(c, now))];
                else if (field.Type != FieldType.Known)
                    one[field.Id] = Answer(field, now);
            }
        }

        return new AssistanceValues { One = one, Many = many };
    }

    private static string Answer(FieldDefinition field, DateTimeOffset now)
    {
        var day = Domain.Calendars.HolidayCalendar.Of(CountryCode.FR).DayOf(now);
        return field.Type switch
        {
            FieldType.Choice or FieldType.Choices => field.Codes[0],
            FieldType.YesNo => "false",
            FieldType.Day => (field.Id is "JT10" ? day.AddDays(200) : field.Id is "JT19" ? day.AddDays(400) : field.IsPast ? day.AddDays(-2) : day.AddDays(20))
                .ToString(AssistanceValues.DayFormat, System.Globalization.CultureInfo.InvariantCulture),
            FieldType.Instant => day.ToString(AssistanceValues.DayFormat, System.Globalization.CultureInfo.InvariantCulture) + "T08:00",
            FieldType.Amount => "1250.50 EUR",
            FieldType.Number => "10",
            FieldType.Request => "FR-BE-2026-000001",
            _ => "Zorgvliet",
        };
    }
}
