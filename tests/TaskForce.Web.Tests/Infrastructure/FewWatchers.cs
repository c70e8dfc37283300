using System.Runtime.CompilerServices;

namespace TaskForce.Testing;

/// <summary>
/// Many houses at once would use up the watchers that the system allows (128 for a user on Debian): neither settings nor
/// assets change while a test runs.
/// </summary>
internal static class FewWatchers
{
    [ModuleInitializer]
    internal static void Set()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");
    }
}
