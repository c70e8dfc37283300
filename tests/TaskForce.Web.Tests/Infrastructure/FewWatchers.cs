using System.Runtime.CompilerServices;

namespace TaskForce.Web.Tests.Infrastructure;

/// <summary>Many houses at once would use up the watchers that the system allows: their settings do not change while a test runs.</summary>
internal static class FewWatchers
{
    [ModuleInitializer]
    internal static void Set() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
}
