using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests;

/// <summary>A pool whose functions ask a riddle: the answer to "2+2", of which only they know that it is 4.</summary>
internal static class CustomPool
{
    public static async Task<UserPoolClientType> CreateCustomAppAsync(this LocalPool local, Action<CreateUserPoolClientRequest>? client = null, Action<CreateUserPoolRequest>? pool = null)
    {
        var app = await local.CreateAppAsync(pool, request =>
        {
            request.ExplicitAuthFlows = ["ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_PASSWORD_AUTH"];
            client?.Invoke(request);
        });
        var triggers = local.Cognito.Triggers(app.UserPoolId);
        triggers.DefineAuthChallenge = (request, response, _) =>
        {
            response.IssueTokens = request.Session is [.., { ChallengeName: "CUSTOM_CHALLENGE", ChallengeResult: true }];
            response.FailAuthentication = request.Session.Count(round => !round.ChallengeResult) == 3;
            response.ChallengeName = request.Session is [{ ChallengeName: "SRP_A" }] ? "PASSWORD_VERIFIER" : "CUSTOM_CHALLENGE";
            return default;
        };
        triggers.CreateAuthChallenge = (request, response, _) =>
        {
            response.PublicChallengeParameters["riddle"] = "2+2";
            response.PrivateChallengeParameters["solution"] = "4";
            response.ChallengeMetadata = $"riddle {request.Session.Count + 1}";
            return default;
        };
        triggers.VerifyAuthChallengeResponse = (request, response, _) =>
        {
            response.AnswerCorrect = request.ChallengeAnswer == request.PrivateChallengeParameters["solution"];
            return default;
        };
        return app;
    }

    public static Task<InitiateAuthResponse> StartCustomAsync(this LocalPool local, UserPoolClientType app, string username, params (string Name, string Value)[] more) =>
        local.Client.InitiateAuthAsync(new()
        {
            ClientId = app.ClientId,
            AuthFlow = AuthFlowType.CUSTOM_AUTH,
            AuthParameters = People.With(app, username, more.Append(("USERNAME", username)).ToDictionary(pair => pair.Item1, pair => pair.Item2)),
        });

    public static Task<RespondToAuthChallengeResponse> SolveAsync(
        this LocalPool local, UserPoolClientType app, string username, string session, string? answer, Dictionary<string, string>? metadata = null)
    {
        var responses = new Dictionary<string, string> { ["USERNAME"] = username };
        if (answer is not null)
            responses["ANSWER"] = answer;
        return local.Client.RespondToAuthChallengeAsync(new()
        {
            ClientId = app.ClientId,
            ChallengeName = ChallengeNameType.CUSTOM_CHALLENGE,
            Session = session,
            ChallengeResponses = People.With(app, username, responses),
            ClientMetadata = metadata,
        });
    }
}
