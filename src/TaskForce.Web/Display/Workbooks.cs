namespace TaskForce.Web.Display;

/// <summary>
/// Sends workbooks and documents. Such a file is an archive, whose index is written last and at once: it is made beside the answer, and not in
/// memory.
/// </summary>
internal static class Workbooks
{
    /// <summary>The type of an XLSX file.</summary>
    public const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Has an archive written into a file that is gone with the answer, and sends it.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="announce">Says what comes; called once the file is made, so that a fault before it is still told.</param>
    /// <param name="write">Writes the file.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task SendAsync(HttpResponse response, Action announce, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81_920,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await write(file);
        file.Position = 0;
        announce();
        await file.CopyToAsync(response.Body, cancellationToken);
    }
}
