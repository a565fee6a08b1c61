namespace Cognito.Local.Tokens;

/// <summary>A refresh token that was rotated out, and when.</summary>
internal sealed record RetiredToken(int Generation, DateTimeOffset At);
