namespace Cognito.AspNetCore.Authentication;

/// <summary>How often one address may call the JSON endpoints and send forms of the pages, both together. It works without <c>UseRateLimiter</c>; behind a proxy, add <c>UseForwardedHeaders</c>.</summary>
public sealed class CognitoRateLimitOptions
{
    /// <summary>Requests in one window (default: 60). 0 turns the limit off: put a policy of your own on what <c>MapCognito</c> returns.</summary>
    public int Requests { get; set; } = 60;

    /// <summary>The window (default: 1 minute; 1 second to 1 hour).</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);
}
