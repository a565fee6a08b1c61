using System.Text.Json.Nodes;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Challenges;

public sealed class WebAuthnRuleTests : IDisposable
{
    private const string Incorrect = "Incorrect username or password.";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Theory]
    [InlineData(false, 0)]
    [InlineData(false, 7)]
    [InlineData(true, 0)]
    public async Task A_passkey_signs_in_again_and_again(bool usesRsa, int signCount)
    {
        var app = await local.CreatePasskeyAppAsync();
        await local.RegisterAsync(app, "jane");
        using var authenticator = new PasskeyDevice(usesRsa) { SignCount = (uint)signCount };
        await local.AddPasskeyAsync(await local.TokenAsync(app, "jane"), authenticator);

        for (var i = 0; i < 2; i++)
        {
            var answer = await local.SignInWithPasskeyAsync(app, "jane", authenticator);
            Assert.NotNull(answer.AuthenticationResult.AccessToken);
        }
    }

    [Fact]
    public async Task The_challenge_has_the_service_s_options()
    {
        var app = await local.CreatePasskeyAppAsync("required");
        await local.RegisterAsync(app, "jane");
        using var authenticator = new PasskeyDevice();
        await local.AddPasskeyAsync(await local.TokenAsync(app, "jane"), authenticator);

        var challenge = await local.StartWebAuthnAsync(app, "jane");

        Assert.Equal(ChallengeNameType.WEB_AUTHN, challenge.ChallengeName);
        Assert.Equal(["WEB_AUTHN"], challenge.AvailableChallenges);
        Assert.InRange(challenge.Session.Length, 1400, 1700);
        var options = JsonNode.Parse(Assert.Single(challenge.ChallengeParameters, parameter => parameter.Key == "CREDENTIAL_REQUEST_OPTIONS").Value)!.AsObject();
        Assert.Equal(32, System.Buffers.Text.Base64Url.DecodeFromChars((string)options["challenge"]!).Length);
        options.Remove("challenge");
        var expected = $$"""
            {
              "timeout": 60000,
              "rpId": "example.com",
              "allowCredentials": [{ "type": "public-key", "id": "{{authenticator.IdText}}", "transports": ["internal"] }],
              "userVerification": "required"
            }
            """;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), options), options.ToJsonString());
    }

    [Theory]
    [InlineData("wrong relying party", "preferred")]
    [InlineData("wrong origin", "preferred")]
    [InlineData("wrong type", "preferred")]
    [InlineData("wrong challenge", "preferred")]
    [InlineData("user not present", "preferred")]
    [InlineData("user not verified", "required")]
    [InlineData("cloned counter", "preferred")]
    [InlineData("counter that stands still", "preferred")]
    [InlineData("other key", "preferred")]
    [InlineData("other user's credential", "preferred")]
    [InlineData("other user's handle", "preferred")]
    [InlineData("assertion of another sign-in", "preferred")]
    [InlineData("tampered signature", "preferred")]
    [InlineData("no response", "preferred")]
    [InlineData("empty", "preferred")]
    public async Task An_assertion_with_a_flaw_is_refused_and_changes_nothing(string flaw, string verification)
    {
        var app = await local.CreatePasskeyAppAsync(verification);
        await local.RegisterAsync(app, "jane");
        await local.RegisterAsync(app, "bob");
        using var authenticator = new PasskeyDevice { SignCount = 10 };
        using var bobs = new PasskeyDevice();
        using var impostor = new PasskeyDevice { Id = authenticator.Id, SignCount = 100 };
        await local.AddPasskeyAsync(await local.TokenAsync(app, "jane"), authenticator);
        await local.AddPasskeyAsync(await local.TokenAsync(app, "bob"), bobs);
        var earlier = await local.StartWebAuthnAsync(app, "jane");
        var challenge = await local.StartWebAuthnAsync(app, "jane");
        var options = challenge.ChallengeParameters["CREDENTIAL_REQUEST_OPTIONS"];
        var signer = flaw switch { "other key" => impostor, "other user's credential" => bobs, _ => authenticator };
        switch (flaw)
        {
            case "wrong relying party":
                authenticator.RelyingPartyId = "example.org";
                break;
            case "wrong origin":
                authenticator.Origin = "https://example.org";
                break;
            case "wrong type":
                authenticator.Type = "webauthn.create";
                break;
            case "wrong challenge":
                authenticator.Challenge = "AAAA";
                break;
            case "user not present":
                authenticator.Flags = PasskeyDevice.UserVerified;
                break;
            case "user not verified":
                authenticator.Flags = PasskeyDevice.UserPresent;
                break;
            case "cloned counter":
                authenticator.SignCount = 3;
                break;
            case "counter that stands still":
                authenticator.SignCount = 9;
                break;
            case "other user's handle":
                authenticator.UserHandle = "Ym9i";
                break;
            case "assertion of another sign-in":
                options = earlier.ChallengeParameters["CREDENTIAL_REQUEST_OPTIONS"];
                break;
        }

        var credential = signer.Get(options);
        switch (flaw)
        {
            case "tampered signature":
                credential["response"]!["signature"] = "MEUCIQ";
                break;
            case "no response":
                credential.Remove("response");
                break;
            case "empty":
                credential = [];
                break;
        }

        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<NotAuthorizedException>(
            Incorrect, () => local.AnswerWebAuthnAsync(app, "jane", challenge.Session, credential.ToJsonString()));

        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Theory]
    [InlineData("", "Missing required parameter CREDENTIAL")]
    [InlineData("no JSON", "Invalid value for parameter CREDENTIAL")]
    [InlineData("[]", "Invalid value for parameter CREDENTIAL")]
    public async Task What_is_no_credential_is_refused(string credential, string message)
    {
        var app = await local.CreatePasskeyAppAsync();
        await local.RegisterAsync(app, "jane");
        using var authenticator = new PasskeyDevice();
        await local.AddPasskeyAsync(await local.TokenAsync(app, "jane"), authenticator);
        var session = (await local.StartWebAuthnAsync(app, "jane")).Session;

        await LocalPool.RefusedAsync<InvalidParameterException>(message, () => local.AnswerWebAuthnAsync(app, "jane", session, credential));
    }

    [Fact]
    public async Task An_assertion_is_good_once()
    {
        var app = await local.CreatePasskeyAppAsync();
        await local.RegisterAsync(app, "jane");
        using var authenticator = new PasskeyDevice();
        await local.AddPasskeyAsync(await local.TokenAsync(app, "jane"), authenticator);
        var challenge = await local.StartWebAuthnAsync(app, "jane");
        var credential = authenticator.Get(challenge.ChallengeParameters["CREDENTIAL_REQUEST_OPTIONS"]).ToJsonString();

        await local.AnswerWebAuthnAsync(app, "jane", challenge.Session, credential);

        await LocalPool.RefusedAsync<NotAuthorizedException>(
            "Invalid session for the user, session can only be used once.",
            () => local.AnswerWebAuthnAsync(app, "jane", challenge.Session, credential));
        var next = await local.StartWebAuthnAsync(app, "jane");
        await LocalPool.RefusedAsync<NotAuthorizedException>(Incorrect, () => local.AnswerWebAuthnAsync(app, "jane", next.Session, credential));
    }

    [Fact]
    public async Task A_copy_of_a_passkey_is_found_out_by_its_counter()
    {
        var app = await local.CreatePasskeyAppAsync();
        await local.RegisterAsync(app, "jane");
        using var authenticator = new PasskeyDevice { SignCount = 1 };
        await local.AddPasskeyAsync(await local.TokenAsync(app, "jane"), authenticator);
        for (var i = 0; i < 3; i++)
            await local.SignInWithPasskeyAsync(app, "jane", authenticator);

        authenticator.SignCount = 2;

        await LocalPool.RefusedAsync<NotAuthorizedException>(Incorrect, () => local.SignInWithPasskeyAsync(app, "jane", authenticator));
    }

    [Fact]
    public async Task A_wrong_assertion_keeps_the_session_and_locks_nobody_out()
    {
        var app = await local.CreatePasskeyAppAsync();
        await local.RegisterAsync(app, "jane");
        using var authenticator = new PasskeyDevice();
        await local.AddPasskeyAsync(await local.TokenAsync(app, "jane"), authenticator);
        var challenge = await local.StartWebAuthnAsync(app, "jane");

        for (var i = 0; i < 10; i++)
            await LocalPool.RefusedAsync<NotAuthorizedException>(Incorrect, () => local.AnswerWebAuthnAsync(app, "jane", challenge.Session, "{}"));

        var credential = authenticator.Get(challenge.ChallengeParameters["CREDENTIAL_REQUEST_OPTIONS"]).ToJsonString();
        Assert.NotNull((await local.AnswerWebAuthnAsync(app, "jane", challenge.Session, credential)).AuthenticationResult);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Only_a_passkey_that_verified_the_user_takes_the_place_of_MFA(bool verifies)
    {
        var app = await local.CreatePasskeyAppAsync();
        await local.Client.SetUserPoolMfaConfigAsync(new()
        {
            UserPoolId = app.UserPoolId,
            MfaConfiguration = "OPTIONAL",
            SoftwareTokenMfaConfiguration = new() { Enabled = true },
            WebAuthnConfiguration = new() { RelyingPartyId = PasskeyPool.RelyingParty, FactorConfiguration = "MULTI_FACTOR_WITH_USER_VERIFICATION" },
        });
        var authenticatorApp = await local.AddJaneWithAppAsync(app);
        var session = (await local.SignInAsync(app, "jane")).Session;
        var tokens = await local.AnswerAsync(app, "SOFTWARE_TOKEN_MFA", session, "jane", ("SOFTWARE_TOKEN_MFA_CODE", authenticatorApp.Code()));
        using var authenticator = new PasskeyDevice { Flags = verifies ? (byte)(PasskeyDevice.UserPresent | PasskeyDevice.UserVerified) : PasskeyDevice.UserPresent };
        await local.AddPasskeyAsync(tokens.AuthenticationResult.AccessToken, authenticator);

        var answer = await local.SignInWithPasskeyAsync(app, "jane", authenticator);

        Assert.Equal(verifies ? null : ChallengeNameType.SOFTWARE_TOKEN_MFA, answer.ChallengeName);
        Assert.Equal(verifies, answer.AuthenticationResult is not null);
    }

    [Fact]
    public async Task A_deleted_passkey_signs_nobody_in()
    {
        var app = await local.CreatePasskeyAppAsync();
        await local.RegisterAsync(app, "jane");
        var token = await local.TokenAsync(app, "jane");
        using var authenticator = new PasskeyDevice();
        await local.AddPasskeyAsync(token, authenticator);
        var challenge = await local.StartWebAuthnAsync(app, "jane");
        var credential = authenticator.Get(challenge.ChallengeParameters["CREDENTIAL_REQUEST_OPTIONS"]).ToJsonString();

        await local.Client.DeleteWebAuthnCredentialAsync(new() { AccessToken = token, CredentialId = authenticator.IdText });

        await LocalPool.RefusedAsync<NotAuthorizedException>(Incorrect, () => local.AnswerWebAuthnAsync(app, "jane", challenge.Session, credential));
        Assert.Equal(ChallengeNameType.SELECT_CHALLENGE, (await local.StartWebAuthnAsync(app, "jane")).ChallengeName);
    }

    [Fact]
    public async Task Passkeys_of_a_former_relying_party_are_not_asked_for()
    {
        var app = await local.CreatePasskeyAppAsync();
        await local.RegisterAsync(app, "jane");
        using var authenticator = new PasskeyDevice();
        await local.AddPasskeyAsync(await local.TokenAsync(app, "jane"), authenticator);

        await local.SetRelyingPartyAsync(app, "preferred", "example.org");

        var challenge = await local.StartWebAuthnAsync(app, "jane");
        Assert.Equal(ChallengeNameType.SELECT_CHALLENGE, challenge.ChallengeName);
        Assert.DoesNotContain("WEB_AUTHN", challenge.AvailableChallenges);
    }
}
