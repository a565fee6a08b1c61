namespace Cognito.Local.Challenges;

/// <summary>One challenge of a custom sign-in, as DefineAuthChallenge sees it (behaviour §7.2).</summary>
/// <param name="Name">The challenge.</param>
/// <param name="Passed">Whether the answer was right.</param>
/// <param name="Metadata">What CreateAuthChallenge noted about it; null when it noted nothing.</param>
internal sealed record Round(string Name, bool Passed, string? Metadata);
