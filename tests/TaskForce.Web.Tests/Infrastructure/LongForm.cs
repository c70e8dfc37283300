namespace TaskForce.Testing;

/// <summary>
/// Whether the long forms of the tests run, as they do in the continuous integration (<c>TASKFORCE_LONG_TESTS</c>). The short
/// form asks the same of fewer cases.
/// </summary>
internal static class LongForm
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("TASKFORCE_LONG_TESTS") is not null;
}
