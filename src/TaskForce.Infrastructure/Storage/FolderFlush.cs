using System.ComponentModel;
using System.Runtime.InteropServices;

namespace TaskForce.Infrastructure.Storage;

/// <summary>
/// Makes the entries of a folder durable. .NET opens no folders, so that POSIX is asked by itself; Windows writes renames to its journal.
/// </summary>
internal static class FolderFlush
{
    /// <exception cref="IOException">The folder cannot be flushed.</exception>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = open(folder, flags: 0);
        if (descriptor < 0)
            throw Failure();
        try
        {
            if (fsync(descriptor) != 0)
                throw Failure();
        }
        finally
        {
            _ = close(descriptor);
        }
    }

    private static IOException Failure()
    {
        var last = new Win32Exception();
        return new IOException(last.Message, last.NativeErrorCode);
    }

#pragma warning disable IDE1006 // Named as the library names them.
    [DllImport("libc", SetLastError = true)] private static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", SetLastError = true)] private static extern int fsync(int descriptor);

    [DllImport("libc", SetLastError = true)] private static extern int close(int descriptor);
#pragma warning restore IDE1006
}
