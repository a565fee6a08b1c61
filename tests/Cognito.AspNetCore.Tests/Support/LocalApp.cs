using System.Text;
using System.Text.Json.Nodes;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Authentication;
using Cognito.Local;
using Cognito.Local.Triggers;
using Cognito.Protocol;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace Cognito.AspNetCore.Tests.Support;

/// <summary>An app with the library in it, over the local pool: both ends for real.</summary>
internal sealed class LocalApp : IAsyncDisposable
{
    public const string Password = "Right-1-password";

    private readonly List<WebApplication> _nodes = [];
    private readonly Action<CognitoOptions> _options;
    private readonly LocalCognito _cognito;
    private readonly SharedKeys _keys = new();

    private LocalApp(LocalCognito cognito, FakeTimeProvider time, string poolId, Action<CognitoOptions> options)
    {
        _options = options;
        _cognito = cognito;
        Time = time;
        PoolId = poolId;
        Api = WatchedPool.Client(cognito);
    }

    public FakeTimeProvider Time { get; }

    public string PoolId { get; }

    public CollectedLogs Logs { get; } = new();

    public IAmazonCognitoIdentityProvider Api { get; }

    public static async Task<LocalApp> StartAsync(
        Action<CreateUserPoolRequest>? pool = null, Action<CreateUserPoolClientRequest>? client = null, Action<CognitoOptions>? options = null)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var cognito = new LocalCognito(clock: time);
        using var api = WatchedPool.Client(cognito);
        var poolRequest = new CreateUserPoolRequest { PoolName = "people", AutoVerifiedAttributes = ["email"] };
        pool?.Invoke(poolRequest);
        var poolId = (await api.CreateUserPoolAsync(poolRequest, cancellation)).UserPool.Id;
        var clientRequest = new CreateUserPoolClientRequest { UserPoolId = poolId, ClientName = "app", GenerateSecret = true, PreventUserExistenceErrors = "ENABLED" };
        client?.Invoke(clientRequest);
        var made = (await api.CreateUserPoolClientAsync(clientRequest, cancellation)).UserPoolClient;

        var app = new LocalApp(cognito, time, poolId, settings =>
        {
            settings.UserPoolId = poolId;
            settings.ClientId = made.ClientId;
            settings.ClientSecret = made.ClientSecret;
            options?.Invoke(settings);
        });
        await app.AddNodeAsync();
        return app;
    }

    /// <summary>Starts the app once more, with the same data-protection keys. Browsers made from then on alternate between the nodes.</summary>
    public async Task AddNodeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(Logs).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSingleton(WatchedPool.Client(_cognito));
        builder.Services.AddHttpClient(Backchannel.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => WatchedPool.Handler(_cognito));
        _keys.Use(builder);
        builder.Services.AddCognito(_options);
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapCognito();
        app.MapGet("/me", [Authorize] (HttpContext context) => context.User.FindFirst("email")?.Value ?? context.User.Identity!.Name);
        app.MapGet("/claims", [Authorize] (HttpContext context) => string.Join('\n', context.User.Claims.Select(claim => $"{claim.Type}={claim.Value}")));
        app.MapGet("/token", (Delegate)([Authorize] (HttpContext context) => context.GetTokenAsync("access_token")));
        app.MapGet("/recent", () => "in").RequireRecentSignIn(TimeSpan.FromMinutes(10));
        app.MapGet("/mfa", () => "in").RequireMfa();
        app.MapGet("/acr", () => "in").RequireAcr("urn:cognito:loa:3", "urn:cognito:loa:4");
        app.MapGet("/admin", [Authorize(Roles = "admins")] () => "admin");
        await app.StartAsync(TestContext.Current.CancellationToken);
        _nodes.Add(app);
    }

    public Browser Browser() => new(_nodes.Select(node => node.GetTestServer()));

    public Journey Journey() => new(Browser());

    /// <summary>A confirmed user with <see cref="Password"/>.</summary>
    public async Task AddUserAsync(string name, bool mustChangePassword = false, bool email = true, string? phone = null)
    {
        List<AttributeType> attributes =
        [
            .. email ? [new() { Name = "email", Value = $"{name}@example.com" }, new() { Name = "email_verified", Value = "true" }] : Array.Empty<AttributeType>(),
            .. phone is not null ? [new() { Name = "phone_number", Value = phone }, new() { Name = "phone_number_verified", Value = "true" }] : Array.Empty<AttributeType>(),
        ];
        await Api.AdminCreateUserAsync(new()
        {
            UserPoolId = PoolId,
            Username = name,
            TemporaryPassword = Password,
            MessageAction = MessageActionType.SUPPRESS,
            UserAttributes = attributes,
        });
        if (!mustChangePassword)
        {
            await Api.AdminSetUserPasswordAsync(new() { UserPoolId = PoolId, Username = name, Password = Password, Permanent = true });
        }
    }

    /// <summary>What goes wrong between the app and the pool.</summary>
    public Faults Faults => _cognito.Faults;

    /// <summary>What the pool calls on the way.</summary>
    public PoolTriggers Triggers => _cognito.Triggers(PoolId);

    /// <summary>A call of the service as plain JSON.</summary>
    public async Task<JsonNode?> CallAsync(string operation, JsonNode body)
    {
        using var http = new HttpClient(WatchedPool.Handler(_cognito));
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/x-amz-json-1.1");
        content.Headers.Add("X-Amz-Target", $"AWSCognitoIdentityProviderService.{operation}");
        var response = await http.PostAsync("https://cognito-idp.us-east-1.amazonaws.com/", content, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    /// <summary>The code in the newest message to an address.</summary>
    public string CodeSentTo(string address) => _cognito.Messages(PoolId, address)[0].Code!;

    /// <summary>How many messages went to an address.</summary>
    public int MessagesTo(string address) => _cognito.Messages(PoolId, address).Count;

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        Api.Dispose();
        _cognito.Dispose();
    }
}
