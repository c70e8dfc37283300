namespace TaskForce.Application.Requests.Files;

/// <summary>How a document may be shown on a page.</summary>
public enum FilePreview
{
    /// <summary>Not at all: it is downloaded.</summary>
    None = 1,

    /// <summary>As it is.</summary>
    AsIs,

    /// <summary>As plain text, whatever it would be to a browser.</summary>
    AsText,
}

/// <summary>A kind of file.</summary>
/// <param name="MediaType">Its media type.</param>
/// <param name="Preview">How it may be shown.</param>
/// <param name="Extensions">How names of such files end.</param>
public sealed record FileType(string MediaType, FilePreview Preview, params string[] Extensions);

/// <summary>
/// Says what a file is, from its content. Rule: the content decides, and a name that claims another known kind is refused. Don't: believe what a browser
/// says of a file. Why: it read it off the name. An archive is looked at from its index, and never unpacked.
/// </summary>
public static class FileTypes
{
    private const int HeadLength = 4_096;
    private const int PdfWithin = 1_024;

    private static readonly FileType Other = new("application/octet-stream", FilePreview.None);
    private static readonly FileType Plain = new("text/plain", FilePreview.AsText, "txt", "log", "md");
    private static readonly FileType Pdf = new("application/pdf", FilePreview.AsIs, "pdf");

    // Words for a reader, and code for a browser: shown as text and nothing else.
    private static readonly FileType[] Texts =
    [
        Plain,
        new("text/csv", FilePreview.AsText, "csv", "tsv"),
        new("text/html", FilePreview.AsText, "html", "htm", "xhtml"),
        new("image/svg+xml", FilePreview.AsText, "svg"),
        new("text/xml", FilePreview.AsText, "xml", "xsd"),
        new("application/json", FilePreview.AsText, "json"),
        new("message/rfc822", FilePreview.AsText, "eml"),
        new("text/calendar", FilePreview.AsText, "ics"),
        new("text/vcard", FilePreview.AsText, "vcf"),
    ];

    private static readonly (int At, byte[] Bytes, FileType Type)[] Signatures =
    [
        (0, "%PDF-"u8.ToArray(), Pdf),
        (0, [0xFF, 0xD8, 0xFF], new("image/jpeg", FilePreview.AsIs, "jpg", "jpeg", "jfif")),
        (0, [0x89, .. "PNG\r\n\x1a\n"u8], new("image/png", FilePreview.AsIs, "png")),
        (0, "GIF8"u8.ToArray(), new("image/gif", FilePreview.AsIs, "gif")),
        (8, "WEBP"u8.ToArray(), new("image/webp", FilePreview.AsIs, "webp")),
        (0, [.. "II*"u8, 0], new("image/tiff", FilePreview.None, "tif", "tiff")),
        (0, [.. "MM"u8, 0, .. "*"u8], new("image/tiff", FilePreview.None, "tif", "tiff")),
        (4, "ftyphei"u8.ToArray(), new("image/heic", FilePreview.None, "heic", "heif")),
        (4, "ftypmif1"u8.ToArray(), new("image/heic", FilePreview.None, "heic", "heif")),
        (4, "ftypqt"u8.ToArray(), new("video/quicktime", FilePreview.None, "mov", "qt")),
        (4, "ftypM4A"u8.ToArray(), new("audio/mp4", FilePreview.None, "m4a")),
        (4, "ftyp"u8.ToArray(), new("video/mp4", FilePreview.None, "mp4", "m4v", "m4a", "3gp", "mov")),
        (8, "WAVE"u8.ToArray(), new("audio/wav", FilePreview.None, "wav")),
        (8, "AVI "u8.ToArray(), new("video/x-msvideo", FilePreview.None, "avi")),
        (0, "ID3"u8.ToArray(), new("audio/mpeg", FilePreview.None, "mp3")),
        (0, [0xFF, 0xFB], new("audio/mpeg", FilePreview.None, "mp3")),
        (0, [0x1A, 0x45, 0xDF, 0xA3], new("video/x-matroska", FilePreview.None, "mkv", "webm")),
        (0, "OggS"u8.ToArray(), new("audio/ogg", FilePreview.None, "ogg", "oga", "ogv", "opus")),
        (0, "fLaC"u8.ToArray(), new("audio/flac", FilePreview.None, "flac")),
        (0, "{\\rtf"u8.ToArray(), new("application/rtf", FilePreview.None, "rtf", "doc")),
        (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], new("application/x-7z-compressed", FilePreview.None, "7z")),
        (0, [.. "Rar!"u8, 0x1A, 0x07], new("application/vnd.rar", FilePreview.None, "rar")),
        (0, [0x1F, 0x8B], new("application/gzip", FilePreview.None, "gz", "tgz")),
    ];

    private static readonly Dictionary<string, FileType> ByMediaType = Signatures.Select(s => s.Type).Concat(Texts).Concat(ArchiveLook.Types).Concat(CompoundLook.Types)
        .DistinctBy(t => t.MediaType).ToDictionary(t => t.MediaType, StringComparer.Ordinal);

    private static readonly HashSet<string> KnownExtensions = [.. ByMediaType.Values.SelectMany(t => t.Extensions)];

    /// <summary>How a document of a media type may be shown.</summary>
    public static FilePreview PreviewOf(string mediaType) => ByMediaType.GetValueOrDefault(mediaType, Other).Preview;

    /// <summary>What a file is.</summary>
    /// <param name="content">Its content; one can seek in it.</param>
    /// <param name="name">Its name, cleaned.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="DocumentRefusal">It is a program, holds macros, or is not what its name claims.</exception>
    public static async Task<FileType> ReadAsync(Stream content, string name, CancellationToken cancellationToken)
    {
        var extension = FileNames.ExtensionOf(name);
        var head = new byte[HeadLength];
        head = head[..await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken)];
        Programs.Refuse(head, extension);
        var found = ArchiveLook.IsOne(head) ? await ArchiveLook.ReadAsync(content, head, cancellationToken)
            : CompoundLook.IsOne(head) ? await CompoundLook.ReadAsync(content, extension, cancellationToken)
            : Signatures.FirstOrDefault(s => Stands(head, s.At, s.Bytes)).Type ?? PdfAfterAll(head, extension) ?? TextOf(head, extension) ?? Other;
        return KnownExtensions.Contains(extension) && !found.Extensions.Contains(extension, StringComparer.Ordinal)
            ? throw new DocumentRefusal(DocumentRule.NameMisleads, "." + extension) : found;
    }

    /// <summary>Whether bytes are text in one of the encodings in use: without the control characters that no text has.</summary>
    internal static bool IsText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return true;
        foreach (var one in bytes)
        {
            if (one < 0x20 && one is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
                return false;
        }

        return true;
    }

    private static bool Stands(ReadOnlySpan<byte> head, int at, ReadOnlySpan<byte> bytes) => head.Length >= at + bytes.Length && head.Slice(at, bytes.Length).SequenceEqual(bytes);

    // Scanners put a line or two before it.
    private static FileType? PdfAfterAll(ReadOnlySpan<byte> head, string extension) =>
        extension == "pdf" && head[..Math.Min(head.Length, PdfWithin)].IndexOf("%PDF-"u8) > 0 ? Pdf : null;

    private static FileType? TextOf(ReadOnlySpan<byte> head, string extension) =>
        IsText(head) ? Texts.FirstOrDefault(t => t.Extensions.Contains(extension, StringComparer.Ordinal)) ?? Plain : null;
}
