using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Administration;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Tests.Administration;

/// <summary>What the tests of administration say often.</summary>
internal static class Administrating
{
    /// <summary>An administrator who can sign in: <c>await house.AdministratorAsync("FR")</c>.</summary>
    public static async Task<Actor> AdministratorAsync(this TestHouse house, string state)
    {
        var administrator = await house.UserAsync(state + "-MIN", Role.Administrator);
        await house.ChangeAsync(administrator.User.Value, account => account.PasswordHash = "a password");
        return administrator;
    }

    /// <summary>Changes an account behind everybody's back.</summary>
    public static Task ChangeAsync(this TestHouse house, long id, Action<UserAccount> change) => house.ReadAsync(null, async db =>
    {
        change(await db.Users.SingleAsync(u => u.Id == id));
        return await db.SaveChangesAsync();
    });

    /// <summary>The account as it is stored.</summary>
    public static Task<UserAccount> AccountAsync(this TestHouse house, long id) => house.ReadAsync(null, db => db.Users.AsNoTracking().SingleAsync(u => u.Id == id));

    /// <summary>Somebody is signed in with an account.</summary>
    public static Task SignInAsync(this TestHouse house, long id) => house.ReadAsync(null, db =>
    {
        var now = house.Clock.GetUtcNow();
        db.Add(new Session { Key = Guid.NewGuid().ToString("N"), User = id, Device = "Firefox", StartedAt = now, ProvedAt = now, SeenAt = now, ExpiresAt = now.AddHours(1), Ticket = [1] });
        return db.SaveChangesAsync();
    });

    public static Task<int> SessionsAsync(this TestHouse house, long id) => house.ReadAsync(null, db => db.Set<Session>().CountAsync(s => s.User == id));

    public static AccountFacts Facts(params Role[] roles) => new() { Name = "Nadia Leclercq", Post = "substitute", Roles = roles };

    public static OpenAccount Opening(string organisation, params Role[] roles) => new("nadia.leclercq@example.test", new AuthorityCode(organisation), null, Facts(roles));

    public static async Task RefusesAsync(AdministrationRule rule, Func<Task> act) => Assert.Equal(rule, (await Assert.ThrowsAsync<AdministrationRefusal>(act)).Rule);
}
