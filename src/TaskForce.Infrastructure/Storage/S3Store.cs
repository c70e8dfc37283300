using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using TaskForce.Application.Storage;

namespace TaskForce.Infrastructure.Storage;

/// <summary>Where an S3-compatible service is.</summary>
/// <param name="Bucket">The bucket, of this application alone.</param>
/// <param name="Endpoint">Address of the service; null for Amazon's own in the region.</param>
/// <param name="Region">The region that requests are signed for.</param>
/// <param name="AccessKey">Who signs.</param>
/// <param name="SecretKey">With what.</param>
public sealed record S3Settings(string Bucket, string? Endpoint, string Region, string AccessKey, string SecretKey);

/// <summary>
/// Keeps objects in a bucket of an S3-compatible service. An object is a segment of eight mebibytes at most, so that one signed request
/// puts it there as a whole or not at all, and nothing is left of an upload that was given up.
/// </summary>
public sealed class S3Store : IObjectStore, IDisposable
{
    private readonly AmazonS3Client client;
    private readonly string bucket;

    /// <summary>Speaks to the service when it is first asked for something.</summary>
    public S3Store(S3Settings settings)
    {
        bucket = settings.Bucket;
        var config = new AmazonS3Config
        {
            AuthenticationRegion = settings.Region,
            // Not every compatible service knows the newer checksums; the signature holds the hash of what is sent.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (settings.Endpoint is { } endpoint)
            (config.ServiceURL, config.ForcePathStyle) = (endpoint, true);
        else
            config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(settings.Region);
        client = new AmazonS3Client(new BasicAWSCredentials(settings.AccessKey, settings.SecretKey), config);
    }

    /// <inheritdoc/>
    public Task PrepareAsync(bool holdsFiles, CancellationToken cancellationToken) =>
        AskAsync(() => client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket, MaxKeys = 1 }, cancellationToken));

    /// <inheritdoc/>
    public Task<ObjectDraft> CreateAsync(ObjectName name, CancellationToken cancellationToken) => Task.FromResult<ObjectDraft>(new S3Draft(this, name));

    /// <inheritdoc/>
    public async Task<Stream> OpenAsync(ObjectName name, long offset, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(() => client.GetObjectAsync(
            new GetObjectRequest { BucketName = bucket, Key = name.ToString(), ByteRange = new ByteRange(offset, long.MaxValue) }, cancellationToken));
        return new Answer(answer);
    }

    /// <inheritdoc/>
    public Task DeleteAsync(ObjectName name, CancellationToken cancellationToken) =>
        AskAsync(() => client.DeleteObjectAsync(bucket, name.ToString(), cancellationToken));

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredObject> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var page = new ListObjectsV2Request { BucketName = bucket };
        ListObjectsV2Response found;
        do
        {
            found = await AskAsync(() => client.ListObjectsV2Async(page, cancellationToken));
            foreach (var one in found.S3Objects ?? [])
            {
                if (ObjectName.Find(one.Key) is { } name && one.LastModified is { } at)
                    yield return new StoredObject(name, new DateTimeOffset(at.ToUniversalTime()));
            }

            page.ContinuationToken = found.NextContinuationToken;
        }
        while (found.IsTruncated == true);
    }

    /// <summary>A request that broke left nothing there.</summary>
    public Task RemoveUnfinishedAsync(DateTimeOffset before, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private static async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (AmazonS3Exception e) when (e.ErrorCode is "NoSuchKey" or "InvalidRange")
        {
            throw new ObjectMissingException();
        }
        catch (AmazonServiceException e) when (e.StatusCode == HttpStatusCode.InsufficientStorage || e.ErrorCode is "QuotaExceeded" or "XMinioStorageFull")
        {
            throw new StorageException(StorageFault.Full, e);
        }
        catch (Exception e) when (e is AmazonServiceException or AmazonClientException or HttpRequestException or IOException)
        {
            throw new StorageException(StorageFault.Unreachable, e);
        }
    }

    /// <summary>A segment in memory, so that a request which breaks is sent again.</summary>
    private sealed class S3Draft(S3Store store, ObjectName name) : ObjectDraft
    {
        private readonly MemoryStream bytes = new();

        public override Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => this.bytes.WriteAsync(bytes, cancellationToken).AsTask();

        public override async Task CommitAsync(CancellationToken cancellationToken)
        {
            bytes.Position = 0;
            await AskAsync(() => store.client.PutObjectAsync(
                new PutObjectRequest { BucketName = store.bucket, Key = name.ToString(), InputStream = bytes, AutoCloseStream = false, UseChunkEncoding = false }, cancellationToken));
        }

        public override ValueTask DisposeAsync() => bytes.DisposeAsync();
    }

    /// <summary>The body of an answer; a connection that breaks in it is the store's fault, not the file's.</summary>
    private sealed class Answer(GetObjectResponse answer) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await AskAsync(() => answer.ResponseStream.ReadAsync(buffer, cancellationToken).AsTask());

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                answer.Dispose();
            base.Dispose(disposing);
        }
    }
}
