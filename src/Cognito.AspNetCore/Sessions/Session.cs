using Cognito.Protocol.Tokens;

namespace Cognito.AspNetCore.Sessions;

/// <summary>A person's session: the tokens and the times that rule it. Claims are read from the ID token, which was validated before it got here.</summary>
internal sealed record Session
{
    public required TokenSet Tokens { get; init; }

    /// <summary>When the access token was issued.</summary>
    public required DateTimeOffset RefreshedAt { get; init; }

    /// <summary>When the access token expires.</summary>
    public required DateTimeOffset TokensExpireAt { get; init; }

    /// <summary>When the session ends, however often it is refreshed.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Whether it outlives the browser.</summary>
    public required bool Persistent { get; init; }

    /// <summary>When to refresh: <paramref name="ahead"/> of expiry, but not in the first half of the token's life.</summary>
    public DateTimeOffset RefreshAt(TimeSpan ahead)
    {
        var halfLife = (TokensExpireAt - RefreshedAt) / 2;
        return TokensExpireAt - (ahead < halfLife ? ahead : halfLife);
    }
}
