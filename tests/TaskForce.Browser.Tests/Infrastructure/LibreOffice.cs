using System.Diagnostics;

namespace TaskForce.Browser.Tests.Infrastructure;

/// <summary>
/// LibreOffice, which shows a Word document as people see it. Found in this order: <c>TASKFORCE_SOFFICE</c>, soffice on the path; as root on Debian the
/// packages are installed. Where it cannot be had the long form of its tests fails with one sentence.
/// </summary>
internal static class LibreOffice
{
    private static readonly Lazy<Task<(string Office, string Reader)>> Programs = new(FindOrInstallAsync);

    /// <summary>Whether it can be had without installing it.</summary>
    public static bool IsHere => Office is not null && Reader is not null;

    private static string? Office => Environment.GetEnvironmentVariable("TASKFORCE_SOFFICE") is { Length: > 0 } named ? named : OnPath("soffice");

    private static string? Reader => OnPath("pdftotext");

    /// <summary>The words that stand on the pages of a document, in their order, page by page.</summary>
    public static async Task<IReadOnlyList<string>> PagesAsync(Action<Stream> write)
    {
        var (office, reader) = await Programs.Value;
        var folder = Directory.CreateTempSubdirectory("taskforce-office-").FullName;
        try
        {
            await using (var file = File.Create(Path.Combine(folder, "form.docx")))
                write(file);
            // A profile of its own: LibreOffice lets no second one in.
            await RunAsync(office, $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, Path.Combine(folder, "form.docx"));
            await RunAsync(reader, "-raw", "-enc", "UTF-8", Path.Combine(folder, "form.pdf"), Path.Combine(folder, "form.txt"));
            return (await File.ReadAllTextAsync(Path.Combine(folder, "form.txt"))).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(string Office, string Reader)> FindOrInstallAsync()
    {
        if (!IsHere && Environment.UserName == "root" && File.Exists("/usr/bin/apt-get"))
        {
            await RunAsync("apt-get", "update");
            if (!await TryAsync("apt-get", "install", "-y", "--no-install-recommends", "libreoffice-writer-nogui", "poppler-utils"))
                await TryAsync("apt-get", "install", "-y", "--no-install-recommends", "libreoffice-writer", "poppler-utils");
        }

        return Office is { } office && Reader is { } reader ? (office, reader) : throw new InvalidOperationException(
            "These tests need LibreOffice: install Debian's packages 'libreoffice-writer-nogui' and 'poppler-utils', or name soffice in TASKFORCE_SOFFICE.");
    }

    private static string? OnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static async Task RunAsync(string command, params string[] arguments)
    {
        if (!await TryAsync(command, arguments))
            throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} failed.");
    }

    private static async Task<bool> TryAsync(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments)
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
        })!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}
