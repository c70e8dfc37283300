using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TaskForce.Application.Tests.Infrastructure;

/// <summary>Counts the statements that EF Core runs on this flow of execution while it lives.</summary>
internal sealed class StatementCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly AsyncLocal<bool> here = new();
    private readonly List<IDisposable> subscriptions = [];
    private int count;

    public StatementCounter()
    {
        here.Value = true;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count => count;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
            subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name && here.Value)
            Interlocked.Increment(ref count);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());
}
