using System.Globalization;
using FluentValidation;
using MediatR;
using TaskForce.Application.Administration;
using TaskForce.Application.Texts;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Web.Display;

namespace TaskForce.Web.Commands;

/// <summary>Opens the account of a State's first administrator, in an empty production database, and tells the invitation.</summary>
internal sealed class CreateAdministratorCommand : IServerCommand
{
    private static readonly string[] Options = ["--country", "--email", "--name", "--organisation"];

    public string Name => "create-administrator";

    public IReadOnlyList<string> Help =>
    [
        "  --country FR|BE --email ADDRESS --name \"NAME\" [--organisation CODE]",
        "  Opens the account of the first administrator of a State and prints the invitation. The ministry is FR-MIN or BE-MIN unless a code says otherwise.",
    ];

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        if (Read(arguments) is not { } given || StableCode.Find<CountryCode>(given.GetValueOrDefault("--country")) is not { } country
            || AuthorityCode.Find(given.GetValueOrDefault("--organisation", $"{country}-MIN")) is not { } organisation)
            return await RefuseAsync(output, ["This is how it is asked for:", .. Help.Prepend(Name)]);
        try
        {
            var invited = await services.GetRequiredService<IMediator>().Send(
                new CreateAdministrator(country, given.GetValueOrDefault("--email", ""), given.GetValueOrDefault("--name", ""),
                    services.GetRequiredService<Texts>().Of(Role.Administrator), organisation), cancellationToken);
            await output.WriteLineAsync("The account is open. Its invitation, after the address of this server:");
            await output.WriteLineAsync(Links.Invitation(invited.Secret!));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"It can be used once, until {invited.Until.UtcDateTime:yyyy-MM-dd HH:mm} UTC. It is not shown again."));
            return 0;
        }
        catch (AdministrationRefusal refusal)
        {
            return await RefuseAsync(output, refusal.Rule switch
            {
                AdministrationRule.AdministratorExists => $"{country} has an active administrator, who opens the accounts of the others.",
                AdministrationRule.NoSuchOrganisation => $"{organisation} is no open ministry of {country}.",
                AdministrationRule.AddressUnusable => "This address opens another account already.",
                _ => refusal.Message,
            });
        }
        catch (ValidationException)
        {
            return await RefuseAsync(output, "The address or the name is missing, too long, or no address.");
        }
    }

    /// <summary>The options and their values; null where something else stands there.</summary>
    private static Dictionary<string, string>? Read(IReadOnlyList<string> arguments)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (!Options.Contains(arguments[i]) || i + 1 == arguments.Count || !given.TryAdd(arguments[i], arguments[i + 1]))
                return null;
        }

        return given;
    }

    private static async Task<int> RefuseAsync(TextWriter output, params string[] lines)
    {
        foreach (var line in lines)
            await output.WriteLineAsync(line);
        return 1;
    }
}
