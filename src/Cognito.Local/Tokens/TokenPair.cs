namespace Cognito.Local.Tokens;

/// <summary>Tokens as they are handed out.</summary>
/// <param name="Id">The ID token.</param>
/// <param name="Access">The access token.</param>
/// <param name="ExpiresIn">The access token's lifetime in seconds.</param>
internal sealed record TokenPair(string Id, string Access, int ExpiresIn);
