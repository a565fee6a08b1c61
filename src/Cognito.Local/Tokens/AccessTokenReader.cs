using System.Text;
using Cognito.Local.Wire;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Cognito.Local.Tokens;

/// <summary>Reads the access tokens that callers send, and refuses them as the service does (behaviour §9).</summary>
internal sealed class AccessTokenReader(TimeProvider clock, SigningKeys signingKeys)
{
    public AccessToken Read(string token)
    {
        var jwt = Parse(token);
        var pool = Issuer.PoolId(jwt.Issuer);
        if (signingKeys.Existing(pool)?.Find(jwt.Kid) is not { } key || jwt.Alg != SecurityAlgorithms.RsaSha256 || !IsSigned(jwt, key))
            throw Errors.AccessTokenSignature();
        if (!jwt.TryGetPayloadValue<string>("token_use", out var use) || use != "access"
            || !jwt.TryGetPayloadValue<string>("client_id", out var client)
            || !jwt.TryGetPayloadValue<string>("username", out var username))
            throw Errors.InvalidAccessToken();
        if (jwt.ValidTo <= clock.GetUtcNow().UtcDateTime)
            throw Errors.AccessTokenExpired();
        if (!jwt.TryGetPayloadValue<string>("scope", out var scope) || !scope.Split(' ').Contains(AccessToken.SelfServiceScope))
            throw Errors.AccessTokenScope();

        jwt.TryGetPayloadValue<string>("origin_jti", out var originJti);
        return new AccessToken(pool, client, username, jwt.Subject, new DateTimeOffset(jwt.IssuedAt), originJti)
        {
            DeviceKey = jwt.TryGetPayloadValue<string>("device_key", out var device) ? device : null,
        };
    }

    private static JsonWebToken Parse(string token)
    {
        try
        {
            var jwt = new JsonWebToken(token);
            return jwt.IsEncrypted ? throw Errors.InvalidAccessToken() : jwt;
        }
        catch (ArgumentException)
        {
            // Microsoft.IdentityModel's SecurityTokenMalformedException is one, too.
            throw Errors.InvalidAccessToken();
        }
    }

    private static bool IsSigned(JsonWebToken jwt, SigningKey key)
    {
        try
        {
            return key.Verify(
                Encoding.ASCII.GetBytes($"{jwt.EncodedHeader}.{jwt.EncodedPayload}"),
                Base64UrlEncoder.DecodeBytes(jwt.EncodedSignature));
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
