namespace Cognito.Local.Pools;

/// <summary>One sign-in as threat protection keeps it (AdminListUserAuthEvents).</summary>
/// <param name="Id">The <c>event_id</c> of the tokens, where there are any.</param>
/// <param name="At">When.</param>
/// <param name="IsPassed">Whether it ended in tokens or in a wrong proof.</param>
/// <param name="Challenges">What was asked: <c>Password</c>, <c>Mfa</c>; all but the last of a failed one were passed.</param>
/// <param name="Address">Whence it came; null when that is not known.</param>
internal sealed record AuthEvent(string Id, DateTimeOffset At, bool IsPassed, IReadOnlyList<string> Challenges, string? Address)
{
    public AuthEventFeedback? Feedback { get; init; }
}

/// <summary>What somebody says of it.</summary>
/// <param name="Value"><c>Valid</c> or <c>Invalid</c>.</param>
/// <param name="Provider">Who says so: <c>Admin</c> or <c>User</c>.</param>
/// <param name="At">When.</param>
internal sealed record AuthEventFeedback(string Value, string Provider, DateTimeOffset At);
