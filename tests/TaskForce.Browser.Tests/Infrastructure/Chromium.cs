using System.Diagnostics;
using Microsoft.Playwright;

namespace TaskForce.Browser.Tests.Infrastructure;

/// <summary>
/// One browser for all tests. Found in this order: <c>TASKFORCE_CHROMIUM</c>, a chromium or chrome on the path, the one without windows
/// first, which spares the drawing of bars and tabs, Playwright's own install; as root on Debian the package is installed. Where none can be had the
/// tests fail with one sentence.
/// </summary>
internal static class Chromium
{
    private static readonly Lazy<Task<IBrowser>> Shared = new(LaunchAsync);

    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    public static Task<IBrowser> BrowserAsync() => Shared.Value;

    private static async Task<IBrowser> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var executable = Find() ?? await InstallAsync();
        try
        {
            return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = Quiet });
        }
        catch (PlaywrightException e)
        {
            throw new InvalidOperationException(
                "The browser tests need Chromium: install Debian's package 'chromium-headless-shell', or name an executable in TASKFORCE_CHROMIUM.", e);
        }
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("TASKFORCE_CHROMIUM") is { Length: > 0 } named)
            return named;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return new[] { "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable" }
            .SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <summary>The path of a fresh package; null leaves it to Playwright's own install.</summary>
    private static async Task<string?> InstallAsync()
    {
        if (Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get"))
            return null;
        await RunAsync("apt-get", "update");
        // Older releases have the whole browser only.
        foreach (var package in new[] { "chromium-headless-shell", "chromium" })
        {
            if (Find() is null)
                await RunAsync("apt-get", $"install -y --no-install-recommends {package}");
        }

        return Find();
    }

    private static async Task RunAsync(string command, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments)
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await Task.WhenAll(output, errors);
    }
}
