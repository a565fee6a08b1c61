using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Cognito.Journeys.Foreign;

namespace Cognito.Journeys.Programs;

/// <summary>A program of samples/ on a free port, with the pool of its pool.json in its process and that pool's HTTP face at <c>/cognito</c>.</summary>
internal sealed partial class Sample : IAsyncDisposable
{
    private readonly RunningProgram _program;

    private Sample(RunningProgram program, Uri address) => (_program, Address) = (program, address);

    /// <summary>Where it listens: <c>localhost</c>, which passkeys work at.</summary>
    public Uri Address { get; }

    /// <summary>All it has said so far.</summary>
    public string Output => _program.Output;

    public static async Task<Sample> StartAsync(string name, params IEnumerable<string> settings)
    {
        // All visitors come from one address, far more of them in a minute than a person's: the limit has tests of its own.
        var (program, ready) = await RunningProgram.StartAsync(
            "dotnet",
            ["exec", Built.Program(name), "--urls", "http://127.0.0.1:0", "--Cognito:RateLimit:Requests", "0", .. settings],
            Ready(),
            $"samples/{name}",
            "Development");
        return new(program, new UriBuilder(ready.Groups["address"].Value) { Host = "localhost" }.Uri);
    }

    /// <summary>Calls an operation of the pool, as an administrator where it takes one.</summary>
    public async Task<JsonNode> CallAsync(string operation, object input)
    {
        using var http = new HttpClient { BaseAddress = Address };
        using var content = new StringContent(JsonSerializer.Serialize(input), new MediaTypeHeaderValue("application/x-amz-json-1.1"));
        content.Headers.Add("X-Amz-Target", $"AWSCognitoIdentityProviderService.{operation}");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/cognito/") { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 any");
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, answer);
        return JsonNode.Parse(answer)!;
    }

    /// <summary>The newest code that was sent to somebody.</summary>
    public async Task<string> CodeForAsync(string address)
    {
        using var http = new HttpClient { BaseAddress = Address };
        var messages = await http.GetFromJsonAsync<JsonNode>($"/cognito/_local/messages?to={address}&limit=1", TestContext.Current.CancellationToken);
        return messages!.AsArray()[0]!.Text("code");
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [GeneratedRegex(@"Now listening on: (?<address>http://127\.0\.0\.1:[1-9]\d*)")]
    private static partial Regex Ready();
}
