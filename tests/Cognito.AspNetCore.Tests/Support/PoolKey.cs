using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Cognito.AspNetCore.Tests.Support;

/// <summary>A signing key of a pool, or of somebody who pretends to be one.</summary>
internal sealed record PoolKey(string Id, RSA Rsa)
{
    public static PoolKey Access { get; } = Create("access-key=");

    public static PoolKey Identity { get; } = Create("id-key=");

    /// <summary>Not in the pool's document.</summary>
    public static PoolKey Foreign { get; } = Create("foreign-key=");

    public string Sign(Dictionary<string, object> claims, string algorithm = SecurityAlgorithms.RsaSha256, Dictionary<string, object>? header = null) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims,
            AdditionalHeaderClaims = header,
            SigningCredentials = new(new RsaSecurityKey(Rsa) { KeyId = Id }, algorithm),
        });

    public object Jwk()
    {
        var key = Rsa.ExportParameters(false);
        return new { alg = "RS256", e = Base64UrlEncoder.Encode(key.Exponent), kid = Id, kty = "RSA", n = Base64UrlEncoder.Encode(key.Modulus), use = "sig" };
    }

    public PoolKey As(string id) => this with { Id = id };

    public static PoolKey Create(string id, int bits = 2048) => new(id, RSA.Create(bits));
}
