namespace Cognito.Local.Pools;

/// <summary>Failed sign-ins in a row (behaviour §6.5): from the fifth on, each locks the user for twice as long as the one before.</summary>
internal sealed record LockOut(int Failures, DateTimeOffset LastFailedAt)
{
    /// <summary>The longest lock; after as long without a failure, the count starts anew.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private const int FreeFailures = 5;

    public bool IsLocked(DateTimeOffset now) => now < LastFailedAt + Duration;

    public static LockOut AfterFailure(LockOut? before, DateTimeOffset now) =>
        new(before is null || now - before.LastFailedAt >= Longest ? 1 : before.Failures + 1, now);

    private TimeSpan Duration => Failures < FreeFailures
        ? TimeSpan.Zero
        : TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Failures - FreeFailures)));
}
