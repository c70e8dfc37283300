using TaskForce.Web.Start;

namespace TaskForce.Web.Commands;

/// <summary>
/// <c>dotnet run --project src/TaskForce.Web -- create-administrator …</c>: a first argument that is no option names a command.
/// It is done instead of serving pages, with the settings of the server.
/// </summary>
internal static class CommandLine
{
    private const int Refused = 1;
    private const int Unknown = 2;

    private static readonly IServerCommand[] All = [new CreateAdministratorCommand(), new VerifyAuditCommand(), new CheckFilesCommand(), new RewrapFileKeysCommand()];

    /// <summary>Whether the arguments ask for a command.</summary>
    public static bool IsAsked(IReadOnlyList<string> arguments) => arguments is [var first, ..] && !first.StartsWith('-');

    /// <summary>Does the command.</summary>
    /// <param name="arguments">Its name and what follows it.</param>
    /// <param name="output">Where the operator reads.</param>
    /// <param name="newBuilder">Makes the builder of the application.</param>
    /// <returns>0 when it was done, 1 when it was refused, 2 when there is no such command.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, Func<WebApplicationBuilder> newBuilder)
    {
        if (All.FirstOrDefault(c => c.Name == arguments[0]) is not { } command)
        {
            await output.WriteLineAsync($"There is no command '{arguments[0]}'. These are known:");
            foreach (var line in All.SelectMany(c => c.Help.Prepend(c.Name)))
                await output.WriteLineAsync("  " + line);
            return Unknown;
        }

        try
        {
            var builder = newBuilder();
            // The operator reads the answer, not the log.
            builder.Logging.ClearProviders();
            builder.AddTaskForce();
            await using var app = builder.Build();
            await app.Services.PrepareDatabaseAsync();
            await using var scope = app.Services.CreateAsyncScope();
            return await command.RunAsync([.. arguments.Skip(1)], scope.ServiceProvider, output, CancellationToken.None);
        }
        catch (InvalidOperationException e)
        {
            // The setting or the state of the database that keeps the server from starting keeps a command from being done.
            await output.WriteLineAsync(e.Message);
            return Refused;
        }
    }
}
