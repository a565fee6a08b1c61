namespace Cognito.Local.Tokens;

/// <summary>What a pool that tracks sessions notes of a grant, besides what every grant says.</summary>
/// <param name="LastActiveAt">When it was last refreshed; at first, when it was given.</param>
/// <param name="Address">Whence that call came; null when it came from within the process and did not say.</param>
internal sealed record TokenSession(DateTimeOffset LastActiveAt, string? Address);
