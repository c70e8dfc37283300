using TaskForce.Application.Storage;

namespace TaskForce.Infrastructure.Storage;

/// <summary>Says in the words of the edge what a file system refuses.</summary>
internal static class FolderFaults
{
    // ENOSPC and EDQUOT of Linux; ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL of Windows.
    private static readonly int[] NoRoom = [28, 122, unchecked((int)0x80070027), unchecked((int)0x80070070)];

    public static void Translate(Action act) => Translate(() =>
    {
        act();
        return true;
    });

    public static T Translate<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Of(e);
        }
    }

    public static async Task TranslateAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Of(e);
        }
    }

    private static StorageException Of(Exception e) => new(NoRoom.Contains(e.HResult) ? StorageFault.Full : StorageFault.Unreachable, e);
}
