using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cognito.Journeys.Programs;

namespace Cognito.Journeys.Foreign;

/// <summary>A pool and an app client of it in the stand-alone server, seen through a foreign client.</summary>
internal sealed record ForeignPool(ForeignClients Clients, Uri Server, string Id, string ClientId, string? ClientSecret)
{
    public const string Password = "Correct-Horse-9";

    /// <summary>Where the pool's tokens say they come from.</summary>
    public string Issuer => $"{Server.GetLeftPart(UriPartial.Authority)}/{Id}";

    public static async Task<ForeignPool> CreateAsync(ForeignClients clients, LocalServer server, bool withSecret = false, object? poolSettings = null, object? clientSettings = null)
    {
        var pool = new ForeignPool(clients, server.Address, "", "", null);
        var created = await pool.SendAsync("CreateUserPool", Settings("""
            { "PoolName": "journeys", "AutoVerifiedAttributes": ["email"], "AliasAttributes": ["email"] }
            """, poolSettings));
        pool = pool with { Id = created.Text("UserPool", "Id") };

        var client = Settings("""
            {
              "ClientName": "journeys",
              "ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
              "PreventUserExistenceErrors": "ENABLED"
            }
            """, clientSettings);
        client["UserPoolId"] = pool.Id;
        client["GenerateSecret"] = withSecret;
        created = await pool.SendAsync("CreateUserPoolClient", client);
        return pool with
        {
            ClientId = created.Text("UserPoolClient", "ClientId"),
            ClientSecret = withSecret ? created.Text("UserPoolClient", "ClientSecret") : null,
        };
    }

    /// <summary>Sends an operation with the JavaScript SDK.</summary>
    public async Task<JsonNode> SendAsync(string operation, object input, object? spoil = null) =>
        (await Clients.DoAsync("send", new { endpoint = Server, operation, input, spoil }))!;

    /// <summary>Signs in with cognito-srp-helper.</summary>
    public async Task<JsonNode> SignInAsync(string username, string password = Password, bool forge = false, object? begin = null, object? device = null) =>
        (await Clients.DoAsync("signInWithSrp", new { endpoint = Server, poolId = Id, clientId = ClientId, clientSecret = ClientSecret, username, password, begin, device, forge }))!;

    /// <summary>Has aws-jwt-verify check a token of this pool.</summary>
    public async Task<JsonNode> VerifyAsync(string token, string tokenUse, string? clientId = null, int after = 0, string? group = null) =>
        (await Clients.DoAsync("verify", new { token, issuer = Issuer, tokenUse, clientId = clientId ?? ClientId, after, groups = group }))!;

    /// <summary>A user who has signed up and confirmed.</summary>
    public async Task<string> AddUserAsync(string username)
    {
        await SendAsync("SignUp", SignUpInput(username));
        await SendAsync("ConfirmSignUp", new { ClientId, SecretHash = SecretHash(username), Username = username, ConfirmationCode = await CodeForAsync(username) });
        return username;
    }

    public object SignUpInput(string username) => new
    {
        ClientId,
        SecretHash = SecretHash(username),
        Username = username,
        Password,
        UserAttributes = new[] { new { Name = "email", Value = $"{username}@example.com" } },
    };

    /// <summary>The latest code that the pool has sent to a user, from the server's outbox.</summary>
    public Task<string> CodeForAsync(string username) => CodeToAsync($"{username}@example.com");

    /// <summary>The latest code that the pool has sent to an e-mail address or phone number.</summary>
    public async Task<string> CodeToAsync(string to)
    {
        using var http = new HttpClient();
        var messages = JsonNode.Parse(await http.GetStringAsync(new Uri(Server, $"/_local/messages?poolId={Id}&to={Uri.EscapeDataString(to)}")))!;
        return messages.AsArray()[0]!.Text("code");
    }

    /// <summary>What clients with a secret send along: behaviour of the service, computed here without our own code.</summary>
    public string? SecretHash(string username) => ClientSecret is null
        ? null
        : Convert.ToBase64String(HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(ClientSecret),
            Encoding.UTF8.GetBytes(username + ClientId)));

    private static JsonObject Settings(string usual, object? others)
    {
        var settings = JsonNode.Parse(usual)!.AsObject();
        foreach (var (name, value) in others is null ? [] : JsonSerializer.SerializeToNode(others)!.AsObject())
        {
            settings[name] = value?.DeepClone();
        }

        return settings;
    }
}
