using System.Data.Common;
using System.Globalization;
using System.Text;
using Serilog.Events;
using Serilog.Formatting;

namespace TaskForce.Web.Start;

/// <summary>
/// Writes faults by kind and place, without their messages: a database's message quotes the value that it refused, and a
/// parser's the text that it could not read. The reasons of a refused start stay.
/// </summary>
internal sealed class WithoutMessages(ITextFormatter inner) : ITextFormatter
{
    /// <inheritdoc/>
    public void Format(LogEvent logEvent, TextWriter output) => inner.Format(logEvent.Exception is { } fault
        ? new LogEvent(
            logEvent.Timestamp, logEvent.Level, new Told(fault), logEvent.MessageTemplate,
            logEvent.Properties.Select(p => new LogEventProperty(p.Key, p.Value)), logEvent.TraceId ?? default, logEvent.SpanId ?? default)
        : logEvent, output);

    private sealed class Told(Exception fault) : Exception
    {
        public override string ToString()
        {
            var text = new StringBuilder();
            for (var at = fault; at is not null; at = at.InnerException)
            {
                text.Append(at == fault ? "" : " ---> ").Append(at.GetType().FullName);
                if (at is StartRefusedException)
                    text.Append(": ").Append(at.Message);
                if (at is DbException database)
                    text.Append(CultureInfo.InvariantCulture, $" (error {database.ErrorCode}, state {database.SqlState})");
                text.AppendLine().Append(at.StackTrace);
            }

            return text.ToString();
        }
    }
}
