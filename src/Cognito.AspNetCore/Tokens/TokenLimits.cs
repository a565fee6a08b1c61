namespace Cognito.AspNetCore.Tokens;

/// <summary>Bounds of what is read at all.</summary>
internal static class TokenLimits
{
    /// <summary>Characters of a token: real ones have one to four thousand.</summary>
    public const int MaxLength = 16 * 1024;
}
