using System.Security.Cryptography;
using TaskForce.Application.Storage;
using TaskForce.Application.Tests.Infrastructure;

namespace TaskForce.Application.Tests.Storage;

/// <summary>A file goes into the vault and comes out as it was, or not at all.</summary>
public class FileVaultTests
{
    private const int Frame = 64 * 1024;

    private readonly MemoryStore store = new();
    private readonly MasterKeys keys = new([new MasterKey("tests", new byte[32])]);

    private FileVault Vault => new(store, keys, new StorageLimits(40 * 1024 * 1024));

    public static TheoryData<int> Lengths => [1, Frame - 1, Frame, Frame + 1, FileVault.SegmentLength - 1, FileVault.SegmentLength, FileVault.SegmentLength + 1, 2 * FileVault.SegmentLength + 3 * Frame + 5];

    [Theory]
    [MemberData(nameof(Lengths))]
    public async Task It_comes_out_as_it_went_in_whole_and_in_any_part(int length)
    {
        var content = Content(length);
        foreach (var announced in new long?[] { null, length })
        {
            using var reception = new Reception(Vault.NewKey(), announced);
            await Vault.AppendAsync(reception, new Dribbling(content), CancellationToken.None);

            Assert.Equal((length, true), (reception.Kept, reception.IsWhole));
            Assert.Equal(SHA256.HashData(content), await Vault.HashAsync(reception, CancellationToken.None));
            Assert.Equal(content, await ReadAsync(reception.Key, length));
            var chance = new Random(length);
            for (var i = 0; i < 20; i++)
            {
                var from = chance.Next(length);
                var taken = Math.Min(chance.Next(1, 3 * Frame), length - from);
                Assert.Equal(content.AsSpan(from, taken).ToArray(), await ReadAsync(reception.Key, length, from, taken));
            }
        }
    }

    [Fact]
    public async Task Nothing_of_it_lies_in_the_store_in_clear()
    {
        var content = new byte[Frame];
        using var reception = await PutAsync(content);

        var stored = Assert.Single(store.Objects).Value;

        Assert.Equal(-1, stored.AsSpan().IndexOf(content.AsSpan(0, 16)));
        Assert.Equal(FrameCipher.HeaderLength + Frame + FrameCipher.Overhead, stored.Length);
    }

    [Fact]
    public async Task The_same_content_is_sealed_differently_each_time()
    {
        using var first = await PutAsync(new byte[100]);
        using var second = await PutAsync(new byte[100]);

        Assert.NotEqual(store.Objects[new ObjectName(first.Key.File, 0)][FrameCipher.HeaderLength..], store.Objects[new ObjectName(second.Key.File, 0)][FrameCipher.HeaderLength..]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(FrameCipher.HeaderLength - 1)]
    [InlineData(FrameCipher.HeaderLength)]
    [InlineData(FrameCipher.HeaderLength + 40)]
    [InlineData(FrameCipher.HeaderLength + Frame + FrameCipher.Overhead - 1)]
    [InlineData(FrameCipher.HeaderLength + Frame + FrameCipher.Overhead)]
    [InlineData(-1)]
    public async Task One_altered_byte_is_found(int at)
    {
        using var reception = await PutAsync(Content(3 * Frame));
        var bytes = store.Objects.Values.Single();
        bytes[at < 0 ? bytes.Length + at : at] ^= 1;

        await Assert.ThrowsAsync<DamagedFileException>(() => ReadAsync(reception.Key, 3 * Frame));
    }

    [Fact]
    public async Task What_stands_before_the_damage_is_read_and_nothing_of_the_damaged_frame()
    {
        var content = Content(3 * Frame);
        using var reception = await PutAsync(content);
        store.Objects.Values.Single()[FrameCipher.HeaderLength + Frame + FrameCipher.Overhead + 100] ^= 1;
        await using var stream = Vault.Open(reception.Key, content.Length);
        var read = new MemoryStream();

        await Assert.ThrowsAsync<DamagedFileException>(() => stream.CopyToAsync(read));

        Assert.Equal(content[..Frame], read.ToArray());
    }

    [Fact]
    public async Task Frames_that_change_places_are_found()
    {
        using var reception = await PutAsync(Content(3 * Frame));
        var bytes = store.Objects.Values.Single();
        const int Length = Frame + FrameCipher.Overhead;
        var first = bytes.AsSpan(FrameCipher.HeaderLength, Length).ToArray();
        Array.Copy(bytes, FrameCipher.HeaderLength + Length, bytes, FrameCipher.HeaderLength, Length);
        first.CopyTo(bytes, FrameCipher.HeaderLength + Length);

        await Assert.ThrowsAsync<DamagedFileException>(() => ReadAsync(reception.Key, 3 * Frame));
    }

    [Fact]
    public async Task Segments_that_change_places_or_are_gone_or_come_from_another_file_are_found()
    {
        const int Length = 3 * FileVault.SegmentLength;
        using var reception = await PutAsync(Content(Length));
        using var other = await PutAsync(Content(Length));
        ObjectName Of(Reception of, int segment) => new(of.Key.File, segment);
        var (first, second) = (store.Objects[Of(reception, 0)], store.Objects[Of(reception, 1)]);

        (store.Objects[Of(reception, 0)], store.Objects[Of(reception, 1)]) = (second, first);
        await Assert.ThrowsAsync<DamagedFileException>(() => ReadAsync(reception.Key, Length));
        (store.Objects[Of(reception, 0)], store.Objects[Of(reception, 1)]) = (first, store.Objects[Of(other, 1)]);
        await Assert.ThrowsAsync<DamagedFileException>(() => ReadAsync(reception.Key, Length));
        store.Objects.Remove(Of(reception, 1));
        await Assert.ThrowsAsync<DamagedFileException>(() => ReadAsync(reception.Key, Length));
    }

    [Fact]
    public async Task A_file_that_was_cut_at_a_frame_is_found_even_where_its_row_was_made_shorter()
    {
        using var reception = await PutAsync(Content(3 * Frame));
        var name = store.Objects.Keys.Single();
        store.Objects[name] = store.Objects[name][..(FrameCipher.HeaderLength + 2 * (Frame + FrameCipher.Overhead))];

        await Assert.ThrowsAsync<DamagedFileException>(() => ReadAsync(reception.Key, 3 * Frame));
        await Assert.ThrowsAsync<DamagedFileException>(() => ReadAsync(reception.Key, 2 * Frame));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(FileVault.SegmentLength)]
    [InlineData(FileVault.SegmentLength + 100)]
    [InlineData(2 * FileVault.SegmentLength + Frame)]
    public async Task After_a_connection_broke_it_goes_on_from_the_last_whole_segment(int cut)
    {
        var content = Content(3 * FileVault.SegmentLength + 1);
        using var reception = new Reception(Vault.NewKey(), content.Length);

        await Vault.AppendAsync(reception, new MemoryStream(content, 0, cut), CancellationToken.None);
        Assert.Equal((cut / FileVault.SegmentLength * FileVault.SegmentLength, false, 0), (reception.Kept, reception.IsWhole, store.Unfinished));
        // Another instance goes on, which knows the row alone.
        using var resumed = new Reception(reception.Key, content.Length, reception.Kept);
        await Vault.AppendAsync(resumed, new MemoryStream(content[(int)reception.Kept..]), CancellationToken.None);
        await Vault.AppendAsync(reception, new MemoryStream(content[(int)reception.Kept..]), CancellationToken.None);

        foreach (var whole in new[] { resumed, reception })
        {
            Assert.Equal((content.Length, true), (whole.Kept, whole.IsWhole));
            Assert.Equal(SHA256.HashData(content), await Vault.HashAsync(whole, CancellationToken.None));
        }
    }

    [Fact]
    public async Task What_a_broken_part_said_does_not_count_when_it_comes_again_with_other_words()
    {
        var (wrong, right) = (Content(FileVault.SegmentLength, seed: 2), Content(2 * FileVault.SegmentLength));
        using var reception = new Reception(Vault.NewKey(), right.Length);
        await Vault.AppendAsync(reception, new MemoryStream(wrong, 0, FileVault.SegmentLength / 2), CancellationToken.None);
        await Vault.AppendAsync(reception, new MemoryStream(right), CancellationToken.None);

        Assert.Equal(SHA256.HashData(right), await Vault.HashAsync(reception, CancellationToken.None));
        Assert.Equal(right, await ReadAsync(reception.Key, right.Length));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Frame)]
    public async Task More_than_was_announced_or_than_a_file_may_have_is_refused(int? announced)
    {
        using var reception = new Reception(Vault.NewKey(), announced);

        await Assert.ThrowsAsync<FileTooLargeException>(() => Vault.AppendAsync(reception, new MemoryStream(new byte[40 * 1024 * 1024 + 1]), CancellationToken.None));

        Assert.False(reception.IsWhole);
        await Vault.RemoveAsync(reception, CancellationToken.None);
        Assert.Equal((0, 0), (store.Objects.Count, store.Unfinished));
    }

    [Fact]
    public async Task A_full_store_leaves_nothing_behind_of_the_segment_that_it_did_not_take()
    {
        store.Fault = StorageFault.Full;
        using var reception = new Reception(Vault.NewKey(), length: null);

        await Assert.ThrowsAsync<StorageException>(() => Vault.AppendAsync(reception, new MemoryStream(Content(Frame)), CancellationToken.None));

        Assert.Equal((0L, 0, 0), (reception.Kept, store.Objects.Count, store.Unfinished));
    }

    [Fact]
    public async Task A_store_that_is_away_says_nothing_about_the_file()
    {
        using var reception = await PutAsync(Content(Frame));
        store.Fault = StorageFault.Unreachable;

        await Assert.ThrowsAsync<StorageException>(() => ReadAsync(reception.Key, Frame));
    }

    private static byte[] Content(int length, int seed = 1)
    {
        var content = new byte[length];
        new Random(seed).NextBytes(content);
        return content;
    }

    private async Task<Reception> PutAsync(byte[] content)
    {
        var reception = new Reception(Vault.NewKey(), content.Length);
        await Vault.AppendAsync(reception, new MemoryStream(content), CancellationToken.None);
        return reception;
    }

    private async Task<byte[]> ReadAsync(WrappedKey key, long length, int from = 0, int? taken = null)
    {
        await using var stream = Vault.Open(key, length);
        stream.Position = from;
        var read = new byte[taken ?? length];
        await stream.ReadExactlyAsync(read);
        return read;
    }

    /// <summary>A stream that gives less than it is asked for, as a connection does.</summary>
    private sealed class Dribbling(byte[] content) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 10_007)], cancellationToken);
    }
}
