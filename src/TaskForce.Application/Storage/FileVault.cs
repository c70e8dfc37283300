using System.Buffers;
using System.Security.Cryptography;

namespace TaskForce.Application.Storage;

/// <summary>How much the vault takes.</summary>
/// <param name="LargestFile">Bytes of one file.</param>
public sealed record StorageLimits(long LargestFile)
{
    /// <summary>2 GiB, unless configured otherwise.</summary>
    public const long UsualLargestFile = 2L * 1024 * 1024 * 1024;
}

/// <summary>
/// Keeps files sealed in the store. In: a stream is sealed and hashed frame by frame, and each segment of 8 MiB is durable as it is
/// complete. Out: a stream in which one can seek, each frame of which is verified before a byte of it is seen. Never a whole file in memory.
/// </summary>
public sealed class FileVault(IObjectStore store, MasterKeys masters, StorageLimits limits)
{
    /// <summary>Bytes of a segment: what is kept when a connection breaks is a multiple of them.</summary>
    public const int SegmentLength = FrameCipher.SegmentLength;

    /// <summary>Bytes that one file may have.</summary>
    public long LargestFile => limits.LargestFile;

    /// <summary>A key for a new file.</summary>
    public WrappedKey NewKey() => masters.NewFor(Guid.NewGuid());

    /// <summary>
    /// Takes what comes next of a file, to the end of the stream or of the file. A segment that the stream leaves incomplete is not kept:
    /// <see cref="Reception.Kept"/> tells where to go on, also when this throws.
    /// </summary>
    /// <exception cref="FileTooLargeException">More came than the file was said to have, or than one may have.</exception>
    /// <exception cref="StorageException">The store does not take it.</exception>
    public async Task AppendAsync(Reception reception, Stream content, CancellationToken cancellationToken)
    {
        using var cipher = new FrameCipher(reception.Key, masters);
        await using var writing = new SegmentWriter(store, cipher, reception);
        // One frame ahead: whether a frame is the last has to be known when it is sealed.
        var (now, ahead) = (ArrayPool<byte>.Shared.Rent(FrameCipher.FrameLength), ArrayPool<byte>.Shared.Rent(FrameCipher.FrameLength));
        try
        {
            var position = reception.Kept;
            var length = await FillAsync(content, now, cancellationToken);
            while (length > 0)
            {
                var next = await FillAsync(content, ahead, cancellationToken);
                position += length;
                if (position > (reception.Length ?? limits.LargestFile) || position > limits.LargestFile)
                    throw new FileTooLargeException();
                var isLast = reception.Length is { } end ? position == end : next == 0;
                if (isLast && next > 0)
                    throw new FileTooLargeException();
                if (length < FrameCipher.FrameLength && !isLast)
                    return;
                await writing.WriteAsync(now.AsMemory(0, length), isLast, cancellationToken);
                (now, ahead, length) = (ahead, now, next);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(now, clearArray: true);
            ArrayPool<byte>.Shared.Return(ahead, clearArray: true);
        }
    }

    /// <summary>SHA-256 of a file that has arrived; read back from the store where it did not come in one go.</summary>
    public async Task<byte[]> HashAsync(Reception reception, CancellationToken cancellationToken)
    {
        if (reception.Hash() is { } hash)
            return hash;
        await using var content = Open(reception.Key, reception.Kept);
        return await SHA256.HashDataAsync(content, cancellationToken);
    }

    /// <summary>The content of a file. Reading throws <see cref="DamagedFileException"/> at the first frame that is not what was written.</summary>
    /// <exception cref="CryptographicException">No configured key opens it.</exception>
    public Stream Open(WrappedKey key, long length) => new VerifiedStream(store, new FrameCipher(key, masters), key.File, length);

    /// <summary>Removes what is kept of a file of which no row tells.</summary>
    public async Task RemoveAsync(Reception reception, CancellationToken cancellationToken)
    {
        for (var segment = 0; segment * (long)SegmentLength < reception.Kept; segment++)
            await store.DeleteAsync(new ObjectName(reception.Key.File, segment), cancellationToken);
    }

    private static async ValueTask<int> FillAsync(Stream content, byte[] buffer, CancellationToken cancellationToken) =>
        await content.ReadAtLeastAsync(buffer.AsMemory(0, FrameCipher.FrameLength), FrameCipher.FrameLength, throwOnEndOfStream: false, cancellationToken);

    /// <summary>Puts frames into segments.</summary>
    private sealed class SegmentWriter(IObjectStore store, FrameCipher cipher, Reception reception) : IAsyncDisposable
    {
        private readonly byte[] frame = new byte[FrameCipher.FrameLength + FrameCipher.Overhead];
        private long index = reception.Kept / FrameCipher.FrameLength;
        private long inDraft;
        private ObjectDraft? draft;

        public async Task WriteAsync(ReadOnlyMemory<byte> content, bool isLast, CancellationToken cancellationToken)
        {
            if (draft is null)
            {
                draft = await store.CreateAsync(new ObjectName(reception.Key.File, (int)(index / FrameCipher.FramesInSegment)), cancellationToken);
                await draft.WriteAsync(cipher.Header, cancellationToken);
            }

            var taken = cipher.Seal(index, isLast, content.Span, frame);
            await draft.WriteAsync(frame.AsMemory(0, taken), cancellationToken);
            reception.Add(index * FrameCipher.FrameLength, content.Span);
            inDraft += content.Length;
            if (++index % FrameCipher.FramesInSegment != 0 && !isLast)
                return;
            await draft.CommitAsync(cancellationToken);
            await draft.DisposeAsync();
            (reception.Kept, reception.IsWhole, draft, inDraft) = (reception.Kept + inDraft, isLast, null, 0);
        }

        public ValueTask DisposeAsync() => draft?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
