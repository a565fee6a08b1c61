using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cognito.Local.Wire;
using Microsoft.Extensions.Logging;

namespace Cognito.Local.Triggers;

/// <summary>
/// Calls Lambda functions where <c>sam local start-lambda</c> or the runtime emulator serves them (Lambda API Reference, Invoke).
/// </summary>
internal sealed partial class LambdaEndpoint(LocalCognitoOptions options, ILogger logger) : IDisposable
{
    /// <summary>What Lambda lets a function return at most, in bytes.</summary>
    private const int LargestOutput = 6 * 1024 * 1024;

    /// <summary>Against an endpoint that hangs while a test's clock stands still.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lazy<HttpClient> http = new(() => new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
    {
        MaxResponseContentBufferSize = LargestOutput,
        Timeout = Patience,
    });

    /// <summary>What the function returned.</summary>
    /// <exception cref="ServiceException">The function failed, or could not be called.</exception>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    public async Task<JsonElement> InvokeAsync(string trigger, string arn, JsonObject sent, CancellationToken cancellationToken)
    {
        if (options.LambdaEndpoint is not { } endpoint)
        {
            Log.NoEndpoint(logger, trigger, arn);
            throw TriggerErrors.LambdaMisconfigured(trigger);
        }

        try
        {
            using var content = new StringContent(sent.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
            using var response = await http.Value.PostAsync(AddressOf(endpoint, arn), content, cancellationToken);
            var output = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            if (response.StatusCode != HttpStatusCode.OK)
                throw TriggerErrors.LambdaNotInvocable(trigger, ErrorOf(response, output));
            var returned = Parse(output);
            return FailureOf(response, returned) is { } failure ? throw TriggerErrors.LambdaFailed(trigger, failure) : returned;
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.NotReached(logger, trigger, arn, e);
            throw TriggerErrors.LambdaMisconfigured(trigger);
        }
    }

    public void Dispose()
    {
        if (http.IsValueCreated)
            http.Value.Dispose();
    }

    /// <summary>By the function's name, for that is what emulators know it by; its version or alias they do not know.</summary>
    private static Uri AddressOf(Uri endpoint, string arn)
    {
        var parts = arn.Split(':');
        var name = parts.Length > 6 ? parts[6] : parts[^1];
        return new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/2015-03-31/functions/{Uri.EscapeDataString(name)}/invocations");
    }

    private static JsonElement Parse(byte[] output)
    {
        try
        {
            using var document = JsonDocument.Parse(output);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw TriggerErrors.LambdaOutputNotJson();
        }
    }

    /// <summary>What the function threw; null when it threw nothing. The runtime emulator leaves the header out.</summary>
    private static string? FailureOf(HttpResponseMessage response, JsonElement returned)
    {
        var text = returned.ValueKind == JsonValueKind.Object && returned.TryGetProperty("errorMessage", out var message) && message.ValueKind == JsonValueKind.String
            ? message.GetString()
            : null;
        return response.Headers.Contains("X-Amz-Function-Error") ? text ?? "" : text;
    }

    /// <summary>The name of Lambda's own error.</summary>
    private static string ErrorOf(HttpResponseMessage response, byte[] output)
    {
        var named = response.Headers.TryGetValues("x-amzn-errortype", out var values) ? values.First().Split(':')[0] : "";
        return named.Length is > 0 and < 100 && named.All(char.IsAsciiLetterOrDigit) ? named : "ServiceException";
    }

    private static partial class Log
    {
        [LoggerMessage(20, LogLevel.Warning, "{Trigger} should call {Arn}, but LocalCognitoOptions.LambdaEndpoint does not say where; set it, or set a delegate, or take the function out of the pool's LambdaConfig")]
        public static partial void NoEndpoint(ILogger logger, string trigger, string arn);

        [LoggerMessage(21, LogLevel.Warning, "{Trigger} could not call {Arn}")]
        public static partial void NotReached(ILogger logger, string trigger, string arn, Exception exception);
    }
}
