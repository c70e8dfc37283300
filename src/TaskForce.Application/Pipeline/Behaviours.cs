using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.Logging;
using TaskForce.Application.Rights;

namespace TaskForce.Application.Pipeline;

/// <summary>First: how long each use case took and how it ended. Names only, never content.</summary>
internal sealed partial class LoggingBehaviour<TRequest, TResponse>(ILogger<LoggingBehaviour<TRequest, TResponse>> logger)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var response = await next();
            Done(typeof(TRequest).Name, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            return response;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            NotDone(typeof(TRequest).Name, e.GetType().Name, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            throw;
        }
    }

    [LoggerMessage(LogLevel.Information, "{UseCase} done in {Elapsed:0.0} ms")]
    private partial void Done(string useCase, double elapsed);

    [LoggerMessage(LogLevel.Information, "{UseCase} ended by {Refusal} after {Elapsed:0.0} ms")]
    private partial void NotDone(string useCase, string refusal, double elapsed);
}

/// <summary>Second: the capability that the use case declares, asked of the table.</summary>
internal sealed class AuthorisationBehaviour<TRequest, TResponse>(IViewer viewer)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var capability = Declared.Of(typeof(TRequest));
        if (viewer.Actor is { IsSystem: true } ? capability != Capability.Housekeeping
            : !RightsTable.Allows(viewer.Actor?.Roles ?? new HashSet<Domain.Organisations.Role>(), capability))
        {
            throw new ForbiddenException(capability);
        }

        return next();
    }
}

/// <summary>After the proof: the shape of what came in. The law is the domain's.</summary>
internal sealed class ValidationBehaviour<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        foreach (var validator in validators)
            await validator.ValidateAndThrowAsync(request, cancellationToken);
        return await next();
    }
}

/// <summary>The capability that a use case declares.</summary>
public static class Declared
{
    private static readonly ConcurrentDictionary<Type, Capability> Known = new();

    /// <summary>The declared capability.</summary>
    /// <exception cref="InvalidOperationException">The use case declares none: it is refused.</exception>
    public static Capability Of(Type useCase) => Known.GetOrAdd(useCase, static t =>
        t.GetCustomAttribute<RequiresAttribute>()?.Capability
        ?? throw new InvalidOperationException($"{t.Name} declares no capability."));
}
