namespace TaskForce.Application.Requests.Files;

/// <summary>Knows programs by their first bytes, and scripts, which are text, by the end of their names.</summary>
internal static class Programs
{
    private static readonly byte[][] Beginnings =
    [
        [0x7F, .. "ELF"u8],
        // Mach-O in both orders and widths; universal ones, and classes of Java.
        [0xFE, 0xED, 0xFA, 0xCE], [0xFE, 0xED, 0xFA, 0xCF], [0xCE, 0xFA, 0xED, 0xFE], [0xCF, 0xFA, 0xED, 0xFE], [0xCA, 0xFE, 0xBA, 0xBE],
        [.. "dex\n"u8], [0, .. "asm"u8], [.. "#!"u8], [.. "ITSF"u8],
        // A shortcut of Windows.
        [0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0],
    ];

    // What an operating system runs or hands to an interpreter on a double click.
    private static readonly HashSet<string> Endings =
    [
        "app", "apk", "application", "appref-ms", "bat", "chm", "cmd", "com", "cpl", "deb", "dll", "dmg", "exe", "gadget", "hlp", "hta", "inf", "jar", "jnlp", "js", "jse", "lnk", "mjs",
        "msc", "msi", "msp", "mst", "ocx", "pif", "pkg", "ps1", "psm1", "reg", "rpm", "scf", "scr", "sct", "sh", "sys", "url", "vb", "vbe", "vbs", "ws", "wsc", "wsf", "wsh", "xll",
    ];

    private static readonly HashSet<string> MacroEndings = ["docm", "dotm", "xlsm", "xltm", "xlam", "pptm", "potm", "ppam", "ppsm", "sldm"];

    /// <exception cref="DocumentRefusal">It is one.</exception>
    public static void Refuse(ReadOnlySpan<byte> head, string extension)
    {
        if (Endings.Contains(extension) || IsOfWindows(head))
            throw new DocumentRefusal(DocumentRule.Executable);
        foreach (var beginning in Beginnings)
        {
            if (head.StartsWith(beginning))
                throw new DocumentRefusal(DocumentRule.Executable);
        }

        if (MacroEndings.Contains(extension))
            throw new DocumentRefusal(DocumentRule.Macros);
    }

    // Two letters begin many a text, too.
    private static bool IsOfWindows(ReadOnlySpan<byte> head) => (head.StartsWith("MZ"u8) || head.StartsWith("ZM"u8)) && !FileTypes.IsText(head);
}
