using Cognito.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Cognito.AspNetCore.Tests.Authentication;

public sealed class OptionsTests
{
    public static TheoryData<string, string?, string> Faults => new()
    {
        { "Cognito:UserPoolId", null, "Cognito:UserPoolId is missing" },
        { "Cognito:UserPoolId", "AbCdEfGhI", "Cognito:UserPoolId is 'AbCdEfGhI'" },
        { "Cognito:ClientId", null, "Cognito:ClientId is missing" },
        { "Cognito:ClientId", "with space", "Cognito:ClientId is no" },
        { "Cognito:ClientSecret", "\"quoted\"", "Cognito:ClientSecret is no" },
        { "Cognito:ClientSecret", "client", "Cognito:ClientSecret is the same as" },
        { "Cognito:Authority", "http://idp.example.com", "Cognito:Authority is 'http://idp.example.com'" },
        { "Cognito:Authority", "https://idp.example.com/", "Cognito:Authority is" },
        { "Cognito:JwksUri", "keys.json", "Cognito:JwksUri is 'keys.json'" },
        { "Cognito:ServiceUrl", "http://127.0.0.1:9229", "Cognito:Authority is missing although" },
        { "Cognito:BackchannelTimeout", "00:02:00", "Cognito:BackchannelTimeout is 00:02:00" },
        { "Cognito:SignIn:ChallengeLifetime", "00:00:10", "Cognito:SignIn:ChallengeLifetime is" },
        { "Cognito:SignIn:CodeLifetime", "00:00:10", "Cognito:SignIn:CodeLifetime is" },
        { "Cognito:Session:Lifetime", "00:00:01", "Cognito:Session:Lifetime is" },
        { "Cognito:Session:CookieName", "__Host-x", "Cognito:Session:CookieName is no" },
        { "Cognito:Account:RecentSignIn", "00:00:10", "Cognito:Account:RecentSignIn is 00:00:10" },
        { "Cognito:Passkeys:EnrollUrl", "//evil.example", "Cognito:Passkeys:EnrollUrl is '//evil.example'" },
        { "Cognito:Passkeys:ManageUrl", "http://app.example.com/passkeys", "Cognito:Passkeys:ManageUrl is" },
        { "Cognito:RateLimit:Requests", "-1", "Cognito:RateLimit:Requests is negative" },
        { "Cognito:AllowedOrigins:0", "https://app.example.com/path", "Cognito:AllowedOrigins has" },
        { "Cognito:Bearer:ClientIds:0", "no client", "Cognito:Bearer:ClientIds has" },
        { "Cognito:Bearer:UserPools:0:UserPoolId", "nonsense", "Cognito:Bearer:UserPools:0:UserPoolId is 'nonsense'" },
        { "Cognito:Bearer:UserPools:0:UserPoolId", "eu-west-1_Other", "Cognito:Bearer:UserPools:0:ClientIds is missing" },
        { "Cognito:Bearer:UserPools:0:UserPoolId", "eu-west-1_AbCdEfGhI", "Cognito:Bearer:UserPools names a pool twice" },
        { "Cognito:Bearer:UserPools:0:Authority", "http://other.example.com", "Cognito:Bearer:UserPools:0:Authority is" },
        { "Cognito:Bearer:Audiences:0", " ", "Cognito:Bearer:Audiences has an empty" },
        { "Cognito:Bearer:CachedTokens", "-1", "Cognito:Bearer:CachedTokens is -1" },
        { "Cognito:Bearer:RevocationCheckInterval", "00:00:01", "Cognito:Bearer:RevocationCheckInterval is" },
        { "Cognito:ClientTokens:ClientId", "worker", "Cognito:ClientTokens:ClientSecret is missing" },
        { "Cognito:ClientTokens:ClientSecret", "\"quoted\"", "Cognito:ClientTokens:ClientSecret is no" },
        { "Cognito:ClientTokens:TokenEndpoint", "http://auth.example.com/oauth2/token", "Cognito:ClientTokens:TokenEndpoint is" },
        { "Cognito:SignInPath", "", "Cognito:SignInPath is empty" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_faulty_setting_stops_the_app_and_the_message_names_it(string setting, string? value, string message)
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync((setting, value)));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_settings_come_from_the_section()
    {
        await using var app = await StartAsync(
            ("Cognito:ClientSecret", "secret0"),
            ("Cognito:SignInPath", "/in"),
            ("Cognito:SignIn:PasswordProof", "Plain"),
            ("Cognito:Session:Lifetime", "10:00:00"),
            ("Cognito:AllowedOrigins:0", "https://spa.example.com"));

        var options = app.Services.GetRequiredService<IOptionsMonitor<CognitoOptions>>().Get(CognitoDefaults.AuthenticationScheme);
        Assert.Equal("secret0", options.ClientSecret);
        Assert.Equal("/in", options.SignInPath);
        Assert.Equal(PasswordProof.Plain, options.SignIn.PasswordProof);
        Assert.Equal(TimeSpan.FromHours(10), options.Session.Lifetime);
        Assert.Equal(["https://spa.example.com"], options.AllowedOrigins);
    }

    [Fact]
    public async Task No_AWS_credentials_and_no_region_are_needed_to_start()
    {
        await using var app = await StartAsync();

        Assert.NotNull(app.Services.GetRequiredService<AspNetCore.SignIn.SignInFlow>());
    }

    private static async Task<WebApplication> StartAsync(params (string Key, string? Value)[] settings)
    {
        var values = new Dictionary<string, string?> { ["Cognito:UserPoolId"] = "eu-west-1_AbCdEfGhI", ["Cognito:ClientId"] = "client" };
        foreach (var (key, value) in settings)
        {
            values[key] = value;
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(new CollectedLogs()).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Configuration.AddInMemoryCollection(values);
        builder.Services.AddCognito(builder.Configuration.GetSection("Cognito"));
        var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
