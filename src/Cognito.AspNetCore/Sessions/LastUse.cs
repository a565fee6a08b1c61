namespace Cognito.AspNetCore.Sessions;

/// <summary>When and whence a session was last used.</summary>
internal sealed record LastUse(DateTimeOffset At, string? Address, string? UserAgent);
