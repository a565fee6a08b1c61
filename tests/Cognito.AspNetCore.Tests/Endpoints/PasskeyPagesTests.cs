using System.Net;
using Cognito.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Tests.Endpoints;

/// <summary>What password managers read at /.well-known/passkey-endpoints.</summary>
public sealed class PasskeyPagesTests
{
    private const string Path = "/.well-known/passkey-endpoints";

    [Theory]
    [InlineData(null, null, "{}")]
    [InlineData("/account/passkeys#add", null, """{"enroll":"https://app.example.com/account/passkeys#add"}""")]
    [InlineData("/account/passkeys?add=1", "https://id.example.com/passkeys", """{"enroll":"https://app.example.com/account/passkeys?add=1","manage":"https://id.example.com/passkeys"}""")]
    public async Task It_has_the_pages_of_the_settings_by_their_full_addresses(string? enroll, string? manage, string json)
    {
        await using var app = await TestApp.StartAsync(
            options => (options.Passkeys.EnrollUrl, options.Passkeys.ManageUrl) = (enroll, manage),
            map: web => web.MapPasskeyEndpoints());

        var response = await app.Browser().GetAsync(Path, "*/*");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(json, (await Browser.ReadAsync(response)).ToJsonString());
    }

    [Fact]
    public async Task It_is_for_everybody_where_all_else_is_not()
    {
        await using var app = await TestApp.StartAsync(
            build: builder => builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build()),
            map: web => web.MapPasskeyEndpoints());

        Assert.Equal(HttpStatusCode.OK, (await app.Browser().GetAsync(Path)).StatusCode);
    }

    [Fact]
    public async Task It_is_not_there_unless_it_is_mapped()
    {
        await using var app = await TestApp.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await app.Browser().GetAsync(Path)).StatusCode);
    }
}
