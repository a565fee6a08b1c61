#nullable disable
using System.Text.Json;

namespace Amazon.CognitoIdentityProvider.Wire;

/// <summary>The kinds of value that the API's answers are made of. A null on the wire is a null here.</summary>
internal static class JsonRead
{
    /// <summary>Steps into an object. False for null; anything else is refused.</summary>
    public static bool Start(ref Utf8JsonReader reader) => Start(ref reader, JsonTokenType.StartObject);

    /// <summary>Steps to the next member's name. False at the object's end.</summary>
    public static bool Member(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Steps onto the member's value if this is its name.</summary>
    public static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.ValueTextEquals(name) && reader.Read();

    public static string String(ref Utf8JsonReader reader) => reader.GetString();

    public static int? Integer(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : reader.GetInt32();

    public static long? Long(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : reader.GetInt64();

    public static bool? Boolean(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : reader.GetBoolean();

    /// <summary>Epoch seconds with a fraction of up to three digits.</summary>
    public static DateTime? Timestamp(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : DateTime.UnixEpoch.AddMilliseconds((double)(reader.GetDecimal() * 1000));

    public static MemoryStream Blob(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : new MemoryStream(reader.GetBytesFromBase64());

    public static List<T> List<T>(ref Utf8JsonReader reader, JsonReader<T> item)
    {
        if (!Start(ref reader, JsonTokenType.StartArray))
            return null;
        var list = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            list.Add(item(ref reader));
        return list;
    }

    public static Dictionary<string, T> Map<T>(ref Utf8JsonReader reader, JsonReader<T> value)
    {
        if (!Start(ref reader))
            return null;
        var map = new Dictionary<string, T>();
        while (Member(ref reader))
        {
            var key = reader.GetString();
            reader.Read();
            map[key] = value(ref reader);
        }

        return map;
    }

    private static bool Start(ref Utf8JsonReader reader, JsonTokenType start)
    {
        if (reader.TokenType != start && reader.TokenType != JsonTokenType.Null)
            throw new JsonException($"Expected {start} but found {reader.TokenType}.");
        return reader.TokenType == start;
    }
}
