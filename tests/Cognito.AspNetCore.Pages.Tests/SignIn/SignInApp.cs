using System.Text;
using System.Text.Json.Nodes;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.Local;
using Cognito.Local.Triggers;
using Microsoft.Extensions.Time.Testing;

namespace Cognito.AspNetCore.Pages.Tests.SignIn;

/// <summary>The pages over a local pool of a test's own, with Anna in it.</summary>
internal sealed class SignInApp : IAsyncDisposable
{
    public const string Anna = "anna";
    public const string Email = "anna@example.com";
    public const string Phone = "+15555550100";
    public const string Password = "Right-1-password";
    public const string RelyingParty = "example.com";

    private readonly PagesApp _app;
    private readonly TestPool _pool;

    private SignInApp(PagesApp app, TestPool pool, FakeTimeProvider time)
    {
        _app = app;
        _pool = pool;
        Time = time;
    }

    public FakeTimeProvider Time { get; }

    public IAmazonCognitoIdentityProvider Api => _pool.Client;

    public string PoolId => _pool.Id;

    public PoolTriggers Triggers => _pool.Service.Triggers(PoolId);

    public Faults Faults => _pool.Service.Faults;

    /// <param name="methods">The ways to sign in; the password alone unless said otherwise.</param>
    /// <param name="pool">What is special about the pool.</param>
    /// <param name="mfa">What is special about the pool's further factors.</param>
    /// <param name="client">What is special about the app client.</param>
    /// <param name="pages">What is special about the pages.</param>
    /// <param name="options">What is special about the app.</param>
    /// <param name="applicationName">The assembly whose Razor files come first.</param>
    public static async Task<SignInApp> StartAsync(
        SignInMethod[]? methods = null,
        Action<CreateUserPoolRequest>? pool = null,
        Action<SetUserPoolMfaConfigRequest>? mfa = null,
        Action<CreateUserPoolClientRequest>? client = null,
        Action<CognitoPagesOptions>? pages = null,
        Action<CognitoOptions>? options = null,
        string? applicationName = null)
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var service = new LocalCognito(new() { Region = "eu-west-1" }, time);
        var api = service.CreateClient();
        var poolRequest = new CreateUserPoolRequest
        {
            PoolName = "people",
            AutoVerifiedAttributes = ["email"],
            // Where MFA can be wanted of everybody, codes are no first factor.
            Policies = mfa is not null ? null : new() { SignInPolicy = new() { AllowedFirstAuthFactors = ["PASSWORD", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN"] } },
            // The service sends no codes for MFA from its own address.
            EmailConfiguration = new() { EmailSendingAccount = "DEVELOPER", SourceArn = "arn:aws:ses:us-east-1:000000000000:identity/pool@example.com" },
            SmsConfiguration = new() { SnsCallerArn = "arn:aws:iam::000000000000:role/sms" },
            AccountRecoverySetting = new() { RecoveryMechanisms = [new() { Name = "admin_only", Priority = 1 }] },
        };
        pool?.Invoke(poolRequest);
        var poolId = (await api.CreateUserPoolAsync(poolRequest)).UserPool.Id;
        var mfaRequest = new SetUserPoolMfaConfigRequest { UserPoolId = poolId, WebAuthnConfiguration = new() { RelyingPartyId = RelyingParty } };
        mfa?.Invoke(mfaRequest);
        await api.SetUserPoolMfaConfigAsync(mfaRequest);
        var clientRequest = new CreateUserPoolClientRequest
        {
            UserPoolId = poolId,
            ClientName = "app",
            ExplicitAuthFlows = ["ALLOW_USER_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
            PreventUserExistenceErrors = "ENABLED",
        };
        client?.Invoke(clientRequest);
        var made = await api.CreateUserPoolClientAsync(clientRequest);

        var testPool = new TestPool(service, api, poolId, made.UserPoolClient.ClientId);
        var app = await PagesApp.StartAsync(
            page =>
            {
                page.SignInName = SignInName.Username;
                page.PasskeyPrompt = false;
                pages?.Invoke(page);
            },
            applicationName,
            testPool,
            cognito =>
            {
                cognito.RateLimit.Requests = 0;
                foreach (var method in methods ?? [])
                    cognito.SignIn.Methods.Add(method);
                options?.Invoke(cognito);
            },
            time);
        var signIn = new SignInApp(app, testPool, time);
        await signIn.AddUserAsync(Anna);
        return signIn;
    }

    public Browser Browse() => _app.Browse();

    /// <summary>A confirmed user with <see cref="Password"/>.</summary>
    public async Task AddUserAsync(string name, bool email = true, bool phone = true)
    {
        List<AttributeType> attributes =
        [
            .. email ? [new() { Name = "email", Value = $"{name}@example.com" }, new() { Name = "email_verified", Value = "true" }] : Array.Empty<AttributeType>(),
            .. phone ? [new() { Name = "phone_number", Value = Phone }, new() { Name = "phone_number_verified", Value = "true" }] : Array.Empty<AttributeType>(),
        ];
        await Api.AdminCreateUserAsync(new() { UserPoolId = PoolId, Username = name, TemporaryPassword = Password, MessageAction = MessageActionType.SUPPRESS, UserAttributes = attributes });
        await Api.AdminSetUserPasswordAsync(new() { UserPoolId = PoolId, Username = name, Password = Password, Permanent = true });
    }

    /// <summary>An access token of Anna's, for what she does without the pages.</summary>
    public async Task<string> TokenAsync()
    {
        var reply = await Api.InitiateAuthAsync(new()
        {
            ClientId = _pool.ClientId,
            AuthFlow = AuthFlowType.USER_PASSWORD_AUTH,
            AuthParameters = new() { ["USERNAME"] = Anna, ["PASSWORD"] = Password },
        });
        return reply.AuthenticationResult.AccessToken;
    }

    /// <summary>A call of the service as plain JSON.</summary>
    public async Task<JsonNode> CallAsync(string operation, JsonNode body)
    {
        using var http = new HttpClient(_pool.Service.CreateHandler());
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/x-amz-json-1.1");
        content.Headers.Add("X-Amz-Target", $"AWSCognitoIdentityProviderService.{operation}");
        var response = await http.PostAsync("https://cognito-idp.eu-west-1.amazonaws.com/", content);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonNode.Parse(text.Length == 0 ? "{}" : text)!;
    }

    /// <summary>The code in the newest message to somebody.</summary>
    public string CodeTo(string address) => _pool.Service.Messages(PoolId, address)[0].Code!;

    public int MessagesTo(string address) => _pool.Service.Messages(PoolId, address).Count;

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
