namespace Cognito.AspNetCore.Authorization;

/// <summary>Words that may stand in a quoted parameter of WWW-Authenticate.</summary>
internal static class AuthParam
{
    /// <summary>Printable ASCII without space, quote and backslash: a scope-token of RFC 6749 §3.3.</summary>
    public static bool IsWord(string? text) => text is { Length: > 0 and <= 128 } && text.All(c => c is > ' ' and < '\u007f' and not ('"' or '\\'));
}
