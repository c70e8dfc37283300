using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Requests.Access;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Register;
using TaskForce.Application.Requests.Retention;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.Retention;

public class AccountErasureTests
{
    [Theory, InEachDatabase]
    public async Task Somebody_who_left_long_ago_is_a_former_user_of_the_authority(DatabaseKind database)
    {
        var kept = await Kept.OpenAsync(database);
        await using var house = kept.House;
        var left = await house.UserAsync("FR-PR-DKQ", Role.Magistrate);
        var name = $"user{left.User.Value}";
        await ChangeAsync(house, db => BelongingsAsync(db, left.User, house.Clock.GetUtcNow()));
        await house.SendAsync(left, new AskForAccess("FR-BE-2026-009999", "Pour " + name));
        await GrantAsync(kept, left.User);
        Assert.Contains("Users.DisplayName", await house.ReadAsync(null, db => EverywhereInTheDatabase.FindAsync(db, name)));

        Assert.Empty(await TurnAsync(house, "2029-03-04"));
        Assert.Equal([left.User.Value], await TurnAsync(house, "2029-03-05"));

        Assert.Empty(await house.ReadAsync(null, db => EverywhereInTheDatabase.FindAsync(db, name)));
        var account = await house.ReadAsync(null, db => db.Users.SingleAsync(u => u.Id == left.User.Value));
        Assert.Equal(($"former-{left.User.Value}", "", null, null, false), (account.UserName, account.DisplayName, account.Email, account.PasswordHash, account.TakesRestricted));
        Assert.Empty(account.Roles);
        Assert.Equal((0, 0, 0), await house.ReadAsync(null, async db => (await db.Set<Session>().CountAsync(), await db.Set<Invitation>().CountAsync(), await db.UserTokens.CountAsync())));
        var subject = $"U{left.User.Value}";
        var key = await house.ReadAsync(null, db => db.Set<SubjectKey>().SingleAsync(k => k.Subject == subject));
        Assert.Equal((null, true), (key.Key, key.DestroyedAt is not null));
        var reader = Assert.Single((await house.SendAsync(kept.Lille, new GetAccess(kept.Id))).Readers, r => r.Who.Person is not null);
        Assert.Equal(("", new AuthorityCode("FR-PR-DKQ")), (reader.Who.Person, reader.Who.Authority!.Code));
        Assert.Empty(await TurnAsync(house, "2030-01-01"));
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "2026-04-01")]
    [InlineData(false, null)]
    public async Task Who_has_not_left_or_left_lately_or_is_of_the_demonstration_stays(bool demonstration, string? ended)
    {
        await using var house = await TestHouse.OpenAsync();
        var person = await house.UserAsync("FR-PR-LIL", Role.Clerk);
        await ChangeAsync(house, async db =>
        {
            var account = await db.Users.SingleAsync(u => u.Id == person.User.Value);
            account.IsDemonstration = demonstration;
            account.EndedAt = demonstration ? DateTimeOffset.UnixEpoch : ended is null ? null : DateTimeOffset.Parse(ended, System.Globalization.CultureInfo.InvariantCulture);
        });

        Assert.Empty(await TurnAsync(house, "2029-03-06"));
        Assert.False(await house.SendAsync(Actor.System, new EraseAccount(person.User.Value)));
    }

    [Fact]
    public async Task A_guest_whose_last_day_has_passed_is_erased_as_well()
    {
        await using var house = await TestHouse.OpenAsync();
        var guest = await house.UserAsync("FR-MIN", Role.Delegate);
        await ChangeAsync(house, async db => (await db.Users.SingleAsync(u => u.Id == guest.User.Value)).EndsOn = new DateOnly(2026, 3, 5));

        Assert.Empty(await TurnAsync(house, "2029-03-04"));
        Assert.Equal([guest.User.Value], await TurnAsync(house, "2029-03-05"));
    }

    [Theory, InEachDatabase]
    public async Task An_application_for_access_goes_two_years_after_its_answer_or_its_asking(DatabaseKind database)
    {
        var kept = await Kept.OpenAsync(database);
        await using var house = kept.House;
        var dunkerque = await house.UserAsync("FR-PR-DKQ", Role.Magistrate);
        house.Clock.Advance(TimeSpan.FromDays(5));
        await house.SendAsync(dunkerque, new AskForAccess(kept.Order.Number!.ToString(), "Même suspect."));
        await house.SendAsync(dunkerque, new AskForAccess("FR-BE-2026-009999", "Même suspect."));
        house.Clock.Advance(TimeSpan.FromDays(20));
        var asked = (await house.SendAsync(kept.Lille, new GetAccess(kept.Id))).Applications[0];
        await house.SendAsync(kept.Lille, new AnswerApplication(kept.Id, kept.Order.Version, asked.Id, false, null, "Non."));

        Assert.Equal(0, await ForgetAsync(house, "2028-03-09"));
        Assert.Equal(1, await ForgetAsync(house, "2028-03-10"));
        Assert.Equal(0, await ForgetAsync(house, "2028-03-29"));
        Assert.Equal(1, await ForgetAsync(house, "2028-03-30"));
        Assert.Empty(await house.SendAsync(dunkerque, new GetMyApplications()));
    }

    [Theory, InEachDatabase]
    public async Task What_the_pages_leave_behind_goes_after_a_month(DatabaseKind database)
    {
        var kept = await Kept.OpenAsync(database);
        await using var house = kept.House;
        await ChangeAsync(house, db =>
        {
            db.Add(new KeptForm { Key = "k", User = 1, Content = [1], KeptAt = house.Clock.GetUtcNow() });
            return Task.CompletedTask;
        });
        await house.SendAsync(kept.Lille, new NoteOpening(kept.Id));
        await house.SendAsync(kept.Lille, new SaveView("Vue", new RegisterFilter()), "form");

        house.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await house.SendAsync(Actor.System, new DropLeftovers()));
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(3, await house.SendAsync(Actor.System, new DropLeftovers()));
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Magistrate)]
    public async Task Nobody_signed_in_erases(Role role)
    {
        await using var house = await TestHouse.OpenAsync();
        var person = await house.UserAsync("FR-PR-LIL", role);

        await Assert.ThrowsAsync<Application.Pipeline.ForbiddenException>(() => house.SendAsync(person, new EraseAccount(1)));
        await Assert.ThrowsAsync<Application.Pipeline.ForbiddenException>(() => house.SendAsync(person, new EraseRequest(new RequestId(1))));
        await Assert.ThrowsAsync<Application.Pipeline.ForbiddenException>(() => house.SendAsync(person, new ForgetApplications()));
    }

    private static async Task BelongingsAsync(TaskForceDbContext db, UserId user, DateTimeOffset now)
    {
        var (id, name) = (user.Value, $"user{user.Value}");
        var account = await db.Users.SingleAsync(u => u.Id == id);
        (account.EndedAt, account.PhoneNumber, account.PasswordHash, account.Post, account.TakesRestricted) = (now, name, name, name, true);
        db.Add(new Session { Key = "s", User = id, Device = name, StartedAt = now, ProvedAt = now, SeenAt = now, ExpiresAt = now, Ticket = [1] });
        db.Add(new Invitation { Key = "i", User = id, InvitedBy = 1, CreatedAt = now, ExpiresAt = now });
        db.Add(new SavedView { User = user, Name = name, Query = "?q=" + name, SavedAt = now });
        db.Add(new KeptForm { Key = name, User = id, Content = [1], KeptAt = now });
        db.UserTokens.Add(new IdentityUserToken<long> { UserId = id, LoginProvider = "p", Name = "n", Value = name });
        db.UserLogins.Add(new IdentityUserLogin<long> { UserId = id, LoginProvider = "p", ProviderKey = name, ProviderDisplayName = name });
        db.UserClaims.Add(new IdentityUserClaim<long> { UserId = id, ClaimType = "t", ClaimValue = name });
    }

    private static Task GrantAsync(Kept kept, UserId to) => kept.House.SendAsync(kept.Lille, new GrantAccess(
        kept.Id, kept.Order.Version, GranteeKind.Person, null, $"user{to.Value}@example.test", AccessLevel.Full, "Dossier lié."));

    private static async Task<IReadOnlyList<long>> TurnAsync(TestHouse house, string day)
    {
        Set(house, day);
        var erased = new List<long>();
        foreach (var id in await house.SendAsync(Actor.System, new GetErasableAccounts()))
        {
            if (await house.SendAsync(Actor.System, new EraseAccount(id)))
                erased.Add(id);
        }

        return erased;
    }

    private static Task<int> ForgetAsync(TestHouse house, string day)
    {
        Set(house, day);
        return house.SendAsync(Actor.System, new ForgetApplications());
    }

    private static void Set(TestHouse house, string day) =>
        house.Clock.SetUtcNow(new DateTimeOffset(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(12, 0), TimeSpan.Zero));

    private static Task ChangeAsync(TestHouse house, Func<TaskForceDbContext, Task> change) => house.ReadAsync(null, async db =>
    {
        await change(db);
        return await db.SaveChangesAsync();
    });
}
