namespace Cognito.Local.Console;

/// <summary>One thing that is right or wrong with a token.</summary>
/// <param name="IsPassed">Whether it is right.</param>
/// <param name="Text">What was found.</param>
internal sealed record TokenCheck(bool IsPassed, string Text);
