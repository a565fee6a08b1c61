using Cognito.Protocol.Tokens;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.AspNetCore.Sessions;

/// <summary>A person's session: the tokens and the times that rule it. Claims are read from the ID token, which was validated before it got here.</summary>
internal sealed record Session
{
    public required TokenSet Tokens { get; init; }

    /// <summary>The device that the refresh token is bound to, for pools that know devices; null for others.</summary>
    public string? DeviceKey { get; init; }

    /// <summary>When the access token was issued.</summary>
    public required DateTimeOffset TokensIssuedAt { get; init; }

    /// <summary>When the access token expires.</summary>
    public required DateTimeOffset TokensExpireAt { get; init; }

    /// <summary>When the session ends, however often it is refreshed.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Whether it outlives the browser.</summary>
    public required bool Persistent { get; init; }

    /// <summary>A session that begins with these tokens.</summary>
    public static Session Begin(TokenSet tokens, DateTimeOffset endsAt, bool persistent, string? deviceKey = null)
    {
        var access = new JsonWebToken(tokens.AccessToken);
        return new()
        {
            Tokens = tokens,
            DeviceKey = deviceKey,
            TokensIssuedAt = access.IssuedAt,
            TokensExpireAt = access.ValidTo,
            EndsAt = endsAt,
            Persistent = persistent,
        };
    }

    /// <summary>The same session with newer tokens.</summary>
    public Session With(TokenSet tokens) => Begin(tokens, EndsAt, Persistent, DeviceKey);

    /// <summary>When to refresh: so long ahead of expiry, but not in the first half of the tokens' life; where nothing can be refreshed, when they expire.</summary>
    public DateTimeOffset RefreshAt(TimeSpan ahead)
    {
        if (Tokens.RefreshToken is null)
        {
            return TokensExpireAt;
        }

        var halfLife = (TokensExpireAt - TokensIssuedAt) / 2;
        return TokensExpireAt - (ahead < halfLife ? ahead : halfLife);
    }
}
