using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Cognito.Journeys.Foreign;
using Cognito.Journeys.Programs;

namespace Cognito.Journeys.Samples;

/// <summary>samples/BearerApi lets in whom its README says, and tells the others what they lack.</summary>
public sealed partial class BearerApiTests
{
    private const string People = "1bearer2bearer3bearer4bear";
    private const string Ada = "ada@example.com";

    [Fact]
    public async Task People_come_by_group_and_level_and_programs_by_scope()
    {
        var (program, ready) = await RunningProgram.StartAsync(
            "dotnet", ["exec", Built.Program("BearerApi"), "--urls", "http://127.0.0.1:0"], Ready(), "samples/BearerApi", "Development");
        await using var running = program;
        using var api = new HttpClient { BaseAddress = new Uri(ready.Groups["address"].Value) };

        await ExpectAsync(api, HttpMethod.Get, "/orders", null, HttpStatusCode.Unauthorized, "Bearer");
        await ExpectAsync(api, HttpMethod.Get, "/orders", "forged", HttpStatusCode.Unauthorized, "error=\"invalid_token\"");

        var ada = await TokenAsync(api);
        await ExpectAsync(api, HttpMethod.Get, "/orders", ada, HttpStatusCode.OK);
        await ExpectAsync(api, HttpMethod.Post, "/orders", ada, HttpStatusCode.Forbidden, "error=\"insufficient_scope\", scope=\"orders/write\"");
        await ExpectAsync(api, HttpMethod.Delete, "/orders/1", ada, HttpStatusCode.Unauthorized, "acr_values=\"urn:cognito:loa:2\"");

        var asked = await CallAsync(api, "InitiateAuth", new
        {
            ClientId = People,
            AuthFlow = "USER_AUTH",
            AuthParameters = new Dictionary<string, string> { ["USERNAME"] = Ada, ["PREFERRED_CHALLENGE"] = "EMAIL_OTP", ["TARGET_ACR_VALUES"] = "urn:cognito:loa:2" },
        });
        var messages = await api.GetFromJsonAsync<JsonNode>($"/cognito/_local/messages?to={Ada}&limit=1", TestContext.Current.CancellationToken);
        var strong = await CallAsync(api, "RespondToAuthChallenge", new
        {
            ClientId = People,
            ChallengeName = "EMAIL_OTP",
            Session = asked.Text("Session"),
            ChallengeResponses = new { USERNAME = Ada, EMAIL_OTP_CODE = messages!.AsArray()[0]!.Text("code") },
        });
        await ExpectAsync(api, HttpMethod.Delete, "/orders/1", strong["AuthenticationResult"]!.Text("AccessToken"), HttpStatusCode.NoContent);

        var robot = await ProgramTokenAsync(api);
        await ExpectAsync(api, HttpMethod.Post, "/orders", robot, HttpStatusCode.OK);
        await ExpectAsync(api, HttpMethod.Delete, "/orders/2", robot, HttpStatusCode.Forbidden, "error=\"insufficient_scope\"");
        Assert.DoesNotContain("eyJ", program.Output, StringComparison.Ordinal);
    }

    private static async Task ExpectAsync(HttpClient api, HttpMethod method, string path, string? token, HttpStatusCode status, string challenge = "")
    {
        using var request = new HttpRequestMessage(method, path) { Content = method == HttpMethod.Post ? JsonContent.Create(new { item = "Levers" }) : null };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await api.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == status, $"{method} {path} answered {response.StatusCode}, not {status}");
        Assert.Contains(challenge, response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    private static async Task<string> TokenAsync(HttpClient api)
    {
        var answer = await CallAsync(api, "InitiateAuth", new
        {
            ClientId = People,
            AuthFlow = "USER_PASSWORD_AUTH",
            AuthParameters = new Dictionary<string, string> { ["USERNAME"] = Ada, ["PASSWORD"] = "Analytical-1843" },
        });
        return answer["AuthenticationResult"]!.Text("AccessToken");
    }

    private static async Task<string> ProgramTokenAsync(HttpClient api)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["scope"] = "orders/write",
            ["client_id"] = "1program2program3program4p",
            ["client_secret"] = "toySecret1toySecret2toySecret3",
        });
        using var response = await api.PostAsync("/cognito/domains/bearer-api/oauth2/token", form, TestContext.Current.CancellationToken);
        return (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!.Text("access_token");
    }

    private static async Task<JsonNode> CallAsync(HttpClient api, string operation, object input)
    {
        using var content = JsonContent.Create(input, new MediaTypeHeaderValue("application/x-amz-json-1.1"), new(System.Text.Json.JsonSerializerDefaults.General));
        content.Headers.Add("X-Amz-Target", $"AWSCognitoIdentityProviderService.{operation}");
        using var response = await api.PostAsync("/cognito/", content, TestContext.Current.CancellationToken);
        return (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://127\.0\.0\.1:[1-9]\d*)")]
    private static partial Regex Ready();
}
