using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.CognitoIdentityProvider.Model;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.Local.Tests.ManagedLogin;

/// <summary>Tokens for programs, at <c>/oauth2/token</c> of a pool's domain.</summary>
public sealed class TokenEndpointTests : IDisposable
{
    private const string Grant = "grant_type=client_credentials";
    private static readonly string[] s_scopes = ["read", "write", "delete"];

    private readonly LocalPool local = new();

    public void Dispose() => local.Dispose();

    [Fact]
    public async Task A_program_gets_a_token_with_the_claims_that_the_services_have()
    {
        var client = await ClientAsync();

        var (status, answer) = await AskAsync(Grant + "&scope=orders/read", Basic(client));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["access_token", "expires_in", "token_type"], answer.AsObject().Select(member => member.Key).Order());
        Assert.Equal(("Bearer", 3600), ((string?)answer["token_type"], (int?)answer["expires_in"]));
        var token = new JsonWebToken((string)answer["access_token"]!);
        Assert.Equal(
            ["auth_time", "client_id", "exp", "iat", "iss", "jti", "scope", "sub", "token_use", "version"],
            token.Claims.Select(claim => claim.Type).Order());
        Assert.Equal((client.ClientId, client.ClientId, "access", "orders/read", "2"), (token.Subject, Text(token, "client_id"), Text(token, "token_use"), Text(token, "scope"), Text(token, "version")));
        Assert.EndsWith(client.UserPoolId, token.Issuer, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromHours(1), token.ValidTo - token.IssuedAt);
    }

    [Theory]
    [InlineData("", "orders/read orders/write")]
    [InlineData("&scope=", "orders/read orders/write")]
    [InlineData("&scope=orders/write", "orders/write")]
    [InlineData("&scope=orders/write+orders/write", "orders/write")]
    [InlineData("&scope=orders/delete+orders/read+nowhere/read", "orders/read")]
    [InlineData("&scope=openid+orders/read", "orders/read")]
    public async Task Scopes_are_those_that_the_client_may_have_among_those_it_asks_for(string asked, string granted)
    {
        var client = await ClientAsync();

        var (_, answer) = await AskAsync(Grant + asked, Basic(client));

        Assert.Equal(granted, Text(new JsonWebToken((string)answer["access_token"]!), "scope"));
    }

    [Fact]
    public async Task The_client_can_prove_itself_in_the_form_as_well()
    {
        var client = await ClientAsync();

        Assert.Equal(HttpStatusCode.OK, (await AskAsync($"{Grant}&client_id={client.ClientId}&client_secret={client.ClientSecret}")).Status);
    }

    [Theory]
    [InlineData("", "invalid_request")]
    [InlineData("grant_type=", "invalid_request")]
    [InlineData(Grant + "&" + Grant, "invalid_request")]
    [InlineData("grant_type=password", "unsupported_grant_type")]
    [InlineData(Grant + "&client_id=nobody&client_secret=x", "invalid_client")]
    [InlineData(Grant + "&client_id=ID", "invalid_client")]
    [InlineData(Grant + "&client_id=ID&client_secret=", "invalid_client")]
    [InlineData(Grant + "&client_id=ID&client_secret=wrong", "invalid_client")]
    [InlineData(Grant + "&client_id=OTHER&client_secret=OTHERSECRET", "unauthorized_client")]
    [InlineData(Grant + "&client_id=PUBLIC", "invalid_client")]
    [InlineData(Grant + "&client_id=FOREIGN&client_secret=FOREIGNSECRET", "invalid_client")]
    public async Task What_is_wrong_is_refused_by_the_name_of_the_error_alone(string form, string error)
    {
        var client = await ClientAsync();
        var other = await local.CreateAppClientAsync(client.UserPoolId, request => request.GenerateSecret = true);
        var open = await local.CreateAppClientAsync(client.UserPoolId);
        var foreign = await local.CreateAppClientAsync(await local.CreatePoolAsync(), request => request.GenerateSecret = true);
        form = form.Replace("OTHERSECRET", other.ClientSecret, StringComparison.Ordinal).Replace("OTHER", other.ClientId, StringComparison.Ordinal)
            .Replace("FOREIGNSECRET", foreign.ClientSecret, StringComparison.Ordinal).Replace("FOREIGN", foreign.ClientId, StringComparison.Ordinal)
            .Replace("PUBLIC", open.ClientId, StringComparison.Ordinal).Replace("=ID", "=" + client.ClientId, StringComparison.Ordinal);

        var (status, answer) = await AskAsync(form);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal($$"""{"error":"{{error}}"}""", answer.ToJsonString());
    }

    [Theory]
    [InlineData("Basic !!!")]
    [InlineData("Basic bm9jb2xvbg==")]
    [InlineData("Bearer abc")]
    [InlineData("Basic ")]
    public async Task Another_Authorization_header_is_no_proof(string header)
    {
        await ClientAsync();

        Assert.Equal("invalid_client", (string?)(await AskAsync(Grant, AuthenticationHeaderValue.Parse(header))).Answer["error"]);
    }

    [Fact]
    public async Task Discovery_names_the_endpoint_of_the_domain()
    {
        var client = await ClientAsync();
        using var http = new HttpClient(local.Cognito.CreateHandler());

        var document = JsonNode.Parse(await http.GetStringAsync($"https://cognito-idp.us-east-1.amazonaws.com/{client.UserPoolId}/.well-known/openid-configuration"))!;

        Assert.Equal("https://example.auth.us-east-1.amazoncognito.com/oauth2/token", (string?)document["token_endpoint"]);
        Assert.Equal("https://example.auth.us-east-1.amazoncognito.com/logout", (string?)document["end_session_endpoint"]);
    }

    [Fact]
    public async Task Over_HTTP_the_domain_is_in_the_path_and_an_unknown_one_is_not_found()
    {
        await using var face = await HttpFace.StartAsync();
        using var api = face.Cognito.CreateClient();
        var pool = (await api.CreateUserPoolAsync(new() { PoolName = "test" })).UserPool.Id;
        await api.CreateUserPoolDomainAsync(new() { UserPoolId = pool, Domain = "example" });

        using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials")]);
        var response = await face.Http.PostAsync("/domains/example/oauth2/token", form);
        using var again = new FormUrlEncodedContent([new("grant_type", "client_credentials")]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("""{"error":"invalid_client"}""", await response.Content.ReadAsStringAsync());
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal(HttpStatusCode.NotFound, (await face.Http.PostAsync("/domains/nowhere/oauth2/token", again)).StatusCode);
    }

    [Fact]
    public async Task It_can_be_throttled_and_cut_off()
    {
        var client = await ClientAsync();
        local.Cognito.Faults.Throttle("oauth2/token", times: 1);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(Grant, Basic(client))).Status);
        local.Cognito.Faults.Disconnect("oauth2/token", times: 1);
        await Assert.ThrowsAsync<HttpRequestException>(() => AskAsync(Grant, Basic(client)));

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(Grant, Basic(client))).Status);
    }

    private async Task<UserPoolClientType> ClientAsync()
    {
        var pool = await local.CreatePoolAsync();
        await local.Client.CreateUserPoolDomainAsync(new() { UserPoolId = pool, Domain = "example" });
        await local.Client.CreateResourceServerAsync(new()
        {
            UserPoolId = pool,
            Identifier = "orders",
            Name = "Orders",
            Scopes = [.. s_scopes.Select(scope => new ResourceServerScopeType { ScopeName = scope, ScopeDescription = scope })],
        });
        return await local.CreateAppClientAsync(pool, client =>
        {
            client.GenerateSecret = true;
            client.AllowedOAuthFlowsUserPoolClient = true;
            client.AllowedOAuthFlows = ["client_credentials"];
            client.AllowedOAuthScopes = ["orders/read", "orders/write"];
        });
    }

    private async Task<(HttpStatusCode Status, JsonNode Answer)> AskAsync(string form, AuthenticationHeaderValue? authorization = null)
    {
        using var http = new HttpClient(local.Cognito.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://example.auth.us-east-1.amazoncognito.com/oauth2/token")
        {
            Content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        request.Headers.Authorization = authorization;
        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, body.Length == 0 ? new JsonObject() : JsonNode.Parse(body)!);
    }

    private static AuthenticationHeaderValue Basic(UserPoolClientType client) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client.ClientId}:{client.ClientSecret}")));

    private static string Text(JsonWebToken token, string claim) => token.GetClaim(claim).Value;
}
