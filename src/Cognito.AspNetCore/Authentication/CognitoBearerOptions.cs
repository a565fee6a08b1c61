namespace Cognito.AspNetCore.Authentication;

/// <summary>Which bearer tokens are accepted (RFC 6750), beside access tokens of the pool for <see cref="CognitoOptions.ClientId"/>.</summary>
/// <remarks>
/// There is no leeway for clocks: a token is good up to the second in its <c>exp</c>. Tokens of a user pool have no <c>nbf</c>, so one that was
/// just issued is good even where this server's clock is slow; keep clocks in step (NTP).
/// </remarks>
public sealed class CognitoBearerOptions
{
    /// <summary>Other app clients of the pool whose tokens are accepted (default: none).</summary>
    public IList<string> ClientIds { get; } = [];

    /// <summary>Other user pools whose tokens are accepted, each with the app clients that may send them (default: none).</summary>
    public IList<CognitoBearerPool> UserPools { get; } = [];

    /// <summary>Whether ID tokens are accepted as well (default: false). They say who a person is, but are not meant for APIs: they have no scopes and are never revoked.</summary>
    public bool AcceptIdTokens { get; set; }

    /// <summary>
    /// The resources that this app is (RFC 8707), such as <c>https://api.example.com</c> (default: none). An access token that is bound to a resource
    /// has it as <c>aud</c>, and is accepted only when it is one of these. Tokens without <c>aud</c>, as most are, are not concerned.
    /// </summary>
    public IList<string> Audiences { get; } = [];

    /// <summary>How many verified tokens are remembered, so as not to verify them again (default: 10,000, about 30 MB when full; 0 to 1,000,000). They are found by a keyed hash and compared whole, until they expire or the pool's keys change.</summary>
    public int CachedTokens { get; set; } = 10_000;

    /// <summary>
    /// How often the service is asked whether a token was revoked in the meantime: by sign-out everywhere, or because the user was disabled or deleted
    /// (default: never; 10 seconds to 1 day). It is asked by GetUser, for each access token when it is first seen and then at this interval; so only about tokens of this pool with
    /// the scope <c>aws.cognito.signin.user.admin</c>. While the service cannot be reached, no token is refused for it.
    /// </summary>
    public TimeSpan? RevocationCheckInterval { get; set; }
}
