using System.Text.Json;
using System.Text.Json.Nodes;
using Cognito.Journeys.Browsers;
using Cognito.Journeys.Programs;

namespace Cognito.Journeys.Passkeys;

/// <summary>A browser with a virtual authenticator, at <c>http://localhost</c>, whose page calls the stand-alone pool by itself, without an SDK.</summary>
internal sealed class PasskeyBrowser : IAsyncDisposable
{
    private const string Script = """
        () => {
          window.call = async (operation, input) => {
            const response = await fetch('/', {
              method: 'POST',
              headers: {
                'Content-Type': 'application/x-amz-json-1.1',
                'X-Amz-Target': 'AWSCognitoIdentityProviderService.' + operation,
                'Authorization': 'AWS4-HMAC-SHA256 any'
              },
              body: JSON.stringify(input)
            });
            const text = await response.text();
            if (!response.ok) throw new Error(text);
            return text ? JSON.parse(text) : {};
          };
          window.register = async options => {
            const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
            return (await navigator.credentials.create({ publicKey })).toJSON();
          };
          window.sign = async options => {
            const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options));
            return JSON.stringify((await navigator.credentials.get({ publicKey })).toJSON());
          };
        }
        """;

    private readonly LocalServer _server;
    private readonly Visitor _visitor;

    private PasskeyBrowser(LocalServer server, Visitor visitor) => (_server, _visitor) = (server, visitor);

    public static async Task<PasskeyBrowser> OpenAsync(Chromium chromium, bool verifiesUser)
    {
        var server = await LocalServer.StartAsync();
        var page = new UriBuilder(server.Address) { Host = "localhost" }.Uri;
        var browser = new PasskeyBrowser(server, await chromium.VisitAsync(page, Device.Desktop));
        await browser.PrepareAsync(verifiesUser);
        return browser;
    }

    public Task<JsonNode> CallAsync(string operation, object input) => RunAsync("([operation, input]) => call(operation, input)", operation, input);

    /// <summary><c>navigator.credentials.create</c></summary>
    public Task<JsonNode> RegisterAsync(JsonNode options) => RunAsync("([options]) => register(options)", options);

    /// <summary><c>navigator.credentials.get</c>, and its answer as text.</summary>
    public async Task<string> SignAsync(string options) => (string)(await RunAsync("([options]) => sign(options)", options))!;

    public async ValueTask DisposeAsync()
    {
        await _visitor.DisposeAsync();
        await _server.DisposeAsync();
    }

    private async Task PrepareAsync(bool verifiesUser)
    {
        await _visitor.OpenAsync("/");
        await _visitor.Page.EvaluateAsync(Script);
        await Authenticator.AddAsync(_visitor.Page, verifiesUser);
    }

    /// <summary>Runs a function of the page; JSON goes in and comes out.</summary>
    private async Task<JsonNode> RunAsync(string function, params object[] arguments)
    {
        var json = await _visitor.Page.EvaluateAsync<string>(
            $"async input => JSON.stringify(await ({function})(JSON.parse(input)))", JsonSerializer.Serialize(arguments));
        return JsonNode.Parse(json)!;
    }
}
