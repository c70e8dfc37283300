namespace TaskForce.Web.Display;

/// <summary>Names a device in two words from what its browser says of itself.</summary>
internal static class Devices
{
    // The first that fits: every browser also names its forebears.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    /// <summary>Firefox, Windows; null where nothing is known.</summary>
    public static string? NameOf(string agent)
    {
        var known = new[] { Find(Browsers, agent), Find(Systems, agent) }.OfType<string>().ToList();
        return known.Count > 0 ? string.Join(", ", known) : null;
    }

    private static string? Find((string Mark, string Name)[] names, string agent) =>
        names.FirstOrDefault(n => agent.Contains(n.Mark, StringComparison.Ordinal)).Name;
}
