using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Operations;

/// <summary>Whatever is sent, in whatever field: an answer or an error of the service, never a fault, and nothing else changes.</summary>
public sealed class HostileInputTests : IDisposable
{
    private static readonly string[] Operations =
    [
        "SignUp name", "SignUp password", "SignUp attribute", "SignUp value", "SignUp hash",
        "ConfirmSignUp name", "ConfirmSignUp code", "ConfirmSignUp session", "Resend name",
        "Forgot name", "Reset name", "Reset code", "Reset password",
        "Password name", "Password password", "Password hash", "Password client",
        "SRP name", "SRP a", "Refresh token", "Refresh device",
        "Verifier name", "Verifier block", "Verifier signature", "Verifier time",
        "NewPassword name", "NewPassword session", "NewPassword password", "NewPassword value",
        "Renew token", "Revoke token", "GetUser token", "Change token", "Update token", "Verify token",
    ];

    private readonly LocalPool local = new();

    public static TheoryData<string> Fields => [.. Operations];

    public void Dispose() => local.Dispose();

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task Nothing_that_is_sent_breaks_anything(string field)
    {
        var app = await local.CreateAppAsync(client: client => client.PreventUserExistenceErrors = "ENABLED");
        await local.RegisterAsync(app, "jane");
        var before = local.Cognito.Service.Store.Read(tables => tables.Users.Find(app.UserPoolId, "jane"))!;

        foreach (var text in Nasty.Texts)
        {
            var error = await Record.ExceptionAsync(() => SendAsync(app, field, text));
            Assert.True(error is null or (AmazonCognitoIdentityProviderException and not InternalErrorException), $"{field}: {error}");
        }

        var after = local.Cognito.Service.Store.Read(tables => tables.Users.Find(app.UserPoolId, "jane"))!;
        Assert.Equal(before.Attributes, after.Attributes);
        Assert.Equal(before.Password!.Hash, after.Password!.Hash);
        Assert.NotNull((await local.SignInAsync(app, "jane")).AuthenticationResult);
    }

    [Theory]
    [InlineData("\uD83D\uDE00\uD83D\uDC69\uD83D\uDCBB")]
    [InlineData("\u202Eenaj\u202C")]
    [InlineData("';DROP/**/TABLE/**/users;--")]
    [InlineData("{\"name\":\"jane\"}")]
    [InlineData("\u05D0\u05D1\u05D2")]
    [InlineData("{####}{username}")]
    [InlineData("\u0130stanbul")]
    public async Task A_name_that_the_pattern_allows_comes_back_as_it_went_in(string name)
    {
        var app = await local.CreateAppAsync(pool => pool.UsernameConfiguration = new() { CaseSensitive = false });
        var error = await Record.ExceptionAsync(() => local.SignUpAsync(app, name, People.Password, People.Attribute("nickname", name)));
        if (error is not null)
        {
            // Format characters are not in the pattern of UsernameType.
            Assert.StartsWith("1 validation error detected", Assert.IsType<InvalidParameterException>(error).Message, StringComparison.Ordinal);
            Assert.Contains('\u202E', name);
            return;
        }

        await local.Client.AdminConfirmSignUpAsync(new() { UserPoolId = app.UserPoolId, Username = name });
        var tokens = (await local.SignInWithSrpAsync(app, name)).AuthenticationResult;
        var user = await local.Client.GetUserAsync(new() { AccessToken = tokens.AccessToken });

        Assert.Equal(name, user.Username);
        Assert.Equal(name, user.UserAttributes.Single(attribute => attribute.Name == "nickname").Value);
        Assert.NotNull((await local.RefreshAsync(app, tokens.RefreshToken)).AuthenticationResult);
    }

    private Task SendAsync(UserPoolClientType app, string field, string text)
    {
        var (client, id) = (local.Client, app.ClientId);
        return field switch
        {
            "SignUp name" => client.SignUpAsync(new() { ClientId = id, Username = text, Password = People.Password }),
            "SignUp password" => client.SignUpAsync(new() { ClientId = id, Username = "jane", Password = text }),
            "SignUp attribute" => local.SignUpAsync(app, "jane", People.Password, People.Attribute(text, "x")),
            "SignUp value" => local.SignUpAsync(app, "jane", People.Password, People.Attribute("nickname", text)),
            "SignUp hash" => client.SignUpAsync(new() { ClientId = id, SecretHash = text, Username = "jane", Password = People.Password }),
            "ConfirmSignUp name" => local.ConfirmAsync(app, text, "123456"),
            "ConfirmSignUp code" => local.ConfirmAsync(app, "jane", text),
            "ConfirmSignUp session" => client.ConfirmSignUpAsync(new() { ClientId = id, Username = "jane", ConfirmationCode = "1", Session = text }),
            "Resend name" => client.ResendConfirmationCodeAsync(new() { ClientId = id, Username = text }),
            "Forgot name" => client.ForgotPasswordAsync(new() { ClientId = id, Username = text }),
            "Reset name" => ResetAsync(id, text, "1", People.Password),
            "Reset code" => ResetAsync(id, "jane", text, People.Password),
            "Reset password" => ResetAsync(id, "jane", "1", text),
            "Password name" => StartAsync(id, "USER_PASSWORD_AUTH", ("USERNAME", text), ("PASSWORD", "x")),
            "Password password" => StartAsync(id, "USER_PASSWORD_AUTH", ("USERNAME", "bob"), ("PASSWORD", text)),
            "Password hash" => StartAsync(id, "USER_PASSWORD_AUTH", ("USERNAME", "bob"), ("PASSWORD", "x"), ("SECRET_HASH", text)),
            "Password client" => StartAsync(text, "USER_PASSWORD_AUTH", ("USERNAME", "bob"), ("PASSWORD", "x")),
            "SRP name" => StartAsync(id, "USER_SRP_AUTH", ("USERNAME", text), ("SRP_A", "2")),
            "SRP a" => StartAsync(id, "USER_SRP_AUTH", ("USERNAME", "jane"), ("SRP_A", text)),
            "Refresh token" => StartAsync(id, "REFRESH_TOKEN_AUTH", ("REFRESH_TOKEN", text)),
            "Refresh device" => StartAsync(id, "REFRESH_TOKEN_AUTH", ("REFRESH_TOKEN", "x"), ("DEVICE_KEY", text)),
            "Verifier name" => AnswerAsync(id, "PASSWORD_VERIFIER", null, Verifier(("USERNAME", text))),
            "Verifier block" => AnswerAsync(id, "PASSWORD_VERIFIER", null, Verifier(("PASSWORD_CLAIM_SECRET_BLOCK", text))),
            "Verifier signature" => AnswerAsync(id, "PASSWORD_VERIFIER", null, Verifier(("PASSWORD_CLAIM_SIGNATURE", text))),
            "Verifier time" => AnswerAsync(id, "PASSWORD_VERIFIER", null, Verifier(("TIMESTAMP", text))),
            "NewPassword name" => AnswerAsync(id, "NEW_PASSWORD_REQUIRED", new string('A', 40), new() { ["USERNAME"] = text, ["NEW_PASSWORD"] = "x" }),
            "NewPassword session" => AnswerAsync(id, "NEW_PASSWORD_REQUIRED", text, new() { ["USERNAME"] = "jane", ["NEW_PASSWORD"] = "x" }),
            "NewPassword password" => AnswerAsync(id, "NEW_PASSWORD_REQUIRED", new string('A', 40), new() { ["USERNAME"] = "jane", ["NEW_PASSWORD"] = text }),
            "NewPassword value" => AnswerAsync(id, "NEW_PASSWORD_REQUIRED", new string('A', 40), new() { ["USERNAME"] = "jane", ["userAttributes.x"] = text }),
            "Renew token" => client.GetTokensFromRefreshTokenAsync(new() { ClientId = id, RefreshToken = text }),
            "Revoke token" => client.RevokeTokenAsync(new() { ClientId = id, Token = text }),
            "GetUser token" => client.GetUserAsync(new() { AccessToken = text }),
            "Change token" => client.ChangePasswordAsync(new() { AccessToken = text, PreviousPassword = "x", ProposedPassword = People.Password }),
            "Update token" => client.UpdateUserAttributesAsync(new() { AccessToken = text, UserAttributes = [People.Email("x@example.com")] }),
            "Verify token" => client.VerifyUserAttributeAsync(new() { AccessToken = text, AttributeName = "email", Code = "1" }),
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };
    }

    private Task<ConfirmForgotPasswordResponse> ResetAsync(string clientId, string name, string code, string password) => local.Client.ConfirmForgotPasswordAsync(
        new() { ClientId = clientId, Username = name, ConfirmationCode = code, Password = password });

    private Task<InitiateAuthResponse> StartAsync(string clientId, string flow, params (string Name, string Value)[] parameters) => local.Client.InitiateAuthAsync(
        new() { ClientId = clientId, AuthFlow = flow, AuthParameters = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value) });

    private Task<RespondToAuthChallengeResponse> AnswerAsync(string clientId, string challenge, string? session, Dictionary<string, string> responses) =>
        local.Client.RespondToAuthChallengeAsync(
            new() { ClientId = clientId, ChallengeName = challenge, Session = session, ChallengeResponses = responses });

    private static Dictionary<string, string> Verifier((string Name, string Value) other) => new()
    {
        ["USERNAME"] = "jane",
        ["PASSWORD_CLAIM_SECRET_BLOCK"] = "AAAA",
        ["PASSWORD_CLAIM_SIGNATURE"] = "AAAA",
        ["TIMESTAMP"] = "Tue Feb 1 03:04:05 UTC 2000",
        [other.Name] = other.Value,
    };
}
