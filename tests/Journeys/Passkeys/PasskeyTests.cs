using Cognito.Journeys.Browsers;
using Cognito.Journeys.Foreign;
using Microsoft.Playwright;

namespace Cognito.Journeys.Passkeys;

/// <summary>Chromium's own passkeys against the stand-alone pool.</summary>
public sealed class PasskeyTests(Chromium chromium)
{
    private const string Username = "ada";
    private const string Password = "Correct-Horse-9";

    private static readonly string[] s_factors = ["PASSWORD", "WEB_AUTHN"];
    private static readonly string[] s_flows = ["ALLOW_USER_AUTH", "ALLOW_USER_PASSWORD_AUTH"];

    [Theory]
    [InlineData(true, "required")]
    [InlineData(true, "preferred")]
    [InlineData(false, "preferred")]
    public async Task A_passkey_is_registered_and_signs_in(bool verifiesUser, string verification)
    {
        await using var browser = await PasskeyBrowser.OpenAsync(chromium, verifiesUser);
        var client = await CreatePoolAsync(browser, verification);
        var token = await SignInWithPasswordAsync(browser, client);

        await RegisterAsync(browser, token);
        for (var i = 0; i < 2; i++)
        {
            var begun = await browser.CallAsync("InitiateAuth", new
            {
                ClientId = client,
                AuthFlow = "USER_AUTH",
                AuthParameters = new { USERNAME = Username, PREFERRED_CHALLENGE = "WEB_AUTHN" },
            });
            Assert.Equal("WEB_AUTHN", begun.Text("ChallengeName"));
            var credential = await browser.SignAsync(begun.Text("ChallengeParameters", "CREDENTIAL_REQUEST_OPTIONS"));
            var answer = await browser.CallAsync("RespondToAuthChallenge", new
            {
                ClientId = client,
                ChallengeName = "WEB_AUTHN",
                Session = begun.Text("Session"),
                ChallengeResponses = new { USERNAME = Username, CREDENTIAL = credential },
            });
            var user = await browser.CallAsync("GetUser", new { AccessToken = answer.Text("AuthenticationResult", "AccessToken") });
            Assert.Equal(Username, user.Text("Username"));
        }

        var listed = await browser.CallAsync("ListWebAuthnCredentials", new { AccessToken = token });
        var passkey = Assert.Single(listed["Credentials"]!.AsArray())!;
        Assert.Equal(("localhost", "platform"), (passkey.Text("RelyingPartyId"), passkey.Text("AuthenticatorAttachment")));
    }

    [Fact]
    public async Task An_authenticator_that_cannot_verify_the_user_is_of_no_use_where_that_is_required()
    {
        await using var browser = await PasskeyBrowser.OpenAsync(chromium, verifiesUser: false);
        var client = await CreatePoolAsync(browser, "required");
        var token = await SignInWithPasswordAsync(browser, client);

        var error = await Assert.ThrowsAsync<PlaywrightException>(() => RegisterAsync(browser, token));

        Assert.Contains("NotAllowedError", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registered_authenticator_is_not_registered_twice()
    {
        await using var browser = await PasskeyBrowser.OpenAsync(chromium, verifiesUser: true);
        var client = await CreatePoolAsync(browser, "preferred");
        var token = await SignInWithPasswordAsync(browser, client);
        await RegisterAsync(browser, token);

        var error = await Assert.ThrowsAsync<PlaywrightException>(() => RegisterAsync(browser, token));

        Assert.Contains("InvalidStateError", error.Message, StringComparison.Ordinal);
    }

    private static async Task<string> CreatePoolAsync(PasskeyBrowser browser, string verification)
    {
        var pool = (await browser.CallAsync("CreateUserPool", new
        {
            PoolName = "passkeys",
            Policies = new { SignInPolicy = new { AllowedFirstAuthFactors = s_factors } },
        })).Text("UserPool", "Id");
        await browser.CallAsync("SetUserPoolMfaConfig", new
        {
            UserPoolId = pool,
            WebAuthnConfiguration = new { RelyingPartyId = "localhost", UserVerification = verification },
        });
        await browser.CallAsync("AdminCreateUser", new { UserPoolId = pool, Username, MessageAction = "SUPPRESS" });
        await browser.CallAsync("AdminSetUserPassword", new { UserPoolId = pool, Username, Password, Permanent = true });
        return (await browser.CallAsync("CreateUserPoolClient", new
        {
            UserPoolId = pool,
            ClientName = "passkeys",
            ExplicitAuthFlows = s_flows,
        })).Text("UserPoolClient", "ClientId");
    }

    private static async Task<string> SignInWithPasswordAsync(PasskeyBrowser browser, string client) => (await browser.CallAsync("InitiateAuth", new
    {
        ClientId = client,
        AuthFlow = "USER_PASSWORD_AUTH",
        AuthParameters = new { USERNAME = Username, PASSWORD = Password },
    })).Text("AuthenticationResult", "AccessToken");

    private static async Task RegisterAsync(PasskeyBrowser browser, string token)
    {
        var options = (await browser.CallAsync("StartWebAuthnRegistration", new { AccessToken = token }))["CredentialCreationOptions"]!;
        var credential = await browser.RegisterAsync(options);
        await browser.CallAsync("CompleteWebAuthnRegistration", new { AccessToken = token, Credential = credential });
    }
}
