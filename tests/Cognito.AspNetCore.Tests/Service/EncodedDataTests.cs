using System.Net;
using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.SignIn;
using Cognito.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Tests.Service;

/// <summary>What the front end collected for threat protection, on its way to the service.</summary>
public sealed class EncodedDataTests
{
    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Header = "Cognito-Encoded-Data";

    // As the service's script makes it: base64 of JSON with a signature.
    private const string Data = "eyJwYXlsb2FkIjoie30iLCJzaWduYXR1cmUiOiJxPT0iLCJ2ZXJzaW9uIjoiSlMyMDE3MTExNSJ9+/==";

    [Theory]
    [InlineData("/auth/sign-in", "InitiateAuth")]
    [InlineData("/auth/sign-up", "SignUp")]
    [InlineData("/auth/sign-up/confirm", "ConfirmSignUp")]
    [InlineData("/auth/sign-up/resend", "ResendConfirmationCode")]
    [InlineData("/auth/password/forgot", "ForgotPassword")]
    [InlineData("/auth/password/reset", "ConfirmForgotPassword")]
    public async Task Every_call_that_takes_it_has_it(string path, string operation)
    {
        await using var app = await TestApp.StartAsync();

        await PostAsync(app, path, Data);

        Assert.Equal($$"""{"EncodedData":"{{Data}}"}""", app.Pool.Last(operation)["UserContextData"]!.ToJsonString(s_plain));
    }

    [Fact]
    public async Task Answers_to_challenges_have_it_too()
    {
        await using var app = await TestApp.StartAsync();
        new SrpScript(app.Pool, "Right-1-password").Install();

        await PostAsync(app, "/auth/sign-in", Data);

        Assert.Equal(Data, (string?)app.Pool.Last("RespondToAuthChallenge")["UserContextData"]!["EncodedData"]);
    }

    [Theory]
    [InlineData(PasswordProof.Plain, "InitiateAuth", "UserContextData")]
    [InlineData(PasswordProof.Admin, "AdminInitiateAuth", "ContextData")]
    public async Task It_goes_beside_the_address_where_that_is_taken(PasswordProof proof, string operation, string context)
    {
        await using var app = await TestApp.StartAsync(options => (options.SignIn.PasswordProof, options.ClientSecret) = (proof, FakePool.ClientSecret), From("192.0.2.7"));

        await PostAsync(app, "/auth/sign-in", Data);

        var sent = app.Pool.Last(operation)[context]!;
        Assert.Equal((Data, "192.0.2.7"), ((string?)sent["EncodedData"], (string?)sent["IpAddress"]));
    }

    [Fact]
    public async Task A_form_has_it_in_a_field()
    {
        await using var app = await TestApp.StartAsync(map: web => web.MapPost("/form", async (HttpContext context, SignInFlow flow) =>
        {
            await context.Request.ReadFormAsync();
            await flow.StartAsync(context, new("anna", "Right-1-password"));
        }));
        using var form = new FormUrlEncodedContent([new("encodedData", Data)]);

        await app.Browser().SendAsync(HttpMethod.Post, "/form", form);

        Assert.Equal(Data, (string?)app.Pool.Last("InitiateAuth")["UserContextData"]!["EncodedData"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("{\"json\":1}")]
    [InlineData("more,than one")]
    public async Task What_is_none_in_form_is_left_out(string? data)
    {
        await using var app = await TestApp.StartAsync();

        await PostAsync(app, "/auth/sign-in", data);

        Assert.Null(app.Pool.Last("InitiateAuth")["UserContextData"]);
    }

    [Theory]
    [InlineData(8 * 1024, true)]
    [InlineData((8 * 1024) + 1, false)]
    public async Task What_is_too_long_is_left_out(int length, bool isSent)
    {
        await using var app = await TestApp.StartAsync();

        await PostAsync(app, "/auth/sign-in", new string('x', length));

        Assert.Equal(isSent, app.Pool.Last("InitiateAuth")["UserContextData"] is not null);
    }

    [Fact]
    public async Task The_local_pool_takes_it()
    {
        await using var app = await LocalApp.StartAsync();
        await app.AddUserAsync("anna");
        var browser = app.Browser();

        var response = await browser.SendAsync(
            HttpMethod.Post, "/auth/sign-in", JsonContent.Create(new { username = "anna", password = LocalApp.Password }), (Header, Data));

        Assert.Equal("signedIn", (string?)(await Browser.ReadAsync(response))["state"]);
    }

    [Fact]
    public async Task It_is_in_no_log()
    {
        await using var app = await TestApp.StartAsync();

        await PostAsync(app, "/auth/sign-in", Data);

        Assert.DoesNotContain(Data, app.Logs.All, StringComparison.Ordinal);
    }

    /// <summary>A body that does for every path.</summary>
    private static async Task PostAsync(TestApp app, string path, string? data)
    {
        object body = path switch
        {
            "/auth/sign-in" or "/auth/sign-up" => new { username = "anna", password = "Right-1-password" },
            "/auth/sign-up/confirm" => new { username = "anna", code = "123456" },
            "/auth/password/reset" => new { username = "anna", code = "123456", newPassword = "Right-1-password" },
            _ => new { username = "anna" },
        };
        (string, string)[] headers = data is null ? [] : [(Header, data)];
        await app.Browser().SendAsync(HttpMethod.Post, path, JsonContent.Create(body), headers);
    }

    /// <summary>As if all requests came from there.</summary>
    private static Action<WebApplicationBuilder> From(string address) => builder =>
        builder.Services.AddTransient<IStartupFilter>(_ => new Sender(IPAddress.Parse(address)));

    private sealed class Sender(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = address;
                return rest(context);
            });
            next(app);
        };
    }
}
