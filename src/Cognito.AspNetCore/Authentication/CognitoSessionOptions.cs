namespace Cognito.AspNetCore.Authentication;

/// <summary>How long sessions last and what their cookie is like.</summary>
public sealed class CognitoSessionOptions
{
    /// <summary>Longest life of a session, however often it is refreshed (default: 30 days, as the service's refresh tokens).</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long a session lasts unused (default: null, which means until <see cref="Lifetime"/>; 5 minutes to <see cref="Lifetime"/>). Requests are noted at a twentieth of it, so it may end that much early.</summary>
    public TimeSpan? IdleTimeout { get; set; }

    /// <summary>How long before the access token expires it is refreshed (default: 5 minutes, and never more than half its life). Each session takes up to a fifth off it, so that sessions that began together are not refreshed together.</summary>
    public TimeSpan RefreshBeforeExpiry { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How often the service is asked (GetUser) whether it still knows a session's tokens (default: null, never; 10 seconds to 1 day). Without it, a
    /// person who was disabled or signed out elsewhere is out when the tokens are refreshed. Each node asks for itself; an outage ends no session.
    /// Tokens without the scope <c>aws.cognito.signin.user.admin</c>, which those of this library's sign-in have, cannot be asked about.
    /// </summary>
    public TimeSpan? RevocationCheckInterval { get; set; }

    /// <summary>
    /// Whether sessions are on the server, in the app's <c>IDistributedCache</c>, and the cookie has but a reference to one (default: false, the cookie
    /// has it all). <c>UseServerSideSessions()</c> on what <c>AddCognito</c> returns is the same.
    /// </summary>
    public bool ServerSide { get; set; }

    /// <summary>The cookie's name without prefix (default: <c>cognito</c>; for a scheme of another name, <c>cognito-</c> and that name).</summary>
    public string CookieName { get; set; } = "cognito";

    /// <summary>Pools do not share a cookie: each would end the session of the other.</summary>
    internal static string CookieNameOf(string scheme) =>
        scheme == CognitoDefaults.AuthenticationScheme ? "cognito" : $"cognito-{string.Concat(scheme.Where(char.IsAsciiLetterOrDigit).Take(24))}";
}
