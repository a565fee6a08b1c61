using System.Text.Json.Nodes;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.Local.Triggers;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.Local.Tests.Triggers;

public sealed class PreTokenGenerationTests : IDisposable
{
    private static readonly string[] s_guarded =
    [
        "acr", "amr", "at_hash", "aud", "auth_time", "azp", "client_id", "cognito:username", "device_key", "event_id", "exp", "iat",
        "identities", "iss", "jti", "nbf", "nonce", "origin_jti", "sub", "token_use", "username", "version",
    ];

    private readonly LocalPool local = new();

    [Fact]
    public async Task A_function_adds_changes_and_suppresses_claims_of_each_token()
    {
        var app = await JaneAsync((_, response) =>
        {
            response.IdToken.ClaimsToAddOrOverride["tenant"] = "acme";
            response.IdToken.ClaimsToAddOrOverride["name"] = "Jane Doe";
            response.IdToken.ClaimsToAddOrOverride["plan"] = new JsonObject { ["seats"] = 3, ["tags"] = new JsonArray("a", "b") };
            response.IdToken.ClaimsToSuppress.Add("email");
            response.AccessToken.ClaimsToAddOrOverride["tenant"] = "acme-api";
        });

        var (id, access) = Claims((await local.SignInAsync(app, "jane")).AuthenticationResult);

        Assert.Equal("acme", (string?)id["tenant"]);
        Assert.Equal("Jane Doe", (string?)id["name"]);
        Assert.Equal("""{"seats":3,"tags":["a","b"]}""", id["plan"]!.ToJsonString());
        Assert.False(id.ContainsKey("email"));
        Assert.True(id.ContainsKey("email_verified"));
        Assert.Equal("acme-api", (string?)access["tenant"]);
        Assert.False(access.ContainsKey("plan"));
    }

    [Fact]
    public async Task What_is_added_and_suppressed_is_suppressed()
    {
        var app = await JaneAsync((_, response) =>
        {
            response.IdToken.ClaimsToAddOrOverride["tenant"] = "acme";
            response.IdToken.ClaimsToSuppress.Add("tenant");
        });

        Assert.False(Claims((await local.SignInAsync(app, "jane")).AuthenticationResult).Id.ContainsKey("tenant"));
    }

    [Fact]
    public async Task Guarded_claims_stay_whatever_a_function_wants()
    {
        var app = await JaneAsync((_, _) => { });
        var (id, access) = Claims((await local.SignInAsync(app, "jane")).AuthenticationResult);
        local.Cognito.Triggers(app.UserPoolId).PreTokenGeneration = (_, response, _) =>
        {
            foreach (var token in new[] { response.IdToken, response.AccessToken })
            {
                foreach (var name in s_guarded)
                {
                    token.ClaimsToAddOrOverride[name] = "forged";
                    token.ClaimsToSuppress.Add(name);
                }
            }

            return default;
        };
        var (forgedId, forgedAccess) = Claims((await local.SignInAsync(app, "jane")).AuthenticationResult);

        string[] changing = ["jti", "origin_jti", "event_id"];
        Assert.All(s_guarded.Except(changing), name => Assert.Equal(id[name]?.ToJsonString(), forgedId[name]?.ToJsonString()));
        Assert.All(s_guarded.Except(changing), name => Assert.Equal(access[name]?.ToJsonString(), forgedAccess[name]?.ToJsonString()));
        Assert.All(changing, name => Assert.NotEqual("forged", (string?)forgedId[name]));
        Assert.All(changing, name => Assert.NotNull(forgedAccess[name]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_access_token_can_name_its_own_client_as_audience_and_nobody_else(bool own)
    {
        var app = await JaneAsync((request, response) => response.AccessToken.ClaimsToAddOrOverride["aud"] = own ? request.ClientId : "https://other.test");

        Assert.Equal(own ? app.ClientId : null, (string?)Claims((await local.SignInAsync(app, "jane")).AuthenticationResult).Access["aud"]);
    }

    [Fact]
    public async Task A_function_is_told_of_the_groups_and_can_give_others()
    {
        PreTokenGenerationRequest? told = null;
        var app = await JaneAsync((request, response) =>
        {
            told = request;
            response.Groups = new TokenGroups(["auditors"], ["arn:aws:iam::000000000000:role/audit"], "arn:aws:iam::000000000000:role/audit");
        });
        await local.Client.CreateGroupAsync(new() { UserPoolId = app.UserPoolId, GroupName = "admins", RoleArn = "arn:aws:iam::000000000000:role/admin" });
        await local.Client.AdminAddUserToGroupAsync(new() { UserPoolId = app.UserPoolId, GroupName = "admins", Username = "jane" });

        var (id, access) = Claims((await local.SignInAsync(app, "jane")).AuthenticationResult);

        Assert.Equal(["admins"], told!.GroupConfiguration.GroupsToOverride);
        Assert.Equal(["arn:aws:iam::000000000000:role/admin"], told.GroupConfiguration.IamRolesToOverride);
        Assert.Equal("arn:aws:iam::000000000000:role/admin", told.GroupConfiguration.PreferredRole);
        Assert.Equal("""["auditors"]""", id["cognito:groups"]!.ToJsonString());
        Assert.Equal("""["auditors"]""", access["cognito:groups"]!.ToJsonString());
        Assert.Equal("""["arn:aws:iam::000000000000:role/audit"]""", id["cognito:roles"]!.ToJsonString());
        Assert.Equal("arn:aws:iam::000000000000:role/audit", (string?)id["cognito:preferred_role"]);
    }

    [Fact]
    public async Task Without_groups_there_are_no_roles()
    {
        var app = await JaneAsync((_, response) => response.IdToken.ClaimsToSuppress.Add("cognito:groups"));
        await local.Client.CreateGroupAsync(new() { UserPoolId = app.UserPoolId, GroupName = "admins", RoleArn = "arn:aws:iam::000000000000:role/admin" });
        await local.Client.AdminAddUserToGroupAsync(new() { UserPoolId = app.UserPoolId, GroupName = "admins", Username = "jane" });

        var (id, access) = Claims((await local.SignInAsync(app, "jane")).AuthenticationResult);

        Assert.DoesNotContain(id, claim => claim.Key is "cognito:groups" or "cognito:roles" or "cognito:preferred_role");
        Assert.True(access.ContainsKey("cognito:groups"));
    }

    [Fact]
    public async Task Scopes_can_be_added_and_taken_and_what_they_allow_goes_with_them()
    {
        PreTokenGenerationRequest? told = null;
        var app = await JaneAsync((request, response) =>
        {
            told = request;
            response.ScopesToAdd.Add("orders/read");
            response.ScopesToSuppress.Add("aws.cognito.signin.user.admin");
        });

        var tokens = (await local.SignInAsync(app, "jane")).AuthenticationResult;

        Assert.Equal(["aws.cognito.signin.user.admin"], told!.Scopes);
        Assert.Equal("orders/read", (string?)Claims(tokens).Access["scope"]);
        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Access Token does not have required scopes", () => local.Client.GetUserAsync(new() { AccessToken = tokens.AccessToken }));
    }

    [Fact]
    public async Task More_than_5000_changes_are_refused()
    {
        var many = 5000;
        var app = await JaneAsync((_, response) =>
        {
            for (var i = 0; i < many; i++)
                response.ScopesToSuppress.Add($"scope/{i}");
        });

        await local.SignInAsync(app, "jane");
        many++;
        await LocalPool.RefusedAsync<InvalidLambdaResponseException>(
            "PreTokenGeneration changes more than 5000 claims and scopes.", () => local.SignInAsync(app, "jane"));
    }

    [Theory]
    [InlineData("V1_0", false)]
    [InlineData("V2_0", true)]
    [InlineData("V3_0", true)]
    public async Task Access_tokens_are_changed_only_in_plans_that_have_it(string version, bool isRefused)
    {
        Task<string> Create() => local.CreatePoolAsync(pool =>
        {
            pool.UserPoolTier = Amazon.CognitoIdentityProvider.UserPoolTierType.LITE;
            pool.LambdaConfig = new() { PreTokenGenerationConfig = new() { LambdaVersion = version, LambdaArn = "arn:aws:lambda:us-east-1:000000000000:function:f" } };
        });

        if (isRefused)
            await LocalPool.RefusedAsync<FeatureUnavailableInTierException>("Access token customization is not available in the feature plan of the user pool.", Create);
        else
            await Create();
    }

    [Fact]
    public async Task The_source_says_why_tokens_are_made()
    {
        var sources = new List<string>();
        var app = await JaneAsync((request, _) => sources.Add(request.TriggerSource));

        var first = (await local.SignInAsync(app, "jane")).AuthenticationResult;
        await local.RefreshAsync(app, first.RefreshToken);
        await local.RenewAsync(app, first.RefreshToken);
        await local.Client.AdminCreateUserAsync(new() { UserPoolId = app.UserPoolId, Username = "new", TemporaryPassword = "Temporary-1" });
        var asked = await local.SignInAsync(app, "new", "Temporary-1");
        await local.Client.RespondToAuthChallengeAsync(new()
        {
            ClientId = app.ClientId,
            ChallengeName = asked.ChallengeName,
            Session = asked.Session,
            ChallengeResponses = new() { ["USERNAME"] = "new", ["NEW_PASSWORD"] = People.Password },
        });

        Assert.Equal(
            ["TokenGeneration_Authentication", "TokenGeneration_RefreshTokens", "TokenGeneration_RefreshTokens", "TokenGeneration_NewPasswordChallenge"], sources);
    }

    [Fact]
    public async Task What_the_app_says_reaches_the_function_with_answers_and_refreshes_but_not_from_the_beginning()
    {
        var told = new List<string?>();
        var app = await JaneAsync((request, _) => told.Add(request.ClientMetadata?["why"]));

        var tokens = (await local.Client.InitiateAuthAsync(new()
        {
            ClientId = app.ClientId,
            AuthFlow = Amazon.CognitoIdentityProvider.AuthFlowType.USER_PASSWORD_AUTH,
            AuthParameters = new() { ["USERNAME"] = "jane", ["PASSWORD"] = People.Password },
            ClientMetadata = new() { ["why"] = "begin" },
        })).AuthenticationResult;
        await local.Client.GetTokensFromRefreshTokenAsync(new() { ClientId = app.ClientId, RefreshToken = tokens.RefreshToken, ClientMetadata = new() { ["why"] = "renew" } });

        Assert.Equal([null, "renew"], told);
    }

    [Fact]
    public async Task When_it_refuses_nothing_is_given_and_no_refresh_token_is_used_up()
    {
        var isClosed = false;
        var app = await JaneAsync(
            (_, _) =>
            {
                if (isClosed)
                    throw new InvalidOperationException("Closed");
            },
            client =>
            {
                client.ExplicitAuthFlows = ["ALLOW_USER_PASSWORD_AUTH"];
                client.RefreshTokenRotation = new() { Feature = "ENABLED", RetryGracePeriodSeconds = 0 };
            });
        var tokens = (await local.SignInAsync(app, "jane")).AuthenticationResult;
        isClosed = true;
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<UserLambdaValidationException>("PreTokenGeneration failed with error Closed.", () => local.SignInAsync(app, "jane"));
        await LocalPool.RefusedAsync<UserLambdaValidationException>("PreTokenGeneration failed with error Closed.", () => local.RenewAsync(app, tokens.RefreshToken));
        Assert.Equal(before, local.Picture(app.UserPoolId));

        isClosed = false;
        Assert.NotNull((await local.RenewAsync(app, tokens.RefreshToken)).RefreshToken);
    }

    public void Dispose() => local.Dispose();

    private async Task<UserPoolClientType> JaneAsync(
        Action<PreTokenGenerationRequest, PreTokenGenerationResponse> change, Action<CreateUserPoolClientRequest>? client = null)
    {
        var app = await local.CreateAppAsync(client: client);
        await local.RegisterAsync(app, "jane");
        local.Cognito.Triggers(app.UserPoolId).PreTokenGeneration = (request, response, _) =>
        {
            change(request, response);
            return default;
        };
        return app;
    }

    private static (JsonObject Id, JsonObject Access) Claims(AuthenticationResultType tokens) => (Claims(tokens.IdToken), Claims(tokens.AccessToken));

    public static JsonObject Claims(string token) =>
        JsonNode.Parse(Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Decode(new JsonWebToken(token).EncodedPayload))!.AsObject();
}
