using System.Text.Json;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Challenges;

/// <summary>NEW_PASSWORD_REQUIRED (behaviour §3.3), and what a session is worth (§3.1).</summary>
public sealed class NewPasswordRequiredRuleTests : IDisposable
{
    private const string Temporary = "Temp-Passw0rd";
    private const string NewPassword = "New-Passw0rd";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task A_temporary_password_is_exchanged_for_a_permanent_one()
    {
        var app = await InvitingAsync();

        var challenge = await local.SignInWithSrpAsync(app, "jane", Temporary);
        var answer = await AnswerAsync(app, challenge.Session, NewPassword, ("given_name", "Jane"));

        Assert.Equal(ChallengeNameType.NEW_PASSWORD_REQUIRED, challenge.ChallengeName);
        Assert.StartsWith("AYABe", challenge.Session, StringComparison.Ordinal);
        Assert.Null(challenge.AuthenticationResult);
        Assert.Equal("jane", challenge.ChallengeParameters["USER_ID_FOR_SRP"]);
        Assert.Equal(["userAttributes.given_name"], JsonSerializer.Deserialize<string[]>(challenge.ChallengeParameters["requiredAttributes"])!);
        var attributes = JsonSerializer.Deserialize<Dictionary<string, string>>(challenge.ChallengeParameters["userAttributes"])!;
        Assert.Equal(("jane@example.com", "true"), (attributes["email"], attributes["email_verified"]));
        var user = await local.Client.GetUserAsync(new() { AccessToken = answer.AuthenticationResult.AccessToken });
        Assert.Equal("Jane", user.UserAttributes.Single(attribute => attribute.Name == "given_name").Value);
        Assert.NotNull((await local.SignInWithSrpAsync(app, "jane", NewPassword)).AuthenticationResult);
        await LocalPool.RefusedAsync<NotAuthorizedException>("Incorrect username or password.", () => local.SignInAsync(app, "jane", Temporary));
    }

    [Fact]
    public async Task Administrators_answer_the_same_way()
    {
        var app = await InvitingAsync();
        var challenge = await local.Client.AdminInitiateAuthAsync(new()
        {
            UserPoolId = app.UserPoolId,
            ClientId = app.ClientId,
            AuthFlow = AuthFlowType.ADMIN_USER_PASSWORD_AUTH,
            AuthParameters = new() { ["USERNAME"] = "jane", ["PASSWORD"] = Temporary },
        });

        var answer = await local.Client.AdminRespondToAuthChallengeAsync(new()
        {
            UserPoolId = app.UserPoolId,
            ClientId = app.ClientId,
            ChallengeName = challenge.ChallengeName,
            Session = challenge.Session,
            ChallengeResponses = new() { ["USERNAME"] = "jane", ["NEW_PASSWORD"] = NewPassword, ["userAttributes.given_name"] = "Jane" },
        });

        Assert.NotNull(answer.AuthenticationResult.RefreshToken);
    }

    [Fact]
    public async Task The_temporary_password_may_stay_where_there_is_no_history()
    {
        var app = await InvitingAsync();
        var challenge = await local.SignInAsync(app, "jane", Temporary);

        Assert.NotNull((await AnswerAsync(app, challenge.Session, Temporary, ("given_name", "Jane"))).AuthenticationResult);
    }

    [Fact]
    public async Task A_bad_answer_leaves_the_session_good()
    {
        var app = await InvitingAsync(pool => pool.Policies = new()
        {
            PasswordPolicy = new() { MinimumLength = 8, RequireUppercase = true, PasswordHistorySize = 2 },
        });
        var session = (await local.SignInAsync(app, "jane", Temporary)).Session;
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<InvalidPasswordException>(
            "Password did not conform with policy: Password must have uppercase characters", () => AnswerAsync(app, session, "lower-case", ("given_name", "J")));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "1 validation error detected: Value at 'newPassword' failed to satisfy constraint: Member must have length greater than or equal to 6",
            () => AnswerAsync(app, session, "a", ("given_name", "J")));
        await LocalPool.RefusedAsync<PasswordHistoryPolicyViolationException>(
            "Password has previously been used.", () => AnswerAsync(app, session, Temporary, ("given_name", "J")));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Missing required parameter NEW_PASSWORD", () => AnswerAsync(app, session, "", ("given_name", "J")));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Invalid attributes given, given_name is missing", () => AnswerAsync(app, session, NewPassword));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Cannot modify an already provided email", () => AnswerAsync(app, session, NewPassword, ("given_name", "J"), ("email", "other@example.com")));
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Cannot modify an already provided email_verified", () => AnswerAsync(app, session, NewPassword, ("given_name", "J"), ("email_verified", "true")));
        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Attributes did not conform to the schema: shoe: Attribute does not exist in the schema.\n",
            () => AnswerAsync(app, session, NewPassword, ("given_name", "J"), ("shoe", "42")));
        Assert.Equal(before, local.Picture(app.UserPoolId));

        Assert.NotNull((await AnswerAsync(app, session, NewPassword, ("given_name", "J"))).AuthenticationResult);
    }

    [Theory]
    [InlineData("none", "Missing required parameter Session")]
    [InlineData("garbage", "Invalid session for the user.")]
    [InlineData("bent", "Invalid session for the user.")]
    [InlineData("other user", "Invalid session for the user.")]
    [InlineData("other user's name", "Invalid session for the user.")]
    [InlineData("other client", "Invalid session for the user.")]
    [InlineData("other challenge", "Invalid session for the user.")]
    [InlineData("expired", "Invalid session for the user, session is expired.")]
    [InlineData("used", "Invalid session for the user, session can only be used once.")]
    public async Task A_session_is_good_for_one_user_one_client_one_challenge_and_once(string flaw, string message)
    {
        var app = await InvitingAsync();
        var sibling = await local.CreateAppClientAsync(app.UserPoolId);
        await InviteAsync(app, "bob");
        var session = (await local.SignInAsync(app, "jane", Temporary)).Session;
        var bobs = (await local.SignInAsync(app, "bob", Temporary)).Session;
        if (flaw == "used")
            await AnswerAsync(app, session, NewPassword, ("given_name", "Jane"));
        if (flaw == "expired")
            local.Clock.Advance(TimeSpan.FromMinutes(3));
        var before = local.Picture(app.UserPoolId);

        var error = await Record.ExceptionAsync(() => local.Client.RespondToAuthChallengeAsync(new()
        {
            ClientId = flaw == "other client" ? sibling.ClientId : app.ClientId,
            ChallengeName = flaw == "other challenge" ? ChallengeNameType.SMS_MFA : ChallengeNameType.NEW_PASSWORD_REQUIRED,
            Session = flaw switch
            {
                "none" => null,
                "garbage" => "AYABe" + new string('x', 100),
                "bent" => session[..500] + (session[500] == 'A' ? 'B' : 'A') + session[501..],
                "other user" => bobs,
                _ => session,
            },
            ChallengeResponses = new()
            {
                ["USERNAME"] = flaw == "other user's name" ? "bob" : "jane",
                ["NEW_PASSWORD"] = "Other-Passw0rd",
                ["userAttributes.given_name"] = "Eve",
                ["SMS_MFA_CODE"] = "123456",
            },
        }));

        Assert.Equal(message, error?.Message);
        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task Of_two_answers_at_once_with_one_session_one_wins()
    {
        var app = await InvitingAsync();
        var session = (await local.SignInAsync(app, "jane", Temporary)).Session;

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
            await Record.ExceptionAsync(() => AnswerAsync(app, session, NewPassword + i, ("given_name", "Jane"))))));

        Assert.Single(results, error => error is null);
        Assert.All(
            results.Where(error => error is not null),
            error => Assert.Equal("Invalid session for the user, session can only be used once.", error!.Message));
    }

    [Fact]
    public async Task Two_sessions_for_one_temporary_password_cannot_both_set_a_new_one()
    {
        var app = await InvitingAsync();
        var one = (await local.SignInAsync(app, "jane", Temporary)).Session;
        var two = (await local.SignInAsync(app, "jane", Temporary)).Session;
        await AnswerAsync(app, one, NewPassword, ("given_name", "Jane"));

        await LocalPool.RefusedAsync<NotAuthorizedException>("Invalid session for the user.", () => AnswerAsync(app, two, "Other-Passw0rd"));

        Assert.NotNull((await local.SignInAsync(app, "jane", NewPassword)).AuthenticationResult);
    }

    [Fact]
    public async Task A_session_from_a_former_temporary_password_is_worth_nothing()
    {
        var app = await InvitingAsync();
        var session = (await local.SignInAsync(app, "jane", Temporary)).Session;
        local.Clock.Advance(TimeSpan.FromSeconds(1));
        await local.Client.AdminSetUserPasswordAsync(new() { UserPoolId = app.UserPoolId, Username = "jane", Password = "Again-Passw0rd" });

        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Invalid session for the user.", () => AnswerAsync(app, session, NewPassword, ("given_name", "Jane")));
    }

    [Fact]
    public async Task A_user_who_is_disabled_on_the_way_does_not_arrive()
    {
        var app = await InvitingAsync();
        var session = (await local.SignInAsync(app, "jane", Temporary)).Session;
        await local.Client.AdminDisableUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });

        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "User is disabled.", () => AnswerAsync(app, session, NewPassword, ("given_name", "Jane")));
    }

    private async Task<UserPoolClientType> InvitingAsync(Action<CreateUserPoolRequest>? change = null)
    {
        var app = await local.CreateAppAsync(pool =>
        {
            pool.Schema = [new() { Name = "given_name", Required = true, Mutable = true }];
            change?.Invoke(pool);
        });
        await InviteAsync(app, "jane");
        return app;
    }

    private Task<AdminCreateUserResponse> InviteAsync(UserPoolClientType app, string username) => local.Client.AdminCreateUserAsync(new()
    {
        UserPoolId = app.UserPoolId,
        Username = username,
        TemporaryPassword = Temporary,
        UserAttributes = [People.Email(username + "@example.com"), People.Attribute("email_verified", "true")],
    });

    private Task<RespondToAuthChallengeResponse> AnswerAsync(
        UserPoolClientType app, string session, string password, params (string Name, string Value)[] attributes) =>
        local.Client.RespondToAuthChallengeAsync(new()
        {
            ClientId = app.ClientId,
            ChallengeName = ChallengeNameType.NEW_PASSWORD_REQUIRED,
            Session = session,
            ChallengeResponses = new Dictionary<string, string>(
                attributes.Select(attribute => KeyValuePair.Create("userAttributes." + attribute.Name, attribute.Value)))
            {
                ["USERNAME"] = "jane",
                ["NEW_PASSWORD"] = password,
            },
        });
}
