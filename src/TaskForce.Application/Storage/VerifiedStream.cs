namespace TaskForce.Application.Storage;

/// <summary>
/// Reads a stored file. A frame is fetched as a whole, verified, and only then seen; seeking costs the frame that is sought. Forwards the
/// segments are read in one go each. Only asynchronously: behind it is a disk or a network.
/// </summary>
internal sealed class VerifiedStream(IObjectStore store, FrameCipher cipher, Guid file, long length) : Stream
{
    private const int FrameLength = FrameCipher.FrameLength;

    private readonly byte[] content = new byte[FrameLength];
    private readonly byte[] frame = new byte[FrameLength + FrameCipher.Overhead];
    private long position;
    private long opened = -1;
    private long following = -1;
    private Stream? segment;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => position = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (position >= length || buffer.IsEmpty)
            return 0;
        var index = position / FrameLength;
        if (opened != index)
            await OpenFrameAsync(index, cancellationToken);
        var at = (int)(position % FrameLength);
        var taken = Math.Min(buffer.Length, LengthOf(index) - at);
        content.AsMemory(at, taken).CopyTo(buffer);
        position += taken;
        return taken;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => position + offset,
        SeekOrigin.End => length + offset,
        _ => throw new ArgumentOutOfRangeException(nameof(origin)),
    };

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read a stored file asynchronously.");

    public override void Flush() => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            segment?.Dispose();
            cipher.Dispose();
        }

        base.Dispose(disposing);
    }

    private int LengthOf(long index) => (int)Math.Min(FrameLength, length - index * FrameLength);

    private async ValueTask OpenFrameAsync(long index, CancellationToken cancellationToken)
    {
        opened = -1;
        try
        {
            if (segment is null || following != index || index % FrameCipher.FramesInSegment == 0)
                await FindAsync(index, cancellationToken);
            var sealedFrame = frame.AsMemory(0, LengthOf(index) + FrameCipher.Overhead);
            await segment!.ReadExactlyAsync(sealedFrame, cancellationToken);
            cipher.Open(index, isLast: (index + 1) * FrameLength >= length, sealedFrame.Span, content.AsSpan(0, LengthOf(index)));
        }
        catch (Exception e) when (e is EndOfStreamException or ObjectMissingException)
        {
            throw new DamagedFileException(file, e);
        }

        (opened, following) = (index, index + 1);
    }

    private async Task FindAsync(long index, CancellationToken cancellationToken)
    {
        if (segment is not null)
            await segment.DisposeAsync();
        segment = null;
        var inSegment = index % FrameCipher.FramesInSegment;
        var name = new ObjectName(file, (int)(index / FrameCipher.FramesInSegment));
        if (inSegment > 0)
        {
            segment = await store.OpenAsync(name, FrameCipher.HeaderLength + inSegment * (FrameLength + FrameCipher.Overhead), cancellationToken);
            return;
        }

        segment = await store.OpenAsync(name, 0, cancellationToken);
        var header = new byte[FrameCipher.HeaderLength];
        await segment.ReadExactlyAsync(header, cancellationToken);
        if (!header.AsSpan().SequenceEqual(cipher.Header))
            throw new DamagedFileException(file);
    }
}
