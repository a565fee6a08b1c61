using System.Net;
using System.Text.Json.Nodes;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Authentication;
using Cognito.Local.Tests;

namespace Cognito.AspNetCore.Tests.Support;

/// <summary>A pool that lets people in by password or passkey, and what they do with passkeys over the JSON endpoints.</summary>
internal static class PasskeyPool
{
    public const string RelyingParty = "example.com";

    /// <summary>The app, with anna in its pool.</summary>
    /// <param name="options">What is special about the app.</param>
    /// <param name="mfa">What is special about the pool's factors.</param>
    public static async Task<LocalApp> StartAsync(Action<CognitoOptions>? options = null, Action<SetUserPoolMfaConfigRequest>? mfa = null)
    {
        var app = await LocalApp.StartAsync(
            pool => pool.Policies = new() { SignInPolicy = new() { AllowedFirstAuthFactors = ["PASSWORD", "WEB_AUTHN"] } },
            client => client.ExplicitAuthFlows = ["ALLOW_USER_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
            cognito =>
            {
                cognito.SignIn.Methods.Add(SignInMethod.Password);
                cognito.SignIn.Methods.Add(SignInMethod.Passkey);
                options?.Invoke(cognito);
            });
        var config = new SetUserPoolMfaConfigRequest { UserPoolId = app.PoolId, WebAuthnConfiguration = new() { RelyingPartyId = RelyingParty } };
        mfa?.Invoke(config);
        await app.Api.SetUserPoolMfaConfigAsync(config, TestContext.Current.CancellationToken);
        await app.AddUserAsync("anna");
        return app;
    }

    /// <summary>Anna's browser, after she has signed in with her password.</summary>
    public static async Task<Journey> SignInAsync(this LocalApp app, bool rememberUsername = false)
    {
        var journey = await app.Journey().StartAsync(new { username = "anna", password = LocalApp.Password, rememberUsername });
        await journey.AssertSignedInAsync("anna@example.com");
        return journey;
    }

    /// <summary>Adds a passkey for whoever is signed in there.</summary>
    public static async Task<PasskeyDevice> AddPasskeyAsync(this Journey journey, PasskeyDevice? device = null, bool rememberUsername = false)
    {
        var passkey = device ?? new PasskeyDevice();
        await journey.PostAsync("/auth/account/passkeys/options", new { });
        var options = JsonNode.Parse((string)journey.Said["credentialCreationOptions"]!)!;
        await journey.PostAsync("/auth/account/passkeys", new { credential = passkey.Create(options).ToJsonString(), rememberUsername });
        return passkey;
    }

    /// <summary>Answers the passkey that is asked for.</summary>
    public static Task<Journey> SignAsync(this Journey journey, PasskeyDevice passkey) =>
        journey.AnswerAsync(new { type = "webAuthn", credential = passkey.Get((string)journey.Said["challenge"]!["credentialRequestOptions"]!).ToJsonString() });

    public static async Task<(HttpStatusCode Status, JsonNode Body)> ListPasskeysAsync(this Journey journey)
    {
        var response = await journey.Browser.GetAsync("/auth/account/passkeys");
        return (response.StatusCode, await Browser.ReadAsync(response));
    }

    public static async Task<(HttpStatusCode Status, JsonNode Body)> DeletePasskeyAsync(this Journey journey, string id)
    {
        var response = await journey.Browser.SendAsync(HttpMethod.Delete, $"/auth/account/passkeys/{id}", null);
        return (response.StatusCode, await Browser.ReadAsync(response));
    }
}
