using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cognito.Local.Console;

/// <summary>A JSON Web Token, taken apart and looked at. Nothing of it leaves the process.</summary>
/// <param name="Header">What its header says.</param>
/// <param name="Claims">What its payload says.</param>
/// <param name="Checks">What is right with it, and what is wrong.</param>
internal sealed record TokenPicture(IReadOnlyList<TokenPicture.Claim> Header, IReadOnlyList<TokenPicture.Claim> Claims, IReadOnlyList<TokenCheck> Checks)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One member of the header or payload.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Value">Its value: text as it is, all else as JSON.</param>
    /// <param name="Time">The moment that it names, if it does.</param>
    /// <param name="Meaning">What it says, if it is one that we know.</param>
    internal sealed record Claim(string Name, string Value, DateTimeOffset? Time, string? Meaning);

    public bool IsGood => Checks.All(check => check.IsPassed);

    /// <summary>Null when it is no signed token.</summary>
    public static TokenPicture? Of(LocalService service, string token)
    {
        if (token.Split('.') is not [var head, var body, var signature] || Parse(head) is not { } header || Parse(body) is not { } payload)
            return null;
        var signed = new SignedText($"{head}.{body}", Bytes(signature));
        return new(Read(header, ClaimMeanings.OfHeader), Read(payload, ClaimMeanings.OfPayload), [.. TokenChecks.Of(service, header, payload, signed)]);
    }

    private static List<Claim> Read(JsonElement part, Func<string, string?> meaning) => [.. part.EnumerateObject().Select(member => new Claim(
        member.Name,
        member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : JsonSerializer.Serialize(member.Value, Plain),
        ClaimMeanings.IsTime(member.Name) ? TokenChecks.Moment(member.Value) : null,
        meaning(member.Name)))];

    private static JsonElement? Parse(string part)
    {
        try
        {
            return Bytes(part) is { } json && JsonElement.Parse(json) is { ValueKind: JsonValueKind.Object } members ? members : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[]? Bytes(string part) => Base64Url.IsValid(part) ? Base64Url.DecodeFromChars(part) : null;
}
