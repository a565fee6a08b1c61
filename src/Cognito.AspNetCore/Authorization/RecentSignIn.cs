using System.Globalization;
using System.Security.Claims;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Tokens;

namespace Cognito.AspNetCore.Authorization;

/// <summary>Whether a person proved who they are lately, and not only has a session: asked for before what could lock them out of their account.</summary>
internal static class RecentSignIn
{
    private static readonly long s_lastSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>Whether the sign-in, which a refresh does not make newer, is at most so long ago. A principal that does not say when has none.</summary>
    public static bool Holds(ClaimsPrincipal principal, TimeProvider time, TimeSpan within) =>
        long.TryParse(principal.FindFirstValue(ClaimNames.AuthenticationTime), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds <= s_lastSecond
        && time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds) <= within;

    /// <summary>The refusal for a person who has to sign in again first, or null.</summary>
    public static Refusal? Fault(ClaimsPrincipal principal, TimeProvider time, TimeSpan within) =>
        Holds(principal, time, within) ? null : Refusals.RecentSignInRequired;
}
