using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.Util;

namespace Amazon.CognitoIdentityProvider.Wire;

/// <summary>
/// What the service said went wrong. The name comes from the x-amzn-ErrorType header or the body's __type, either of
/// which may be qualified (`namespace#Name`, `Name:address`). A proxy's page instead of an answer has neither: then the
/// HTTP status names the error.
/// </summary>
internal sealed record ErrorAnswer(
    string Code,
    string Message,
    Exception? Cause,
    ErrorType Type,
    string? RequestId,
    HttpStatusCode Status,
    IReadOnlyDictionary<string, string> Texts)
{
    private static readonly Dictionary<string, string> NoTexts = [];

    public static ErrorAnswer Read(IWebResponseData response, ReadOnlySpan<byte> body, Exception? cause, HttpStatusCode status)
    {
        var texts = TextsOf(body);
        var named = Text(response, HeaderKeys.XAmzErrorType) ?? texts.GetValueOrDefault("__type") ?? texts.GetValueOrDefault("code");
        var code = Unqualified(named) is { Length: > 0 } name ? name : status.ToString();
        var message = texts.GetValueOrDefault("message") ?? texts.GetValueOrDefault("Message") ?? Text(response, HeaderKeys.XAmznErrorMessage);
        return new(
            code,
            message ?? $"The service answered {code} with HTTP status {(int)status} and no message.",
            cause,
            (int)status >= 500 ? ErrorType.Receiver : ErrorType.Sender,
            Text(response, HeaderKeys.RequestIdHeader),
            status,
            texts);
    }

    private static string? Unqualified(string? name) => name?[(name.IndexOf('#') + 1)..].Split(':', ',')[0].Trim();

    private static string? Text(IWebResponseData response, string header) =>
        response.IsHeaderPresent(header) ? response.GetHeaderValue(header) : null;

    private static Dictionary<string, string> TextsOf(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            using var document = JsonDocument.ParseValue(ref reader);
            return document.RootElement.ValueKind != JsonValueKind.Object
                ? NoTexts
                : document.RootElement.EnumerateObject()
                    .Where(member => member.Value.ValueKind == JsonValueKind.String)
                    .DistinctBy(member => member.Name)
                    .ToDictionary(member => member.Name, member => member.Value.GetString()!);
        }
        catch (JsonException)
        {
            return NoTexts;
        }
    }
}
