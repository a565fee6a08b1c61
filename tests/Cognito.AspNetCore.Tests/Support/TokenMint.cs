namespace Cognito.AspNetCore.Tests.Support;

/// <summary>Tokens with the claims and the sizes that real ones have.</summary>
internal sealed class TokenMint(TimeProvider time)
{
    public const string Subject = "34c84488-e0e1-70ae-d2ee-991ad1a898c8";
    public const string Username = "anna";

    /// <summary>As opaque as a real one, whose five parts nobody but the service can read.</summary>
    public const string RefreshToken = "eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ.a2V5.aXY.Y2lwaGVydGV4dA.dGFn";

    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(1);

    public string Access(Action<Dictionary<string, object>>? change = null, PoolKey? key = null)
    {
        var claims = Common("access");
        claims["client_id"] = FakePool.ClientId;
        claims["scope"] = "aws.cognito.signin.user.admin";
        claims["username"] = Username;
        change?.Invoke(claims);
        return (key ?? PoolKey.Access).Sign(claims);
    }

    public string Id(Action<Dictionary<string, object>>? change = null, PoolKey? key = null)
    {
        var claims = Common("id");
        claims["aud"] = FakePool.ClientId;
        claims["cognito:username"] = Username;
        claims["email"] = "anna@example.com";
        claims["email_verified"] = true;
        change?.Invoke(claims);
        return (key ?? PoolKey.Identity).Sign(claims);
    }

    private Dictionary<string, object> Common(string use)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        return new()
        {
            ["sub"] = Subject,
            ["iss"] = FakePool.Issuer,
            ["cognito:groups"] = new[] { "admins", "editors" },
            ["token_use"] = use,
            ["auth_time"] = now,
            ["iat"] = now,
            ["exp"] = now + (long)Lifetime.TotalSeconds,
            ["jti"] = "5f2c0f8e-8a1d-4a53-9d6e-0d6f4a3f5a11",
            ["origin_jti"] = "0d1a3f0e-6f5c-4f0b-b7a8-2f6f6c1a9b22",
            ["event_id"] = "c7e3a2b4-1f77-4f43-8c5d-3a8f3b1e7d33",
        };
    }
}
