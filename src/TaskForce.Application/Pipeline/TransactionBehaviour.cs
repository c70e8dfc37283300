using System.Security.Cryptography;
using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Administration;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Organisations;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Requests.Files;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Pipeline;

/// <summary>The key of the form that is being posted; empty outside a form. One for each scope.</summary>
public sealed class SubmissionKey
{
    /// <summary>The key, as the form carried it.</summary>
    public string? Value { get; set; }
}

/// <summary>
/// Last: one transaction for the change and for the key of the form that asked for it. A form that is sent twice does the
/// thing once and gets the same answer twice.
/// </summary>
internal sealed class TransactionBehaviour<TRequest, TResponse>(
    TaskForceDbContext db, SubmissionKey submission, IViewer viewer, TimeProvider clock)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse>
{
    private const int MostAttempts = 3;

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request is not ICommand<TResponse>)
            return await next();
        // A use case inside another one shares its transaction.
        if (db.Database.CurrentTransaction is not null)
            return await next();

        var key = Key(request);
        if (key is not null && await StoredAsync(key, cancellationToken) is { } earlier)
            return earlier.Value;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(key, next, cancellationToken);
            }
            catch (DbUpdateException e) when (attempt < MostAttempts && IsFirstOfItsKind(e))
            {
                Forget();
            }
            catch (Exception failure) when (IsAnothersDoing(failure))
            {
                Forget();
                // The twin of this form may have been faster: then its answer is the answer.
                if (key is not null && await StoredAsync(key, cancellationToken) is { } twin)
                    return twin.Value;
                if (failure is DbUpdateException update)
                    throw StaleRequests.From(update);
                throw;
            }
        }
    }

    private void Forget()
    {
        db.ChangeTracker.Clear();
        db.Trail.Notes.Clear();
    }

    private async Task<TResponse> OnceAsync(string? key, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var response = await next();
        if (key is not null)
            db.Add(new SubmittedForm { Key = key, Result = JsonSerializer.Serialize(response), SubmittedAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return response;
    }

    /// <summary>
    /// Two instances wrote the first row of something at once, the first number of a year, the first look at a case, the key of
    /// an account, an account of one address: the second goes on from what the first wrote, and finds there what refuses it.
    /// </summary>
    private bool IsFirstOfItsKind(DbUpdateException failure) =>
        db.Flavour.IsUniqueViolation(failure)
        && failure.Entries is [{ Entity: NumberSequence or CaseOpening or SectionDraft or SubjectKey or UserAccount or Authority or DecreedHoliday }];

    /// <summary>A refusal or a collision that somebody's simultaneous change may have caused.</summary>
    private bool IsAnothersDoing(Exception failure) => failure is StaleRequestException or Domain.RuleViolation or Domain.Coordination.CoordinationViolation or Domain.Liaison.LiaisonViolation or AdministrationRefusal or DocumentRefusal or DbUpdateConcurrencyException
        || (failure is DbUpdateException update && db.Flavour.IsUniqueViolation(update));

    /// <summary>One form, one person, one content: the same form sent with other words is another wish.</summary>
    private string? Key(TRequest request) => submission.Value is { Length: > 0 and <= 64 } value && viewer.Actor is { } actor
        ? $"{actor.User.Value}:{typeof(TRequest).Name}:{value}:{ContentOf(request)}" : null;

    private static string ContentOf(TRequest request) =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request, StorageConventions.Json)).AsSpan(0, 12));

    private async Task<Stored?> StoredAsync(string key, CancellationToken cancellationToken)
    {
        var form = await db.SubmittedForms.AsNoTracking().SingleOrDefaultAsync(f => f.Key == key, cancellationToken);
        return form is null ? null : new Stored(JsonSerializer.Deserialize<TResponse>(form.Result)!);
    }

    private sealed record Stored(TResponse Value);
}

internal static class StaleRequests
{
    /// <summary>The request that a failed save was about; a failure about something else stays what it is.</summary>
    public static Exception From(DbUpdateException failure)
    {
        var request = failure.Entries.Select(e => e.Entity).OfType<Domain.Requests.CooperationRequest>().FirstOrDefault();
        if (request is not null)
            return new StaleRequestException(request.Id, request.Version - 1);
        var number = failure.Entries.Select(e => e.Metadata.FindProperty("RequestId") is null ? null : e.Property("RequestId").CurrentValue)
            .OfType<Domain.Requests.RequestId>().Cast<Domain.Requests.RequestId?>().FirstOrDefault();
        return number is { } id ? new StaleRequestException(id, 0) : failure;
    }
}
