using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using TaskForce.Application.Accounts;
using TaskForce.Domain.Organisations;

namespace TaskForce.Web.Identity.Ministries;

/// <summary>What a ministry says of somebody, in a token that has been validated.</summary>
/// <param name="Ministry">Who says it.</param>
/// <param name="Subject">Whom it calls so, hashed: it may be a national number, and databases differ in which letters are equal.</param>
/// <param name="Email">Address.</param>
/// <param name="Name">Name, as others read it.</param>
/// <param name="Post">Post held.</param>
/// <param name="Organisation">The one organisation that its values mean; null for none or several.</param>
/// <param name="Roles">Exactly the roles that its values mean.</param>
/// <param name="IsStrong">Whether a second factor was proved to it.</param>
/// <param name="ProvedAt">When the person last proved to it who they are; null where it does not say.</param>
internal sealed record MinistryStatement(
    Ministry Ministry, string Subject, string Email, string Name, string Post, AuthorityCode? Organisation, IReadOnlyList<Role> Roles, bool IsStrong, DateTimeOffset? ProvedAt)
{
    private static readonly long LastSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <exception cref="MinistryRefusedException">A claim is missing, or cannot be what it should be.</exception>
    public static MinistryStatement Of(Ministry ministry, ClaimsPrincipal principal)
    {
        var organisations = principal.FindAll(ministry.Claims.Organisation).Select(c => c.Value)
            .Where(ministry.Organisations.ContainsKey).Select(v => ministry.Organisations[v]).Distinct().ToList();
        return new(
            ministry,
            Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Text(ministry.Claims.Subject, int.MaxValue)))),
            Text(ministry.Claims.Email, UserAccount.EmailLength),
            Text(ministry.Claims.Name, UserAccount.NameLength),
            Text(ministry.Claims.Post, UserAccount.NameLength),
            organisations is [var only] ? only : null,
            [.. principal.FindAll(ministry.Claims.Role).Select(c => c.Value).Where(ministry.Roles.ContainsKey).Select(v => ministry.Roles[v]).Distinct().Order()],
            principal.FindAll("acr").Any(c => ministry.StrongAcr.Contains(c.Value)) || principal.FindAll("amr").Any(c => ministry.StrongAmr.Contains(c.Value)),
            long.TryParse(principal.FindFirstValue("auth_time"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LastSecond
                ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null);

        string Text(string claim, int longest) => principal.FindFirstValue(claim)?.Trim() is { Length: > 0 } text && text.Length <= longest && !text.Any(char.IsControl)
            ? text : throw new MinistryRefusedException(MinistryRefusal.MissingClaim);
    }
}
