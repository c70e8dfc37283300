using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;
using TaskForce.Application.Requests;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Seed.Demo;

/// <summary>Fills an empty database with people of every role, sixty orders and a few requests of every other kind whose limits are relative to today. Development only.</summary>
public sealed class Demonstration(TaskForceDbContext db, IPasswordHasher<UserAccount> hasher, RequestIds ids, TimeProvider clock) : IDemonstration
{
    private static readonly (string From, string To)[] Ways =
    [
        ("FR-PR-LIL", "BE-DIV-TOU"), ("BE-DIV-TOU", "FR-PR-LIL"), ("FR-PR-LIL", "BE-DIV-KOR"), ("BE-DIV-KOR", "FR-PR-LIL"),
        ("FR-PR-DKQ", "BE-DIV-TOU"), ("BE-PR-EUP", "FR-PR-LIL"), ("FR-JI-LIL", "BE-DIV-TOU"), ("BE-DIV-TOU", "FR-PR-DKQ"),
    ];

    private const int DaysUnread = 7;

    private readonly Dictionary<(CountryCode, CountryCode, int), int> numbers = [];
    private IReadOnlyDictionary<AuthorityCode, Authority> authorities = new Dictionary<AuthorityCode, Authority>();
    private readonly List<InvestigationOrder> kept = [];
    private int serial;

    /// <inheritdoc/>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        if (await db.Users.AnyAsync(cancellationToken))
            return;
        authorities = await db.Authorities.AsNoTracking().ToDictionaryAsync(a => a.Code, cancellationToken);
        foreach (var account in DemoPeople.All.Select(p => p.AsAccount()))
        {
            account.PasswordHash = hasher.HashPassword(account, DemoPeople.Password);
            db.Add(account);
        }

        // Who is posted holds the role as long as the posting lasts: these have been there for a year.
        foreach (var person in DemoPeople.All.Where(p => p.Role.NeedsPosting()))
        {
            var country = new AuthorityCode(person.Authority).Country;
            db.Add(new Posting
            {
                Id = person.Id, User = person.Id, Role = person.Role, Country = country,
                From = HolidayCalendar.Of(country).DayOf(clock.GetUtcNow()).AddYears(-1),
            });
        }

        // The people first: what happens to the requests is told to them.
        await db.SaveChangesAsync(cancellationToken);

        // Two lives of each kind, one in each direction; the older a number the earlier it was sent.
        foreach (var life in DemonstrationStories.Sent.Reverse())
        {
            Tell(life, country: CountryCode.FR);
            Tell(life, country: CountryCode.BE);
        }

        foreach (var life in DemonstrationStories.ToBeSent)
        {
            Tell(life, country: CountryCode.FR);
            if (DemonstrationStories.ToBeSent.Take(2).Contains(life))
                Tell(life, country: CountryCode.BE);
        }

        TellOfCustoms();
        TellOfTheWrongOffice();
        db.AddRange(DemoTexts.ReadyMade(ids.NextValue, clock.GetUtcNow()));
        // After the orders: the earlier a number the earlier it was sent, within each of the two.
        foreach (var request in new DemoAssistance(authorities, ActorOf, Number, ids, clock.GetUtcNow()).Tell())
        {
            request.MissLimits(clock.GetUtcNow());
            db.Add(request);
        }

        db.AddRange(new DemoCoordination(kept, (authority, role) => ActorOf(DemoPeople.At(authority, role)), ids, clock.GetUtcNow()).Tell());
        foreach (var ((issuing, executing, year), last) in numbers)
            db.NumberSequences.Add(new NumberSequence { Issuing = issuing, Executing = executing, Year = year, Last = last });
        await db.SaveChangesAsync(cancellationToken);
        // What happened before this week was read long ago.
        var week = clock.GetUtcNow().AddDays(-DaysUnread);
        await db.Notifications.BeyondTheViewer().Where(n => n.At < week).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, n => n.At), cancellationToken);
    }

    private void Tell(DemonstrationStories.Life life, CountryCode country)
    {
        var ways = Ways.Where(w => w.From.StartsWith(country.ToString(), StringComparison.Ordinal)).ToList();
        var (from, to) = ways[serial / 2 % ways.Count];
        var told = Begin(from, to, Role.Magistrate, daysAgo: 160, DemonstrationStories.SubjectOf(life));
        life(told, daysAgo => Number(told.Order, daysAgo));
        Keep(told);
    }

    /// <summary>Belgian customs is no judicial authority: an investigating judge validates its orders (§6.1).</summary>
    private void TellOfCustoms()
    {
        var judge = DemoPeople.At("BE-JI-WVL", Role.Magistrate);
        var brugge = new AuthorityCode(judge.Authority);
        Keep(Begin("BE-CUST", "FR-PR-LIL", Role.IssuingOfficer, 12).Addressed(6).SubmittedTo(brugge, 4));
        Keep(Begin("BE-CUST", "FR-PR-DKQ", Role.IssuingOfficer, 14).Addressed(8).SubmittedTo(brugge, 6).ValidatedBy(ActorOf(judge), 2));
    }

    /// <summary>The place of the measures is Tournai: Charleroi will forward it to Mons (Art. 7(6)).</summary>
    private void TellOfTheWrongOffice()
    {
        var told = Begin("FR-PR-LIL", "BE-PR-CHA", Role.Magistrate, 12, DemoForms.WithoutFlag).Addressed(5).Signed(4);
        Keep(told.Transmitted(Number(told.Order, 2), 2));
    }

    private DemoLife Begin(string from, string to, Role drafter, double daysAgo, int? subject = null)
    {
        serial++;
        var now = clock.GetUtcNow();
        var person = DemoPeople.At(from, drafter);
        var issuing = authorities[new AuthorityCode(from)];
        var addressee = authorities[new AuthorityCode(to)];
        var today = HolidayCalendar.Of(CountryCode.FR).DayOf(now);
        var form = DemoForms.Complete(subject ?? serial * 7 % DemoForms.InTurn, serial, issuing, person, addressee.Country, today);
        if (to == "BE-DIV-KOR")
            form = DemoTexts.WithDutch(form, today.AddDays(-(int)daysAgo));
        var opened = now.AddDays(-daysAgo);
        var order = new InvestigationOrder(ids.Next(), issuing.Code, addressee.Country, form, new Deed(ActorOf(person), opened, opened));
        return new DemoLife(order, ActorOf(person), ActorOf(DemoPeople.At(to, Role.Magistrate)), new Addressee(addressee.Code, addressee.Parent), now);
    }

    private void Keep(DemoLife life)
    {
        if (life.Order.TransmittedAt is not null)
            life.Order.MissLimits(clock.GetUtcNow());
        db.Add(life.Order);
        kept.Add(life.Order);
    }

    private Actor ActorOf(DemoPerson person) => person.AsActor(
        authorities.Values.Where(a => a.Parent == new AuthorityCode(person.Authority)).Select(a => a.Code).ToHashSet());

    private RequestNumber Number(CooperationRequest order, double daysAgo)
    {
        var year = HolidayCalendar.Of(order.IssuingCountry).DayOf(clock.GetUtcNow().AddDays(-daysAgo)).Year;
        var key = (order.IssuingCountry, order.ExecutingCountry, year);
        numbers[key] = numbers.GetValueOrDefault(key) + 1;
        return new RequestNumber(order.IssuingCountry, order.ExecutingCountry, year, numbers[key]);
    }
}
