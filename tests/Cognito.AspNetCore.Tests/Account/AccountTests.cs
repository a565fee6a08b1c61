using System.Net;
using System.Text.Json.Nodes;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.Account;

/// <summary>A person's attributes and their account as a whole, against the local pool.</summary>
public sealed class AccountTests
{
    [Fact]
    public async Task The_account_shows_name_attributes_and_what_is_verified()
    {
        await using var app = await LocalApp.StartAsync();
        await app.AddUserAsync("anna", phone: MfaPool.Phone);
        await app.Api.AdminUpdateUserAttributesAsync(new()
        {
            UserPoolId = app.PoolId,
            Username = "anna",
            UserAttributes = [new() { Name = "phone_number_verified", Value = "false" }, new() { Name = "nickname", Value = "Ann" }],
        }, TestContext.Current.CancellationToken);
        var browser = await app.SignedInAsync();

        var account = (await browser.DoAsync("GET", "/auth/account"))["account"]!;

        Assert.Equal("anna", (string?)account["username"]);
        Assert.Equal(["email", "nickname", "phone_number", "sub"], account["attributes"]!.AsArray().Select(attribute => (string?)attribute!["name"]).Order());
        Assert.True((bool?)Attribute(account, "email")["isVerified"]);
        Assert.False((bool?)Attribute(account, "phone_number")["isVerified"]);
        Assert.Null(Attribute(account, "nickname")["isVerified"]);
        Assert.Equal("Ann", (string?)Attribute(account, "nickname")["value"]);
        Assert.True((bool?)Attribute(account, "sub")["isReadOnly"]);
        Assert.False((bool?)Attribute(account, "nickname")["isReadOnly"]);
        Assert.Equal("""{"active":[],"preferred":null}""", account["mfa"]!.ToJsonString());
    }

    [Fact]
    public async Task Attributes_are_set_and_deleted_together_and_the_session_says_so_at_once()
    {
        await using var app = await LocalApp.StartAsync();
        await app.AddUserAsync("anna");
        var browser = await app.SignedInAsync();
        await browser.DoAsync("PATCH", "/auth/account", new { attributes = new { nickname = "Ann" } });
        Assert.Contains("nickname=Ann", await browser.TextAsync("/claims"), StringComparison.Ordinal);

        var said = await browser.DoAsync("PATCH", "/auth/account", new { attributes = new { nickname = (string?)null, given_name = "Anna" } });

        Assert.Equal("""{"state":"accountUpdated","codes":[]}""", said.ToJsonString());
        var claims = await browser.TextAsync("/claims");
        Assert.Contains("given_name=Anna", claims, StringComparison.Ordinal);
        Assert.DoesNotContain("nickname", claims, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_new_address_is_verified_by_the_code_that_went_to_it(bool waits)
    {
        await using var app = await LocalApp.StartAsync(pool => pool.UserAttributeUpdateSettings = new() { AttributesRequireVerificationBeforeUpdate = waits ? ["email"] : [] });
        await app.AddUserAsync("anna");
        var browser = await app.SignedInAsync();

        var said = await browser.DoAsync("PATCH", "/auth/account", new { attributes = new { email = "new@example.com" } });

        Assert.Equal("""[{"attribute":"email","delivery":{"medium":"email","destination":"n***@e***"}}]""", said["codes"]!.ToJsonString());
        var email = Attribute((await browser.DoAsync("GET", "/auth/account"))["account"]!, "email");
        Assert.Equal(waits ? ("anna@example.com", true) : ("new@example.com", false), ((string?)email["value"], (bool)email["isVerified"]!));
        Assert.Equal((string?)email["value"], await browser.TextAsync("/me"));

        var first = app.CodeSentTo("new@example.com");
        await browser.RefusedAsync("codeMismatch", "POST", "/auth/account/attributes/email/verify", new { code = MfaPool.Other(first) });
        said = await browser.DoAsync("POST", "/auth/account/attributes/email/code", new { });
        Assert.Equal("attributeCodeSent", (string?)said["state"]);
        Assert.Equal("n***@e***", (string?)said["code"]!["delivery"]!["destination"]);
        await browser.RefusedAsync("codeMismatch", "POST", "/auth/account/attributes/email/verify", new { code = first });
        await browser.DoAsync("POST", "/auth/account/attributes/email/verify", new { code = app.CodeSentTo("new@example.com") });

        Assert.True((bool?)Attribute((await browser.DoAsync("GET", "/auth/account"))["account"]!, "email")["isVerified"]);
        var claims = await browser.TextAsync("/claims");
        Assert.Contains("email=new@example.com", claims, StringComparison.Ordinal);
        Assert.Contains("email_verified=true", claims, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_not_be_changed_is_named_and_nothing_else_is_changed()
    {
        await using var app = await LocalApp.StartAsync(
            pool => pool.Schema =
            [
                new() { Name = "family_name", AttributeDataType = "String", Required = true, Mutable = true },
                new() { Name = "badge", AttributeDataType = "String", Mutable = false },
            ],
            client => client.WriteAttributes = ["email", "family_name", "nickname", "custom:badge"]);
        await app.AddUserAsync("anna");
        await app.Api.AdminUpdateUserAttributesAsync(new() { UserPoolId = app.PoolId, Username = "anna", UserAttributes = [new() { Name = "family_name", Value = "A" }] }, TestContext.Current.CancellationToken);
        var browser = await app.SignedInAsync();

        foreach (var (name, value, code, field) in new[]
        {
            ("custom:badge", "7", "attributeNotAllowed", "custom:badge"),
            ("family_name", null, "attributeNotAllowed", "family_name"),
            ("locale", "en", "attributeNotAllowed", null),
            ("locale", null, "attributeNotAllowed", null),
            ("email_verified", "true", "attributeNotAllowed", null),
            ("email", "no address", "attributeInvalid", "email"),
            ("custom:unknown", "x", "attributeNotAllowed", null),
        })
        {
            var attributes = new Dictionary<string, string?> { ["nickname"] = "changed", [name] = value };
            var (status, said) = await browser.AskAsync("PATCH", "/auth/account", new { attributes });
            Assert.True(status == HttpStatusCode.BadRequest, said.ToJsonString());
            Assert.Equal((code, field), ((string?)said["code"], (string?)said["field"]));
        }

        Assert.DoesNotContain("changed", (await browser.DoAsync("GET", "/auth/account")).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_somebody_else_signs_in_by_is_refused_like_any_that_does_not_do()
    {
        await using var app = await LocalApp.StartAsync(pool => pool.UsernameAttributes = ["email"]);
        await app.AddUserAsync("anna@example.com", email: false);
        await app.AddUserAsync("bert@example.com", email: false);
        var browser = await app.SignedInAsync("anna@example.com");

        await browser.RefusedAsync("attributeNotAllowed", "PATCH", "/auth/account", new { attributes = new { email = "bert@example.com" } });
    }

    [Theory]
    [InlineData("address")]
    [InlineData("name")]
    public async Task Only_addresses_and_numbers_that_are_there_get_codes(string name)
    {
        await using var app = await LocalApp.StartAsync();
        await app.AddUserAsync("anna");
        var browser = await app.SignedInAsync();

        await browser.RefusedAsync("invalidInput", "POST", $"/auth/account/attributes/{name}/code", new { });
        await browser.RefusedAsync("invalidInput", "POST", $"/auth/account/attributes/{name}/verify", new { code = "123456" });
        await browser.RefusedAsync("invalidInput", "POST", "/auth/account/attributes/phone_number/code", new { });
    }

    [Fact]
    public async Task Whoever_deletes_the_account_is_nobody_from_then_on()
    {
        await using var app = await LocalApp.StartAsync();
        await app.AddUserAsync("anna");
        var elsewhere = await app.SignedInAsync();
        var browser = await app.SignedInAsync();

        Assert.Equal("""{"state":"accountDeleted"}""", (await browser.DoAsync("DELETE", "/auth/account")).ToJsonString());

        Assert.Null(browser.Cookie("__Host-cognito"));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/me")).StatusCode);
        await elsewhere.RefusedAsync("notSignedIn", "GET", "/auth/account");
        var journey = await app.Journey().StartAsync(new { username = "anna", password = LocalApp.Password });
        journey.AssertRefused("invalidCredentials");
    }

    private static JsonNode Attribute(JsonNode account, string name) =>
        account["attributes"]!.AsArray().Single(attribute => (string?)attribute!["name"] == name)!;
}
