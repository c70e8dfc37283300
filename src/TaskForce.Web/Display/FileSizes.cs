using System.Globalization;
using TaskForce.Application.Texts;

namespace TaskForce.Web.Display;

/// <summary>Writes how large a file is, as people say it: three figures and a unit.</summary>
public sealed class FileSizes(Texts texts)
{
    private const double Step = 1_024;

    /// <summary>12 kB, 3.4 MB.</summary>
    public string Of(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        while (size >= Step && unit < 3)
            (size, unit) = (size / Step, unit + 1);
        return texts[unit switch { 0 => "Files.Size.Bytes", 1 => "Files.Size.Kilo", 2 => "Files.Size.Mega", _ => "Files.Size.Giga" },
            size.ToString(unit == 0 || size >= 100 ? "0" : "0.#", CultureInfo.CurrentCulture)];
    }
}
