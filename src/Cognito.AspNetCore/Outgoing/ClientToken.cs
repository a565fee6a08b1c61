using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cognito.AspNetCore.Outgoing;

/// <summary>An access token of the app itself.</summary>
/// <param name="Value">The token.</param>
/// <param name="IssuedAt">When it was had.</param>
/// <param name="RenewAt">When to get the next one.</param>
/// <param name="ExpiresAt">When it is no longer good.</param>
internal sealed partial record ClientToken(string Value, DateTimeOffset IssuedAt, DateTimeOffset RenewAt, DateTimeOffset ExpiresAt)
{
    private static readonly TimeSpan s_mostAhead = TimeSpan.FromMinutes(5);

    /// <summary>A token that was just had: to be renewed five minutes ahead, but not in the first four fifths of its life.</summary>
    public static ClientToken Of(string value, DateTimeOffset now, TimeSpan lifetime)
    {
        var ahead = lifetime / 5 < s_mostAhead ? lifetime / 5 : s_mostAhead;
        return new(value, now, now + lifetime - ahead, now + lifetime);
    }

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json.Default.ClientToken);

    public static ClientToken? From(byte[] bytes) => JsonSerializer.Deserialize(bytes, Json.Default.ClientToken);

    /// <summary>When it expires: the token must not reach a log by being printed.</summary>
    public override string ToString() => $"{nameof(ClientToken)} until {ExpiresAt:O}";

    [JsonSerializable(typeof(ClientToken))]
    private sealed partial class Json : JsonSerializerContext;
}
