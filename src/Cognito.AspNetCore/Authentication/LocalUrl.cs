namespace Cognito.AspNetCore.Authentication;

/// <summary>Where a person may be sent after sign-in: a path on this host, nothing else.</summary>
internal static class LocalUrl
{
    /// <summary>Longest that is kept.</summary>
    public const int MaxLength = 512;

    /// <summary>The URL if it is a local path, else null.</summary>
    /// <param name="url">What a query or form said.</param>
    /// <remarks>
    /// It must begin with one slash: <c>//host</c> and <c>/\host</c> lead elsewhere in browsers, and control characters, which browsers drop,
    /// would make one of the other.
    /// </remarks>
    public static string? OrNull(string? url) =>
        url is ['/', ..] and not ['/', '/' or '\\', ..] && url.Length <= MaxLength && !url.Any(char.IsControl) ? url : null;
}
