using System.Runtime.CompilerServices;

namespace Cognito.Local.Console;

/// <summary>The newest of what happens, numbered, for those who look on. Whoever adds to it waits for nobody.</summary>
internal sealed class Feed<T>(int capacity)
{
    private readonly Lock gate = new();
    private readonly Queue<(long Number, T Item)> kept = new(capacity);
    private long last;
    private TaskCompletionSource? more;

    public void Add(T item)
    {
        TaskCompletionSource? waiting;
        lock (gate)
        {
            if (kept.Count == capacity)
                kept.Dequeue();
            kept.Enqueue((++last, item));
            (waiting, more) = (more, null);
        }

        waiting?.SetResult();
    }

    /// <summary>The number of the newest.</summary>
    public long Last
    {
        get
        {
            lock (gate)
                return last;
        }
    }

    /// <summary>All that are kept, the newest first.</summary>
    public IReadOnlyList<T> Newest()
    {
        lock (gate)
            return [.. kept.Select(entry => entry.Item).Reverse()];
    }

    /// <summary>Those after a number, as they come, until nobody looks any longer.</summary>
    public async IAsyncEnumerable<(long Number, T Item)> FollowAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var (found, next) = After(after);
            foreach (var entry in found)
                yield return entry;
            if (found.Count > 0)
                after = found[^1].Number;
            else
            {
                try
                {
                    await next.WaitAsync(cancellationToken);
                }
                catch (OperationCanceledException)
                {
                    yield break;
                }
            }
        }
    }

    private (List<(long Number, T Item)> Found, Task Next) After(long number)
    {
        lock (gate)
        {
            more ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return ([.. kept.Where(entry => entry.Number > number)], more.Task);
        }
    }
}
