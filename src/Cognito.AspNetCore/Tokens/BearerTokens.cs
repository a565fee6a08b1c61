using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Tokens;

/// <summary>Judges bearer tokens; a token that comes again is not verified again.</summary>
/// <remarks>
/// Remembered are verified tokens, until they expire, and wrong signatures, each only for as long as the pool has the keys that it was held
/// against. No other refusal is remembered: what is too early, or signed with a key not known yet, may be good the next time.
/// </remarks>
internal sealed class BearerTokens(
    [FromKeyedServices] TrustedPools pools,
    [FromKeyedServices] TokenValidator validator,
    [FromKeyedServices] RevocationCheck revocation,
    [FromKeyedServices] UserPool pool,
    TimeProvider time,
    CognitoMetrics metrics)
{
    private static readonly TimeSpan s_forgeryKept = TimeSpan.FromMinutes(10);

    private readonly TextCache<TokenVerdict.Valid> _verified = new(pool.Options.Bearer.CachedTokens);

    // Apart from the others, so that a flood of forgeries pushes out nothing but forgeries.
    private readonly TextCache<TokenVerdict.Invalid> _forged = new(pool.Options.Bearer.CachedTokens / 8);

    /// <param name="token">The token as it came.</param>
    /// <param name="context">The request that it came with: when that is aborted, nobody waits for keys or for the service.</param>
    public ValueTask<TokenVerdict> JudgeAsync(ReadOnlySpan<char> token, HttpContext context) =>
        Remembered(token) is { } known && (known is TokenVerdict.Invalid || !revocation.IsOn)
            ? ValueTask.FromResult(known)
            : JudgeAsync(token.ToString(), context.RequestAborted);

    private async ValueTask<TokenVerdict> JudgeAsync(string token, CancellationToken cancellationToken)
    {
        var verdict = Remembered(token) ?? await ValidateAsync(token, cancellationToken);
        return verdict is TokenVerdict.Valid valid && await revocation.IsRevokedAsync(token, valid.Token, cancellationToken)
            ? new TokenVerdict.Invalid(TokenFault.Revoked)
            : verdict;
    }

    private TokenVerdict? Remembered(ReadOnlySpan<char> token)
    {
        var now = time.GetUtcNow();
        TokenVerdict? verdict =
            _verified.Find(token, now) is { } valid && valid.Provenance.IsCurrent(now) ? valid
            : _forged.Find(token, now) is { Provenance: { } provenance } forged && provenance.IsCurrent(now) ? forged
            : null;
        metrics.TokenLookedUp(verdict is not null);
        return verdict;
    }

    private async Task<TokenVerdict> ValidateAsync(string token, CancellationToken cancellationToken)
    {
        var verdict = await validator.ValidateAsync(token, pools.Bearer, cancellationToken);
        switch (verdict)
        {
            case TokenVerdict.Valid valid:
                _verified.Store(token, valid, new DateTimeOffset(valid.Token.ValidTo, TimeSpan.Zero));
                break;
            case TokenVerdict.Invalid { Provenance: not null } forged:
                _forged.Store(token, forged, time.GetUtcNow() + s_forgeryKept);
                break;
        }

        return verdict;
    }
}
