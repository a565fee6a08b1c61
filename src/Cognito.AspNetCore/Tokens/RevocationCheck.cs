using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Service;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.AspNetCore.Tokens;

/// <summary>
/// Asks the service now and then whether it still takes an access token (GetUser), where the settings want that. It can be asked about tokens of
/// this pool that have the scope for it; an outage refuses none.
/// </summary>
internal sealed class RevocationCheck([FromKeyedServices] ServiceCalls calls, [FromKeyedServices] UserPool pool, TimeProvider time)
{
    private const string GetUser = "GetUser";
    private const string SelfService = "aws.cognito.signin.user.admin";

    // After an outage the service is asked again sooner, but not by each request.
    private static readonly TimeSpan s_afterOutage = TimeSpan.FromSeconds(10);

    private static readonly Lazy<Task<bool>> s_revoked = new(Task.FromResult(true));
    private static readonly Lazy<Task<bool>> s_notKnownToBe = new(Task.FromResult(false));

    private readonly VerdictCache<Lazy<Task<bool>>> _answers = new(pool.Options.Bearer.RevocationCheckInterval is null ? 0 : pool.Options.Bearer.CachedTokens);

    public ValueTask<bool> IsRevokedAsync(string token, in TokenDigest digest, JsonWebToken jwt, CancellationToken cancellationToken)
    {
        if (pool.Options.Bearer.RevocationCheckInterval is not { } interval || !CanBeAsked(jwt))
        {
            return ValueTask.FromResult(false);
        }

        var now = time.GetUtcNow();
        if (_answers.Find(digest, now) is not { } answer)
        {
            var asked = digest;
            answer = new(() => AskAsync(token, asked, jwt));
            _answers.Store(digest, answer, now + interval);
        }

        return new(answer.Value.WaitAsync(cancellationToken));
    }

    private bool CanBeAsked(JsonWebToken jwt) => jwt.Issuer == pool.Issuer
        && jwt.TryGetPayloadValue<string>(ClaimNames.Scope, out var scope)
        && scope.Split(' ').Contains(SelfService);

    private async Task<bool> AskAsync(string token, TokenDigest digest, JsonWebToken jwt)
    {
        var reply = await calls.SendAsync(
            GetUser, (api, cancellationToken) => api.GetUserAsync(new() { AccessToken = token }, cancellationToken), CancellationToken.None);
        switch (reply)
        {
            case Reply<GetUserResponse>.None { Failure: ServiceFailure.Error error } when RefusalTable.Find(error).Kind is RefusalKind.Denied or RefusalKind.SignedOut:
                // For good: what is revoked stays so.
                _answers.Store(digest, s_revoked, new DateTimeOffset(jwt.ValidTo, TimeSpan.Zero));
                return true;
            case Reply<GetUserResponse>.None:
                _answers.Store(digest, s_notKnownToBe, time.GetUtcNow() + s_afterOutage);
                return false;
            default:
                return false;
        }
    }
}
