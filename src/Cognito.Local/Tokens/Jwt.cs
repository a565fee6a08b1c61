using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cognito.Local.Tokens;

/// <summary>
/// Writes signed tokens in the exact form of the service (behaviour §5.1): a header of kid and alg and nothing else,
/// and each <c>/</c> of the payload escaped. JWT libraries add a <c>typ</c> and do not escape.
/// </summary>
internal static class Jwt
{
    private static readonly JsonWriterOptions PlainText = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Sign(SigningKey key, JsonObject claims)
    {
        var header = Encoding.UTF8.GetBytes($$"""{"kid":"{{key.Kid}}","alg":"RS256"}""");
        var signed = $"{Base64Url.EncodeToString(header)}.{Base64Url.EncodeToString(Payload(claims))}";
        return $"{signed}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static byte[] Payload(JsonObject claims)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, PlainText))
            claims.WriteTo(writer);

        // In JSON a slash only occurs within strings, and the writer escapes none.
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(buffer.WrittenSpan).Replace("/", "\\/", StringComparison.Ordinal));
    }
}
