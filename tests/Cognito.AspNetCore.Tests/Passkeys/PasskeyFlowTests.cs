using System.Net;
using System.Text.Json.Nodes;
using Cognito.AspNetCore.Tests.Support;
using Cognito.Local.Tests;

namespace Cognito.AspNetCore.Tests.Passkeys;

/// <summary>A person's passkeys, from the first to the last, against the local pool.</summary>
public sealed class PasskeyFlowTests
{
    [Fact]
    public async Task A_passkey_is_added_listed_signs_in_is_deleted_and_signs_in_no_more()
    {
        await using var app = await PasskeyPool.StartAsync();
        var owner = await app.SignInAsync();
        using var passkey = await owner.AddPasskeyAsync();
        Assert.Equal("passkeyRegistered", owner.State);

        var (_, listed) = await owner.ListPasskeysAsync();
        var one = Assert.Single(listed["passkeys"]!.AsArray())!;
        Assert.Equal((passkey.IdText, PasskeyPool.RelyingParty, "platform"), ((string)one["id"]!, (string)one["relyingPartyId"]!, (string)one["attachment"]!));
        Assert.Equal("""["internal"]""", one["transports"]!.ToJsonString());
        Assert.Equal(app.Time.GetUtcNow(), (DateTimeOffset)one["createdAt"]!, TimeSpan.FromSeconds(1));

        var journey = await app.Journey().StartAsync(new { username = "anna", method = "passkey" });
        await (await journey.SignAsync(passkey)).AssertSignedInAsync("anna@example.com");

        var (status, deleted) = await owner.DeletePasskeyAsync(passkey.IdText);
        Assert.Equal((HttpStatusCode.OK, "passkeyDeleted"), (status, (string?)deleted["state"]));
        Assert.Empty((await owner.ListPasskeysAsync()).Body["passkeys"]!.AsArray());
        var late = await app.Journey().StartAsync(new { username = "anna", method = "passkey" });
        Assert.NotEqual("webAuthn", late.Asked);
    }

    [Fact]
    public async Task What_was_asked_before_the_passkey_was_deleted_is_refused_after()
    {
        await using var app = await PasskeyPool.StartAsync();
        var owner = await app.SignInAsync();
        using var passkey = await owner.AddPasskeyAsync();
        var journey = await app.Journey().StartAsync(new { username = "anna", method = "passkey" });

        await owner.DeletePasskeyAsync(passkey.IdText);
        await journey.SignAsync(passkey);

        journey.AssertRefused("answerNotAccepted");
        Assert.Null(journey.Browser.Cookie("__Host-cognito"));
    }

    [Fact]
    public async Task Adding_and_deleting_want_a_recent_sign_in_and_listing_does_not()
    {
        await using var app = await PasskeyPool.StartAsync();
        var owner = await app.SignInAsync();
        using var passkey = await owner.AddPasskeyAsync();
        app.Time.Advance(TimeSpan.FromMinutes(11));

        await owner.PostAsync("/auth/account/passkeys/options", new { });
        Assert.Equal((HttpStatusCode.Unauthorized, "recentSignInRequired"), (owner.Status, owner.Code));
        var (status, body) = await owner.DeletePasskeyAsync(passkey.IdText);
        Assert.Equal((HttpStatusCode.Unauthorized, "recentSignInRequired"), (status, (string?)body["code"]));
        Assert.Single((await owner.ListPasskeysAsync()).Body["passkeys"]!.AsArray());

        await owner.StartAsync(new { username = "anna", method = "passkey" });
        await owner.SignAsync(passkey);
        Assert.Equal(HttpStatusCode.OK, (await owner.DeletePasskeyAsync(passkey.IdText)).Status);
    }

    [Fact]
    public async Task A_refresh_makes_no_sign_in_recent()
    {
        await using var app = await PasskeyPool.StartAsync();
        var owner = await app.SignInAsync();
        app.Time.Advance(TimeSpan.FromMinutes(11));
        await owner.PostAsync("/auth/refresh", new { });
        Assert.Equal("signedIn", owner.State);

        await owner.PostAsync("/auth/account/passkeys/options", new { });

        owner.AssertRefused("recentSignInRequired");
    }

    [Fact]
    public async Task What_was_begun_in_time_may_be_finished()
    {
        await using var app = await PasskeyPool.StartAsync();
        var owner = await app.SignInAsync();
        using var passkey = new PasskeyDevice();
        app.Time.Advance(TimeSpan.FromMinutes(9));
        await owner.PostAsync("/auth/account/passkeys/options", new { });
        app.Time.Advance(TimeSpan.FromMinutes(2));

        await owner.PostAsync("/auth/account/passkeys", new { credential = passkey.Create(Options(owner)).ToJsonString() });

        Assert.Equal("passkeyRegistered", owner.State);
    }

    [Fact]
    public async Task What_takes_too_long_or_is_sent_twice_starts_again()
    {
        await using var app = await PasskeyPool.StartAsync();
        var owner = await app.SignInAsync();
        using var passkey = new PasskeyDevice();
        await owner.PostAsync("/auth/account/passkeys/options", new { });
        var credential = passkey.Create(Options(owner)).ToJsonString();
        await owner.PostAsync("/auth/account/passkeys", new { credential });

        await owner.PostAsync("/auth/account/passkeys", new { credential });

        owner.AssertRefused("flowExpired");
    }

    [Fact]
    public async Task An_access_token_does_as_well_as_a_session()
    {
        await using var app = await PasskeyPool.StartAsync();
        var token = await (await (await app.SignInAsync()).Browser.GetAsync("/token")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var program = app.Browser();
        using var passkey = new PasskeyDevice();

        var begun = await SendAsync(HttpMethod.Post, "/auth/account/passkeys/options", "{}");
        var credential = passkey.Create(JsonNode.Parse((string)begun["credentialCreationOptions"]!)!).ToJsonString();
        await SendAsync(HttpMethod.Post, "/auth/account/passkeys", new JsonObject { ["credential"] = credential }.ToJsonString());
        Assert.Single((await SendAsync(HttpMethod.Get, "/auth/account/passkeys", null))["passkeys"]!.AsArray());
        await SendAsync(HttpMethod.Delete, $"/auth/account/passkeys/{passkey.IdText}", null);
        Assert.Empty((await SendAsync(HttpMethod.Get, "/auth/account/passkeys", null))["passkeys"]!.AsArray());

        async Task<JsonNode> SendAsync(HttpMethod method, string path, string? json)
        {
            var content = json is null ? null : new StringContent(json, System.Text.Encoding.UTF8, "application/json");
            return await Browser.ReadAsync(await program.SendAsync(method, path, content, ("Authorization", $"Bearer {token}")));
        }
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_learns_or_changes_anything()
    {
        await using var app = await PasskeyPool.StartAsync();
        var nobody = app.Journey();

        await nobody.PostAsync("/auth/account/passkeys/options", new { });
        Assert.Equal((HttpStatusCode.Unauthorized, "notSignedIn"), (nobody.Status, nobody.Code));
        await nobody.PostAsync("/auth/account/passkeys", new { credential = "{}" });
        Assert.Equal((HttpStatusCode.Unauthorized, "notSignedIn"), (nobody.Status, nobody.Code));
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.ListPasskeysAsync()).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.DeletePasskeyAsync("any")).Status);
    }

    [Fact]
    public async Task The_21st_passkey_is_one_too_many()
    {
        await using var app = await PasskeyPool.StartAsync();
        var owner = await app.SignInAsync();
        for (var i = 0; i < 20; i++)
        {
            using var passkey = await owner.AddPasskeyAsync();
            Assert.Equal("passkeyRegistered", owner.State);
        }

        Assert.Equal(20, (await owner.ListPasskeysAsync()).Body["passkeys"]!.AsArray().Count);
        await owner.PostAsync("/auth/account/passkeys/options", new { });

        owner.AssertRefused("tooManyPasskeys");
    }

    [Fact]
    public async Task A_passkey_made_at_another_site_is_not_added()
    {
        await using var app = await PasskeyPool.StartAsync();
        var owner = await app.SignInAsync();
        using var passkey = new PasskeyDevice { Origin = "https://evil.example" };

        await owner.AddPasskeyAsync(passkey);

        owner.AssertRefused("failed");
        Assert.Contains("WebAuthnOriginNotAllowed", app.Logs.All, StringComparison.Ordinal);
        Assert.Empty((await owner.ListPasskeysAsync()).Body["passkeys"]!.AsArray());
    }

    [Fact]
    public async Task A_passkey_that_is_gone_cannot_be_deleted_again()
    {
        await using var app = await PasskeyPool.StartAsync();
        var owner = await app.SignInAsync();

        var (status, body) = await owner.DeletePasskeyAsync("bm9uZQ");

        Assert.Equal((HttpStatusCode.BadRequest, "passkeyNotFound"), (status, (string?)body["code"]));
    }

    private static JsonNode Options(Journey journey) => JsonNode.Parse((string)journey.Said["credentialCreationOptions"]!)!;
}
