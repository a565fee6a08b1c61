using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Local.Triggers;
using Cognito.Protocol.Srp;

namespace Cognito.Local.Tests.Challenges;

public sealed class CustomAuthTests : IDisposable
{
    private readonly LocalPool local = new();

    [Theory]
    [InlineData("DefineAuthChallenge")]
    [InlineData("CreateAuthChallenge")]
    [InlineData("VerifyAuthChallengeResponse")]
    public async Task It_needs_all_three_functions(string missing)
    {
        var app = await local.CreateCustomAppAsync();
        await local.RegisterAsync(app, "jane");
        var triggers = local.Cognito.Triggers(app.UserPoolId);
        typeof(PoolTriggers).GetProperty(missing)!.SetValue(triggers, null);

        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Custom auth lambda trigger is not configured for the user pool.", () => local.StartCustomAsync(app, "jane"));
    }

    [Fact]
    public async Task Functions_are_told_of_each_round_and_of_what_the_app_says_with_an_answer()
    {
        var app = await local.CreateCustomAppAsync();
        await local.RegisterAsync(app, "jane");
        var triggers = local.Cognito.Triggers(app.UserPoolId);
        var (define, verify) = (triggers.DefineAuthChallenge!, triggers.VerifyAuthChallengeResponse!);
        var (defined, verified) = (new List<DefineAuthChallengeRequest>(), new List<VerifyAuthChallengeResponseRequest>());
        triggers.DefineAuthChallenge = (request, response, cancellationToken) =>
        {
            defined.Add(request);
            return define(request, response, cancellationToken);
        };
        triggers.VerifyAuthChallengeResponse = (request, response, cancellationToken) =>
        {
            verified.Add(request);
            return verify(request, response, cancellationToken);
        };

        var asked = await local.StartCustomAsync(app, "jane");
        var again = await local.SolveAsync(app, "jane", asked.Session, "5", new() { ["try"] = "1" });
        await local.SolveAsync(app, "jane", again.Session, "4");

        Assert.Empty(defined[0].Session);
        Assert.Equal([new("CUSTOM_CHALLENGE", false, "riddle 1")], defined[1].Session);
        Assert.Equal([new("CUSTOM_CHALLENGE", false, "riddle 1"), new("CUSTOM_CHALLENGE", true, "riddle 2")], defined[2].Session);
        Assert.Equal([null, "1", null], defined.Select(request => request.ClientMetadata?["try"]));
        Assert.Equal("DefineAuthChallenge_Authentication", defined[0].TriggerSource);
        Assert.Equal("VerifyAuthChallengeResponse_Authentication", verified[0].TriggerSource);
        Assert.Equal(["5", "4"], verified.Select(request => request.ChallengeAnswer));
        Assert.Equal("jane@example.com", verified[0].UserAttributes["email"]);
    }

    [Fact]
    public async Task With_SRP_first_the_password_comes_before_the_functions_own_challenge()
    {
        var app = await local.CreateCustomAppAsync();
        await local.RegisterAsync(app, "jane");
        var sessions = new List<string>();
        var triggers = local.Cognito.Triggers(app.UserPoolId);
        var define = triggers.DefineAuthChallenge!;
        triggers.DefineAuthChallenge = (request, response, cancellationToken) =>
        {
            sessions.Add(string.Join(' ', request.Session.Select(round => $"{round.ChallengeName}:{round.ChallengeResult}")));
            return define(request, response, cancellationToken);
        };
        using var srp = new SrpClient();

        var first = await local.StartCustomAsync(app, "jane", ("CHALLENGE_NAME", "SRP_A"), ("SRP_A", srp.A));
        Assert.Equal(ChallengeNameType.PASSWORD_VERIFIER, first.ChallengeName);
        var second = await local.Client.RespondToAuthChallengeAsync(local.Prove(app, srp, first.ChallengeParameters, People.Password));
        Assert.Equal(ChallengeNameType.CUSTOM_CHALLENGE, second.ChallengeName);
        var third = await local.SolveAsync(app, "jane", second.Session, "4");

        Assert.NotNull(third.AuthenticationResult);
        Assert.Equal(["SRP_A:True", "SRP_A:True PASSWORD_VERIFIER:True", "SRP_A:True PASSWORD_VERIFIER:True CUSTOM_CHALLENGE:True"], sessions);
    }

    [Fact]
    public async Task With_SRP_first_a_further_factor_comes_after_the_password_and_the_functions_are_told()
    {
        var app = await local.CreateCustomAppAsync(pool: pool =>
        {
            pool.MfaConfiguration = UserPoolMfaType.OPTIONAL;
            pool.SmsConfiguration = new() { SnsCallerArn = "arn:aws:iam::000000000000:role/sms" };
        });
        await local.Client.AdminCreateUserAsync(new()
        {
            UserPoolId = app.UserPoolId,
            Username = "jane",
            UserAttributes = [People.Attribute("phone_number", "+15550100"), People.Attribute("phone_number_verified", "true")],
            MessageAction = MessageActionType.SUPPRESS,
        });
        await local.Client.AdminSetUserPasswordAsync(new() { UserPoolId = app.UserPoolId, Username = "jane", Password = People.Password, Permanent = true });
        await local.Client.AdminSetUserMFAPreferenceAsync(new() { UserPoolId = app.UserPoolId, Username = "jane", SMSMfaSettings = new() { Enabled = true, PreferredMfa = true } });
        var rounds = new List<string>();
        var triggers = local.Cognito.Triggers(app.UserPoolId);
        var define = triggers.DefineAuthChallenge!;
        triggers.DefineAuthChallenge = (request, response, cancellationToken) =>
        {
            rounds.Add(string.Join(' ', request.Session.Select(round => round.ChallengeName)));
            return define(request, response, cancellationToken);
        };
        using var srp = new SrpClient();

        var first = await local.StartCustomAsync(app, "jane", ("CHALLENGE_NAME", "SRP_A"), ("SRP_A", srp.A));
        var second = await local.Client.RespondToAuthChallengeAsync(local.Prove(app, srp, first.ChallengeParameters, People.Password));
        Assert.Equal(ChallengeNameType.SMS_MFA, second.ChallengeName);
        var third = await local.Client.RespondToAuthChallengeAsync(new()
        {
            ClientId = app.ClientId,
            ChallengeName = second.ChallengeName,
            Session = second.Session,
            ChallengeResponses = new() { ["USERNAME"] = "jane", ["SMS_MFA_CODE"] = local.NewestCode("+15550100") },
        });
        Assert.Equal(ChallengeNameType.CUSTOM_CHALLENGE, third.ChallengeName);
        Assert.NotNull((await local.SolveAsync(app, "jane", third.Session, "4")).AuthenticationResult);
        Assert.Equal(["SRP_A", "SRP_A PASSWORD_VERIFIER SMS_MFA", "SRP_A PASSWORD_VERIFIER SMS_MFA CUSTOM_CHALLENGE"], rounds);
    }

    [Fact]
    public async Task With_SRP_first_a_wrong_password_ends_it()
    {
        var app = await local.CreateCustomAppAsync();
        await local.RegisterAsync(app, "jane");
        using var srp = new SrpClient();
        var first = await local.StartCustomAsync(app, "jane", ("CHALLENGE_NAME", "SRP_A"), ("SRP_A", srp.A));

        await LocalPool.RefusedAsync<NotAuthorizedException>("Incorrect username or password.", () =>
            local.Client.RespondToAuthChallengeAsync(local.Prove(app, srp, first.ChallengeParameters, "Wrong-1234")));
    }

    [Fact]
    public async Task SRP_first_needs_its_number()
    {
        var app = await local.CreateCustomAppAsync();
        await local.RegisterAsync(app, "jane");

        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Missing required parameter SRP_A", () => local.StartCustomAsync(app, "jane", ("CHALLENGE_NAME", "SRP_A")));
    }

    [Fact]
    public async Task Functions_cannot_ask_for_the_password_of_who_has_not_begun_with_SRP()
    {
        var app = await local.CreateCustomAppAsync();
        await local.RegisterAsync(app, "jane");
        local.Cognito.Triggers(app.UserPoolId).DefineAuthChallenge = (_, response, _) =>
        {
            response.ChallengeName = "PASSWORD_VERIFIER";
            return default;
        };

        await LocalPool.RefusedAsync<InvalidLambdaResponseException>("Unrecognizable lambda output", () => local.StartCustomAsync(app, "jane"));
    }

    [Fact]
    public async Task Functions_can_let_someone_in_without_asking_and_shut_the_door()
    {
        var app = await local.CreateCustomAppAsync();
        await local.RegisterAsync(app, "jane");
        var triggers = local.Cognito.Triggers(app.UserPoolId);
        triggers.DefineAuthChallenge = (_, response, _) =>
        {
            response.IssueTokens = true;
            return default;
        };
        Assert.NotNull((await local.StartCustomAsync(app, "jane")).AuthenticationResult);

        triggers.DefineAuthChallenge = (_, response, _) =>
        {
            response.IssueTokens = response.FailAuthentication = true;
            return default;
        };
        await LocalPool.RefusedAsync<NotAuthorizedException>("Incorrect username or password.", () => local.StartCustomAsync(app, "jane"));
    }

    [Fact]
    public async Task Who_was_disabled_on_the_way_does_not_get_tokens()
    {
        var app = await local.CreateCustomAppAsync();
        await local.RegisterAsync(app, "jane");
        var asked = await local.StartCustomAsync(app, "jane");
        await local.Client.AdminDisableUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" });

        await LocalPool.RefusedAsync<NotAuthorizedException>("User is disabled.", () => local.SolveAsync(app, "jane", asked.Session, "4"));
    }

    [Fact]
    public async Task Who_has_not_confirmed_is_told_so_before_any_question()
    {
        var app = await local.CreateCustomAppAsync();
        await local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"));

        await LocalPool.RefusedAsync<UserNotConfirmedException>("User is not confirmed.", () => local.StartCustomAsync(app, "jane"));
    }

    [Fact]
    public async Task A_temporary_password_is_replaced_once_the_functions_are_content()
    {
        var app = await local.CreateCustomAppAsync();
        await local.Client.AdminCreateUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane", TemporaryPassword = "Temporary-1" });

        var answer = await local.SolveAsync(app, "jane", (await local.StartCustomAsync(app, "jane")).Session, "4");
        Assert.Equal(ChallengeNameType.NEW_PASSWORD_REQUIRED, answer.ChallengeName);
        var done = await local.Client.RespondToAuthChallengeAsync(new()
        {
            ClientId = app.ClientId,
            ChallengeName = answer.ChallengeName,
            Session = answer.Session,
            ChallengeResponses = new() { ["USERNAME"] = "jane", ["NEW_PASSWORD"] = People.Password },
        });
        Assert.NotNull(done.AuthenticationResult);
    }

    [Fact]
    public async Task Who_does_not_exist_is_asked_as_well_where_callers_must_not_learn_it()
    {
        var app = await local.CreateCustomAppAsync(client => client.PreventUserExistenceErrors = PreventUserExistenceErrorTypes.ENABLED);
        await local.RegisterAsync(app, "jane");
        var triggers = local.Cognito.Triggers(app.UserPoolId);
        var define = triggers.DefineAuthChallenge!;
        var told = new List<DefineAuthChallengeRequest>();
        triggers.DefineAuthChallenge = (request, response, cancellationToken) =>
        {
            told.Add(request);
            return define(request, response, cancellationToken);
        };

        var real = await local.StartCustomAsync(app, "jane");
        var nobody = await local.StartCustomAsync(app, "nobody");
        Assert.Equal(real.ChallengeName, nobody.ChallengeName);
        Assert.Equal(real.ChallengeParameters.Keys, nobody.ChallengeParameters.Keys);
        Assert.Equal("nobody", nobody.ChallengeParameters["USERNAME"]);
        Assert.Equal(real.Session.Length, nobody.Session.Length);

        // The functions were told, and whatever they say, nobody gets in.
        Assert.Equal([false, true], told.Select(request => request.UserNotFound));
        Assert.Empty(told[1].UserAttributes);
        await LocalPool.RefusedAsync<NotAuthorizedException>("Incorrect username or password.", () => local.SolveAsync(app, "nobody", nobody.Session, "4"));
    }

    [Fact]
    public async Task Who_does_not_exist_is_named_where_callers_may_learn_it()
    {
        var app = await local.CreateCustomAppAsync();

        await LocalPool.RefusedAsync<UserNotFoundException>("User does not exist.", () => local.StartCustomAsync(app, "nobody"));
    }

    [Theory]
    [InlineData("DefineAuthChallenge")]
    [InlineData("CreateAuthChallenge")]
    [InlineData("VerifyAuthChallengeResponse")]
    public async Task A_function_that_throws_refuses_in_its_own_words(string trigger)
    {
        var app = await local.CreateCustomAppAsync();
        await local.RegisterAsync(app, "jane");
        var asked = await local.StartCustomAsync(app, "jane");
        var triggers = local.Cognito.Triggers(app.UserPoolId);
        if (trigger == "DefineAuthChallenge")
            triggers.DefineAuthChallenge = (_, _, _) => throw new InvalidOperationException("Closed");
        else if (trigger == "CreateAuthChallenge")
            triggers.CreateAuthChallenge = (_, _, _) => throw new InvalidOperationException("Closed");
        else
            triggers.VerifyAuthChallengeResponse = (_, _, _) => throw new InvalidOperationException("Closed");

        await LocalPool.RefusedAsync<UserLambdaValidationException>(
            $"{trigger} failed with error Closed.", () => local.SolveAsync(app, "jane", asked.Session, "5"));
    }

    public void Dispose() => local.Dispose();
}
