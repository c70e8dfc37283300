using System.Buffers.Binary;
using System.Security.Cryptography;

namespace TaskForce.Application.Storage;

/// <summary>
/// Seals a file frame by frame (docs/decisions/a-file-is-sealed-in-frames.md). What each frame authenticates beside its content is the
/// version of the format, the file, its place, and whether it is the last: moved, left out, cut off or put into another file, it opens
/// no more. Nonces are random, because a frame is sealed a second time when a connection broke in it.
/// </summary>
internal sealed class FrameCipher(WrappedKey key, MasterKeys masters) : IDisposable
{
    /// <summary>Bytes of content in a frame; the last has fewer.</summary>
    public const int FrameLength = 64 * 1024;

    /// <summary>Frames in a segment, which is one object of the store; the last has fewer.</summary>
    public const int FramesInSegment = 128;

    /// <summary>Bytes of content in a segment.</summary>
    public const int SegmentLength = FrameLength * FramesInSegment;

    /// <summary>Bytes that a frame takes in the store beyond its content.</summary>
    public const int Overhead = NonceLength + TagLength;

    /// <summary>Bytes at the beginning of each segment: format and version, then the file.</summary>
    public const int HeaderLength = 24;

    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly AesGcm aes = new(masters.Unwrap(key), TagLength);

    /// <summary>The beginning of every segment of this file.</summary>
    public byte[] Header { get; } = [.. "TFFILE"u8, 0, 1, .. key.File.ToByteArray(bigEndian: true)];

    /// <summary>Seals a frame.</summary>
    /// <returns>How many bytes of <paramref name="into"/> it takes.</returns>
    public int Seal(long index, bool isLast, ReadOnlySpan<byte> content, Span<byte> into)
    {
        RandomNumberGenerator.Fill(into[..NonceLength]);
        aes.Encrypt(into[..NonceLength], content, into.Slice(NonceLength, content.Length), into.Slice(NonceLength + content.Length, TagLength), Binding(index, isLast));
        return content.Length + Overhead;
    }

    /// <summary>Opens a frame.</summary>
    /// <exception cref="DamagedFileException">It is not what was sealed for this place.</exception>
    public void Open(long index, bool isLast, ReadOnlySpan<byte> frame, Span<byte> content)
    {
        try
        {
            aes.Decrypt(frame[..NonceLength], frame[NonceLength..^TagLength], frame[^TagLength..], content, Binding(index, isLast));
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new DamagedFileException(key.File, e);
        }
    }

    public void Dispose() => aes.Dispose();

    private byte[] Binding(long index, bool isLast)
    {
        var binding = new byte[HeaderLength + sizeof(long) + 1];
        Header.CopyTo(binding, 0);
        BinaryPrimitives.WriteInt64BigEndian(binding.AsSpan(HeaderLength), index);
        binding[^1] = isLast ? (byte)1 : (byte)0;
        return binding;
    }
}
