namespace Cognito.Local.Tokens;

/// <summary>
/// What one authentication gave: the family of tokens that come from it, kept as long as its refresh token.
/// A grant that is gone is a grant that was revoked.
/// </summary>
internal sealed record Grant
{
    /// <summary>The <c>origin_jti</c> of all its tokens.</summary>
    public required string Id { get; init; }

    public required string PoolId { get; init; }
    public required string UserKey { get; init; }
    public required string ClientId { get; init; }

    /// <summary>The <c>event_id</c> of the authentication.</summary>
    public required string EventId { get; init; }

    /// <summary>The <c>auth_time</c>: a refresh does not move it.</summary>
    public required DateTimeOffset AuthenticatedAt { get; init; }

    /// <summary>When the refresh token ends.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The device it was given to; null when none was known.</summary>
    public string? DeviceKey { get; init; }

    /// <summary>The challenges passed at the authentication: a step-up goes on from them.</summary>
    public IReadOnlyList<string> Passed { get; init; } = [];

    /// <summary>The <c>acr</c>, as the level was called then; null when no level was asked for.</summary>
    public string? Acr { get; init; }

    /// <summary>Null in a pool that does not track sessions.</summary>
    public TokenSession? Session { get; init; }

    /// <summary>How often the refresh token was rotated.</summary>
    public int Generation { get; init; }

    /// <summary>The refresh tokens that were rotated out of late.</summary>
    public IReadOnlyList<RetiredToken> Retired { get; init; } = [];

    /// <summary>What the access tokens allow; sign-in by the API allows just this (behaviour §5.1).</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [AccessToken.SelfServiceScope];
}
