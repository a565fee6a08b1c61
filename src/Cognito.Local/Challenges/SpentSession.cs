namespace Cognito.Local.Challenges;

/// <summary>A session that led on to the next step: it is remembered until it would have expired.</summary>
internal sealed record SpentSession(DateTimeOffset SpentAt);
