using Cognito.Local.Pools;
using Cognito.Local.Storage;
using Cognito.Local.Wire;

namespace Cognito.Local.Tokens;

/// <summary>An access token whose signature and lifetime are good. Whether it still counts, <see cref="Holder"/> says.</summary>
internal sealed record AccessToken(string PoolId, string ClientId, string Username, string Sub, DateTimeOffset IssuedAt, string? OriginJti)
{
    /// <summary>The device that the token was given to; null when none was.</summary>
    public string? DeviceKey { get; init; }

    /// <summary>The scope that lets the bearer act on the user's own account.</summary>
    public const string SelfServiceScope = "aws.cognito.signin.user.admin";

    /// <summary>Whose token it is; refused when user or client are gone, or when it was revoked.</summary>
    public TokenHolder Holder(Tables tables)
    {
        var pool = tables.Pools.Find(PoolId) ?? throw Errors.InvalidAccessToken();
        var client = tables.Clients.Find(ClientId) ?? throw Errors.InvalidAccessToken();
        var user = tables.Users.Find(PoolId, UserNames.Key(pool, Username));
        if (user?.Sub != Sub)
            throw Errors.InvalidAccessToken();
        var grant = OriginJti is null ? null : tables.Grants.Find(PoolId, user.Key, OriginJti);
        if (IsRevoked(user, grant))
            throw Errors.AccessTokenRevoked();
        return new TokenHolder(pool, client, user, grant);
    }

    /// <summary>
    /// A token of a client that revokes tokens dies with its grant. One without a family can only be compared by its
    /// time, which has whole seconds: what was issued in the second of the sign-out goes too.
    /// </summary>
    private bool IsRevoked(User user, Grant? grant) => OriginJti is null
        ? IssuedAt <= user.SignedOutAt
        : grant is null;
}
