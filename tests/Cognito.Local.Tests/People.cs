using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Protocol;
using Cognito.Protocol.Srp;

namespace Cognito.Local.Tests;

/// <summary>What a person does through an app: sign up, read the code, confirm, sign in.</summary>
internal static class People
{
    public const string Password = "Password1!";

    public static AttributeType Attribute(string name, string value) => new() { Name = name, Value = value };

    public static AttributeType Email(string value) => Attribute("email", value);

    /// <summary>The code or password in the newest message to someone.</summary>
    public static string NewestCode(this LocalPool local, string to) => local.Cognito.Messages(to: to)[0].Code!;

    public static Task<SignUpResponse> SignUpAsync(
        this LocalPool local, UserPoolClientType app, string username, string? password = Password, params AttributeType[] attributes) =>
        local.Client.SignUpAsync(new()
        {
            ClientId = app.ClientId,
            SecretHash = Hash(app, username),
            Username = username,
            Password = password,
            UserAttributes = attributes.Length == 0 ? null : [.. attributes],
        });

    public static async Task ConfirmAsync(this LocalPool local, UserPoolClientType app, string username, string code) =>
        await local.Client.ConfirmSignUpAsync(new()
        {
            ClientId = app.ClientId,
            SecretHash = Hash(app, username),
            Username = username,
            ConfirmationCode = code,
        });

    /// <summary>Someone with a verified e-mail address <c>{username}@example.com</c>, in a pool that verifies e-mail.</summary>
    public static async Task<string> RegisterAsync(this LocalPool local, UserPoolClientType app, string username, string password = Password)
    {
        var email = username + "@example.com";
        var sub = (await local.SignUpAsync(app, username, password, Email(email))).UserSub;
        await local.ConfirmAsync(app, username, local.NewestCode(email));
        return sub;
    }

    public static Task<InitiateAuthResponse> SignInAsync(
        this LocalPool local, UserPoolClientType app, string username, string password = Password) =>
        local.Client.InitiateAuthAsync(new()
        {
            ClientId = app.ClientId,
            AuthFlow = AuthFlowType.USER_PASSWORD_AUTH,
            AuthParameters = With(app, username, new() { ["USERNAME"] = username, ["PASSWORD"] = password }),
        });

    public static Task<InitiateAuthResponse> StartSrpAsync(this LocalPool local, UserPoolClientType app, string username, string srpA) =>
        local.Client.InitiateAuthAsync(new()
        {
            ClientId = app.ClientId,
            AuthFlow = AuthFlowType.USER_SRP_AUTH,
            AuthParameters = With(app, username, new() { ["USERNAME"] = username, ["SRP_A"] = srpA }),
        });

    public static async Task<RespondToAuthChallengeResponse> SignInWithSrpAsync(
        this LocalPool local, UserPoolClientType app, string username, string password = Password)
    {
        using var srp = new SrpClient();
        var challenge = await local.StartSrpAsync(app, username, srp.A);
        return await local.Client.RespondToAuthChallengeAsync(local.Prove(app, srp, challenge.ChallengeParameters, password));
    }

    /// <summary>The answer to PASSWORD_VERIFIER.</summary>
    public static RespondToAuthChallengeRequest Prove(
        this LocalPool local, UserPoolClientType app, SrpClient srp, Dictionary<string, string> challenge, string password, string? timestamp = null)
    {
        var user = challenge["USER_ID_FOR_SRP"];
        timestamp ??= SrpTimestamp.Format(local.Clock.GetUtcNow());
        return new()
        {
            ClientId = app.ClientId,
            ChallengeName = ChallengeNameType.PASSWORD_VERIFIER,
            ChallengeResponses = With(app, user, new()
            {
                ["USERNAME"] = user,
                ["PASSWORD_CLAIM_SECRET_BLOCK"] = challenge["SECRET_BLOCK"],
                ["TIMESTAMP"] = timestamp,
                ["PASSWORD_CLAIM_SIGNATURE"] = srp.Sign(
                    SrpIdentity.ForUser(app.UserPoolId, user), password, challenge["SRP_B"], challenge["SALT"], challenge["SECRET_BLOCK"], timestamp),
            }),
        };
    }

    public static Task<InitiateAuthResponse> RefreshAsync(
        this LocalPool local, UserPoolClientType app, string refreshToken, string? username = null) =>
        local.Client.InitiateAuthAsync(new()
        {
            ClientId = app.ClientId,
            AuthFlow = AuthFlowType.REFRESH_TOKEN_AUTH,
            AuthParameters = With(app, username ?? "", new() { ["REFRESH_TOKEN"] = refreshToken }),
        });

    public static async Task<AuthenticationResultType> RenewAsync(this LocalPool local, UserPoolClientType app, string refreshToken) =>
        (await local.Client.GetTokensFromRefreshTokenAsync(new()
        {
            ClientId = app.ClientId,
            ClientSecret = app.ClientSecret,
            RefreshToken = refreshToken,
        })).AuthenticationResult;

    public static string? Hash(UserPoolClientType app, string username) =>
        app.ClientSecret is null ? null : SecretHash.Compute(username, app.ClientId, app.ClientSecret);

    public static Dictionary<string, string> With(UserPoolClientType app, string username, Dictionary<string, string> parameters)
    {
        if (Hash(app, username) is { } hash)
            parameters["SECRET_HASH"] = hash;
        return parameters;
    }
}
