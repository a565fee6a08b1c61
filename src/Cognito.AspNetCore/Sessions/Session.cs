using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Tokens;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.AspNetCore.Sessions;

/// <summary>A person's session: the tokens and the times that rule it. Claims are read from the ID token, which was validated before it got here.</summary>
internal sealed record Session
{
    private const string OriginJti = "origin_jti";

    // Of the time ahead of expiry.
    private const double Jitter = 0.2;

    /// <summary>The service's own name for it, which its user sessions have too (the claim <c>origin_jti</c>); where its tokens have none, one of ours.</summary>
    public required string Id { get; init; }

    public required TokenSet Tokens { get; init; }

    /// <summary>The device that the refresh token is bound to, for pools that know devices; null for others.</summary>
    public string? DeviceKey { get; init; }

    /// <summary>How the person proved who they are when it began.</summary>
    public AuthenticationMethods Methods { get; init; }

    /// <summary>When the access token was issued.</summary>
    public required DateTimeOffset TokensIssuedAt { get; init; }

    /// <summary>When the access token expires.</summary>
    public required DateTimeOffset TokensExpireAt { get; init; }

    /// <summary>When the person signed in here.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was last written down that it is in use.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>When the session ends, however often it is refreshed.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Whether it outlives the browser.</summary>
    public required bool Persistent { get; init; }

    /// <summary>A session that begins now.</summary>
    public static Session Begin(TokenSet tokens, DateTimeOffset now, TimeSpan lifetime, bool persistent, string? deviceKey)
    {
        var access = new JsonWebToken(tokens.AccessToken);
        return new()
        {
            Id = access.TryGetPayloadValue<string>(OriginJti, out var origin) && origin is { Length: > 0 and <= 64 } ? origin : Guid.CreateVersion7(now).ToString(),
            Tokens = tokens,
            DeviceKey = deviceKey,
            TokensIssuedAt = access.IssuedAt,
            TokensExpireAt = access.ValidTo,
            StartedAt = now,
            SeenAt = now,
            EndsAt = now + lifetime,
            Persistent = persistent,
        };
    }

    /// <summary>The same session with newer tokens.</summary>
    public Session With(TokenSet tokens, DateTimeOffset now)
    {
        var access = new JsonWebToken(tokens.AccessToken);
        return this with { Tokens = tokens, TokensIssuedAt = access.IssuedAt, TokensExpireAt = access.ValidTo, SeenAt = now };
    }

    /// <summary>
    /// When to refresh: so long ahead of expiry, or up to a fifth of that later, each at its own moment, so that sessions that began together do
    /// not come together; but not in the first half of the tokens' life. Where nothing can be refreshed, when they expire.
    /// </summary>
    public DateTimeOffset RefreshAt(TimeSpan ahead)
    {
        if (Tokens.RefreshToken is null)
        {
            return TokensExpireAt;
        }

        var halfLife = (TokensExpireAt - TokensIssuedAt) / 2;
        var share = (uint)HashCode.Combine(Id, TokensIssuedAt) / (double)uint.MaxValue;
        return TokensExpireAt - ((ahead < halfLife ? ahead : halfLife) * (1 - (Jitter * share)));
    }

    /// <summary>Whether it is over by the clock.</summary>
    /// <param name="now">The time.</param>
    /// <param name="idle">How long it lasts unused, or null for ever.</param>
    public bool HasEnded(DateTimeOffset now, TimeSpan? idle) => now >= EndsAt || now >= SeenAt + idle;

    /// <summary>The type's name alone: it holds tokens.</summary>
    public override string ToString() => nameof(Session);
}
