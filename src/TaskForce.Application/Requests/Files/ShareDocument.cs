using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Application.Storage;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Files;

/// <summary>Opens a document of the own State to the other one: its latest version, and those that follow. It is not taken back.</summary>
[Requires(Capability.AddDocuments)]
public sealed record ShareDocument(RequestId Request, long Document) : ICommand<Unit>;

internal sealed class ShareDocumentHandler(TaskForceDbContext db, Filing filing, TimeProvider clock) : ICommandHandler<ShareDocument, Unit>
{
    public async Task<Unit> Handle(ShareDocument command, CancellationToken cancellationToken)
    {
        var request = await filing.OpenRequestAsync(command.Request, cancellationToken);
        var document = await filing.LatestAsync(request.Id, command.Document, cancellationToken);
        if (document.SharedAt is not null)
            throw new DocumentRefusal(DocumentRule.SharedAlready);
        document.Share(await db.Set<StoredFile>().SingleAsync(f => f.Id == document.File, cancellationToken), clock.GetUtcNow());
        return Unit.Value;
    }
}
