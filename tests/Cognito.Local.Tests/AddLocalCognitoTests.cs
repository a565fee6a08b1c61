using System.Net.Http.Json;
using System.Text.Json;
using Amazon.CognitoIdentityProvider;
using Cognito.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Cognito.Local.Tests;

public sealed class AddLocalCognitoTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_app_s_client_and_backchannel_reach_the_pool_in_the_process()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IAmazonCognitoIdentityProvider>(_ => throw new InvalidOperationException("The real service."));
        services.AddLocalCognito();
        await using var provider = services.BuildServiceProvider();

        var pool = (await provider.GetRequiredService<IAmazonCognitoIdentityProvider>().CreateUserPoolAsync(new() { PoolName = "p" })).UserPool.Id;
        using var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(Backchannel.HttpClientName);
        var keys = await http.GetFromJsonAsync<JsonElement>($"https://cognito-idp.us-east-1.amazonaws.com/{pool}/.well-known/jwks.json");
        var discovery = await http.GetFromJsonAsync<JsonElement>($"https://cognito-idp.us-east-1.amazonaws.com/{pool}/.well-known/openid-configuration");

        Assert.Equal(2, keys.GetProperty("keys").GetArrayLength());
        Assert.Equal($"https://cognito-idp.us-east-1.amazonaws.com/{pool}", discovery.GetProperty("issuer").GetString());
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await http.GetAsync(new Uri("https://example.org/other"))).StatusCode);
    }

    [Fact]
    public async Task Relative_paths_start_at_the_content_root()
    {
        folder.Write("pool.json", """[{ "PoolName": "seeded" }]""");
        await using var app = App(services => services.AddLocalCognito("pool.json"));

        await app.StartAsync();

        Assert.Equal("seeded", Assert.Single((await app.Services.GetRequiredService<IAmazonCognitoIdentityProvider>().ListUserPoolsAsync(new() { MaxResults = 5 })).UserPools).Name);
        await app.StopAsync();
    }

    [Fact]
    public async Task A_mistake_in_the_pool_file_stops_the_start()
    {
        folder.Write("pool.json", """[{ "PoolName": "seeded", "Clints": [] }]""");
        await using var app = App(services => services.AddLocalCognito("pool.json"));

        var error = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => app.StartAsync());

        Assert.Equal("pool.json: pool seeded, Clints: The API has no such member", error.Message);
    }

    [Fact]
    public async Task Options_that_cannot_be_stop_the_start_and_say_what_to_write()
    {
        await using var app = App(services => services.AddLocalCognito(options =>
        {
            options.Region = "";
            options.BaseAddress = new Uri("relative", UriKind.Relative);
            options.ConfigPath = "none.json";
            options.LambdaEndpoint = new Uri("file:///functions");
            options.TriggerTimeLimit = TimeSpan.Zero;
            options.Smtp = new() { From = "" };
        }));

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());

        Assert.Equal(
            [
                "LocalCognitoOptions.Region must name a region, such as us-east-1.",
                "LocalCognitoOptions.BaseAddress must be an absolute http or https address, such as http://localhost:9229.",
                "LocalCognitoOptions.LambdaEndpoint must be an absolute http or https address, such as http://127.0.0.1:3001.",
                "LocalCognitoOptions.Smtp needs a Host, a Port from 1 to 65535, an e-mail address in From, and a TimeLimit longer than zero.",
                "LocalCognitoOptions.TriggerTimeLimit must be longer than zero, or Timeout.InfiniteTimeSpan.",
                "LocalCognitoOptions.ConfigPath names a file that is not there: " + folder.File("none.json"),
            ],
            error.Failures);
    }

    [Fact]
    public void Mapping_without_adding_says_what_is_missing()
    {
        var app = App(_ => { });

        var error = Assert.Throws<InvalidOperationException>(() => app.MapLocalCognito());
        Assert.Equal("MapLocalCognito needs services.AddLocalCognito(…).", error.Message);
    }

    private WebApplication App(Action<IServiceCollection> add)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = Path.GetDirectoryName(folder.File("x")) });
        Microsoft.AspNetCore.TestHost.WebHostBuilderExtensions.UseTestServer(builder.WebHost);
        builder.Logging.ClearProviders();
        add(builder.Services);
        return builder.Build();
    }
}
