using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Cognito.Local.Passkeys;

/// <summary>
/// What we read ourselves in the credential that a browser returned: only to find what it belongs to and to say what is wrong with it.
/// What it proves, <see cref="Ceremony"/> says.
/// </summary>
internal sealed record ReturnedCredential(JsonElement Json)
{
    private const int FlagsAt = 32;
    private const byte UserVerified = 0x04;

    /// <summary>The challenge it claims to answer; null when it is no credential at all.</summary>
    public string? Challenge => Response("clientDataJSON") is { } data && Parse(data) is { } client ? Text(client, "challenge") : null;

    public string? Attachment => Text(Json, "authenticatorAttachment");

    /// <summary>Whether the device has verified the person. To be asked once the signature is known to be good.</summary>
    public bool IsUserVerified => Response("authenticatorData") is { Length: > FlagsAt } data && (data[FlagsAt] & UserVerified) != 0;

    /// <summary>Whether the attestation has the hash of this relying party's id in it, as one made for it must.</summary>
    public bool Mentions(ReadOnlySpan<byte> idHash) => Response("attestationObject") is { } attestation && attestation.AsSpan().IndexOf(idHash) >= 0;

    /// <summary>Reads a credential that came as text; null when it is no JSON object.</summary>
    public static ReturnedCredential? Read(string json) =>
        Parse(Encoding.UTF8.GetBytes(json)) is { ValueKind: JsonValueKind.Object } element ? new(element) : null;

    private byte[]? Response(string member) =>
        Json.TryGetProperty("response", out var response) && Text(response, member) is { } text && Base64Url.IsValid(text)
            ? Base64Url.DecodeFromChars(text)
            : null;

    private static string? Text(JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static JsonElement? Parse(byte[] utf8)
    {
        try
        {
            return JsonElement.Parse(utf8);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
