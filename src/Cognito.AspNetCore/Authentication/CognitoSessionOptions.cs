namespace Cognito.AspNetCore.Authentication;

/// <summary>How long sessions last and what their cookie is like.</summary>
public sealed class CognitoSessionOptions
{
    /// <summary>Longest life of a session, however often it is refreshed (default: 30 days, as the service's refresh tokens).</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long before the access token expires it is refreshed (default: 5 minutes, and never more than half its life).</summary>
    public TimeSpan RefreshBeforeExpiry { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The cookie's name without prefix (default: <c>cognito</c>; for a scheme of another name, <c>cognito-</c> and that name).</summary>
    public string CookieName { get; set; } = "cognito";

    /// <summary>Pools do not share a cookie: each would end the session of the other.</summary>
    internal static string CookieNameOf(string scheme) =>
        scheme == CognitoDefaults.AuthenticationScheme ? "cognito" : $"cognito-{string.Concat(scheme.Where(char.IsAsciiLetterOrDigit).Take(24))}";
}
