using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Service;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.SignIn;

/// <summary>The two calls of a sign-in, with all that every one of them carries.</summary>
internal sealed class AuthCalls(ServiceCalls calls, UserPool pool)
{
    private const string InitiateAuth = "InitiateAuth";
    private const string RespondToAuthChallenge = "RespondToAuthChallenge";

    /// <summary>Starts, under the name the person typed.</summary>
    public async Task<Reply<AuthReply>> InitiateAsync(
        HttpContext context, AuthFlowType flow, SignInTicket progress, Dictionary<string, string> parameters, CancellationToken cancellationToken)
    {
        AddName(parameters, progress.Username);
        var request = new InitiateAuthRequest
        {
            AuthFlow = flow,
            ClientId = pool.ClientId,
            AuthParameters = parameters,
            Session = progress.Session,
            ClientMetadata = await calls.MetadataAsync(context, InitiateAuth),
            UserContextData = calls.UserContext(context),
        };
        return await calls.SendAsync(InitiateAuth, async (api, token) => AuthReply.From(await api.InitiateAuthAsync(request, token)), cancellationToken);
    }

    /// <summary>Answers, under the immutable name as soon as the service has told it.</summary>
    public async Task<Reply<AuthReply>> RespondAsync(
        HttpContext context, SignInTicket progress, ChallengeAnswer answer, CancellationToken cancellationToken)
    {
        var responses = new Dictionary<string, string>();
        answer.WriteResponses(responses);
        AddName(responses, progress.UserIdForSrp ?? progress.Username);
        var request = new RespondToAuthChallengeRequest
        {
            ChallengeName = answer.Name,
            ClientId = pool.ClientId,
            ChallengeResponses = responses,
            Session = progress.Session,
            ClientMetadata = await calls.MetadataAsync(context, RespondToAuthChallenge),
            UserContextData = calls.UserContext(context),
        };
        return await calls.SendAsync(RespondToAuthChallenge, async (api, token) => AuthReply.From(await api.RespondToAuthChallengeAsync(request, token)), cancellationToken);
    }

    /// <summary>USERNAME, and the SECRET_HASH of just that name.</summary>
    private void AddName(Dictionary<string, string> parameters, string username)
    {
        parameters[ParameterNames.Username] = username;
        if (calls.SecretHash(username) is { } hash)
        {
            parameters[ParameterNames.SecretHash] = hash;
        }
    }
}
