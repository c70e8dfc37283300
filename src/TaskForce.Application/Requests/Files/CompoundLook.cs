using System.Text;

namespace TaskForce.Application.Requests.Files;

/// <summary>
/// Looks at compound files (OLE), in which office suites kept documents before 2007 and keep encrypted ones: what the directory of such a file names stands
/// in it in clear, wherever its sectors lie.
/// </summary>
internal static class CompoundLook
{
    private const int Block = 64 * 1024;

    private static readonly byte[] Beginning = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] Macros = Encoding.Unicode.GetBytes("_VBA_PROJECT");

    // The class of a package of Windows Installer.
    private static readonly byte[] Installer = [0x84, 0x10, 0x0C, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46];

    private static readonly FileType Any = new("application/x-ole-storage", FilePreview.None, "docx", "xlsx", "pptx", "vsd", "mpp", "pub");

    private static readonly FileType[] ByExtension =
    [
        new("application/msword", FilePreview.None, "doc", "dot"), new("application/vnd.ms-excel", FilePreview.None, "xls", "xlt"),
        new("application/vnd.ms-powerpoint", FilePreview.None, "ppt", "pot", "pps"), new("application/vnd.ms-outlook", FilePreview.None, "msg"),
    ];

    /// <summary>What it may find.</summary>
    public static IEnumerable<FileType> Types => [Any, .. ByExtension];

    /// <summary>Whether it begins like one.</summary>
    public static bool IsOne(ReadOnlySpan<byte> head) => head.StartsWith(Beginning);

    /// <exception cref="DocumentRefusal">It holds macros or installs a program.</exception>
    public static async Task<FileType> ReadAsync(Stream content, string extension, CancellationToken cancellationToken)
    {
        content.Position = 0;
        var buffer = new byte[Block + Macros.Length];
        var kept = 0;
        int read;
        while ((read = await content.ReadAtLeastAsync(buffer.AsMemory(kept, Block), Block, throwOnEndOfStream: false, cancellationToken)) > 0)
        {
            var block = buffer.AsSpan(0, kept + read);
            if (block.IndexOf(Macros) >= 0)
                throw new DocumentRefusal(DocumentRule.Macros);
            if (block.IndexOf(Installer) >= 0)
                throw new DocumentRefusal(DocumentRule.Executable);
            // What is looked for may stand across two blocks.
            kept = Math.Min(Macros.Length - 1, block.Length);
            block[^kept..].CopyTo(buffer);
        }

        return ByExtension.FirstOrDefault(t => t.Extensions.Contains(extension, StringComparer.Ordinal)) ?? Any;
    }
}
