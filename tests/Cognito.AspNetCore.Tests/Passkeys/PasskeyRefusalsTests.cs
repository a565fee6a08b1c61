using System.Net;
using System.Text.Json.Nodes;
using Cognito.AspNetCore.Tests.Support;

namespace Cognito.AspNetCore.Tests.Passkeys;

/// <summary>What the service can say to somebody who manages passkeys.</summary>
public sealed class PasskeyRefusalsTests
{
    [Theory]
    [InlineData("WebAuthnNotEnabledException", "", HttpStatusCode.Forbidden, "notOffered")]
    [InlineData("WebAuthnConfigurationMissingException", "", HttpStatusCode.InternalServerError, "failed")]
    [InlineData("OperationNotEnabledException", "", HttpStatusCode.Forbidden, "notOffered")]
    [InlineData("LimitExceededException", "", HttpStatusCode.BadRequest, "tooManyPasskeys")]
    [InlineData("NotAuthorizedException", "Access Token has been revoked", HttpStatusCode.Unauthorized, "notSignedIn")]
    [InlineData("NotAuthorizedException", "User is disabled.", HttpStatusCode.Unauthorized, "notSignedIn")]
    [InlineData("UserNotFoundException", "User does not exist.", HttpStatusCode.Unauthorized, "notSignedIn")]
    [InlineData("PasswordResetRequiredException", "", HttpStatusCode.Unauthorized, "notSignedIn")]
    [InlineData("ForbiddenException", "", HttpStatusCode.TooManyRequests, "tooManyRequests")]
    [InlineData("TooManyRequestsException", "", HttpStatusCode.TooManyRequests, "tooManyRequests")]
    public async Task Of_beginning(string error, string message, HttpStatusCode status, string code) =>
        await RefusedAsync("StartWebAuthnRegistration", error, message, browser => browser.JsonAsync("/auth/account/passkeys/options", new { }), status, code);

    [Theory]
    [InlineData("WebAuthnNotEnabledException", HttpStatusCode.Forbidden, "notOffered")]
    [InlineData("WebAuthnChallengeNotFoundException", HttpStatusCode.BadRequest, "flowExpired")]
    [InlineData("WebAuthnClientMismatchException", HttpStatusCode.BadRequest, "flowExpired")]
    [InlineData("WebAuthnCredentialNotSupportedException", HttpStatusCode.BadRequest, "passkeyNotSupported")]
    [InlineData("WebAuthnOriginNotAllowedException", HttpStatusCode.InternalServerError, "failed")]
    [InlineData("WebAuthnRelyingPartyMismatchException", HttpStatusCode.InternalServerError, "failed")]
    [InlineData("LimitExceededException", HttpStatusCode.BadRequest, "tooManyPasskeys")]
    [InlineData("InvalidParameterException", HttpStatusCode.BadRequest, "answerNotAccepted")]
    public async Task Of_completing(string error, HttpStatusCode status, string code) =>
        await RefusedAsync("CompleteWebAuthnRegistration", error, "", browser => browser.JsonAsync("/auth/account/passkeys", new { credential = "{}" }), status, code);

    [Theory]
    [InlineData("ResourceNotFoundException", HttpStatusCode.BadRequest, "passkeyNotFound")]
    [InlineData("LimitExceededException", HttpStatusCode.TooManyRequests, "tooManyAttempts")]
    public async Task Of_deleting(string error, HttpStatusCode status, string code) =>
        await RefusedAsync("DeleteWebAuthnCredential", error, "", browser => AnswerAsync(browser.SendAsync(HttpMethod.Delete, "/auth/account/passkeys/abc", null)), status, code);

    [Theory]
    [InlineData("NotAuthorizedException", HttpStatusCode.Unauthorized, "notSignedIn")]
    [InlineData("InternalErrorException", HttpStatusCode.InternalServerError, "failed")]
    public async Task Of_listing(string error, HttpStatusCode status, string code) =>
        await RefusedAsync("ListWebAuthnCredentials", error, "", browser => AnswerAsync(browser.GetAsync("/auth/account/passkeys")), status, code);

    [Theory]
    [InlineData("""{"CredentialCreationOptions":"text"}""")]
    [InlineData("""{"CredentialCreationOptions":null}""")]
    [InlineData("{}")]
    [InlineData("<html>")]
    public async Task Options_that_are_none_are_a_failure(string answer)
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();
        app.Pool.On("StartWebAuthnRegistration", answer);

        var (status, body) = await browser.JsonAsync("/auth/account/passkeys/options", new { });

        Assert.Equal((HttpStatusCode.InternalServerError, "failed"), (status, (string?)body["code"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("credential")]
    [InlineData("[]")]
    [InlineData("""{"id":1,"id":2}""")]
    [InlineData(null)]
    public async Task A_credential_that_is_none_is_refused_before_the_wire(string? credential)
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();

        var (status, body) = await browser.JsonAsync("/auth/account/passkeys", new { credential });

        Assert.Equal((HttpStatusCode.BadRequest, "invalidInput", "credential"), (status, (string?)body["code"], (string?)body["field"]));
        Assert.Equal(0, app.Pool.Count("CompleteWebAuthnRegistration"));
    }

    [Fact]
    public async Task What_is_too_long_is_refused_before_the_wire()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();

        var (_, credential) = await browser.JsonAsync("/auth/account/passkeys", new { credential = $$"""{"x":"{{new string('x', 12 * 1024)}}"}""" });
        var (_, id) = await AnswerAsync(browser.SendAsync(HttpMethod.Delete, $"/auth/account/passkeys/{new string('x', 1365)}", null));

        Assert.Equal(("invalidInput", "credential"), ((string?)credential["code"], (string?)credential["field"]));
        Assert.Equal(("invalidInput", "id"), ((string?)id["code"], (string?)id["field"]));
        Assert.DoesNotContain(app.Pool.Calls, call => call.Operation.Contains("WebAuthn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_pages_are_read_and_no_circle_of_them()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();
        app.Pool.On("ListWebAuthnCredentials", body => FakePool.Ok((string?)body["NextToken"] switch
        {
            null => """{"Credentials":[{"CredentialId":"one","FriendlyCredentialName":"First","RelyingPartyId":"example.com","CreatedAt":1785542400.25}],"NextToken":"two"}""",
            _ => """{"Credentials":[{"CredentialId":"two"}]}""",
        }));

        var (_, listed) = await AnswerAsync(browser.GetAsync("/auth/account/passkeys"));
        Assert.Equal(["one", "two"], listed["passkeys"]!.AsArray().Select(passkey => (string?)passkey!["id"]));
        Assert.Equal("2026-08-01T00:00:00.25+00:00", (string?)listed["passkeys"]![0]!["createdAt"]);

        app.Pool.On("ListWebAuthnCredentials", """{"Credentials":[],"NextToken":"again"}""");
        var (_, cutOff) = await AnswerAsync(browser.GetAsync("/auth/account/passkeys"));
        Assert.Empty(cutOff["passkeys"]!.AsArray());
    }

    private static async Task RefusedAsync(
        string operation, string error, string message, Func<Browser, Task<(HttpStatusCode, JsonNode)>> act, HttpStatusCode status, string code)
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAsync();
        app.Pool.Refuses(operation, error, message);

        var (answered, body) = await act(browser);

        Assert.Equal((status, code), (answered, (string?)body["code"]));
    }

    private static async Task<(HttpStatusCode Status, JsonNode Body)> AnswerAsync(Task<HttpResponseMessage> sent)
    {
        var response = await sent;
        return (response.StatusCode, await Browser.ReadAsync(response));
    }
}
