using System.Globalization;

namespace Cognito.AspNetCore.Authorization;

/// <summary>WWW-Authenticate for somebody who is signed in, but not well enough for this (RFC 9470 §3).</summary>
internal static class StepUp
{
    private const string Insufficient = "Bearer error=\"insufficient_user_authentication\"";

    /// <summary>The sign-in is too long ago.</summary>
    public static string NewerThan(TimeSpan age) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Insufficient}, error_description=\"A more recent sign-in is required\", max_age=\"{(long)age.TotalSeconds}\"");
}
