using System.Net;
using System.Text;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.Account;

/// <summary>What is too long, missing or of the wrong sort does not reach the service.</summary>
public sealed class InputTests
{
    private static readonly string s_long = new('x', 2049);

    public static TheoryData<string, string, string, string?> Faults => new()
    {
        { "PATCH", "/auth/account", "{}", "attributes" },
        { "PATCH", "/auth/account", """{"attributes":null}""", "attributes" },
        { "PATCH", "/auth/account", """{"attributes":{}}""", "attributes" },
        { "PATCH", "/auth/account", """{"attributes":{"":"x"}}""", "attributes" },
        { "PATCH", "/auth/account", """{"attributes":{"email":1}}""", null },
        { "PATCH", "/auth/account", $$$"""{"attributes":{"{{{s_long[..33]}}}":"x"}}""", "attributes" },
        { "PATCH", "/auth/account", """{"attributes":{""" + string.Join(',', Enumerable.Range(0, 51).Select(i => $"\"a{i}\":\"x\"")) + "}}", "attributes" },
        { "PATCH", "/auth/account", """{"unknown":true}""", null },
        { "POST", $"/auth/account/attributes/{s_long[..33]}/code", "{}", "name" },
        { "POST", $"/auth/account/attributes/{s_long[..33]}/verify", """{"code":"123456"}""", "name" },
        { "POST", "/auth/account/attributes/email/verify", "{}", "code" },
        { "POST", "/auth/account/attributes/email/verify", $$"""{"code":"{{s_long}}"}""", "code" },
        { "PUT", "/auth/account/mfa", "{}", null },
        { "PUT", "/auth/account/mfa", """{"smsMfa":"yes"}""", null },
        { "PUT", "/auth/account/mfa", """{"preferred":"telepathy"}""", null },
        { "PUT", "/auth/account/mfa", """{"preferred":7}""", null },
        { "POST", "/auth/account/mfa/totp/verify", "{}", "code" },
        { "POST", "/auth/account/mfa/totp/verify", $$"""{"code":"{{s_long}}"}""", "code" },
        { "POST", "/auth/account/mfa/totp/verify", $$"""{"code":"123456","deviceName":"{{s_long[..65]}}"}""", "deviceName" },
        { "PUT", $"/auth/account/devices/{s_long[..56]}", """{"remembered":true}""", "key" },
        { "DELETE", $"/auth/account/devices/{s_long[..56]}", "", "key" },
        { "DELETE", $"/auth/account/sessions/{s_long[..129]}", "", "id" },
        { "POST", "/auth/password/change", $$"""{"newPassword":"{{s_long[..257]}}"}""", "password" },
        { "POST", "/auth/password/change", $$"""{"newPassword":"x","currentPassword":"{{s_long[..257]}}"}""", "currentPassword" },
        { "POST", "/auth/password/change", """{"newPassword":"x","currentPassword":""}""", "currentPassword" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task It_is_refused_and_named(string method, string path, string body, string? field)
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();
        var calls = app.Pool.Calls.Count;

        var response = await browser.SendAsync(new(method), path, body.Length == 0 ? null : new StringContent(body, Encoding.UTF8, "application/json"));

        var said = await Browser.ReadAsync(response);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(("invalidInput", field), ((string?)said["code"], (string?)said["field"]));
        Assert.Equal(calls, app.Pool.Calls.Count);
    }

    [Fact]
    public async Task A_value_that_is_too_long_names_its_attribute()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();

        var (_, said) = await browser.AskAsync("PATCH", "/auth/account", new { attributes = new { nickname = s_long } });

        Assert.Equal(("attributeInvalid", "nickname"), ((string?)said["code"], (string?)said["field"]));
    }
}
