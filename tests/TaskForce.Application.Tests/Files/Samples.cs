using System.IO.Compression;
using System.Text;

namespace TaskForce.Application.Tests.Files;

/// <summary>Files of each kind, as small as they can be.</summary>
internal static class Samples
{
    public static byte[] Pdf { get; } = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"u8.ToArray();

    public static byte[] Png { get; } = [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8];

    public static byte[] Exe { get; } = [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, .. new byte[200]];

    public static byte[] Text { get; } = Encoding.UTF8.GetBytes("Relevé du compte n° 12\r\n");

    public static byte[] Word { get; } = Archive("[Content_Types].xml", "word/document.xml");

    public static byte[] WordWithMacros { get; } = Archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");

    /// <summary>A compound file, some of whose sectors hold these words as names of a directory are written.</summary>
    public static byte[] Compound(params string[] names) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[65_530], .. names.SelectMany(Encoding.Unicode.GetBytes), .. new byte[512]];

    /// <summary>An archive with empty entries of these names.</summary>
    public static byte[] Archive(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var name in names)
                archive.CreateEntry(name);
        }

        return bytes.ToArray();
    }

    /// <summary>An archive with one entry, stored as it is, with this content first.</summary>
    public static byte[] OpenDocument(string mediaType, params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using (var entry = archive.CreateEntry("mimetype", CompressionLevel.NoCompression).Open())
                entry.Write(Encoding.ASCII.GetBytes(mediaType));
            foreach (var name in names)
                archive.CreateEntry(name);
        }

        return bytes.ToArray();
    }

    /// <summary>A small archive that is a hundred megabytes once it is unpacked.</summary>
    public static byte[] Bomb()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        using (var entry = archive.CreateEntry("[Content_Types].xml").Open())
        {
            for (var i = 0; i < 100; i++)
                entry.Write(new byte[1024 * 1024]);
        }

        return bytes.ToArray();
    }
}
