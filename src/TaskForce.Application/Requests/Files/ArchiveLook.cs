using System.Buffers.Binary;
using System.Text;

namespace TaskForce.Application.Requests.Files;

/// <summary>Tells from the index of a ZIP archive what it is: a document of an office suite, a program, or an archive. Nothing in it is unpacked.</summary>
internal static class ArchiveLook
{
    private const int EndLength = 22;
    private const int LongestComment = 65_535;
    private const int Zip64LocatorLength = 20;
    private const int Zip64EndLength = 56;
    private const int EntryLength = 46;

    private static readonly FileType Zip = new("application/zip", FilePreview.None, "zip");
    private static readonly FileType Unreadable = new("application/octet-stream", FilePreview.None);

    private static readonly (string Folder, FileType Type)[] Packages =
    [
        ("word/", new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", FilePreview.None, "docx", "dotx")),
        ("xl/", new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", FilePreview.None, "xlsx", "xltx")),
        ("ppt/", new("application/vnd.openxmlformats-officedocument.presentationml.presentation", FilePreview.None, "pptx", "potx", "ppsx")),
    ];

    private static readonly FileType[] OpenDocuments =
    [
        new("application/vnd.oasis.opendocument.text", FilePreview.None, "odt"),
        new("application/vnd.oasis.opendocument.spreadsheet", FilePreview.None, "ods"),
        new("application/vnd.oasis.opendocument.presentation", FilePreview.None, "odp"),
        new("application/vnd.oasis.opendocument.graphics", FilePreview.None, "odg"),
    ];

    /// <summary>What it may find.</summary>
    public static IEnumerable<FileType> Types => [Zip, .. Packages.Select(p => p.Type), .. OpenDocuments];

    /// <summary>Whether it begins like one.</summary>
    public static bool IsOne(ReadOnlySpan<byte> head) => head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8);

    /// <exception cref="DocumentRefusal">It holds a program or macros.</exception>
    public static async Task<FileType> ReadAsync(Stream content, byte[] head, CancellationToken cancellationToken)
    {
        if (await FindIndexAsync(content, cancellationToken) is not { } index)
            return Unreadable;
        var (isPackage, isJava, hasClasses, hasMacros, hasBasic, found) = (false, false, false, false, false, (FileType?)null);
        await foreach (var name in NamesAsync(content, index.At, index.Length, cancellationToken))
        {
            isPackage |= name == "[content_types].xml";
            isJava |= name is "meta-inf/manifest.mf";
            hasClasses |= name.EndsWith(".class", StringComparison.Ordinal) || name is "classes.dex";
            hasMacros |= name.EndsWith("vbaproject.bin", StringComparison.Ordinal) || name.StartsWith("xl/macrosheets/", StringComparison.Ordinal);
            hasBasic |= name.StartsWith("basic/", StringComparison.Ordinal) || name.StartsWith("scripts/", StringComparison.Ordinal);
            found ??= Packages.FirstOrDefault(p => name.StartsWith(p.Folder, StringComparison.Ordinal)).Type;
        }

        // The format has its media type stored first and in clear.
        var open = Encoding.ASCII.GetString(head.AsSpan(0, Math.Min(head.Length, 160)));
        var openDocument = open.Contains("mimetype", StringComparison.Ordinal)
            ? OpenDocuments.FirstOrDefault(t => open.Contains("mimetype" + t.MediaType, StringComparison.Ordinal)) : null;
        if ((isPackage && hasMacros) || (openDocument is not null && hasBasic))
            throw new DocumentRefusal(DocumentRule.Macros);
        if (isJava && hasClasses)
            throw new DocumentRefusal(DocumentRule.Executable);
        return openDocument ?? (isPackage ? found : null) ?? Zip;
    }

    private static async Task<(long At, long Length)?> FindIndexAsync(Stream content, CancellationToken cancellationToken)
    {
        var tail = await AtAsync(content, Math.Max(0, content.Length - EndLength - LongestComment), EndLength + LongestComment, cancellationToken);
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || tail.Length - end < EndLength)
            return null;
        var (length, at) = ((long)BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 12)), (long)BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16)));
        if (at == uint.MaxValue || length == uint.MaxValue)
        {
            if (end < Zip64LocatorLength || !tail.AsSpan(end - Zip64LocatorLength).StartsWith("PK\x06\x07"u8))
                return null;
            var place = BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(end - Zip64LocatorLength + 8));
            var large = place >= 0 && place < content.Length ? await AtAsync(content, place, Zip64EndLength, cancellationToken) : [];
            if (large.Length < Zip64EndLength)
                return null;
            (length, at) = (BinaryPrimitives.ReadInt64LittleEndian(large.AsSpan(40)), BinaryPrimitives.ReadInt64LittleEndian(large.AsSpan(48)));
        }

        return at >= 0 && length >= 0 && at + length <= content.Length ? (at, length) : null;
    }

    /// <summary>The names in the index, in small letters, with one kind of slash.</summary>
    private static async IAsyncEnumerable<string> NamesAsync(Stream content, long at, long length, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var end = at + length;
        while (at + EntryLength <= end)
        {
            var entry = await AtAsync(content, at, EntryLength, cancellationToken);
            if (!entry.AsSpan().StartsWith("PK\x01\x02"u8))
                yield break;
            var (name, extra, comment) = (BinaryPrimitives.ReadUInt16LittleEndian(entry.AsSpan(28)), BinaryPrimitives.ReadUInt16LittleEndian(entry.AsSpan(30)), BinaryPrimitives.ReadUInt16LittleEndian(entry.AsSpan(32)));
            yield return Encoding.UTF8.GetString(await AtAsync(content, at + EntryLength, name, cancellationToken)).Replace('\\', '/').TrimStart('/').ToLowerInvariant();
            at += EntryLength + name + extra + comment;
        }
    }

    private static async Task<byte[]> AtAsync(Stream content, long at, int length, CancellationToken cancellationToken)
    {
        content.Position = at;
        var bytes = new byte[length];
        return bytes[..await content.ReadAtLeastAsync(bytes, length, throwOnEndOfStream: false, cancellationToken)];
    }
}
