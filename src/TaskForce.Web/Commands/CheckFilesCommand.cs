using System.Globalization;
using TaskForce.Application.Storage;

namespace TaskForce.Web.Commands;

/// <summary><c>check-files</c>: reads every stored file back against its hash. Ends with 0 where all are what was written, 1 where not.</summary>
internal sealed class CheckFilesCommand : IServerCommand
{
    public string Name => "check-files";

    public IReadOnlyList<string> Help =>
    [
        "  Reads every stored file back against its hash. A damaged one is refused from then on; one that was brought back is served again.",
    ];

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var (whole, damaged) = (0, 0);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        try
        {
            await foreach (var file in services.GetRequiredService<FileChecker>().CheckAsync(now, cancellationToken))
            {
                (whole, damaged) = file.IsWhole ? (whole + 1, damaged) : (whole, damaged + 1);
                if (!file.IsWhole)
                    await output.WriteLineAsync($"DAMAGED {file.File:n}, of {file.Request?.ToString() ?? "a request without a number"}.");
            }
        }
        catch (StorageException e)
        {
            await output.WriteLineAsync($"The store is {e.Fault}: no more could be read.");
            return 1;
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{whole} files are what was written, {damaged} are damaged."));
        return damaged > 0 ? 1 : 0;
    }
}

/// <summary><c>rewrap-file-keys</c>: wraps the keys of all files anew with the first of <c>Storage:Keys</c>, so that the others can be taken away.</summary>
internal sealed class RewrapFileKeysCommand : IServerCommand
{
    public string Name => "rewrap-file-keys";

    public IReadOnlyList<string> Help => ["  Wraps the keys of all files anew with the first of Storage:Keys. Then the others open nothing any more."];

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var all = 0;
        while (await services.GetRequiredService<MediatR.IMediator>().Send(new RewrapFileKeys(), cancellationToken) is > 0 and var some)
            all += some;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{all} keys were wrapped anew."));
        return 0;
    }
}
