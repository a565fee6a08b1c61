using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Diagnostics;
using Cognito.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cognito.AspNetCore.Outgoing;

/// <summary>Asks the pool's token endpoint for a token of the app itself (RFC 6749 §4.4; developer guide, "Token endpoint").</summary>
internal sealed partial class ClientTokenEndpoint(
    [FromKeyedServices] UserPool pool,
    IHttpClientFactory clients,
    TimeProvider time,
    CognitoMetrics metrics,
    ILogger<ClientTokenEndpoint> logger)
{
    private const int MaxAnswerBytes = 64 * 1024;

    private volatile string? _address = pool.Options.ClientTokens.TokenEndpoint;

    public string ClientId => pool.Options.ClientTokens.ClientId ?? pool.ClientId;

    private string? Secret => pool.Options.ClientTokens.ClientId is null ? pool.Options.ClientTokens.ClientSecret ?? pool.Options.ClientSecret : pool.Options.ClientTokens.ClientSecret;

    /// <exception cref="InvalidOperationException">The pool refuses the client, or has no token endpoint.</exception>
    /// <exception cref="HttpRequestException">It cannot be reached, or what it answers makes no sense.</exception>
    public async Task<ClientToken> RequestAsync(IReadOnlyList<string> scopes)
    {
        using var activity = CognitoActivity.Start("cognito.client_token.request", System.Diagnostics.ActivityKind.Client);
        var start = time.GetTimestamp();
        string? error = null;
        try
        {
            using var patience = new CancellationTokenSource(pool.Options.BackchannelTimeout, time);
            using var client = clients.CreateClient(Backchannel.HttpClientName);
            client.MaxResponseContentBufferSize = MaxAnswerBytes;
            _address ??= await DiscoverAsync(client, patience.Token);
            using var request = Request(_address, scopes);
            using var response = await client.SendAsync(request, patience.Token);
            return Read(response.StatusCode, await response.Content.ReadAsByteArrayAsync(patience.Token));
        }
        catch (OperationCanceledException)
        {
            error = CognitoActivity.Fail(activity, new TimeoutException());
            throw new HttpRequestException("The pool's token endpoint did not answer in time (Cognito:BackchannelTimeout).");
        }
        catch (Exception exception) when (exception is HttpRequestException or InvalidOperationException)
        {
            error = CognitoActivity.Fail(activity, exception);
            Log.NotHad(logger, exception.Message);
            throw;
        }
        finally
        {
            metrics.ClientTokenRequested(error, time.GetElapsedTime(start));
        }
    }

    private HttpRequestMessage Request(string address, IReadOnlyList<string> scopes)
    {
        var secret = Secret ?? throw new InvalidOperationException(
            "A token of the app itself needs a client with a secret: set Cognito:ClientTokens:ClientId and Cognito:ClientTokens:ClientSecret, from a secret store or the environment.");
        var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials" };
        if (scopes.Count > 0)
        {
            form["scope"] = string.Join(' ', scopes);
        }

        return new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(form),
            Headers = { Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ClientId}:{secret}"))) },
        };
    }

    private async Task<string> DiscoverAsync(HttpClient client, CancellationToken cancellationToken)
    {
        var document = await client.GetByteArrayAsync(pool.Issuer + "/.well-known/openid-configuration", cancellationToken);
        var address = Text(document, "token_endpoint");
        return address is null || !CognitoOptionsValidator.IsAddress(address) ? throw new HttpRequestException("The pool's discovery document names no token endpoint.")
            : address.StartsWith(pool.Issuer + "/", StringComparison.Ordinal) ? throw new InvalidOperationException(
                "The user pool has no domain, and so no token endpoint: give it one (CreateUserPoolDomain), or set Cognito:ClientTokens:TokenEndpoint.")
            : address;
    }

    private ClientToken Read(HttpStatusCode status, byte[] body)
    {
        if (status == HttpStatusCode.OK && Text(body, "access_token") is { Length: > 0 } token && Seconds(body) is { } lifetime)
        {
            return ClientToken.Of(token, time.GetUtcNow(), lifetime);
        }

        // Only names of errors that are known: what else an answer says is not for messages.
        throw Text(body, "error") is "invalid_client" or "unauthorized_client" or "invalid_scope" or "invalid_grant" or "unsupported_grant_type" && status is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized
            ? new InvalidOperationException(
                $"The pool's token endpoint refuses the client {ClientId} ({Text(body, "error")}). It must be an app client with a secret, with the flow client_credentials and the scopes that are asked for; its id and secret belong into Cognito:ClientTokens:ClientId and ClientSecret.")
            : new HttpRequestException($"The pool's token endpoint answered {(int)status} and no token.", null, status);
    }

    private static TimeSpan? Seconds(byte[] body) =>
        Member(body, "expires_in") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var seconds) && seconds > 0 ? TimeSpan.FromSeconds(seconds) : null;

    private static string? Text(byte[] body, string name) => Member(body, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement? Member(byte[] body, string name)
    {
        try
        {
            return JsonElement.Parse(body) is { ValueKind: JsonValueKind.Object } answer && answer.TryGetProperty(name, out var value) ? value : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 510, Level = LogLevel.Warning, Message = "Could not get a token of the app itself: {Reason}")]
        public static partial void NotHad(ILogger logger, string reason);
    }
}
