namespace Cognito.Local.Pools;

/// <summary>How often something was tried within an hour of the first time (behaviour §6.4).</summary>
internal sealed record Attempts(int Count, DateTimeOffset Since)
{
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public static Attempts After(Attempts? before, DateTimeOffset now) =>
        before is null || now - before.Since >= Window ? new Attempts(1, now) : before with { Count = before.Count + 1 };
}
