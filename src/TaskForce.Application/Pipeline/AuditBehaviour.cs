using System.Collections.Concurrent;
using System.Reflection;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Pipeline;

/// <summary>The query shows what the audit trail has to tell of: who saw it, and when (Directive (EU) 2016/680, Art. 25).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ConsultsAttribute(AuditKind kind) : Attribute
{
    /// <summary>What the trail says.</summary>
    public AuditKind Kind { get; } = kind;
}

/// <summary>What was consulted may be a State's own.</summary>
public interface IMayBeNational
{
    /// <summary>One State keeps it to itself.</summary>
    bool IsNational { get; }
}

/// <summary>
/// After logging and around all else: names the use case for the trail of changes, and writes what was consulted and what was
/// refused. What the trail cannot be told of is not shown either.
/// </summary>
internal sealed class AuditBehaviour<TRequest, TResponse>(TaskForceDbContext db, IViewer viewer, SubjectKeys keys)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        // A use case inside another one is part of it.
        if (db.UseCase is not null)
            return await next();
        db.UseCase = typeof(TRequest).Name;
        try
        {
            if (request is ICommand<TResponse>)
                keys.MakeReady();
            var response = await next();
            if (Consulted.By(typeof(TRequest)) is { } kind)
                await ConsultedAsync(kind, Consulted.RequestOf(request), response is IMayBeNational { IsNational: true }, cancellationToken);
            return response;
        }
        catch (Exception refused) when (refused is ForbiddenException or NotFoundException && viewer.Actor is { IsSystem: false })
        {
            db.ChangeTracker.Clear();
            db.Trail.Notes.Clear();
            await NoteAsync(new AuditNote(AuditKind.Refusal, typeof(TRequest).Name, Consulted.RequestOf(request)), cancellationToken);
            throw;
        }
        finally
        {
            db.UseCase = null;
        }
    }

    private async Task ConsultedAsync(AuditKind kind, RequestId? id, bool isNational, CancellationToken cancellationToken)
    {
        if (!db.Trail.Noted.Add((kind, id)))
            return;
        // Of what one State keeps to itself the other does not learn that it was read either.
        var shared = id is not null && !isNational && await db.Set<CooperationRequest>().AnyAsync(r => r.Id == id && r.TransmittedAt != null, cancellationToken);
        await NoteAsync(new AuditNote(kind, typeof(TRequest).Name, id, Shared: shared), cancellationToken);
    }

    private async Task NoteAsync(AuditNote note, CancellationToken cancellationToken)
    {
        db.Trail.Notes.Add(note);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>What a use case declares to the trail.</summary>
public static class Consulted
{
    private static readonly ConcurrentDictionary<Type, (AuditKind? Kind, PropertyInfo? Request)> Known = new();

    /// <summary>What the trail says when the use case has answered; null where it says nothing.</summary>
    public static AuditKind? By(Type useCase) => Of(useCase).Kind;

    /// <summary>The request that a use case is about; null where it is about none.</summary>
    public static RequestId? RequestOf(object useCase) => (RequestId?)Of(useCase.GetType()).Request?.GetValue(useCase);

    private static (AuditKind? Kind, PropertyInfo? Request) Of(Type useCase) => Known.GetOrAdd(useCase, static t => (
        t.GetCustomAttribute<ConsultsAttribute>()?.Kind,
        t.GetProperties().FirstOrDefault(p => p.PropertyType == typeof(RequestId))));
}
