using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cognito.AspNetCore.Tests.Support;

/// <summary>
/// The service at the level of HTTP, as a script: each operation does what a test says, faults included. Requests are kept to be looked at.
/// It also serves the pool's keys.
/// </summary>
internal sealed class FakePool(TimeProvider time) : HttpMessageHandler
{
    public const string Id = "eu-west-1_AbCdEfGhI";
    public const string ClientId = "7c2k4example0client0id0000";
    public const string ClientSecret = "1example0secret0of0fifty0two0characters0aaaaaaaaaaaa";
    public const string Issuer = "https://cognito-idp.eu-west-1.amazonaws.com/" + Id;

    private readonly ConcurrentDictionary<string, Func<JsonNode, CancellationToken, Task<HttpResponseMessage>>> _operations = new();

    public ConcurrentQueue<(string Operation, JsonNode Body)> Calls { get; } = [];

    public TokenMint Mint { get; } = new(time);

    public List<PoolKey> Keys { get; } = [PoolKey.Identity, PoolKey.Access];

    /// <summary>The keys of other pools, by their issuers.</summary>
    public Dictionary<string, List<PoolKey>> OtherKeys { get; } = [];

    /// <summary>Set to have the keys' document be this text.</summary>
    public string? KeysDocument { get; set; }

    /// <summary>Set to have the keys' document fail.</summary>
    public HttpStatusCode KeysStatus { get; set; } = HttpStatusCode.OK;

    public int KeyFetches { get; private set; }

    public FakePool On(string operation, Func<JsonNode, HttpResponseMessage> answer)
    {
        _operations[operation] = (body, _) => Task.FromResult(answer(body));
        return this;
    }

    public FakePool OnAsync(string operation, Func<JsonNode, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _operations[operation] = answer;
        return this;
    }

    public FakePool On(string operation, object answer) => On(operation, _ => Ok(answer));

    public FakePool Refuses(string operation, string error, string message) => On(operation, _ => Error(error, message));

    /// <summary>The last call of an operation.</summary>
    public JsonNode Last(string operation) => Calls.Last(call => call.Operation == operation).Body;

    public int Count(string operation) => Calls.Count(call => call.Operation == operation);

    public static HttpResponseMessage Ok(object body) => Text(HttpStatusCode.OK, body as string ?? JsonSerializer.Serialize(body));

    public static HttpResponseMessage Error(string name, string message, HttpStatusCode status = HttpStatusCode.BadRequest)
    {
        var response = Text(status, JsonSerializer.Serialize(new Dictionary<string, string> { ["__type"] = name, ["message"] = message }));
        response.Headers.Add("x-amzn-ErrorType", name + ":");
        return response;
    }

    /// <summary>A successful end of a sign-in or refresh.</summary>
    public object Tokens(string? refreshToken = TokenMint.RefreshToken, Action<Dictionary<string, object>>? claims = null) => new
    {
        ChallengeParameters = new { },
        AuthenticationResult = new { AccessToken = Mint.Access(claims), IdToken = Mint.Id(claims), RefreshToken = refreshToken, ExpiresIn = 3600, TokenType = "Bearer" },
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get)
        {
            return ServeKeys(request);
        }

        var operation = request.Headers.GetValues("X-Amz-Target").Single().Split('.')[1];
        var text = await request.Content!.ReadAsStringAsync(cancellationToken);
        SeenSecrets.NoteBody(text);
        var body = JsonNode.Parse(text)!;
        Calls.Enqueue((operation, body));
        var response = _operations.TryGetValue(operation, out var answer)
            ? await answer(body, cancellationToken)
            : Error("UnknownOperationException", "");
        SeenSecrets.NoteBody(await response.Content.ReadAsStringAsync(cancellationToken));
        return response;
    }

    private HttpResponseMessage ServeKeys(HttpRequestMessage request)
    {
        const string Document = "/.well-known/jwks.json";
        var address = request.RequestUri!.ToString();
        Assert.EndsWith(Document, address, StringComparison.Ordinal);
        var issuer = address[..^Document.Length];
        var keys = issuer == Issuer ? Keys : OtherKeys[issuer];
        KeyFetches++;
        return Text(KeysStatus, KeysDocument ?? JsonSerializer.Serialize(new { keys = keys.Select(key => key.Jwk()) }));
    }

    private static HttpResponseMessage Text(HttpStatusCode status, string text) =>
        new(status) { Content = new StringContent(text, Encoding.UTF8, "application/x-amz-json-1.1") };
}
