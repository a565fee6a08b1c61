using System.Text;
using System.Text.Json.Nodes;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Tests.Operations;

public sealed class PasskeyTests : IDisposable
{
    private const string NoChallenge = "No registration of a passkey with this challenge is under way.";
    private const string NotSupported = "The passkey is not of a kind that the user pool supports.";

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Theory]
    [InlineData("preferred")]
    [InlineData("required")]
    public async Task A_registration_begins_with_the_service_s_options(string verification)
    {
        var app = await local.CreatePasskeyAppAsync(verification);
        var sub = await local.RegisterAsync(app, "jane");
        var token = await local.TokenAsync(app, "jane");
        using var first = new PasskeyDevice();
        await local.AddPasskeyAsync(token, first);

        var options = await local.StartPasskeyAsync(token);

        var challenge = (string)options["challenge"]!;
        Assert.Equal(32, System.Buffers.Text.Base64Url.DecodeFromChars(challenge).Length);
        options.AsObject().Remove("challenge");
        var expected = $$"""
            {
              "rp": { "id": "example.com", "name": "example.com" },
              "user": { "id": "{{Convert.ToBase64String(Encoding.ASCII.GetBytes(sub))}}", "name": "jane", "displayName": "jane" },
              "pubKeyCredParams": [{ "type": "public-key", "alg": -7 }, { "type": "public-key", "alg": -257 }],
              "timeout": 60000,
              "excludeCredentials": [{ "type": "public-key", "id": "{{first.IdText}}" }],
              "authenticatorSelection": { "requireResidentKey": true, "residentKey": "required", "userVerification": "{{verification}}" }
            }
            """;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), options), options.ToJsonString());
        Assert.NotEqual(challenge, (string)(await local.StartPasskeyAsync(token))["challenge"]!);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_passkey_is_registered_and_listed(bool usesRsa, bool attests)
    {
        var app = await local.CreatePasskeyAppAsync();
        await local.RegisterAsync(app, "jane");
        var token = await local.TokenAsync(app, "jane");
        using var authenticator = new PasskeyDevice(usesRsa) { Attests = attests };

        await local.AddPasskeyAsync(token, authenticator);

        var shown = Assert.Single((await local.Client.ListWebAuthnCredentialsAsync(new() { AccessToken = token })).Credentials);
        Assert.Equal(authenticator.IdText, shown.CredentialId);
        Assert.Equal("Platform passkey", shown.FriendlyCredentialName);
        Assert.Equal("example.com", shown.RelyingPartyId);
        Assert.Equal("platform", shown.AuthenticatorAttachment);
        Assert.Equal(["internal"], shown.AuthenticatorTransports);
        Assert.Equal(local.Clock.GetUtcNow().UtcDateTime, shown.CreatedAt!.Value.ToUniversalTime());
    }

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("https://example.com:8443")]
    [InlineData("https://app.example.com")]
    [InlineData("http://localhost", "localhost")]
    [InlineData("http://localhost:5173", "localhost")]
    [InlineData("https://localhost:7001", "localhost")]
    public async Task Pages_of_the_relying_party_may_register(string origin, string relyingParty = "example.com")
    {
        var app = await local.CreatePasskeyAppAsync(relyingParty: relyingParty);
        await local.RegisterAsync(app, "jane");
        using var authenticator = new PasskeyDevice { Origin = origin };

        await local.AddPasskeyAsync(await local.TokenAsync(app, "jane"), authenticator);
    }

    [Theory]
    [InlineData("https://example.org")]
    [InlineData("https://notexample.com")]
    [InlineData("https://example.com.evil.org")]
    [InlineData("https://com")]
    [InlineData("http://example.com")]
    [InlineData("http://localhost:5173")]
    [InlineData("https://example.com/path")]
    [InlineData("https://example.com@evil.org")]
    [InlineData("android:apk-key-hash:abc")]
    [InlineData("null")]
    [InlineData("")]
    public async Task Pages_of_others_may_not_register(string origin)
    {
        var app = await local.CreatePasskeyAppAsync();
        await local.RegisterAsync(app, "jane");
        var token = await local.TokenAsync(app, "jane");
        using var authenticator = new PasskeyDevice { Origin = origin };
        var credential = authenticator.Create(await local.StartPasskeyAsync(token));
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<WebAuthnOriginNotAllowedException>(
            "The passkey was made at an origin that is not the relying party's.", () => local.CompletePasskeyAsync(token, credential));

        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Theory]
    [InlineData("wrong type", "preferred")]
    [InlineData("user not present", "preferred")]
    [InlineData("user not verified", "required")]
    [InlineData("backed up but not eligible", "preferred")]
    [InlineData("other id than attested", "preferred")]
    [InlineData("other kind of credential", "preferred")]
    [InlineData("id too long", "preferred")]
    public async Task A_credential_with_a_flaw_is_not_supported(string flaw, string verification)
    {
        var app = await local.CreatePasskeyAppAsync(verification);
        await local.RegisterAsync(app, "jane");
        var token = await local.TokenAsync(app, "jane");
        using var authenticator = new PasskeyDevice();
        switch (flaw)
        {
            case "wrong type":
                authenticator.Type = "webauthn.get";
                break;
            case "user not present":
                authenticator.Flags = 0;
                break;
            case "user not verified":
                authenticator.Flags = PasskeyDevice.UserPresent;
                break;
            case "backed up but not eligible":
                authenticator.Flags |= 0x10;
                break;
        }

        var credential = authenticator.Create(await local.StartPasskeyAsync(token));
        switch (flaw)
        {
            case "other id than attested":
                (credential["id"], credential["rawId"]) = ("AAAA", "AAAA");
                break;
            case "other kind of credential":
                credential["type"] = "password";
                break;
            case "id too long":
                (credential["id"], credential["rawId"]) = (new string('A', 2000), new string('A', 2000));
                break;
        }

        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<WebAuthnCredentialNotSupportedException>(NotSupported, () => local.CompletePasskeyAsync(token, credential));

        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task A_credential_for_another_relying_party_is_refused()
    {
        var app = await local.CreatePasskeyAppAsync();
        await local.RegisterAsync(app, "jane");
        var token = await local.TokenAsync(app, "jane");
        using var authenticator = new PasskeyDevice { RelyingPartyId = "example.org" };
        var credential = authenticator.Create(await local.StartPasskeyAsync(token));

        await LocalPool.RefusedAsync<WebAuthnRelyingPartyMismatchException>(
            "The passkey was made for another relying party.", () => local.CompletePasskeyAsync(token, credential));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"credential\"")]
    [InlineData("""{"response":{"clientDataJSON":"!"}}""")]
    [InlineData("""{"response":{"clientDataJSON":"e30"}}""")]
    [InlineData("""{"response":[]}""")]
    public async Task What_is_no_credential_is_refused(string json)
    {
        var app = await local.CreatePasskeyAppAsync();
        await local.RegisterAsync(app, "jane");
        var token = await local.TokenAsync(app, "jane");

        await LocalPool.RefusedAsync<InvalidParameterException>(
            "Invalid credential given.", () => local.CompletePasskeyAsync(token, JsonNode.Parse(json)!));
    }

    [Fact]
    public async Task A_challenge_is_good_once()
    {
        var app = await local.CreatePasskeyAppAsync();
        await local.RegisterAsync(app, "jane");
        var token = await local.TokenAsync(app, "jane");
        using var authenticator = new PasskeyDevice();
        var credential = authenticator.Create(await local.StartPasskeyAsync(token));

        await local.CompletePasskeyAsync(token, credential);

        await LocalPool.RefusedAsync<WebAuthnChallengeNotFoundException>(NoChallenge, () => local.CompletePasskeyAsync(token, credential));
    }

    [Fact]
    public async Task Of_many_completions_at_once_one_counts()
    {
        var app = await local.CreatePasskeyAppAsync();
        await local.RegisterAsync(app, "jane");
        var token = await local.TokenAsync(app, "jane");
        using var authenticator = new PasskeyDevice();
        var credential = authenticator.Create(await local.StartPasskeyAsync(token));

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
            await Record.ExceptionAsync(() => local.CompletePasskeyAsync(token, credential)))));

        Assert.Single(results, error => error is null);
        Assert.Single((await local.Client.ListWebAuthnCredentialsAsync(new() { AccessToken = token })).Credentials);
    }

    [Theory]
    [InlineData(299, null)]
    [InlineData(300, NoChallenge)]
    public async Task A_challenge_expires(int seconds, string? message)
    {
        var app = await local.CreatePasskeyAppAsync();
        await local.RegisterAsync(app, "jane");
        var token = await local.TokenAsync(app, "jane");
        using var authenticator = new PasskeyDevice();
        var credential = authenticator.Create(await local.StartPasskeyAsync(token));
        local.Clock.Advance(TimeSpan.FromSeconds(seconds));

        var error = await Record.ExceptionAsync(() => local.CompletePasskeyAsync(token, credential));

        Assert.Equal(message, error?.Message);
    }

    [Fact]
    public async Task A_challenge_is_its_user_s_and_its_client_s()
    {
        var app = await local.CreatePasskeyAppAsync();
        var sibling = await local.CreateAppClientAsync(app.UserPoolId, client => client.ExplicitAuthFlows = ["ALLOW_USER_PASSWORD_AUTH"]);
        await local.RegisterAsync(app, "jane");
        await local.RegisterAsync(app, "bob");
        var token = await local.TokenAsync(app, "jane");
        using var authenticator = new PasskeyDevice();
        var options = await local.StartPasskeyAsync(token);
        var credential = authenticator.Create(options);
        var (bobs, siblings) = (await local.TokenAsync(app, "bob"), await local.TokenAsync(sibling, "jane"));
        var before = local.Picture(app.UserPoolId);

        await LocalPool.RefusedAsync<WebAuthnChallengeNotFoundException>(NoChallenge, () => local.CompletePasskeyAsync(bobs, credential));
        await LocalPool.RefusedAsync<WebAuthnClientMismatchException>(
            "The registration was started by another client.", () => local.CompletePasskeyAsync(siblings, credential));
        authenticator.Challenge = "AAAA";
        await LocalPool.RefusedAsync<WebAuthnChallengeNotFoundException>(NoChallenge, () => local.CompletePasskeyAsync(token, authenticator.Create(options)));

        Assert.Equal(before, local.Picture(app.UserPoolId));
    }

    [Fact]
    public async Task A_passkey_is_one_user_s_only()
    {
        var app = await local.CreatePasskeyAppAsync();
        await local.RegisterAsync(app, "jane");
        await local.RegisterAsync(app, "bob");
        var (janes, bobs) = (await local.TokenAsync(app, "jane"), await local.TokenAsync(app, "bob"));
        using var authenticator = new PasskeyDevice();
        using var copy = new PasskeyDevice { Id = authenticator.Id };
        await local.AddPasskeyAsync(janes, authenticator);

        await LocalPool.RefusedAsync<InvalidParameterException>("The passkey is already registered.", () => local.AddPasskeyAsync(bobs, copy));
        await LocalPool.RefusedAsync<InvalidParameterException>("The passkey is already registered.", () => local.AddPasskeyAsync(janes, copy));

        await local.Client.DeleteWebAuthnCredentialAsync(new() { AccessToken = janes, CredentialId = authenticator.IdText });
        await local.AddPasskeyAsync(bobs, copy);
    }

    [Fact]
    public async Task A_pool_must_allow_passkeys_and_have_a_relying_party()
    {
        var without = await local.CreateAppAsync();
        await local.RegisterAsync(without, "jane");
        var token = await local.TokenAsync(without, "jane");
        await LocalPool.RefusedAsync<WebAuthnNotEnabledException>(
            "WEB_AUTHN is not an allowed first factor of the user pool.", () => local.StartPasskeyAsync(token));
        await LocalPool.RefusedAsync<WebAuthnNotEnabledException>(
            "WEB_AUTHN is not an allowed first factor of the user pool.", () => local.CompletePasskeyAsync(token, new JsonObject()));

        var nameless = await local.CreatePasskeyAppAsync(relyingParty: null);
        await local.RegisterAsync(nameless, "jane");
        token = await local.TokenAsync(nameless, "jane");
        await LocalPool.RefusedAsync<WebAuthnConfigurationMissingException>(
            "The user pool has neither a relying party id nor a domain.", () => local.StartPasskeyAsync(token));
    }

    [Fact]
    public async Task A_user_has_at_most_twenty_passkeys()
    {
        var app = await local.CreatePasskeyAppAsync();
        await local.RegisterAsync(app, "jane");
        var token = await local.TokenAsync(app, "jane");
        using var authenticator = new PasskeyDevice();
        var late = await local.StartPasskeyAsync(token);
        for (var i = 0; i < 20; i++)
        {
            authenticator.Id = [(byte)i];
            await local.AddPasskeyAsync(token, authenticator);
        }

        authenticator.Id = [20];
        await LocalPool.RefusedAsync<LimitExceededException>("A user can have no more than 20 passkeys.", () => local.StartPasskeyAsync(token));
        await LocalPool.RefusedAsync<LimitExceededException>(
            "A user can have no more than 20 passkeys.", () => local.CompletePasskeyAsync(token, authenticator.Create(late)));

        var found = new List<string>();
        string? next = null;
        do
        {
            var page = await local.Client.ListWebAuthnCredentialsAsync(new() { AccessToken = token, MaxResults = 7, NextToken = next });
            Assert.InRange(page.Credentials.Count, 1, 7);
            found.AddRange(page.Credentials.Select(passkey => passkey.CredentialId));
            next = page.NextToken;
        }
        while (next is not null);
        Assert.Equal(20, found.Distinct().Count());
    }

    [Fact]
    public async Task A_passkey_is_deleted_by_its_user_alone()
    {
        var app = await local.CreatePasskeyAppAsync();
        await local.RegisterAsync(app, "jane");
        await local.RegisterAsync(app, "bob");
        var (janes, bobs) = (await local.TokenAsync(app, "jane"), await local.TokenAsync(app, "bob"));
        using var authenticator = new PasskeyDevice();
        await local.AddPasskeyAsync(janes, authenticator);

        await LocalPool.RefusedAsync<ResourceNotFoundException>("Passkey does not exist.", () =>
            local.Client.DeleteWebAuthnCredentialAsync(new() { AccessToken = bobs, CredentialId = authenticator.IdText }));
        Assert.Empty((await local.Client.ListWebAuthnCredentialsAsync(new() { AccessToken = bobs })).Credentials ?? []);

        await local.Client.DeleteWebAuthnCredentialAsync(new() { AccessToken = janes, CredentialId = authenticator.IdText });
        Assert.Empty((await local.Client.ListWebAuthnCredentialsAsync(new() { AccessToken = janes })).Credentials ?? []);
        await LocalPool.RefusedAsync<ResourceNotFoundException>("Passkey does not exist.", () =>
            local.Client.DeleteWebAuthnCredentialAsync(new() { AccessToken = janes, CredentialId = authenticator.IdText }));
    }

    [Theory]
    [InlineData("cross-platform", "Roaming passkey", "cross-platform")]
    [InlineData("<script>", "Passkey", null)]
    public async Task What_a_browser_says_of_a_passkey_is_kept_as_far_as_it_is_known(string attachment, string name, string? kept)
    {
        var app = await local.CreatePasskeyAppAsync();
        await local.RegisterAsync(app, "jane");
        var token = await local.TokenAsync(app, "jane");
        using var authenticator = new PasskeyDevice { Attachment = attachment, Transports = ["usb", "pigeon", "nfc"] };

        await local.AddPasskeyAsync(token, authenticator);

        var shown = Assert.Single((await local.Client.ListWebAuthnCredentialsAsync(new() { AccessToken = token })).Credentials);
        Assert.Equal(name, shown.FriendlyCredentialName);
        Assert.Equal(kept, shown.AuthenticatorAttachment?.ToString());
        Assert.Equal(["usb", "nfc"], shown.AuthenticatorTransports);
    }
}
