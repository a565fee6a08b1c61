using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Cognito.AspNetCore.Tests.Support;
using Cognito.Journeys.Foreign;
using Cognito.Journeys.Programs;
using Cognito.Local.Tests;
using Cognito.Tests;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cognito.Journeys.ForeignServer;

/// <summary>The npm package <c>cognito-local</c>, a server of the same protocol by others, and an app that signs people in with it.</summary>
public sealed partial class CognitoLocal : IAsyncDisposable
{
    /// <summary>Every code it sends.</summary>
    public const string Code = "471147";

    private readonly TemporaryFolder _folder;
    private readonly RunningProgram _program;
    private readonly HttpClient _http;
    private readonly WebApplication _app;
    private readonly string _poolId;

    private CognitoLocal(TemporaryFolder folder, RunningProgram program, HttpClient http, WebApplication app, string poolId) =>
        (_folder, _program, _http, _app, _poolId) = (folder, program, http, app, poolId);

    /// <summary>Starts both; skips the test when Node is missing.</summary>
    public static async Task<CognitoLocal> StartAsync()
    {
        await ForeignClients.InstallPackagesAsync();
        var folder = new TemporaryFolder();
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var (program, _) = await RunningProgram.StartAsync(
            "env",
            [
                "-C", folder.File(""), "HOST=127.0.0.1", $"PORT={address.Port}", $"CODE={Code}",
                Installed.Find("node"), "--no-warnings", Repository.PathOf("tests/Journeys/Clients/node_modules/cognito-local/lib/bin/start.js"),
            ],
            Ready());
        var http = new HttpClient { BaseAddress = address };
        var poolId = (string)(await CallAsync(http, "CreateUserPool", new JsonObject { ["PoolName"] = "people", ["MfaConfiguration"] = "OPTIONAL", ["AutoVerifiedAttributes"] = new JsonArray("email") }))!["UserPool"]!["Id"]!;
        var clientId = (string)(await CallAsync(http, "CreateUserPoolClient", new JsonObject { ["UserPoolId"] = poolId, ["ClientName"] = "app" }))!["UserPoolClient"]!["ClientId"]!;
        return new(folder, program, http, await StartAppAsync(address, poolId, clientId), poolId);
    }

    internal Journey Journey() => new(new Browser([_app.GetTestServer()]));

    /// <summary>An administrator's call, by hand.</summary>
    internal Task<JsonNode?> CallAsync(string operation, JsonObject body)
    {
        body["UserPoolId"] = _poolId;
        return CallAsync(_http, operation, body);
    }

    /// <summary>A confirmed person with a password. People's names are their e-mail addresses there.</summary>
    internal async Task AddUserAsync(string name, string password)
    {
        await InviteAsync(name, password);
        await CallAsync("AdminSetUserPassword", new() { ["Username"] = name, ["Password"] = password, ["Permanent"] = true });
    }

    /// <summary>A person with a temporary password.</summary>
    internal Task InviteAsync(string name, string password) => CallAsync("AdminCreateUser", new()
    {
        ["Username"] = name,
        ["TemporaryPassword"] = password,
        ["MessageAction"] = "SUPPRESS",
        ["UserAttributes"] = new JsonArray(new JsonObject { ["Name"] = "email", ["Value"] = name }),
    });

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
        await _program.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<WebApplication> StartAppAsync(Uri address, string poolId, string clientId)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddCognito(options =>
        {
            (options.UserPoolId, options.ClientId) = (poolId, clientId);
            options.ServiceUrl = address.GetLeftPart(UriPartial.Authority);
            options.Authority = $"{options.ServiceUrl}/{poolId}";

            // It knows no SRP.
            options.SignIn.PasswordProof = AspNetCore.Authentication.PasswordProof.Plain;
        });
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapCognito();
        app.MapGet("/me", [Authorize] (HttpContext context) => context.User.FindFirst("email")?.Value);
        await app.StartAsync();
        return app;
    }

    private static async Task<JsonNode?> CallAsync(HttpClient http, string operation, JsonObject body)
    {
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/x-amz-json-1.1");
        content.Headers.Add("X-Amz-Target", $"AWSCognitoIdentityProviderService.{operation}");
        var response = await http.PostAsync("/", content);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{operation}: {text}");
        return JsonNode.Parse(text);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("Cognito Local running on")]
    private static partial Regex Ready();
}
