using System.Text.Json;

namespace Cognito.Local.Wire;

/// <summary>
/// The values of the API, read from JSON. The reader stands on the value before a call and on its last token after it;
/// JSON null is no value.
/// </summary>
internal static class JsonRead
{
    public static void StartObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new SerializationException("Expected map or null");
    }

    /// <summary>Moves to the next member's value and tells the member's name; null after the last.</summary>
    public static string? NextMember(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
            return null;
        var name = Text(ref reader);
        reader.Read();
        return name;
    }

    public static void Unknown(ref Utf8JsonReader reader, UnknownMembers unknown)
    {
        if (unknown == UnknownMembers.Refuse)
            throw new SerializationException("The API has no such member");
        reader.Skip();
    }

    public static string? String(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => Text(ref reader),
        _ => throw Mismatch(ref reader, "a String"),
    };

    public static int? Integer(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null
        : reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value) ? value
        : throw Mismatch(ref reader, "an Integer");

    public static long? Long(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null
        : reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) ? value
        : throw Mismatch(ref reader, "a Long");

    public static bool? Boolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Mismatch(ref reader, "a Boolean"),
    };

    /// <summary>Seconds since 1970 on the wire; ISO 8601 as the AWS CLI prints it.</summary>
    public static DateTimeOffset? Timestamp(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var date))
            return date;
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDecimal(out var seconds))
            throw Mismatch(ref reader, "a Timestamp");
        return seconds >= LowestSecond && seconds <= HighestSecond
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000))
            : throw new SerializationException("The timestamp is out of range");
    }

    public static byte[]? Blob(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null
        : reader.TokenType == JsonTokenType.String && reader.TryGetBytesFromBase64(out var value) ? value
        : throw Mismatch(ref reader, "a Blob");

    public static JsonElement? Document(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : JsonElement.ParseValue(ref reader);

    private static readonly long LowestSecond = DateTimeOffset.MinValue.ToUnixTimeSeconds();

    private static readonly long HighestSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are not UTF-8.
            throw new SerializationException("The text is not valid Unicode");
        }
    }

    private static SerializationException Mismatch(ref Utf8JsonReader reader, string wanted) => new(reader.TokenType switch
    {
        JsonTokenType.StartObject or JsonTokenType.StartArray => "Start of structure or map found where not expected.",
        JsonTokenType.String => $"STRING_VALUE can not be converted to {wanted}",
        JsonTokenType.Number => $"NUMBER_VALUE can not be converted to {wanted}",
        JsonTokenType.True => $"TRUE_VALUE can not be converted to {wanted}",
        _ => $"FALSE_VALUE can not be converted to {wanted}",
    });
}
