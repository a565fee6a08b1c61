using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Cognito.Journeys.Programs;

namespace Cognito.Journeys.Samples;

/// <summary>samples/Telemetry shows on the console what its README says, and nothing secret.</summary>
public sealed partial class TelemetryTests
{
    private const string Password = "Analytical-1843";

    [Fact]
    public async Task It_shows_a_sign_in_as_traces_and_metrics()
    {
        var (program, ready) = await RunningProgram.StartAsync(
            "dotnet", ["exec", Built.Program("Telemetry"), "--urls", "http://127.0.0.1:0"], Ready(), "samples/Telemetry", "Development");
        await using var running = program;
        using var browser = new HttpClient { BaseAddress = new Uri(ready.Groups["address"].Value) };

        using var signedIn = await browser.PostAsJsonAsync("/auth/sign-in", new { username = "ada@example.com", password = Password });
        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
        Assert.Equal("Hello, ada@example.com", await browser.GetStringAsync("/hello"));
        Assert.Equal("Healthy", await browser.GetStringAsync("/health"));

        foreach (var name in new[] { "CognitoIdentityProvider/InitiateAuth", "cognito.jwks.fetch", "cognito.challenge.answered", "cognito.service.call.duration", "cognito.token.validations" })
        {
            await program.OutputWithAsync(name);
        }

        Assert.DoesNotContain(Password, program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ada@example.com", program.Output, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://127\.0\.0\.1:[1-9]\d*)")]
    private static partial Regex Ready();
}
