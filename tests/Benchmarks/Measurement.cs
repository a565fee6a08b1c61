using System.Diagnostics;

namespace Benchmarks;

/// <summary>What one run of something takes: the median over the rounds, and the bytes it allocates.</summary>
internal sealed record Measurement(string Name, TimeSpan Median, long AllocatedBytes)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(20);
    private const int Rounds = 15;

    /// <summary>
    /// Measures several things in turn, round by round, so that whatever else the machine does falls on all of them alike and
    /// their ratios can be trusted more than their times.
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

    /// <summary>Runs until the code is compiled for good, and long enough to know how many runs fill a round.</summary>
    private static int RunsPerRound(Action action)
    {
        var runs = 0;
        var start = Stopwatch.GetTimestamp();
        while (runs < 40 || Stopwatch.GetElapsedTime(start) < WarmUp)
        {
            action();
            runs++;
            if (runs >= 3 && Stopwatch.GetElapsedTime(start) > 4 * WarmUp)
                break;
        }
        return Math.Max(1, (int)(runs * (Round / Stopwatch.GetElapsedTime(start))));
    }

    private static TimeSpan Time(Action action, int runs)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < runs; i++)
            action();
        return Stopwatch.GetElapsedTime(start);
    }

    private static long Allocated(Action action, int runs)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < runs; i++)
            action();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / runs;
    }
}
