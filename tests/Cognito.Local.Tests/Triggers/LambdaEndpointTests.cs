using System.Text.Json.Nodes;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Triggers;

/// <summary>Triggers as calls to Lambda functions by the ARNs of the pool's LambdaConfig.</summary>
public sealed class LambdaEndpointTests : IAsyncLifetime
{
    private LambdaFunctions functions = null!;
    private LocalPool local = null!;

    public async ValueTask InitializeAsync()
    {
        functions = await LambdaFunctions.StartAsync();
        local = new LocalPool(new() { LambdaEndpoint = functions.Address });
    }

    public ValueTask DisposeAsync()
    {
        local.Dispose();
        return functions.DisposeAsync();
    }

    [Fact]
    public async Task A_function_gets_the_events_exact_JSON_at_the_path_of_its_name()
    {
        var app = await AppAsync(new() { PreSignUp = Arn("pre-sign-up") + ":live" });

        await local.Client.SignUpAsync(new()
        {
            ClientId = app.ClientId,
            Username = "jane",
            Password = People.Password,
            UserAttributes = [People.Email("jane@example.com")],
            ValidationData = [People.Attribute("captcha", "7")],
            ClientMetadata = new() { ["campaign"] = "spring" },
        });

        var (path, sent) = Assert.Single(functions.Calls);
        Assert.Equal("/2015-03-31/functions/pre-sign-up/invocations", path);
        Same($$$"""
            {
              "version": "1", "triggerSource": "PreSignUp_SignUp", "region": "us-east-1", "userPoolId": "{{{app.UserPoolId}}}", "userName": "jane",
              "callerContext": { "awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": "{{{app.ClientId}}}" },
              "request": { "userAttributes": { "email": "jane@example.com" }, "validationData": { "captcha": "7" }, "clientMetadata": { "campaign": "spring" } },
              "response": { "autoConfirmUser": false, "autoVerifyEmail": false, "autoVerifyPhone": false }
            }
            """, sent);
    }

    [Fact]
    public async Task What_a_function_sets_in_the_response_counts()
    {
        var app = await AppAsync(new() { PreSignUp = Arn("f"), PostConfirmation = Arn("f") });
        functions.Run = (sent, _) =>
        {
            if ((string?)sent["triggerSource"] == "PreSignUp_SignUp")
                sent["response"] = new JsonObject { ["autoConfirmUser"] = true, ["autoVerifyEmail"] = true };
            return Task.FromResult(sent.ToJsonString());
        };

        Assert.True((await SignUpAsync(app)).UserConfirmed);
        var sub = (await local.Client.AdminGetUserAsync(new() { UserPoolId = app.UserPoolId, Username = "jane" })).UserAttributes.Single(a => a.Name == "sub").Value;
        Same($$$"""
            {
              "version": "1", "triggerSource": "PostConfirmation_ConfirmSignUp", "region": "us-east-1", "userPoolId": "{{{app.UserPoolId}}}", "userName": "jane",
              "callerContext": { "awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": "{{{app.ClientId}}}" },
              "request": { "userAttributes": { "sub": "{{{sub}}}", "cognito:user_status": "CONFIRMED", "email": "jane@example.com", "email_verified": "true" } },
              "response": {}
            }
            """, functions.Calls.Last().Event);
    }

    [Fact]
    public async Task A_delegate_takes_a_functions_place()
    {
        var app = await AppAsync(new() { PreSignUp = Arn("f") });
        local.Cognito.Triggers(app.UserPoolId).PreSignUp = (_, _, _) => default;

        await SignUpAsync(app);
        Assert.Empty(functions.Calls);
    }

    [Theory]
    [InlineData("not JSON", "Invalid lambda function output : Invalid JSON")]
    [InlineData("null", "Unrecognizable lambda output")]
    [InlineData("[]", "Unrecognizable lambda output")]
    [InlineData("{}", "Unrecognizable lambda output")]
    [InlineData("""{"response":{"autoConfirmUser":true}}""", "Unrecognizable lambda output")]
    public async Task What_is_not_the_event_is_refused(string returned, string message)
    {
        var app = await AppAsync(new() { PreSignUp = Arn("f") });
        functions.Run = (_, _) => Task.FromResult(returned);

        await LocalPool.RefusedAsync<InvalidLambdaResponseException>(message, () => SignUpAsync(app));
        Assert.Empty(local.Picture(app.UserPoolId));
    }

    [Theory]
    [InlineData("extra", "\"x\"")]
    [InlineData("version", "1")]
    [InlineData("callerContext", "null")]
    [InlineData("response", "[]")]
    [InlineData("response", """{"autoConfirmUser":"yes"}""")]
    public async Task An_event_that_is_not_whole_or_has_wrong_types_is_refused(string member, string value)
    {
        var app = await AppAsync(new() { PreSignUp = Arn("f") });
        functions.Run = (sent, _) =>
        {
            sent[member] = JsonNode.Parse(value);
            return Task.FromResult(sent.ToJsonString());
        };

        await LocalPool.RefusedAsync<InvalidLambdaResponseException>("Unrecognizable lambda output", () => SignUpAsync(app));
        Assert.Empty(local.Picture(app.UserPoolId));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_function_that_throws_refuses_in_its_own_words(bool withHeader)
    {
        var app = await AppAsync(new() { PreSignUp = Arn("f") });
        functions.Run = (_, http) =>
        {
            if (withHeader)
                http.Response.Headers["X-Amz-Function-Error"] = "Unhandled";
            return Task.FromResult("""{"errorMessage":"Members only","errorType":"Error","trace":[]}""");
        };

        await LocalPool.RefusedAsync<UserLambdaValidationException>("PreSignUp failed with error Members only.", () => SignUpAsync(app));
        Assert.Empty(local.Picture(app.UserPoolId));
    }

    [Theory]
    [InlineData(404, "ResourceNotFoundException:http://internal", "PreSignUp invocation failed due to error ResourceNotFoundException.")]
    [InlineData(403, "AccessDeniedException", "PreSignUp invocation failed due to error AccessDeniedException.")]
    [InlineData(502, null, "PreSignUp invocation failed due to error ServiceException.")]
    public async Task A_function_that_cannot_be_invoked_is_named_with_the_reason(int status, string? type, string message)
    {
        var app = await AppAsync(new() { PreSignUp = Arn("f") });
        functions.Run = (_, http) =>
        {
            http.Response.StatusCode = status;
            if (type is not null)
                http.Response.Headers["x-amzn-errortype"] = type;
            return Task.FromResult("{}");
        };

        await LocalPool.RefusedAsync<UnexpectedLambdaException>(message, () => SignUpAsync(app));
    }

    [Fact]
    public async Task A_function_that_takes_too_long_is_called_three_times()
    {
        var app = await AppAsync(new() { PreSignUp = Arn("f") });
        functions.Run = async (sent, http) =>
        {
            local.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return sent.ToJsonString();
        };

        await LocalPool.RefusedAsync<UnexpectedLambdaException>("PreSignUp invocation failed due to configuration.", () => SignUpAsync(app));
        Assert.Equal(3, functions.Calls.Count);
    }

    [Fact]
    public async Task Without_an_endpoint_and_where_nobody_listens_it_is_a_matter_of_configuration()
    {
        using var nowhere = new LocalPool();
        using var silent = new LocalPool(new() { LambdaEndpoint = new Uri("http://127.0.0.1:1") });
        foreach (var pool in new[] { nowhere, silent })
        {
            var app = await pool.CreateAppAsync(request => request.LambdaConfig = new() { PreSignUp = Arn("f") });
            await LocalPool.RefusedAsync<UnexpectedLambdaException>("PreSignUp invocation failed due to configuration.", () => pool.SignUpAsync(app, "jane"));
        }
    }

    [Fact]
    public async Task The_first_version_of_token_generation_changes_the_ID_token_alone()
    {
        var app = await AppAsync(new() { PreTokenGeneration = Arn("tokens") });
        functions.Run = (sent, _) =>
        {
            sent["response"] = JsonNode.Parse("""
                { "claimsOverrideDetails": { "claimsToAddOrOverride": { "tenant": "acme" }, "claimsToSuppress": ["email"],
                  "groupOverrideDetails": { "groupsToOverride": ["auditors"], "iamRolesToOverride": [], "preferredRole": null } } }
                """);
            return Task.FromResult(sent.ToJsonString());
        };
        await local.RegisterAsync(app, "jane");

        var tokens = (await local.SignInAsync(app, "jane")).AuthenticationResult;

        var sent = functions.Calls.Single().Event;
        Assert.Equal(("1", "TokenGeneration_Authentication"), ((string?)sent["version"], (string?)sent["triggerSource"]));
        var request = sent["request"]!.AsObject();
        request.Remove("userAttributes");
        Same("""{ "groupConfiguration": { "groupsToOverride": [], "iamRolesToOverride": [], "preferredRole": null } }""", request);
        Same("""{ "claimsOverrideDetails": null }""", sent["response"]!);
        var (id, access) = (PreTokenGenerationTests.Claims(tokens.IdToken), PreTokenGenerationTests.Claims(tokens.AccessToken));
        Assert.Equal("acme", (string?)id["tenant"]);
        Assert.False(id.ContainsKey("email"));
        Assert.False(access.ContainsKey("tenant"));
        Assert.Equal("""["auditors"]""", access["cognito:groups"]!.ToJsonString());
    }

    [Theory]
    [InlineData("V2_0", "2")]
    [InlineData("V3_0", "3")]
    public async Task Later_versions_of_token_generation_change_both_tokens(string version, string number)
    {
        var app = await AppAsync(new() { PreTokenGenerationConfig = new() { LambdaVersion = version, LambdaArn = Arn("tokens") } });
        functions.Run = (sent, _) =>
        {
            sent["response"] = JsonNode.Parse("""
                { "claimsAndScopeOverrideDetails": {
                  "idTokenGeneration": { "claimsToAddOrOverride": { "plan": { "seats": 3 } }, "claimsToSuppress": ["email"] },
                  "accessTokenGeneration": { "claimsToAddOrOverride": { "tenant": "acme" }, "scopesToAdd": ["orders/read"], "scopesToSuppress": [] } } }
                """);
            return Task.FromResult(sent.ToJsonString());
        };
        await local.RegisterAsync(app, "jane");

        var tokens = (await local.SignInAsync(app, "jane")).AuthenticationResult;

        var sent = functions.Calls.Single().Event;
        Assert.Equal(number, (string?)sent["version"]);
        Same("""["aws.cognito.signin.user.admin"]""", sent["request"]!["scopes"]!);
        Same("""{ "claimsAndScopeOverrideDetails": null }""", sent["response"]!);
        var (id, access) = (PreTokenGenerationTests.Claims(tokens.IdToken), PreTokenGenerationTests.Claims(tokens.AccessToken));
        Assert.Equal("""{"seats":3}""", id["plan"]!.ToJsonString());
        Assert.False(id.ContainsKey("email"));
        Assert.Equal(("acme", "aws.cognito.signin.user.admin orders/read"), ((string?)access["tenant"], (string?)access["scope"]));
    }

    [Fact]
    public async Task In_the_first_version_claims_are_text()
    {
        var app = await AppAsync(new() { PreTokenGeneration = Arn("tokens") });
        functions.Run = (sent, _) =>
        {
            sent["response"] = JsonNode.Parse("""{ "claimsOverrideDetails": { "claimsToAddOrOverride": { "seats": 3 } } }""");
            return Task.FromResult(sent.ToJsonString());
        };
        await local.RegisterAsync(app, "jane");

        await LocalPool.RefusedAsync<InvalidLambdaResponseException>("Unrecognizable lambda output", () => local.SignInAsync(app, "jane"));
    }

    [Fact]
    public async Task A_custom_sign_in_goes_through_three_functions()
    {
        var app = await AppAsync(
            new() { DefineAuthChallenge = Arn("define"), CreateAuthChallenge = Arn("create"), VerifyAuthChallengeResponse = Arn("verify") },
            client => client.ExplicitAuthFlows = ["ALLOW_CUSTOM_AUTH"]);
        await local.RegisterAsync(app, "jane");
        functions.Run = (sent, _) =>
        {
            var (request, response) = (sent["request"]!, sent["response"]!);
            switch ((string?)sent["triggerSource"])
            {
                case "DefineAuthChallenge_Authentication":
                    response["issueTokens"] = request["session"]!.AsArray().Count == 1;
                    response["challengeName"] = "CUSTOM_CHALLENGE";
                    break;
                case "CreateAuthChallenge_Authentication":
                    response["publicChallengeParameters"] = new JsonObject { ["riddle"] = "2+2" };
                    response["privateChallengeParameters"] = new JsonObject { ["solution"] = "4" };
                    response["challengeMetadata"] = "sum";
                    break;
                default:
                    response["answerCorrect"] = (string?)request["challengeAnswer"] == (string?)request["privateChallengeParameters"]!["solution"];
                    break;
            }

            return Task.FromResult(sent.ToJsonString());
        };

        var asked = await local.StartCustomAsync(app, "jane");
        Assert.NotNull((await local.SolveAsync(app, "jane", asked.Session, "4", new() { ["n"] = "1" })).AuthenticationResult);

        var requests = functions.Calls.Select(call => call.Event["request"]!.DeepClone().AsObject()).ToList();
        requests.ForEach(request => request.Remove("userAttributes"));
        string[] expected =
        [
            """{ "session": [], "userNotFound": false }""",
            """{ "challengeName": "CUSTOM_CHALLENGE", "session": [], "userNotFound": false }""",
            """{ "privateChallengeParameters": { "solution": "4" }, "challengeAnswer": "4", "clientMetadata": { "n": "1" }, "userNotFound": false }""",
            """{ "session": [{ "challengeName": "CUSTOM_CHALLENGE", "challengeResult": true, "challengeMetadata": "sum" }], "clientMetadata": { "n": "1" }, "userNotFound": false }""",
        ];
        Assert.All(expected.Zip(requests), pair => Same(pair.First, pair.Second));
        Assert.Equal(expected.Length, requests.Count);
        string[] responses =
        [
            """{ "challengeName": null, "issueTokens": null, "failAuthentication": null }""",
            """{ "publicChallengeParameters": null, "privateChallengeParameters": null, "challengeMetadata": null }""",
            """{ "answerCorrect": null }""",
        ];
        Assert.All(responses.Zip(functions.Calls), pair => Same(pair.First, pair.Second.Event["response"]!));
    }

    [Fact]
    public async Task Migration_messages_and_senders_have_their_events_too()
    {
        var app = await AppAsync(new()
        {
            UserMigration = Arn("migrate"),
            CustomMessage = Arn("word"),
            PreAuthentication = Arn("before"),
            PostAuthentication = Arn("after"),
            CustomEmailSender = new() { LambdaVersion = "V1_0", LambdaArn = Arn("send") },
            KMSKeyID = "arn:aws:kms:us-east-1:000000000000:key/1",
        });
        functions.Run = (sent, _) =>
        {
            if ((string?)sent["triggerSource"] == "UserMigration_Authentication")
                sent["response"] = JsonNode.Parse("""{ "userAttributes": { "email": "jane@example.com", "email_verified": "true" }, "finalUserStatus": "CONFIRMED", "messageAction": "SUPPRESS" }""");
            return Task.FromResult(sent.ToJsonString());
        };

        await local.SignInAsync(app, "jane", "weak");
        await local.Client.ForgotPasswordAsync(new() { ClientId = app.ClientId, Username = "jane" });

        var calls = functions.Calls.ToArray();
        Assert.Equal(["migrate", "before", "after", "word", "send"], calls.Select(call => call.Path.Split('/')[3]));
        Same("""{ "password": "weak", "validationData": null }""", calls[0].Event["request"]!);
        Same("""{ "userAttributes": null, "finalUserStatus": null, "messageAction": null, "desiredDeliveryMediums": null, "forceAliasCreation": null, "enableSMSMFA": null }""", calls[0].Event["response"]!);
        Same("""{ "validationData": null, "userNotFound": false }""", Particular(calls[1].Event));
        Same("""{ "newDeviceUsed": false }""", Particular(calls[2].Event));
        Same("""{ "codeParameter": "{####}", "usernameParameter": null }""", Particular(calls[3].Event));
        Same("""{ "smsMessage": null, "emailMessage": null, "emailSubject": null }""", calls[3].Event["response"]!);
        var code = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(local.NewestCode("jane@example.com")));
        Same($$"""{ "type": "customEmailSenderRequestV1", "code": "{{code}}" }""", Particular(calls[4].Event));
    }

    [Fact]
    public async Task A_text_message_has_an_event_of_its_own()
    {
        var app = await local.CreateAppAsync(pool =>
        {
            pool.AutoVerifiedAttributes = ["phone_number"];
            pool.LambdaConfig = new()
            {
                CustomSMSSender = new() { LambdaVersion = "V1_0", LambdaArn = Arn("send") },
                KMSKeyID = "arn:aws:kms:us-east-1:000000000000:key/1",
            };
        });

        await local.SignUpAsync(app, "jane", People.Password, People.Attribute("phone_number", "+15550100"));

        var sent = Assert.Single(functions.Calls).Event;
        Assert.Equal("CustomSMSSender_SignUp", (string?)sent["triggerSource"]);
        var code = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(local.NewestCode("+15550100")));
        Same($$"""{ "type": "customSMSSenderRequestV1", "code": "{{code}}" }""", Particular(sent));
    }

    private static JsonObject Particular(JsonObject sent)
    {
        var request = sent["request"]!.DeepClone().AsObject();
        Assert.True(request.Remove("userAttributes"));
        return request;
    }

    private static void Same(string expected, JsonNode actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"expected {JsonNode.Parse(expected)!.ToJsonString()}\nactual   {actual.ToJsonString()}");

    private static string Arn(string name) => $"arn:aws:lambda:us-east-1:000000000000:function:{name}";

    private Task<SignUpResponse> SignUpAsync(UserPoolClientType app) => local.SignUpAsync(app, "jane", People.Password, People.Email("jane@example.com"));

    private Task<UserPoolClientType> AppAsync(LambdaConfigType config, Action<CreateUserPoolClientRequest>? client = null) =>
        local.CreateAppAsync(pool => pool.LambdaConfig = config, client);
}
