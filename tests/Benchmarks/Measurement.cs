namespace Benchmarks;

/// <summary>What one run of something costs: processor time, the median over the rounds, and the bytes it allocates.</summary>
internal sealed record Measurement(string Name, TimeSpan Median, long AllocatedBytes)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(20);
    private const int Rounds = 15;

    /// <summary>
    /// Measures several things in turn, round by round, so that whatever else the machine does falls on all of them alike. Counts
    /// the processor time of this process, which is the time on the clock on an idle machine and still true on a busy one; so for
    /// work on one thread, not for waiting or for throughput.
    /// </summary>
    public static IReadOnlyList<Measurement> Of(params (string Name, Action Action)[] works)
    {
        var runs = works.Select(work => RunsPerRound(work.Action)).ToArray();
        var times = works.Select(_ => new TimeSpan[Rounds]).ToArray();
        for (var round = 0; round < Rounds; round++)
            for (var i = 0; i < works.Length; i++)
                times[i][round] = Time(works[i].Action, runs[i]) / runs[i];
        return [.. works.Select((work, i) => new Measurement(work.Name, times[i].Order().ElementAt(Rounds / 2), Allocated(work.Action, runs[i])))];
    }

    /// <summary>Runs until the code is compiled for good, and tells how many runs fill a round.</summary>
    private static int RunsPerRound(Action action)
    {
        var (runs, spent) = (0, TimeSpan.Zero);
        while (spent < WarmUp)
        {
            spent += Time(action, 5);
            runs += 5;
        }
        return Math.Max(1, (int)(runs * (Round / spent)));
    }

    private static TimeSpan Time(Action action, int runs)
    {
        var start = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < runs; i++)
            action();
        return Environment.CpuUsage.TotalTime - start;
    }

    private static long Allocated(Action action, int runs)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < runs; i++)
            action();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / runs;
    }
}
