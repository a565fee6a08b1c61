namespace Cognito.AspNetCore.Tokens;

/// <summary>The pool's keys cannot be had, so nothing can be said about a token.</summary>
internal sealed class KeysUnavailableException() : Exception("The user pool's signing keys are not available.");
