using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;

namespace TaskForce.Web.Identity.Ministries;

/// <summary>Reads the settings of one ministry and notes every mistake, each with the name of its setting.</summary>
internal sealed class MinistryCheck(IConfigurationSection section, bool isDevelopment)
{
    private const int LongestKey = 20;

    private static readonly HashSet<string> Known = typeof(MinistrySettings).GetProperties().Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private readonly MinistrySettings settings = section.Get<MinistrySettings>() ?? new();
    private readonly List<string> mistakes = [];

    /// <summary>What is wrong, once <see cref="Read"/> has run.</summary>
    public IReadOnlyList<string> Mistakes => mistakes;

    /// <summary>The ministry; null where something is wrong.</summary>
    public Ministry? Read()
    {
        if (section.Key.Length > LongestKey || !section.Key.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            mistakes.Add($"{section.Path}: the key of a ministry is at most {LongestKey} letters, digits and hyphens.");
        mistakes.AddRange(section.GetChildren().Where(c => !Known.Contains(c.Key)).Select(c => $"{c.Path} is no setting of a ministry."));
        var country = StableCode.Find<CountryCode>(settings.Country);
        if (country is null)
            Wrong(nameof(settings.Country), settings.Country, "FR or BE");
        var ministry = new Ministry
        {
            Key = section.Key,
            Country = country ?? default,
            Names = new(Given("Names:Fr", settings.Names.Fr), Given("Names:Nl", settings.Names.Nl), Given("Names:De", settings.Names.De), Given("Names:En", settings.Names.En)),
            Authority = Address(),
            ClientId = Given(nameof(settings.ClientId), settings.ClientId),
            ClientSecret = Given(nameof(settings.ClientSecret), settings.ClientSecret),
            Scopes = [.. settings.Scopes],
            Claims = new(
                Otherwise(settings.SubjectClaim, "sub"), Otherwise(settings.EmailClaim, "email"), Otherwise(settings.NameClaim, "name"),
                Given(nameof(settings.PostClaim), settings.PostClaim), Given(nameof(settings.OrganisationClaim), settings.OrganisationClaim),
                Given(nameof(settings.RoleClaim), settings.RoleClaim)),
            Organisations = Organisations(country),
            Roles = Roles(),
            StrongAcr = settings.StrongAcr.ToHashSet(StringComparer.Ordinal),
            StrongAmr = settings.StrongAmr.ToHashSet(StringComparer.Ordinal),
            SignOutAtProvider = settings.SignOutAtProvider,
        };
        if (ministry.StrongAcr.Count + ministry.StrongAmr.Count == 0 && ministry.Roles.Values.Where(SecondFactor.IsRequiredFor).Select(StableCode.Of).Distinct().ToList() is [_, ..] locked)
            mistakes.Add($"{section.Path}:StrongAcr and {section.Path}:StrongAmr are missing: without a second factor nobody signs in as {string.Join(", ", locked)}.");
        return mistakes.Count == 0 ? ministry : null;
    }

    private string Given(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            return value;
        mistakes.Add($"{section.Path}:{name} is missing.");
        return "";
    }

    private static string Otherwise(string? value, string otherwise) => string.IsNullOrWhiteSpace(value) ? otherwise : value;

    private void Wrong(string name, string? value, string expected) => mistakes.Add(string.IsNullOrEmpty(value)
        ? $"{section.Path}:{name} is missing: {expected}." : $"{section.Path}:{name} is '{value}', not {expected}.");

    private string Address()
    {
        var given = Given(nameof(settings.Authority), settings.Authority);
        var schemes = isDevelopment ? "https or http" : "https";
        if (given.Length > 0 && !(Uri.TryCreate(given, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (isDevelopment && address.Scheme == Uri.UriSchemeHttp))
            && address.Query.Length == 0 && address.Fragment.Length == 0))
            Wrong(nameof(settings.Authority), given, $"an address of {schemes} without a query");
        return given;
    }

    private Dictionary<string, AuthorityCode> Organisations(CountryCode? country)
    {
        var found = new Dictionary<string, AuthorityCode>(StringComparer.Ordinal);
        if (settings.Organisations.Count == 0)
            mistakes.Add($"{section.Path}:Organisations is missing: nobody could be placed.");
        foreach (var (i, given) in settings.Organisations.Index())
        {
            var value = Given($"Organisations:{i}:Value", given.Value);
            if (AuthorityCode.Find(given.Authority) is not { } code)
                Wrong($"Organisations:{i}:Authority", given.Authority, "the code of an authority");
            else if (country is not null && code.Country != country)
                Wrong($"Organisations:{i}:Authority", given.Authority, $"an authority of {country}");
            else if (value.Length > 0 && !found.TryAdd(value, code))
                mistakes.Add($"{section.Path}:Organisations:{i}:Value is '{value}', which stands there twice.");
        }

        return found;
    }

    private Dictionary<string, Role> Roles()
    {
        var found = new Dictionary<string, Role>(StringComparer.Ordinal);
        if (settings.Roles.Count == 0)
            mistakes.Add($"{section.Path}:Roles is missing: nobody could do anything.");
        foreach (var (i, given) in settings.Roles.Index())
        {
            var value = Given($"Roles:{i}:Value", given.Value);
            if (StableCode.Find<Role>(given.Role) is not { } role)
                Wrong($"Roles:{i}:Role", given.Role, "a role: " + string.Join(", ", Enum.GetValues<Role>().Select(StableCode.Of)));
            else if (value.Length > 0 && !found.TryAdd(value, role))
                mistakes.Add($"{section.Path}:Roles:{i}:Value is '{value}', which stands there twice.");
        }

        return found;
    }
}
