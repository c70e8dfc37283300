using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;

namespace TaskForce.Web.Identity;

/// <summary>Keeps sessions in the database: signing out, ending one from elsewhere and the longest time take effect on the next click.</summary>
internal sealed class SessionStore(IServiceScopeFactory scopes, IHttpContextAccessor http, IDataProtectionProvider protection, TimeProvider clock) : ITicketStore
{
    /// <summary>The claim that says, in ticks of UTC, when what the session opens ends, however busy it is.</summary>
    public const string UntilClaim = "tf:until";

    /// <summary>Where the properties of a signed-in request say which session it is.</summary>
    public const string KeyItem = "tf:session";

    // And when its person last proved who they are.
    private const string ProvedItem = "tf:proved";

    private static readonly TimeSpan SeenPrecision = TimeSpan.FromMinutes(1);

    private readonly IDataProtector protector = protection.CreateProtector("TaskForce.Session");

    /// <inheritdoc/>
    public Task<string> StoreAsync(AuthenticationTicket ticket) => WithAsync(async db =>
    {
        var now = clock.GetUtcNow();
        var user = long.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
        await db.Set<Session>().Where(s => s.User == user && s.ExpiresAt <= now).ExecuteDeleteAsync();
        var oldest = await db.Set<Session>().Where(s => s.User == user).OrderByDescending(s => s.SeenAt).Skip(Session.Most - 1).Select(s => s.Key).ToListAsync();
        if (oldest.Count > 0)
            await db.Set<Session>().Where(s => oldest.Contains(s.Key)).ExecuteDeleteAsync();
        var key = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        db.Add(new Session
        {
            Key = HashOf(key), User = user, Device = Device(), StartedAt = now, ProvedAt = now, SeenAt = now, ExpiresAt = EndOf(ticket, now), Ticket = Sealed(ticket),
        });
        await db.SaveChangesAsync();
        return key;
    });

    /// <inheritdoc/>
    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        // Somebody signs in where a session is open already: it ends, and the new one has a key of its own.
        if (!ticket.Properties.Items.ContainsKey(KeyItem))
        {
            await RemoveAsync(key);
            SessionCookie.Replace(http.HttpContext, await StoreAsync(ticket));
            return;
        }

        await ContinueAsync(key, ticket);
    }

    /// <inheritdoc/>
    public Task<AuthenticationTicket?> RetrieveAsync(string key) => WithAsync(async db =>
    {
        var (hash, now) = (HashOf(key), clock.GetUtcNow());
        var session = await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(s => s.Key == hash);
        if (session is null || session.StartedAt + Session.Longest <= now || session.ExpiresAt <= now)
            return null;
        if (now - session.SeenAt >= SeenPrecision)
            await db.Set<Session>().Where(s => s.Key == hash).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now));
        var ticket = TicketSerializer.Default.Deserialize(protector.Unprotect(session.Ticket));
        ticket?.Properties.Items[KeyItem] = hash;
        ticket?.Properties.Items[ProvedItem] = session.ProvedAt.ToString("O", CultureInfo.InvariantCulture);
        return ticket;
    });

    /// <inheritdoc/>
    public Task RemoveAsync(string key) => WithAsync(async db =>
    {
        var hash = HashOf(key);
        return await db.Set<Session>().Where(s => s.Key == hash).ExecuteDeleteAsync();
    });

    /// <summary>The session of a request, by the key under which it is stored; null when nobody is signed in.</summary>
    public static string? KeyOf(HttpContext http) => ItemOf(http, KeyItem);

    /// <summary>When the person of a request last proved who they are in this session; null when nobody is signed in.</summary>
    public static DateTimeOffset? ProvedAt(HttpContext http) => ItemOf(http, ProvedItem) is { } at
        ? DateTimeOffset.ParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind) : null;

    private static string? ItemOf(HttpContext http, string name) =>
        http.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.Items.TryGetValue(name, out var value) == true ? value : null;

    /// <summary>The person of a session has proved again who they are.</summary>
    /// <returns>False where the session has ended meanwhile.</returns>
    public Task<bool> ProveAsync(string hash) => WithAsync(async db =>
    {
        var now = clock.GetUtcNow();
        return await db.Set<Session>().Where(s => s.Key == hash).ExecuteUpdateAsync(set => set.SetProperty(s => s.ProvedAt, now)) == 1;
    });

    private Task ContinueAsync(string key, AuthenticationTicket ticket) => WithAsync(async db =>
    {
        var (hash, content, now) = (HashOf(key), Sealed(ticket), clock.GetUtcNow());
        await db.Set<Session>().Where(s => s.Key == hash).ExecuteUpdateAsync(set => set
            .SetProperty(s => s.Ticket, content).SetProperty(s => s.ExpiresAt, EndOf(ticket, now)));
        return true;
    });

    private static DateTimeOffset EndOf(AuthenticationTicket ticket, DateTimeOffset now)
    {
        var unused = ticket.Properties.ExpiresUtc ?? now + Session.Longest;
        return long.TryParse(ticket.Principal.FindFirstValue(UntilClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && new DateTimeOffset(ticks, TimeSpan.Zero) is var until && until < unused ? until : unused;
    }

    private static string HashOf(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private byte[] Sealed(AuthenticationTicket ticket) => protector.Protect(TicketSerializer.Default.Serialize(ticket));

    private string Device()
    {
        var named = http.HttpContext?.Request.Headers[HeaderNames.UserAgent].ToString() ?? "";
        return named.Length > Session.DeviceLength ? named[..Session.DeviceLength] : named;
    }

    // A scope of its own: who is signed in is asked before the request's own viewer is known.
    private async Task<T> WithAsync<T>(Func<TaskForceDbContext, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TaskForceDbContext>());
    }
}
