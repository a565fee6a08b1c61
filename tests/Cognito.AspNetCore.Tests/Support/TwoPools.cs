using System.Security.Claims;
using Amazon.CognitoIdentityProvider;
using Cognito.AspNetCore.Authentication;
using Cognito.Local;
using Cognito.Protocol;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace Cognito.AspNetCore.Tests.Support;

/// <summary>An app with a pool for customers, its default, and one for partners.</summary>
internal sealed class TwoPools : IAsyncDisposable
{
    public const string Partners = "Partners";
    public const string OtherKind = "Other";
    public const string Password = "Right-1-password";

    private readonly WebApplication _app;
    private readonly LocalCognito _cognito;

    private TwoPools(WebApplication app, LocalCognito cognito)
    {
        _app = app;
        _cognito = cognito;
    }

    /// <param name="select">Which scheme a request is for.</param>
    public static async Task<TwoPools> StartAsync(Func<HttpContext, string?> select)
    {
        var cognito = new LocalCognito();
        using var api = WatchedPool.Client(cognito);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(new CollectedLogs()).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton(WatchedPool.Client(cognito));
        builder.Services.AddHttpClient(Backchannel.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => WatchedPool.Handler(cognito));
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var customers = await PoolAsync(api, "customers");
        var partners = await PoolAsync(api, "partners");
        builder.Services
            .AddCognito(options =>
            {
                customers(options);
                options.ForwardDefaultSelector = select;
            })
            .AddCognito(Partners, partners)
            .AddCookie(OtherKind);
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapCognito();
        app.MapCognito("/partners/auth");
        app.MapGet("/me", Me);
        app.MapGet("/partners/me", Me);
        app.MapGet("/partners-only", [Authorize(AuthenticationSchemes = Partners)] (HttpContext context) => context.User.Identity!.Name);
        foreach (var path in new[] { "/token", "/partners/token" })
        {
            app.MapGet(path, (Delegate)([Authorize] (HttpContext context) => context.GetTokenAsync("access_token")));
        }

        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, cognito);
    }

    public Browser Browser(string address = "https://app.example.com") => new([_app.GetTestServer()], address);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _cognito.Dispose();
    }

    [Authorize]
    private static string Me(ClaimsPrincipal user) => $"{user.Identity!.AuthenticationType} {user.Identity.Name}";

    /// <summary>A pool with one person, who has the pool's name.</summary>
    private static async Task<Action<CognitoOptions>> PoolAsync(IAmazonCognitoIdentityProvider api, string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var poolId = (await api.CreateUserPoolAsync(new() { PoolName = name }, cancellation)).UserPool.Id;
        var client = (await api.CreateUserPoolClientAsync(new() { UserPoolId = poolId, ClientName = name, GenerateSecret = true }, cancellation)).UserPoolClient;
        await api.AdminCreateUserAsync(new() { UserPoolId = poolId, Username = name, MessageAction = MessageActionType.SUPPRESS }, cancellation);
        await api.AdminSetUserPasswordAsync(new() { UserPoolId = poolId, Username = name, Password = Password, Permanent = true }, cancellation);
        return options => (options.UserPoolId, options.ClientId, options.ClientSecret) = (poolId, client.ClientId, client.ClientSecret);
    }
}
