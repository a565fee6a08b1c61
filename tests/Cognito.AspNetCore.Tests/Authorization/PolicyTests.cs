using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Cognito.AspNetCore.Authorization;
using Cognito.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Tests.Authorization;

/// <summary>Each requirement as an attribute, as an endpoint's convention and in a policy: all three answer the same.</summary>
public sealed class PolicyTests
{
    private static readonly string[] s_forms = ["attribute", "convention", "policy"];
    private static readonly string[] s_requirements = ["group", "scope", "mfa", "recent", "acr"];

    // Requirement, claims in JSON, and whether they meet it.
    private static readonly (string Requirement, string Claims, bool Holds)[] s_rules =
    [
        ("group", """{"cognito:groups":["editors"]}""", true),
        ("group", """{"cognito:groups":["admins","owners"]}""", true),
        ("group", """{"cognito:groups":["admins"]}""", false),
        ("group", """{"cognito:groups":"editors owners"}""", false),
        ("group", """{"cognito:groups":["Editors"]}""", false),
        ("group", """{"cognito:groups":null}""", false),
        ("scope", """{"scope":"orders/read"}""", true),
        ("scope", """{"scope":"openid orders/write email"}""", true),
        ("scope", """{"scope":"orders/readonly"}""", false),
        ("scope", """{"scope":"ORDERS/READ"}""", false),
        ("scope", """{"scope":null}""", false),
        ("mfa", """{"amr":["pwd","otp","mfa"]}""", true),
        ("mfa", """{"amr":["pwd"]}""", false),
        ("mfa", """{}""", false),
        ("recent", """{"auth_time":-599}""", true),
        ("recent", """{"auth_time":-601}""", false),
        ("recent", """{"auth_time":null}""", false),
        ("acr", """{"acr":"urn:cognito:loa:3"}""", true),
        ("acr", """{"acr":"urn:cognito:loa:4"}""", true),
        ("acr", """{"acr":"urn:cognito:loa:2"}""", false),
        ("acr", """{}""", false),
    ];

    public static TheoryData<string, string, string, bool> Rules =>
        [.. from rule in s_rules from form in s_forms select (rule.Requirement, form, rule.Claims, rule.Holds)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Only_who_meets_a_requirement_is_let_in(string requirement, string form, string claims, bool holds)
    {
        await using var app = await StartAsync();

        var response = await BearerAsync(app, $"/{requirement}/{form}", claims);

        Assert.Equal(holds ? HttpStatusCode.OK : requirement is "group" or "scope" ? HttpStatusCode.Forbidden : HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("scope", "insufficient_scope", "scope=\"orders/read orders/write\"", null)]
    [InlineData("group", "insufficient_scope", null, null)]
    [InlineData("mfa", "insufficient_user_authentication", null, "mfaRequired")]
    [InlineData("recent", "insufficient_user_authentication", "max_age=\"600\"", "recentSignInRequired")]
    [InlineData("acr", "insufficient_user_authentication", "acr_values=\"urn:cognito:loa:3 urn:cognito:loa:4\"", "acrRequired")]
    public async Task A_program_is_told_what_is_missing(string requirement, string error, string? parameter, string? code)
    {
        await using var app = await StartAsync();

        var response = await BearerAsync(app, $"/{requirement}/attribute", """{"cognito:groups":null,"scope":"openid","auth_time":-700}""");

        var challenge = response.Headers.WwwAuthenticate.ToString();
        Assert.Contains($"Bearer error=\"{error}\"", challenge, StringComparison.Ordinal);
        Assert.Contains(parameter ?? "", challenge, StringComparison.Ordinal);
        Assert.Equal(code, code is null ? null : (string?)(await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["code"]);
    }

    [Theory]
    [InlineData("mfa", "mfa=required")]
    [InlineData("recent", "max_age=600")]
    [InlineData("acr", "acr_values=urn%3Acognito%3Aloa%3A3%20urn%3Acognito%3Aloa%3A4")]
    public async Task A_browser_is_sent_to_sign_in_again_and_back(string requirement, string query)
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync();
        app.Time.Advance(TimeSpan.FromMinutes(11));

        var response = await browser.GetAsync($"/{requirement}/attribute?page=2");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal($"/sign-in?{query}&returnUrl=%2F{requirement}%2Fattribute%3Fpage%3D2", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_browser_whose_group_is_missing_as_well_is_not_asked_to_sign_in_in_vain()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync();

        Assert.StartsWith("/access-denied", (await browser.GetAsync("/both")).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_several_requirements_miss_is_told_at_once()
    {
        await using var app = await StartAsync();

        var response = await BearerAsync(app, "/all", """{"auth_time":-700}""");

        var challenge = response.Headers.WwwAuthenticate.ToString();
        Assert.Contains("max_age=\"60\"", challenge, StringComparison.Ordinal);
        Assert.Contains("acr_values=\"urn:cognito:loa:3\"", challenge, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_signed_in_is_a_plain_challenge()
    {
        await using var app = await StartAsync();

        foreach (var form in s_forms)
        {
            var response = await app.Browser().GetAsync($"/recent/{form}", "application/json");
            Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (response.StatusCode, response.Headers.WwwAuthenticate.ToString()));
        }
    }

    public static TheoryData<string> Mistakes => [.. s_mistakes.Keys];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_requirement_that_cannot_be_is_a_mistake_at_once(string mistake) =>
        Assert.ThrowsAny<ArgumentException>(() => s_mistakes[mistake](new AuthorizationPolicyBuilder()));

    private static readonly Dictionary<string, Action<AuthorizationPolicyBuilder>> s_mistakes = new()
    {
        ["no group"] = policy => policy.RequireCognitoGroup(),
        ["an empty group"] = policy => policy.RequireCognitoGroup(""),
        ["no scope"] = policy => policy.RequireScope(),
        ["two scopes in one"] = policy => policy.RequireScope("a b"),
        ["a scope that breaks out of its quotes"] = policy => policy.RequireScope("a\", error=\"b"),
        ["no level"] = policy => policy.RequireAcr(),
        ["a level of two lines"] = policy => policy.RequireAcr("a\r\nX: y"),
        ["no time at all"] = policy => policy.RequireRecentSignIn(TimeSpan.Zero),
    };

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(
        build: builder => builder.Services.AddAuthorizationBuilder()
            .AddPolicy("group", policy => policy.RequireCognitoGroup("editors", "owners"))
            .AddPolicy("scope", policy => policy.RequireScope("orders/read", "orders/write"))
            .AddPolicy("mfa", policy => policy.RequireMfa())
            .AddPolicy("recent", policy => policy.RequireRecentSignIn(TimeSpan.FromMinutes(10)))
            .AddPolicy("acr", policy => policy.RequireAcr("urn:cognito:loa:3", "urn:cognito:loa:4")),
        map: app =>
        {
            app.MapGet("/group/attribute", [RequireCognitoGroup("editors", "owners")] () => "in");
            app.MapGet("/scope/attribute", [RequireScope("orders/read", "orders/write")] () => "in");
            app.MapGet("/mfa/attribute", [RequireMfa] () => "in");
            app.MapGet("/recent/attribute", [RequireRecentSignIn(10)] () => "in");
            app.MapGet("/acr/attribute", [RequireAcr("urn:cognito:loa:3", "urn:cognito:loa:4")] () => "in");
            app.MapGet("/group/convention", () => "in").RequireCognitoGroup("editors", "owners");
            app.MapGet("/scope/convention", () => "in").RequireScope("orders/read", "orders/write");
            app.MapGet("/mfa/convention", () => "in").RequireMfa();
            app.MapGet("/recent/convention", () => "in").RequireRecentSignIn(TimeSpan.FromMinutes(10));
            app.MapGet("/acr/convention", () => "in").RequireAcr("urn:cognito:loa:3", "urn:cognito:loa:4");
            app.MapGet("/both", [RequireMfa, RequireCognitoGroup("owners")] () => "in");
            app.MapGet("/all", () => "in").RequireAcr("urn:cognito:loa:3").RequireRecentSignIn(TimeSpan.FromMinutes(1)).RequireRecentSignIn(TimeSpan.FromMinutes(5));
            foreach (var requirement in s_requirements)
            {
                app.MapGet($"/{requirement}/policy", () => "in").RequireAuthorization(requirement);
            }
        });

    /// <summary>A request with a token that has these claims: null removes one, and <c>auth_time</c> is in seconds from now.</summary>
    private static Task<HttpResponseMessage> BearerAsync(TestApp app, string path, string claims)
    {
        var token = app.Pool.Mint.Access(all =>
        {
            foreach (var (name, value) in JsonNode.Parse(claims)!.AsObject())
            {
                all.Remove(name);
                if (value is not null)
                {
                    all[name] = name == "auth_time" ? app.Time.GetUtcNow().ToUnixTimeSeconds() + (long)value : value is JsonArray list ? list.Select(item => (string)item!).ToArray() : (string)value!;
                }
            }
        });
        return app.Browser().SendAsync(HttpMethod.Get, path, null, ("Authorization", $"Bearer {token}"));
    }
}
