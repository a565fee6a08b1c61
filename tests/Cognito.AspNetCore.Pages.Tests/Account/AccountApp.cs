using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.Local;
using Cognito.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Cognito.AspNetCore.Pages.Tests.Account;

/// <summary>An app whose pool has whatever an account can have: further factors, passkeys, devices, sessions. And Ada, who has an account there.</summary>
internal sealed class AccountApp : IAsyncDisposable
{
    public const string Ada = "ada@example.com";
    public const string Password = "Analytical-1843";
    public const string Phone = "+15555550100";

    private readonly WebApplication _app;
    private readonly LocalCognito _service;

    private AccountApp(WebApplication app, LocalCognito service, FakeTimeProvider time, Line line) =>
        (_app, _service, Time, Line) = (app, service, time, line);

    public FakeTimeProvider Time { get; }

    public Line Line { get; }

    /// <param name="pages">What the pages say, ask and look like.</param>
    /// <param name="cognito">What is special about sign-in.</param>
    /// <param name="serverSide">Whether sessions are on the server.</param>
    /// <param name="tracks">Whether the pool knows of devices and sessions.</param>
    /// <param name="scheme">The scheme's name where the app's default is another, a cookie of its own.</param>
    public static async Task<AccountApp> StartAsync(
        Action<CognitoPagesOptions>? pages = null, Action<CognitoOptions>? cognito = null, bool serverSide = false, bool tracks = true, string? scheme = null)
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var service = new LocalCognito(new() { Region = "eu-west-1" }, time);
        var line = new Line();
        using var api = service.CreateClient();
        var (pool, client) = await CreatePoolAsync(api, tracks);

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(CognitoPageModel).Assembly.GetName().Name,
            EnvironmentName = "Development",
        });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton(service);
        builder.Services.AddLocalCognito();
        builder.Services.AddSingleton(line.Client(service));
        builder.Services.AddDistributedMemoryCache();
        if (scheme is null)
            builder.Services.AddCognito(Configure);
        else
            builder.Services.AddAuthentication("App").AddCookie("App").AddCognito(scheme, Configure);
        builder.Services.AddRazorPages().AddCognitoPages(options =>
        {
            options.ApplicationName = "Northwind";
            options.SignUpAttributes.Add(new("name"));
            options.SignUpAttributes.Add(new("phone_number") { Required = false });
            pages?.Invoke(options);
        });

        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, service, time, line);

        void Configure(CognitoOptions options)
        {
            (options.UserPoolId, options.ClientId) = (pool, client);
            options.BackchannelTimeout = TimeSpan.FromMinutes(1);
            options.RateLimit.Requests = 0;
            options.SignIn.RememberDevice = RememberDevice.Always;
            options.Session.ServerSide = serverSide;
            cognito?.Invoke(options);
        }
    }

    /// <summary>The setting of an app whose people sign in by password or passkey.</summary>
    public static void WithPasskeys(CognitoOptions options)
    {
        options.SignIn.Methods.Add(SignInMethod.Password);
        options.SignIn.Methods.Add(SignInMethod.Passkey);
    }

    public Browser Browse(string? userAgent = null) => new(_app.GetTestServer(), userAgent);

    /// <summary>A browser in which Ada has signed in; it shows the page that was asked for.</summary>
    public async Task<(Browser Browser, Screen Screen)> SignedInAsync(string path)
    {
        var browser = Browse();
        return (browser, await SignInAsync(browser, await browser.OpenAsync(path)));
    }

    /// <summary>Name and password, whether the app asks for them together, one after the other, or leaves the choice.</summary>
    public static async Task<Screen> SignInAsync(Browser browser, Screen signIn, string password = Password)
    {
        var next = await browser.SendAsync(signIn, ("username", Ada), ("password", password));
        if (next.Path == "/sign-in/choose")
            next = await browser.SendAsync(next, ("factor", "Password"));
        return next.Path == "/sign-in/password" ? await browser.SendAsync(next, ("password", password)) : next;
    }

    /// <summary>The code in the newest message to somebody.</summary>
    public string CodeTo(string destination) => _service.Messages(to: destination)[0].Code!;

    /// <summary>What an authenticator app with that secret shows now.</summary>
    public string CodeOf(string secret) => Totp.Code(Base32.Decode(secret), Totp.StepAt(Time.GetUtcNow()));

    public async Task<AdminGetUserResponse> FindAdaAsync()
    {
        using var api = _service.CreateClient();
        var pools = await api.ListUserPoolsAsync(new() { MaxResults = 1 }, TestContext.Current.CancellationToken);
        return await api.AdminGetUserAsync(new() { UserPoolId = pools.UserPools[0].Id, Username = Ada }, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<(string Pool, string Client)> CreatePoolAsync(IAmazonCognitoIdentityProvider api, bool tracks)
    {
        var id = (await api.CreateUserPoolAsync(new()
        {
            PoolName = "people",
            UsernameAttributes = ["email"],
            AutoVerifiedAttributes = ["email"],
            Policies = new() { SignInPolicy = new() { AllowedFirstAuthFactors = ["PASSWORD", "WEB_AUTHN"] } },
            DeviceConfiguration = tracks ? new() { DeviceOnlyRememberedOnUserPrompt = true } : null,
            // The service sends no codes for MFA from its own address, nor where they could restore the account too.
            EmailConfiguration = new() { EmailSendingAccount = "DEVELOPER", SourceArn = "arn:aws:ses:eu-west-1:000000000000:identity/pool@example.com" },
            AccountRecoverySetting = new() { RecoveryMechanisms = [new() { Name = "admin_only", Priority = 1 }] },
        })).UserPool.Id;
        var client = (await api.CreateUserPoolClientAsync(new()
        {
            UserPoolId = id,
            ClientName = "app",
            EnableTokenRevocation = true,
            ExplicitAuthFlows = ["ALLOW_USER_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
        })).UserPoolClient.ClientId;
        await api.SetUserPoolMfaConfigAsync(new()
        {
            UserPoolId = id,
            MfaConfiguration = "OPTIONAL",
            SmsMfaConfiguration = new() { SmsConfiguration = new() { SnsCallerArn = "arn:aws:iam::000000000000:role/sms" } },
            SoftwareTokenMfaConfiguration = new() { Enabled = true },
            EmailMfaConfiguration = new(),
            WebAuthnConfiguration = new() { RelyingPartyId = "example.com" },
        });
        if (tracks)
            await api.SetUserPoolSessionConfigurationAsync(new() { UserPoolId = id, UserSessionTracking = "ENABLED", TokenSession = new() { MaxPerUser = 10 } });

        await api.AdminCreateUserAsync(new()
        {
            UserPoolId = id,
            Username = Ada,
            MessageAction = "SUPPRESS",
            UserAttributes = [new() { Name = "email", Value = Ada }, new() { Name = "email_verified", Value = "true" }, new() { Name = "name", Value = "Ada Lovelace" }],
        });
        await api.AdminSetUserPasswordAsync(new() { UserPoolId = id, Username = Ada, Password = Password, Permanent = true });
        return (id, client);
    }
}
