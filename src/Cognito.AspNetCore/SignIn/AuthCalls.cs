using Amazon.CognitoIdentityProvider;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Devices;
using Cognito.AspNetCore.Service;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.SignIn;

/// <summary>The two calls of a sign-in, with all that every one of them carries: those for everybody, or their administrators' twins.</summary>
internal sealed class AuthCalls([FromKeyedServices] ServiceCalls calls, [FromKeyedServices] UserPool pool)
{
    private const string InitiateAuth = "InitiateAuth";
    private const string RespondToAuthChallenge = "RespondToAuthChallenge";
    private const string Admin = "Admin";
    private const string TargetAcr = "TARGET_ACR_VALUES";
    private const string AccessToken = "ACCESS_TOKEN";

    private readonly bool _isAdmin = pool.Options.SignIn.PasswordProof == PasswordProof.Admin;

    /// <summary>Starts, under the name the person typed.</summary>
    public Task<Reply<AuthReply>> InitiateAsync(HttpContext context, SignInTicket progress, Opening opening, Proofs proofs, CancellationToken cancellationToken)
    {
        var parameters = OpeningParameters.Of(opening, proofs);
        if (proofs.Device is { } device)
        {
            parameters[ParameterNames.DeviceKey] = device.Key;
        }

        return InitiateAsync(context, progress, OpeningParameters.Flow(opening, _isAdmin), parameters, cancellationToken);
    }

    /// <summary>Goes on from what the access token stands for, towards a level.</summary>
    public Task<Reply<AuthReply>> StepUpAsync(HttpContext context, SignInTicket progress, string accessToken, CancellationToken cancellationToken) =>
        InitiateAsync(context, progress, AuthFlowType.USER_AUTH, new() { [AccessToken] = accessToken }, cancellationToken);

    /// <summary>Goes on from a confirmed sign-up, by the session of the ticket.</summary>
    public Task<Reply<AuthReply>> ContinueAsync(HttpContext context, SignInTicket progress, CancellationToken cancellationToken) =>
        InitiateAsync(context, progress, AuthFlowType.USER_AUTH, [], cancellationToken);

    /// <summary>Answers, under the immutable name as soon as the service has told it.</summary>
    public async Task<Reply<AuthReply>> RespondAsync(
        HttpContext context, SignInTicket progress, ChallengeAnswer answer, KnownDevice? device, CancellationToken cancellationToken)
    {
        var responses = new Dictionary<string, string>();
        answer.WriteResponses(responses);
        if (device is not null && answer is PasswordVerifierAnswer or CustomChallengeAnswer)
        {
            responses[ParameterNames.DeviceKey] = device.Key;
        }

        var username = progress.UserIdForSrp ?? progress.Username;
        responses[ParameterNames.Username] = username;
        var operation = _isAdmin ? Admin + RespondToAuthChallenge : RespondToAuthChallenge;
        var metadata = await calls.MetadataAsync(context, operation);
        return await calls.SendAsync(operation, username, async (api, hash, token) =>
        {
            Add(responses, hash);
            return _isAdmin
                ? AuthReply.From(await api.AdminRespondToAuthChallengeAsync(
                    new()
                    {
                        UserPoolId = pool.Options.UserPoolId,
                        ClientId = pool.ClientId,
                        ChallengeName = answer.Name,
                        ChallengeResponses = responses,
                        Session = progress.Session,
                        ClientMetadata = metadata,
                        ContextData = ServiceCalls.AdminContext(context),
                    },
                    token))
                : AuthReply.From(await api.RespondToAuthChallengeAsync(
                    new()
                    {
                        ClientId = pool.ClientId,
                        ChallengeName = answer.Name,
                        ChallengeResponses = responses,
                        Session = progress.Session,
                        ClientMetadata = metadata,
                        UserContextData = calls.UserContext(context),
                    },
                    token));
        }, cancellationToken);
    }

    private async Task<Reply<AuthReply>> InitiateAsync(
        HttpContext context, SignInTicket progress, AuthFlowType flow, Dictionary<string, string> parameters, CancellationToken cancellationToken)
    {
        parameters[ParameterNames.Username] = progress.Username;
        if (progress.Acr is { } levels)
        {
            parameters[TargetAcr] = levels;
        }

        var operation = _isAdmin ? Admin + InitiateAuth : InitiateAuth;
        var metadata = await calls.MetadataAsync(context, operation);
        return await calls.SendAsync(operation, progress.Username, async (api, hash, token) =>
        {
            Add(parameters, hash);
            return _isAdmin
                ? AuthReply.From(await api.AdminInitiateAuthAsync(
                    new()
                    {
                        UserPoolId = pool.Options.UserPoolId,
                        ClientId = pool.ClientId,
                        AuthFlow = flow,
                        AuthParameters = parameters,
                        Session = progress.Session,
                        ClientMetadata = metadata,
                        ContextData = ServiceCalls.AdminContext(context),
                    },
                    token))
                : AuthReply.From(await api.InitiateAuthAsync(
                    new()
                    {
                        ClientId = pool.ClientId,
                        AuthFlow = flow,
                        AuthParameters = parameters,
                        Session = progress.Session,
                        ClientMetadata = metadata,
                        UserContextData = calls.UserContext(context),
                    },
                    token));
        }, cancellationToken);
    }

    private static void Add(Dictionary<string, string> parameters, string? hash)
    {
        if (hash is not null)
        {
            parameters[ParameterNames.SecretHash] = hash;
        }
    }
}
