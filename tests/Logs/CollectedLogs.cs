using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Cognito.Tests.Logs;

/// <summary>Everything an app logs, at Trace. <see cref="LogSweep"/> looks through it in the end.</summary>
internal sealed class CollectedLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = [];

    public static ILoggerFactory Loggers() => LoggerFactory.Create(logging => logging.AddProvider(new CollectedLogs()).SetMinimumLevel(LogLevel.Trace));

    public string All => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private void Add(string line)
    {
        _lines.Enqueue(line);
        LogSweep.Add(line);
    }

    private sealed class Logger(CollectedLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            logs.Add($"{logLevel} {category} {formatter(state, exception)} {exception}");
    }
}
