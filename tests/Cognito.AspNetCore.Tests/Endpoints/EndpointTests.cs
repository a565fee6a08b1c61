using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Cognito.AspNetCore.Endpoints;
using Cognito.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Tests.Endpoints;

public sealed class EndpointTests
{
    public static TheoryData<string> Posts =>
    [
        "/auth/sign-in", "/auth/sign-in/answer", "/auth/sign-out", "/auth/refresh", "/auth/sign-up", "/auth/sign-up/confirm",
        "/auth/sign-up/resend", "/auth/password/forgot", "/auth/password/reset", "/auth/password/change",
        "/auth/sign-in/passkey", "/auth/account/passkeys/options", "/auth/account/passkeys",
    ];

    [Theory]
    [MemberData(nameof(Posts))]
    public async Task A_body_that_will_not_do_is_refused_in_one_form(string path)
    {
        await using var app = await TestApp.StartAsync();

        await RefusedAsync(app, path, "{", "application/json", HttpStatusCode.BadRequest);
        await RefusedAsync(app, path, "null", "application/json", HttpStatusCode.BadRequest);
        await RefusedAsync(app, path, "[]", "application/json", HttpStatusCode.BadRequest);
        await RefusedAsync(app, path, """{"unknownMember":1}""", "application/json", HttpStatusCode.BadRequest);
        await RefusedAsync(app, path, $$"""{"username":"{{new string('x', JsonBody.MaxBytes)}}"}""", "application/json", HttpStatusCode.RequestEntityTooLarge);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await PostAsync(app, path, "{}", "text/plain")).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await PostAsync(app, path, "username=a", "application/x-www-form-urlencoded")).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await PostAsync(app, path, "{}", null)).StatusCode);
        Assert.Empty(app.Pool.Calls);
    }

    [Theory]
    [InlineData("/auth/sign-in", """{"username":1,"password":"x"}""")]
    [InlineData("/auth/sign-in", """{"username":null,"password":"x"}""")]
    [InlineData("/auth/sign-in", """{"username":"anna"}""")]
    [InlineData("/auth/sign-up", """{"username":"anna","password":"x","attributes":{"email":null}}""")]
    [InlineData("/auth/sign-up", """{"username":"anna","password":"x","attributes":["email"]}""")]
    [InlineData("/auth/sign-up/confirm", """{"username":"anna"}""")]
    [InlineData("/auth/sign-up/confirm", """{"code":"123456"}""")]
    [InlineData("/auth/sign-up/resend", "{}")]
    [InlineData("/auth/password/forgot", """{}""")]
    [InlineData("/auth/password/reset", """{"username":"anna","code":"1"}""")]
    public async Task A_member_that_is_missing_or_of_the_wrong_type_is_refused_before_the_wire(string path, string body)
    {
        await using var app = await TestApp.StartAsync();

        var response = await PostAsync(app, path, body, "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains((string?)(await Browser.ReadAsync(response))["code"], s_inputFaults);
        Assert.Empty(app.Pool.Calls);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", false)]
    [InlineData("Origin", "null", false)]
    [InlineData("Origin", "http://app.example.com", false)]
    [InlineData("Origin", "https://app.example.com.evil.example", false)]
    [InlineData("Origin", "https://app.example.com", true)]
    [InlineData("Origin", "https://spa.example.com", true)]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    [InlineData("X-Nothing", "x", true)]
    public async Task Pages_of_other_origins_are_kept_out(string header, string value, bool allowed)
    {
        await using var app = await TestApp.StartAsync(options => options.AllowedOrigins.Add("https://spa.example.com"));
        new SrpScript(app.Pool, "Right-1-password").Install();
        var body = new StringContent("""{"username":"anna","password":"Right-1-password"}""", Encoding.UTF8, "application/json");

        var response = await app.Browser().SendAsync(HttpMethod.Post, "/auth/sign-in", body, (header, value));

        Assert.Equal(allowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(allowed, !app.Pool.Calls.IsEmpty);
    }

    [Fact]
    public async Task One_address_is_stopped_at_the_rate_limit()
    {
        await using var app = await TestApp.StartAsync(options => options.RateLimit.Requests = 2);
        app.Pool.Refuses("InitiateAuth", "NotAuthorizedException", "Incorrect username or password.");
        var browser = app.Browser();
        var body = new { username = "anna", password = "guess" };
        await browser.PostAsync("/auth/sign-in", body);
        await browser.PostAsync("/auth/sign-in", body);

        var response = await browser.PostAsync("/auth/sign-in", body);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal("tooManyRequests", (string?)(await Browser.ReadAsync(response))["code"]);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/auth/session")).StatusCode);
        Assert.Equal(2, app.Pool.Count("InitiateAuth"));
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002")]
    [InlineData("2001:db8:1:2:ffff::1", "20010DB800010002")]
    public void A_whole_network_of_a_customer_counts_as_one_address(string address, string key) =>
        Assert.Equal(key, AddressLimiter.Key(IPAddress.Parse(address)));

    [Theory]
    [InlineData(CognitoEndpoints.SignIn, "/sign-in")]
    [InlineData(CognitoEndpoints.SignUp, "/sign-up")]
    [InlineData(CognitoEndpoints.Password, "/password/forgot")]
    [InlineData(CognitoEndpoints.Passkeys, "/sign-in/passkey")]
    [InlineData(CognitoEndpoints.Account, "/account/attributes/email/code")]
    [InlineData(CognitoEndpoints.Mfa, "/account/mfa/totp")]
    [InlineData(CognitoEndpoints.Devices, "/account/devices")]
    [InlineData(CognitoEndpoints.Sessions, "/account/sessions")]
    public async Task A_group_can_be_left_out_or_be_the_only_one(CognitoEndpoints group, string path)
    {
        await using var app = await TestApp.StartAsync(map: web =>
        {
            web.MapCognito("/without", CognitoEndpoints.All & ~group);
            web.MapCognito("/only", group);
        });

        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(app, "/without" + path, "{", "application/json")).StatusCode);
        Assert.NotEqual(HttpStatusCode.NotFound, (await PostAsync(app, "/only" + path, "{", "application/json")).StatusCode);
        Assert.All(Mapped(app, "/only"), only => Assert.DoesNotContain(only, Mapped(app, "/without")));
        Assert.Equal(Mapped(app, "/auth").Order(), Mapped(app, "/only").Concat(Mapped(app, "/without")).Order());
    }

    [Fact]
    public void Every_group_is_left_out_by_a_test() =>
        Assert.Equal(
            Enum.GetValues<CognitoEndpoints>().Where(group => group is not CognitoEndpoints.None and not CognitoEndpoints.All),
            typeof(EndpointTests).GetMethod(nameof(A_group_can_be_left_out_or_be_the_only_one))!
                .GetCustomAttributes<InlineDataAttribute>().Select(row => (CognitoEndpoints)row.Data[0]!));

    [Fact]
    public async Task A_fallback_policy_does_not_lock_people_out_of_signing_in()
    {
        await using var app = await TestApp.StartAsync(build: builder => builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build()));

        await app.SignedInAsync();
    }

    [Fact]
    public async Task The_session_says_who_and_until_when()
    {
        await using var app = await TestApp.StartAsync();
        Assert.Equal("""{"state":"signedOut"}""", await SessionAsync(app.Browser()));
        var browser = await app.SignedInAsync();

        var session = JsonNode.Parse(await SessionAsync(browser))!;

        Assert.Equal("signedIn", (string?)session["state"]);
        Assert.Equal(TokenMint.Subject, (string?)session["user"]!["subject"]);
        Assert.Equal(["admins", "editors"], session["user"]!["groups"]!.AsArray().Select(group => (string?)group));
        Assert.Equal(app.Time.GetUtcNow().AddDays(30), (DateTimeOffset)session["expiresAt"]!, TimeSpan.FromSeconds(2));

        app.Pool.On("GetTokensFromRefreshToken", _ => throw new HttpRequestException());
        app.Time.Advance(TokenMint.Lifetime);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.GetAsync("/auth/session")).StatusCode);
    }

    [Fact]
    public async Task Refresh_renews_now()
    {
        await using var app = await TestApp.StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Browser().PostAsync("/auth/refresh", new { })).StatusCode);
        var browser = await app.SignedInAsync();
        app.Pool.On("GetTokensFromRefreshToken", _ => FakePool.Ok(app.Pool.Tokens(null, claims => claims["cognito:groups"] = s_owners)));

        var (status, body) = await browser.JsonAsync("/auth/refresh", new { });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("owners", (string?)body["user"]!["groups"]![0]);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/owner")).StatusCode);
    }

    private static readonly string[] s_inputFaults = ["invalidInput", "attributeInvalid"];
    private static readonly string[] s_owners = ["owners"];

    private static async Task<string> SessionAsync(Browser browser) =>
        await (await browser.GetAsync("/auth/session")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static async Task RefusedAsync(TestApp app, string path, string body, string type, HttpStatusCode status)
    {
        var response = await PostAsync(app, path, body, type);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("invalidInput", (string?)(await Browser.ReadAsync(response))["code"]);
    }

    private static IEnumerable<string> Mapped(TestApp app, string prefix) => app.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith(prefix + "/", StringComparison.Ordinal))
        .Select(endpoint => $"{endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Single()} {endpoint.RoutePattern.RawText![prefix.Length..]}");

    private static Task<HttpResponseMessage> PostAsync(TestApp app, string path, string body, string? type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return app.Browser().SendAsync(HttpMethod.Post, path, content);
    }
}
