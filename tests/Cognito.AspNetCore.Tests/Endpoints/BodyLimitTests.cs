using System.Net;
using System.Text;
using Cognito.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cognito.AspNetCore.Tests.Endpoints;

/// <summary>Over a socket: the limit on a body's size is the server's own there.</summary>
public sealed class BodyLimitTests
{
    [Fact]
    public async Task A_giant_body_is_refused_by_Kestrel_in_the_same_form()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(new CollectedLogs()).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddCognito(options =>
        {
            options.UserPoolId = FakePool.Id;
            options.ClientId = FakePool.ClientId;
        });
        await using var app = builder.Build();
        app.MapCognito();
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };

        var body = new StringContent($$"""{"username":"{{new string('x', 100_000)}}"}""", Encoding.UTF8, "application/json");
        var response = await client.PostAsync("/auth/sign-in", body, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("invalidInput", (string?)(await Browser.ReadAsync(response))["code"]);
    }
}
