using System.Net;
using Cognito.AspNetCore.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.AspNetCore.Tests.Outgoing;

/// <summary>Calling other APIs with tokens of the app itself, from the token endpoint of a local pool's domain.</summary>
public sealed class ClientTokenHandlerTests
{
    [Fact]
    public async Task A_token_with_the_scopes_that_are_asked_for_goes_along_and_is_had_once()
    {
        await using var app = await MachineApp.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => app.CallAsync()));

        var token = new JsonWebToken(Assert.Single(app.Api.Tokens.Distinct()));
        Assert.Equal(MachineApp.Scope, token.GetClaim("scope").Value);
        Assert.Equal("access", token.GetClaim("token_use").Value);
        Assert.Equal(token.Subject, token.GetClaim("client_id").Value);
    }

    [Fact]
    public async Task It_is_renewed_ahead_of_its_expiry()
    {
        await using var app = await MachineApp.StartAsync();
        await app.CallAsync();
        app.Time.Advance(TimeSpan.FromMinutes(54));
        await app.CallAsync();
        Assert.Single(app.Api.Tokens.Distinct());

        app.Time.Advance(TimeSpan.FromMinutes(1));
        await Task.WhenAll(app.CallAsync(), app.CallAsync());

        Assert.Equal(2, app.Api.Tokens.Distinct().Count());
    }

    [Fact]
    public async Task While_none_can_be_had_the_old_one_goes_on_for_as_long_as_it_is_good()
    {
        await using var app = await MachineApp.StartAsync(options => options.BackchannelTimeout = TimeSpan.FromSeconds(1));
        await app.CallAsync();
        app.Time.Advance(TimeSpan.FromMinutes(56));
        app.Cognito.Faults.Disconnect();

        Assert.Equal(HttpStatusCode.OK, (await app.CallAsync()).StatusCode);
        Assert.Single(app.Api.Tokens.Distinct());

        app.Time.Advance(TimeSpan.FromMinutes(4));
        await Assert.ThrowsAsync<HttpRequestException>(app.CallAsync);

        app.Cognito.Faults.Clear();
        Assert.Equal(HttpStatusCode.OK, (await app.CallAsync()).StatusCode);
        Assert.Equal(2, app.Api.Tokens.Distinct().Count());
    }

    [Fact]
    public async Task An_answer_of_401_has_a_new_one_fetched_once_a_minute_at_most()
    {
        await using var app = await MachineApp.StartAsync();
        await app.CallAsync();
        app.Api.RefusesAll = true;
        app.Time.Advance(TimeSpan.FromMinutes(1));

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await app.CallAsync()).StatusCode);
        }

        Assert.Equal(2, app.Api.Tokens.Distinct().Count());
        Assert.Equal(1 + 2 + 4, app.Api.Calls.Count);
    }

    [Fact]
    public async Task A_wrong_secret_is_told_to_the_developer_and_nowhere_shown()
    {
        await using var app = await MachineApp.StartAsync(options => options.ClientTokens.ClientSecret = "wrongsecret0wrongsecret0");

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(app.CallAsync);

        Assert.Contains("invalid_client", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Cognito:ClientTokens:ClientId", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrongsecret0", fault.Message + app.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pool_without_a_domain_has_no_tokens_for_programs_and_the_message_says_so()
    {
        await using var app = await MachineApp.StartAsync(domain: false);

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(app.CallAsync);

        Assert.Contains("has no domain", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_without_a_secret_has_none_and_the_message_says_so()
    {
        await using var app = await MachineApp.StartAsync(options => (options.ClientTokens.ClientId, options.ClientTokens.ClientSecret) = (null, null));

        Assert.Contains("Cognito:ClientTokens:ClientSecret", (await Assert.ThrowsAsync<InvalidOperationException>(app.CallAsync)).Message, StringComparison.Ordinal);
    }
}
