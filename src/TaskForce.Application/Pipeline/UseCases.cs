using MediatR;
using TaskForce.Application.Rights;

namespace TaskForce.Application.Pipeline;

/// <summary>A use case that changes something; the pipeline saves it in one transaction.</summary>
public interface ICommand<out TResult> : IRequest<TResult>;

/// <summary>A use case that reads.</summary>
public interface IQuery<out TResult> : IRequest<TResult>;

/// <summary>Handler of a command: loads, asks the domain, returns. It saves nothing and catches nothing.</summary>
public interface ICommandHandler<in TCommand, TResult> : IRequestHandler<TCommand, TResult>
    where TCommand : ICommand<TResult>;

/// <summary>Handler of a query: projects straight to what the page shows.</summary>
public interface IQueryHandler<in TQuery, TResult> : IRequestHandler<TQuery, TResult>
    where TQuery : IQuery<TResult>;

/// <summary>The capability that a use case needs. What declares none is refused.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(Capability capability) : Attribute
{
    /// <summary>The capability.</summary>
    public Capability Capability { get; } = capability;
}
