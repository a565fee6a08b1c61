using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Cognito.Journeys.Foreign;
using Cognito.Journeys.Programs;

namespace Cognito.Journeys.Samples;

/// <summary>samples/BearerApi lets in whom its README says, and tells the others what they lack.</summary>
public sealed class BearerApiTests
{
    private const string ClientId = "1bearer2bearer3bearer4bear";
    private const string Ada = "ada@example.com";

    [Fact]
    public async Task People_come_by_group_and_level_and_programs_by_scope()
    {
        await using var sample = await Sample.StartAsync("BearerApi");
        using var api = new HttpClient { BaseAddress = sample.Address };

        await ExpectAsync(api, HttpMethod.Get, "/orders", null, HttpStatusCode.Unauthorized, "Bearer");
        await ExpectAsync(api, HttpMethod.Get, "/orders", "forged", HttpStatusCode.Unauthorized, "error=\"invalid_token\"");

        var ada = await PasswordTokenAsync(sample);
        await ExpectAsync(api, HttpMethod.Get, "/orders", ada, HttpStatusCode.OK);
        await ExpectAsync(api, HttpMethod.Post, "/orders", ada, HttpStatusCode.Forbidden, "error=\"insufficient_scope\", scope=\"orders/write\"");
        await ExpectAsync(api, HttpMethod.Delete, "/orders/1", ada, HttpStatusCode.Unauthorized, "acr_values=\"urn:cognito:loa:2\"");
        await ExpectAsync(api, HttpMethod.Delete, "/orders/1", await CodeTokenAsync(sample), HttpStatusCode.NoContent);

        var robot = await ProgramTokenAsync(api);
        await ExpectAsync(api, HttpMethod.Post, "/orders", robot, HttpStatusCode.OK);
        await ExpectAsync(api, HttpMethod.Delete, "/orders/2", robot, HttpStatusCode.Forbidden, "error=\"insufficient_scope\"");
        Assert.DoesNotContain("eyJ", sample.Output, StringComparison.Ordinal);
    }

    private static async Task ExpectAsync(HttpClient api, HttpMethod method, string path, string? token, HttpStatusCode status, string challenge = "")
    {
        using var request = new HttpRequestMessage(method, path) { Content = method == HttpMethod.Post ? JsonContent.Create(new { item = "Levers" }) : null };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await api.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == status, $"{method} {path} answered {response.StatusCode}, not {status}");
        Assert.Contains(challenge, response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    private static async Task<string> PasswordTokenAsync(Sample sample)
    {
        var proof = new { USERNAME = Ada, PASSWORD = "Analytical-1843" };
        var signedIn = await sample.CallAsync("InitiateAuth", new { ClientId, AuthFlow = "USER_PASSWORD_AUTH", AuthParameters = proof });
        return signedIn.Text("AuthenticationResult", "AccessToken");
    }

    private static async Task<string> CodeTokenAsync(Sample sample)
    {
        var wish = new { USERNAME = Ada, PREFERRED_CHALLENGE = "EMAIL_OTP", TARGET_ACR_VALUES = "urn:cognito:loa:2" };
        var asked = await sample.CallAsync("InitiateAuth", new { ClientId, AuthFlow = "USER_AUTH", AuthParameters = wish });
        var proof = new { USERNAME = Ada, EMAIL_OTP_CODE = await sample.CodeForAsync(Ada) };
        var signedIn = await sample.CallAsync(
            "RespondToAuthChallenge", new { ClientId, ChallengeName = "EMAIL_OTP", Session = asked.Text("Session"), ChallengeResponses = proof });
        return signedIn.Text("AuthenticationResult", "AccessToken");
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
}
