using System.Collections.Concurrent;

namespace Cognito.AspNetCore.Sessions;

/// <summary>Does some work once for all who want it done under one key at the same time, and keeps what came of it for those who come a little later.</summary>
/// <typeparam name="T">What comes of it.</typeparam>
internal sealed class OneAtATime<T>(TimeProvider time)
    where T : class
{
    private static readonly TimeSpan s_betweenSweeps = TimeSpan.FromSeconds(1);

    // After a fault nobody waits for the same again.
    private static readonly TimeSpan s_faultKept = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, Run> _runs = new(StringComparer.Ordinal);
    private long _sweptAt = long.MinValue;

    /// <summary>The work under way or kept under that key, or null.</summary>
    public Task<T>? Find(string key) => _runs.TryGetValue(key, out var run) && IsKept(run) ? run.Work : null;

    /// <summary>Joins the work of that key, or starts it.</summary>
    /// <param name="key">What the work is about.</param>
    /// <param name="work">The work. It belongs to nobody in particular: no request's end stops it.</param>
    /// <param name="kept">How long its result is kept.</param>
    public Task<T> RunAsync(string key, Func<Task<T>> work, Func<T, TimeSpan> kept)
    {
        Sweep();
        while (true)
        {
            var run = _runs.GetOrAdd(key, _ => new Run(begun => DoAsync(begun, work, kept)));
            if (IsKept(run))
            {
                return run.Work;
            }

            _runs.TryRemove(KeyValuePair.Create(key, run));
        }
    }

    /// <summary>As above, but not for what came of former work. Work that was started by somebody else since is joined.</summary>
    public Task<T> RunAnewAsync(string key, Task<T>? former, Func<Task<T>> work, Func<T, TimeSpan> kept)
    {
        if (former is not null && _runs.TryGetValue(key, out var run) && run.Work == former)
        {
            _runs.TryUpdate(key, new Run(begun => DoAsync(begun, work, kept)), run);
        }

        return RunAsync(key, work, kept);
    }

    private bool IsKept(Run run) => time.GetUtcNow().UtcTicks < run.Expires;

    private async Task<T> DoAsync(Run run, Func<Task<T>> work, Func<T, TimeSpan> kept)
    {
        var keep = s_faultKept;
        try
        {
            var result = await work();
            keep = kept(result);
            return result;
        }
        finally
        {
            run.Expires = (time.GetUtcNow() + keep).UtcTicks;
        }
    }

    private void Sweep()
    {
        var now = time.GetUtcNow().UtcTicks;
        var sweptAt = Interlocked.Read(ref _sweptAt);
        if (now - s_betweenSweeps.Ticks < sweptAt || Interlocked.CompareExchange(ref _sweptAt, now, sweptAt) != sweptAt)
        {
            return;
        }

        foreach (var (key, run) in _runs)
        {
            if (!IsKept(run))
            {
                _runs.TryRemove(KeyValuePair.Create(key, run));
            }
        }
    }

    /// <summary>Begun by whoever asks first for its work; the dictionary may make one in vain, which then does nothing.</summary>
    private sealed class Run
    {
        private readonly Lazy<Task<T>> _work;

        public Run(Func<Run, Task<T>> start) => _work = new(() => Task.Run(() => start(this)));

        /// <summary>In ticks, which are read and written at once.</summary>
        public long Expires { get; set; } = long.MaxValue;

        public Task<T> Work => _work.Value;
    }
}
