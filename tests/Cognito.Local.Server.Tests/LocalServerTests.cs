using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Server.Tests;

public sealed class LocalServerTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cognito-local-server-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task It_says_where_it_is_and_what_it_has_but_no_secret()
    {
        var config = Write("pool.json", """
            [{ "Id": "eu-west-1_Shop12345", "PoolName": "shop",
               "Clients": [{ "ClientId": "web", "ClientName": "Shop", "ClientSecret": "0123456789abcdef0123456789abcdef" }] }]
            """);
        using var server = await ServerProcess.StartAsync("--config", config);
        using var http = new HttpClient { BaseAddress = server.Address };

        Assert.Contains($"pool eu-west-1_Shop12345 (shop), issuer {server.Address}eu-west-1_Shop12345", server.Greeting, StringComparison.Ordinal);
        Assert.Contains("app client web (Shop), with a secret", server.Greeting, StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789abcdef", server.Greeting, StringComparison.Ordinal);
        Assert.Equal("""{"status":"ok"}""", await http.GetStringAsync("_local/health"));
        var discovery = await http.GetFromJsonAsync<JsonElement>("eu-west-1_Shop12345/.well-known/openid-configuration");
        Assert.Equal($"{server.Address}eu-west-1_Shop12345", discovery.GetProperty("issuer").GetString());
        Assert.Equal(2, (await http.GetFromJsonAsync<JsonElement>(discovery.GetProperty("jwks_uri").GetString())).GetProperty("keys").GetArrayLength());
    }

    [Fact]
    public async Task A_mistake_ends_it_with_a_message_and_no_stack_trace()
    {
        var config = Write("pool.json", """[{ "PoolName": "shop", "Client": [] }]""");

        Assert.Equal((2, "pool.json: pool shop, Client: The API has no such member"), Trim(await ServerProcess.FailAsync("--urls", "http://127.0.0.1:0", "--config", config)));
        Assert.StartsWith("--dta: there is no such argument.", (await ServerProcess.FailAsync("--dta", "x")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_answered_survives_kill_9()
    {
        var data = Path.Combine(folder.FullName, "pool.db");
        string pool;
        AuthenticationResultType tokens;
        using (var server = await ServerProcess.StartAsync("--data", data, "--base-address", "http://pool.test"))
        {
            pool = (await server.Client.CreateUserPoolAsync(new() { PoolName = "p" })).UserPool.Id;
            var client = (await server.Client.CreateUserPoolClientAsync(
                new() { UserPoolId = pool, ClientName = "c", ExplicitAuthFlows = ["ALLOW_USER_PASSWORD_AUTH"] })).UserPoolClient.ClientId;
            await server.Client.AdminCreateUserAsync(new() { UserPoolId = pool, Username = "jane", MessageAction = MessageActionType.SUPPRESS });
            await server.Client.AdminSetUserPasswordAsync(new() { UserPoolId = pool, Username = "jane", Password = "Password1!", Permanent = true });
            tokens = (await server.Client.InitiateAuthAsync(new()
            {
                ClientId = client,
                AuthFlow = AuthFlowType.USER_PASSWORD_AUTH,
                AuthParameters = new() { ["USERNAME"] = "jane", ["PASSWORD"] = "Password1!" },
            })).AuthenticationResult;
            await server.KillAsync();
        }

        using var again = await ServerProcess.StartAsync("--data", data, "--base-address", "http://pool.test");
        Assert.Equal("jane", (await again.Client.GetUserAsync(new() { AccessToken = tokens.AccessToken })).Username);
        Assert.NotNull((await again.Client.GetTokensFromRefreshTokenAsync(new()
        {
            ClientId = (await again.Client.ListUserPoolClientsAsync(new() { UserPoolId = pool })).UserPoolClients.Single().ClientId,
            RefreshToken = tokens.RefreshToken,
        })).AuthenticationResult.AccessToken);
    }

    [Fact]
    public async Task A_kill_amid_writes_loses_none_that_was_answered()
    {
        var data = Path.Combine(folder.FullName, "pool.db");
        var answered = new ConcurrentBag<string>();
        string pool;
        using (var server = await ServerProcess.StartAsync("--data", data))
        {
            pool = (await server.Client.CreateUserPoolAsync(new() { PoolName = "p" })).UserPool.Id;
            var writers = Enumerable.Range(0, 4).Select(writer => WriteUntilKilledAsync(server, pool, writer, answered)).ToArray();
            while (answered.Count < 200)
                await Task.WhenAny(writers.Append(Task.Delay(10)));
            await server.KillAsync();
            await Task.WhenAll(writers);
        }

        using var cognito = new LocalCognito(new LocalCognitoOptions { DataPath = data });
        using var client = cognito.CreateClient();
        var kept = new HashSet<string>();
        var request = new ListGroupsRequest { UserPoolId = pool };
        do
        {
            var page = await client.ListGroupsAsync(request);
            kept.UnionWith(page.Groups.Select(group => group.GroupName));
            request.NextToken = page.NextToken;
        }
        while (request.NextToken is not null);
        Assert.Empty(answered.Except(kept));
    }

    private static async Task WriteUntilKilledAsync(ServerProcess server, string pool, int writer, ConcurrentBag<string> answered)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                answered.Add((await server.Client.CreateGroupAsync(new() { UserPoolId = pool, GroupName = $"{writer}-{i}" })).Group.GroupName);
            }
            catch (Exception e) when (e is HttpRequestException or IOException or Amazon.Runtime.AmazonClientException)
            {
                return;
            }
        }
    }

    private static (int Code, string Error) Trim((int Code, string Error) outcome) => (outcome.Code, outcome.Error.Trim());

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
