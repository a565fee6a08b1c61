using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests;

/// <summary>Signing in with USER_AUTH.</summary>
internal static class Choices
{
    /// <summary>A pool that lets people in by password and by codes, and an app client that lets them choose.</summary>
    public static Task<UserPoolClientType> CreateChoiceAppAsync(
        this LocalPool local, Action<CreateUserPoolRequest>? pool = null, Action<CreateUserPoolClientRequest>? client = null) =>
        local.CreateAppAsync(
            request =>
            {
                request.Policies = new() { SignInPolicy = new() { AllowedFirstAuthFactors = ["PASSWORD", "EMAIL_OTP", "SMS_OTP"] } };
                pool?.Invoke(request);
            },
            request =>
            {
                request.ExplicitAuthFlows = ["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"];
                client?.Invoke(request);
            });

    public static Task<InitiateAuthResponse> ChooseAsync(
        this LocalPool local, UserPoolClientType app, string username, string? preferred = null, params (string Name, string Value)[] more) =>
        local.Client.InitiateAuthAsync(new()
        {
            ClientId = app.ClientId,
            AuthFlow = AuthFlowType.USER_AUTH,
            AuthParameters = Parameters(app, username, preferred is null ? more : [("PREFERRED_CHALLENGE", preferred), .. more]),
        });

    public static Task<RespondToAuthChallengeResponse> AnswerAsync(
        this LocalPool local, UserPoolClientType app, string challenge, string session, string username, params (string Name, string Value)[] responses) =>
        local.Client.RespondToAuthChallengeAsync(new()
        {
            ClientId = app.ClientId,
            ChallengeName = challenge,
            Session = session,
            ChallengeResponses = Parameters(app, username, responses),
        });

    /// <summary>The same two, as an administrator does them.</summary>
    public static Task<AdminInitiateAuthResponse> ChooseAsAdminAsync(
        this LocalPool local, UserPoolClientType app, string username, string? preferred = null, params (string Name, string Value)[] more) =>
        local.Client.AdminInitiateAuthAsync(new()
        {
            UserPoolId = app.UserPoolId,
            ClientId = app.ClientId,
            AuthFlow = AuthFlowType.USER_AUTH,
            AuthParameters = Parameters(app, username, preferred is null ? more : [("PREFERRED_CHALLENGE", preferred), .. more]),
        });

    public static Task<AdminRespondToAuthChallengeResponse> AnswerAsAdminAsync(
        this LocalPool local, UserPoolClientType app, string challenge, string session, string username, params (string Name, string Value)[] responses) =>
        local.Client.AdminRespondToAuthChallengeAsync(new()
        {
            UserPoolId = app.UserPoolId,
            ClientId = app.ClientId,
            ChallengeName = challenge,
            Session = session,
            ChallengeResponses = Parameters(app, username, responses),
        });

    private static Dictionary<string, string> Parameters(UserPoolClientType app, string username, (string Name, string Value)[] more)
    {
        Dictionary<string, string> parameters = new() { ["USERNAME"] = username };
        foreach (var (name, value) in more)
            parameters[name] = value;
        return People.With(app, username, parameters);
    }
}
