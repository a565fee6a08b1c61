using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Diagnostics;
using Cognito.Protocol.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Cognito.AspNetCore.Tokens;

/// <summary>Validates the pool's tokens as the developer guide's "Verifying JSON web tokens" asks.</summary>
internal sealed class TokenValidator([FromKeyedServices] UserPool pool, [FromKeyedServices] SigningKeys keys, TimeProvider time, CognitoMetrics metrics)
{
    private const string CriticalHeader = "crit";

    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = TokenLimits.MaxLength };

    /// <param name="token">The token as it came.</param>
    /// <param name="use">One of <see cref="TokenUse"/>.</param>
    /// <param name="cancellationToken">Stops waiting for keys.</param>
    public async Task<TokenVerdict> ValidateAsync(string token, string use, CancellationToken cancellationToken)
    {
        var verdict = await JudgeAsync(token, use, cancellationToken);
        metrics.TokenValidated(use, verdict switch
        {
            TokenVerdict.Valid => "valid",
            TokenVerdict.Invalid invalid => invalid.Reason,
            _ => "undecided",
        });
        return verdict;
    }

    private async Task<TokenVerdict> JudgeAsync(string token, string use, CancellationToken cancellationToken)
    {
        if (Read(token) is not { } jwt)
        {
            return new TokenVerdict.Invalid(TokenFault.Malformed);
        }

        // Cheap checks first: nothing is fetched or computed for what can be refused by looking at it.
        if (FaultOf(jwt, use) is { } fault)
        {
            return new TokenVerdict.Invalid(fault);
        }

        try
        {
            return await keys.FindAsync(jwt.Kid, cancellationToken) is { } key
                ? Judge(jwt, await _handler.ValidateTokenAsync(jwt, Parameters(key)))
                : new TokenVerdict.Invalid(TokenFault.UnknownKey);
        }
        catch (KeysUnavailableException)
        {
            return new TokenVerdict.Undecided();
        }
    }

    private JsonWebToken? Read(string token)
    {
        // Three parts: an encrypted token has five, and is never one for us.
        if (token.Length > TokenLimits.MaxLength || token.AsSpan().Count('.') != 2)
        {
            return null;
        }

        try
        {
            return _handler.ReadJsonWebToken(token);
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private string? FaultOf(JsonWebToken jwt, string use) => jwt switch
    {
        { Alg: not SecurityAlgorithms.RsaSha256 } => TokenFault.Algorithm,
        _ when jwt.TryGetHeaderValue<object>(CriticalHeader, out _) => TokenFault.CriticalHeader, // RFC 7515 §4.1.11
        { Kid: null or "" } => TokenFault.UnknownKey,
        _ when Text(jwt, ClaimNames.Issuer) != pool.Issuer => TokenFault.Issuer,
        _ when Text(jwt, ClaimNames.TokenUse) != use => TokenFault.Use,
        _ when !IsForThisClient(jwt, use) => TokenFault.Client,
        _ when string.IsNullOrEmpty(Text(jwt, ClaimNames.Subject)) => TokenFault.Subject,
        _ => null,
    };

    private bool IsForThisClient(JsonWebToken jwt, string use) => use == TokenUse.Id
        ? jwt.Audiences.SequenceEqual([pool.ClientId])
        : Text(jwt, ClaimNames.ClientId) == pool.ClientId;

    private static string? Text(JsonWebToken jwt, string claim) =>
        jwt.TryGetPayloadValue<string>(claim, out var value) ? value : null;

    private TokenValidationParameters Parameters(SecurityKey key) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        IssuerSigningKey = key,
        ValidIssuer = pool.Issuer,
        ValidateAudience = false, // checked above: access tokens have client_id instead
        ClockSkew = TimeSpan.Zero,
        LifetimeValidator = (notBefore, expires, _, _) => InTime(notBefore, expires),
    };

    private bool InTime(DateTime? notBefore, DateTime? expires)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is null ? throw new SecurityTokenNoExpirationException()
            : now >= expires ? throw new SecurityTokenExpiredException()
            : now < notBefore ? throw new SecurityTokenNotYetValidException()
            : true;
    }

    private static TokenVerdict Judge(JsonWebToken jwt, TokenValidationResult result) => result.IsValid
        ? new TokenVerdict.Valid(jwt)
        : new TokenVerdict.Invalid(result.Exception switch
        {
            SecurityTokenExpiredException or SecurityTokenNoExpirationException => TokenFault.Expired,
            SecurityTokenNotYetValidException => TokenFault.NotYetValid,
            SecurityTokenInvalidSignatureException => TokenFault.Signature,
            SecurityTokenInvalidIssuerException => TokenFault.Issuer,
            _ => TokenFault.Other,
        });
}
