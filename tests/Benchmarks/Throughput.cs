namespace Benchmarks;

/// <summary>What one request costs, client, wire and server together, in processor time: the inverse of the throughput of a machine that does nothing else.</summary>
internal sealed record Throughput(string Name, IReadOnlyList<TimeSpan> Rounds)
{
    private const int WarmUps = 20;
    private const int Measured = 61;
    private const int Clients = 8;
    private const int RequestsOfOne = 50;

    public TimeSpan Median => Rounds.Order().ElementAt(Rounds.Count / 2);

    /// <summary>
    /// Sends requests of several kinds in turn, to and fro, round by round, so that whatever else the machine does falls on all of them alike. Several
    /// clients send at once, so that no thread waits alone.
    /// </summary>
    public static async Task<IReadOnlyList<Throughput>> OfAsync(params (string Name, Func<int, Task> Send)[] kinds)
    {
        var rounds = kinds.Select(_ => new List<TimeSpan>()).ToArray();
        for (var round = 0; round < WarmUps + Measured; round++)
        {
            for (var turn = 0; turn < kinds.Length; turn++)
            {
                var i = round % 2 == 0 ? turn : kinds.Length - 1 - turn;
                var time = await TimeAsync(kinds[i].Send);
                if (round >= WarmUps)
                    rounds[i].Add(time);
            }
        }

        return [.. kinds.Select((kind, i) => new Throughput(kind.Name, rounds[i]))];
    }

    /// <summary>How much of the other's throughput this one has: the median over the rounds, each beside its neighbour.</summary>
    public double Of(Throughput other) => Rounds.Zip(other.Rounds, (own, others) => others / own).Order().ElementAt(Rounds.Count / 2);

    private static async Task<TimeSpan> TimeAsync(Func<int, Task> send)
    {
        var start = Environment.CpuUsage.TotalTime;
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            for (var i = 0; i < RequestsOfOne; i++)
                await send((client * RequestsOfOne) + i);
        })));
        return (Environment.CpuUsage.TotalTime - start) / (Clients * RequestsOfOne);
    }
}
