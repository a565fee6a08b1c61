using System.Collections.Concurrent;

[assembly: AssemblyFixture(typeof(LogSweep))]

namespace Cognito.Tests.Logs;

/// <summary>When all tests have run: looks through everything that any of their apps logged, at Trace, for everything secret that any of them saw.</summary>
public sealed class LogSweep : IDisposable
{
    private static readonly ConcurrentDictionary<string, byte> s_lines = new(StringComparer.Ordinal);

    internal static void Add(string line) => s_lines.TryAdd(line, 0);

    public void Dispose()
    {
        // One line of each logger shows what is wrong.
        var found = SeenSecrets.FindIn([.. s_lines.Keys]).DistinctBy(line => line.Split(' ', 3)[1]).ToArray();
        Assert.True(found.Length == 0, $"Secrets are in the logs:\n{string.Join('\n', found)}");
    }
}
