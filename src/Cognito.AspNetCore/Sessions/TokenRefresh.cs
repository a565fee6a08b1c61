using System.Diagnostics;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Diagnostics;
using Cognito.AspNetCore.Service;
using Cognito.AspNetCore.SignIn;
using Cognito.AspNetCore.Tokens;
using Cognito.Protocol.Challenges;
using Cognito.Protocol.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.AspNetCore.Sessions;

/// <summary>One refresh of one session by the service.</summary>
internal sealed class TokenRefresh([FromKeyedServices] ServiceCalls calls, [FromKeyedServices] UserPool pool, [FromKeyedServices] TokenSetValidator tokens, TimeProvider time)
{
    private const string GetTokensFromRefreshToken = "GetTokensFromRefreshToken";
    private const string InitiateAuth = "InitiateAuth";

    private volatile bool _onlyInitiateAuth;

    public async ValueTask<RefreshRequest> PrepareAsync(HttpContext context, OpenedSession session) => new(
        session,
        session.Session.Tokens.RefreshToken ?? throw new ArgumentException("The session has no refresh token.", nameof(session)),
        await calls.MetadataAsync(context, GetTokensFromRefreshToken));

    public async Task<RefreshOutcome> SendAsync(RefreshRequest refresh)
    {
        using var activity = CognitoActivity.Start("cognito.session.refresh");
        return await AskAsync(refresh) switch
        {
            Reply<AuthenticationResultType>.Answer { Value: { AccessToken.Length: > 0, IdToken.Length: > 0 } result } => await AcceptAsync(refresh.Opened, result),
            Reply<AuthenticationResultType>.None { Failure: ServiceFailure.Error error } when Refuses(error) => new RefreshOutcome.Ended(),
            _ => new RefreshOutcome.Unavailable(),
        };
    }

    /// <summary>
    /// GetTokensFromRefreshToken serves clients with and without rotation. Servers of the same protocol that do not know it get REFRESH_TOKEN_AUTH.
    /// </summary>
    private async Task<Reply<AuthenticationResultType>> AskAsync(RefreshRequest refresh)
    {
        if (!_onlyInitiateAuth)
        {
            var request = new GetTokensFromRefreshTokenRequest
            {
                RefreshToken = refresh.RefreshToken,
                ClientId = pool.ClientId,
                DeviceKey = refresh.Session.DeviceKey,
                ClientMetadata = refresh.ClientMetadata,
            };
            var reply = await calls.SendWithSecretAsync(
                GetTokensFromRefreshToken,
                async (api, secret, token) =>
                {
                    request.ClientSecret = secret;
                    return (await api.GetTokensFromRefreshTokenAsync(request, token)).AuthenticationResult;
                },
                CancellationToken.None);
            if (reply is not Reply<AuthenticationResultType>.None { Failure: ServiceFailure.Error { Name: "UnknownOperation" or "NotImplemented" } })
            {
                return reply;
            }

            _onlyInitiateAuth = true;
        }

        // The hash is over the immutable username, not what the person typed.
        new JsonWebToken(refresh.Session.Tokens.IdToken).TryGetPayloadValue<string>(ClaimNames.CognitoUsername, out var username);
        return await calls.SendAsync(
            InitiateAuth,
            username ?? "",
            async (api, hash, token) => (await api.InitiateAuthAsync(Initiate(refresh, hash), token)).AuthenticationResult,
            CancellationToken.None);
    }

    private InitiateAuthRequest Initiate(RefreshRequest refresh, string? hash)
    {
        var parameters = new Dictionary<string, string> { [ParameterNames.RefreshToken] = refresh.RefreshToken };
        if (hash is not null)
        {
            parameters[ParameterNames.SecretHash] = hash;
        }

        if (refresh.Session.DeviceKey is { } deviceKey)
        {
            parameters[ParameterNames.DeviceKey] = deviceKey;
        }

        return new() { AuthFlow = AuthFlowType.REFRESH_TOKEN_AUTH, ClientId = pool.ClientId, AuthParameters = parameters, ClientMetadata = refresh.ClientMetadata };
    }

    /// <summary>Whether the error is about this session, rather than about the moment or the app's settings.</summary>
    private static bool Refuses(ServiceFailure.Error error) => RefusalTable.Find(error).Kind is RefusalKind.Denied or RefusalKind.SignedOut;

    private async Task<RefreshOutcome> AcceptAsync(OpenedSession before, AuthenticationResultType result)
    {
        var set = new TokenSet(result.AccessToken, result.IdToken, result.RefreshToken ?? before.Session.Tokens.RefreshToken);
        return await tokens.ValidateAsync(set, before.Subject, CancellationToken.None) switch
        {
            TokenVerdict.Valid => new RefreshOutcome.Refreshed(before.With(before.Session.With(set, time.GetUtcNow()))),
            TokenVerdict.Invalid => new RefreshOutcome.Ended(),
            TokenVerdict.Undecided => new RefreshOutcome.Unavailable(),
            _ => throw new UnreachableException(),
        };
    }
}
