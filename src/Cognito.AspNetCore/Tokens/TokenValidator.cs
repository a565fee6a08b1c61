using Cognito.AspNetCore.Diagnostics;
using Cognito.Protocol.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Cognito.AspNetCore.Tokens;

/// <summary>Validates the pools' tokens as the developer guide's "Verifying JSON web tokens" asks.</summary>
internal sealed class TokenValidator([FromKeyedServices] TrustedPools pools, TimeProvider time, CognitoMetrics metrics)
{
    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = TokenLimits.MaxLength };

    /// <summary>Validates a token of this pool for this client.</summary>
    /// <param name="token">The token as it came.</param>
    /// <param name="use">One of <see cref="TokenUse"/>.</param>
    /// <param name="cancellationToken">Stops waiting for keys.</param>
    public Task<TokenVerdict> ValidateAsync(string token, string use, CancellationToken cancellationToken) =>
        ValidateAsync(token, pools.Session(use), cancellationToken);

    public async Task<TokenVerdict> ValidateAsync(string token, TokenTerms terms, CancellationToken cancellationToken)
    {
        var jwt = TokenForm.Holds(token) ? Read(token) : null;
        var verdict = jwt is null ? new TokenVerdict.Invalid(TokenFault.Malformed) : await JudgeAsync(jwt, terms, cancellationToken);
        metrics.TokenValidated(TokenClaims.UseOf(jwt), verdict);
        return verdict;
    }

    private async Task<TokenVerdict> JudgeAsync(JsonWebToken jwt, TokenTerms terms, CancellationToken cancellationToken)
    {
        // Cheap checks first: nothing is fetched or computed for what can be refused by looking at it.
        if (TokenClaims.FaultOf(jwt, terms, time.GetUtcNow()) is { } fault)
        {
            return new TokenVerdict.Invalid(fault);
        }

        try
        {
            var pool = terms.Pools[jwt.Issuer];
            var keys = await pool.Keys.WithAsync(jwt.Kid, cancellationToken);
            return keys.Find(jwt.Kid) is { } key
                ? await VerifyAsync(jwt, key, new(pool, keys))
                : new TokenVerdict.Invalid(TokenFault.UnknownKey);
        }
        catch (KeysUnavailableException)
        {
            return new TokenVerdict.Undecided();
        }
    }

    private async Task<TokenVerdict> VerifyAsync(JsonWebToken jwt, SecurityKey key, Provenance provenance)
    {
        var start = time.GetTimestamp();
        var result = await _handler.ValidateTokenAsync(jwt, Parameters(key, provenance.Pool.Issuer));
        metrics.SignatureVerified(result.IsValid, time.GetElapsedTime(start));
        return result.IsValid
            ? new TokenVerdict.Valid(jwt, provenance)
            : new TokenVerdict.Invalid(TokenFault.Signature, provenance);
    }

    private JsonWebToken? Read(string token)
    {
        try
        {
            return _handler.ReadJsonWebToken(token);
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    /// <summary>For the signature alone: the rest is checked already, by the app's own clock.</summary>
    private static TokenValidationParameters Parameters(SecurityKey key, string issuer) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        IssuerSigningKey = key,
        ValidIssuer = issuer,
        ValidateAudience = false,
        ValidateLifetime = false,
        LogValidationExceptions = false,
    };
}
