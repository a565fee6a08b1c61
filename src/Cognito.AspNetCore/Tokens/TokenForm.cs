using System.Buffers.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Cognito.AspNetCore.Tokens;

/// <summary>The form of a signed token in compact serialization (RFC 7515 §7.1), more strictly than JWT libraries see it.</summary>
internal static class TokenForm
{
    // Five parts are an encrypted token, which is never one for us.
    private const int Parts = 3;

    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>
    /// Whether a text is three parts, each in the one spelling that base64url has for it, the first two of them JSON objects that say nothing twice
    /// (RFC 7515 §4, RFC 7519 §4). Two readers can then not see two different tokens in it.
    /// </summary>
    public static bool Holds(string token)
    {
        if (token.Length > TokenLimits.MaxLength)
        {
            return false;
        }

        Span<Range> parts = stackalloc Range[Parts + 1];
        var text = token.AsSpan();
        return text.Split(parts, '.') == Parts && IsObject(text[parts[0]]) && IsObject(text[parts[1]]) && Decode(text[parts[2]]) is not null;
    }

    private static bool IsObject(ReadOnlySpan<char> part)
    {
        if (Decode(part) is not { } json || !Utf8.IsValid(json))
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(json, s_strict);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static byte[]? Decode(ReadOnlySpan<char> part)
    {
        if (!Base64Url.IsValid(part))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(part);
        return part.SequenceEqual(Base64Url.EncodeToString(bytes)) ? bytes : null;
    }
}
