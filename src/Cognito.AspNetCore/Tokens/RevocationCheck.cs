using Cognito.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.AspNetCore.Tokens;

/// <summary>
/// Asks the service now and then whether it still takes an access token (GetUser), where the settings want that. It can be asked about tokens of
/// this pool that have the scope for it; an outage refuses none.
/// </summary>
internal sealed class RevocationCheck([FromKeyedServices] TokenStanding standing, [FromKeyedServices] UserPool pool, TimeProvider time)
{
    // After an outage the service is asked again sooner, but not by each request.
    private static readonly TimeSpan s_afterOutage = TimeSpan.FromSeconds(10);

    private static readonly Lazy<Task<bool>> s_revoked = new(Task.FromResult(true));
    private static readonly Lazy<Task<bool>> s_notKnownToBe = new(Task.FromResult(false));

    private readonly TextCache<Lazy<Task<bool>>> _answers = new(pool.Options.Bearer.RevocationCheckInterval is null ? 0 : pool.Options.Bearer.CachedTokens);

    /// <summary>Whether the settings want it.</summary>
    public bool IsOn => pool.Options.Bearer.RevocationCheckInterval is not null;

    public ValueTask<bool> IsRevokedAsync(string token, JsonWebToken jwt, CancellationToken cancellationToken)
    {
        if (pool.Options.Bearer.RevocationCheckInterval is not { } interval || jwt.Issuer != pool.Issuer || !TokenStanding.CanBeAsked(jwt))
        {
            return ValueTask.FromResult(false);
        }

        var now = time.GetUtcNow();
        if (_answers.Find(token, now) is not { } answer)
        {
            answer = new(() => AskAsync(token, jwt));
            _answers.Store(token, answer, now + interval);
        }

        return new(answer.Value.WaitAsync(cancellationToken));
    }

    private async Task<bool> AskAsync(string token, JsonWebToken jwt)
    {
        switch (await standing.IsTakenAsync(token))
        {
            case false:
                // For good: what is revoked stays so.
                _answers.Store(token, s_revoked, new DateTimeOffset(jwt.ValidTo, TimeSpan.Zero));
                return true;
            case null:
                _answers.Store(token, s_notKnownToBe, time.GetUtcNow() + s_afterOutage);
                return false;
            default:
                return false;
        }
    }
}
