#nullable disable
using System.Text.Json;
using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider.Wire;

/// <summary>The kinds of member that the API's requests are made of. What is not set is not written.</summary>
internal static class JsonWrite
{
    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ConstantClass value) => Member(writer, name, value?.Value);

    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
    }

    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } flag)
            writer.WriteBoolean(name, flag);
    }

    /// <summary>Epoch seconds with a fraction of up to three digits.</summary>
    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTime? value)
    {
        if (value is { } time)
            writer.WriteNumber(name, new DateTimeOffset(time.ToUniversalTime()).ToUnixTimeMilliseconds() / 1000m);
    }

    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, MemoryStream value)
    {
        if (value is not null)
            writer.WriteBase64String(name, value.ToArray());
    }

    public static void Member<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, List<T> value, Action<Utf8JsonWriter, T> write)
    {
        if (!IsSet(value?.Count))
            return;
        writer.WriteStartArray(name);
        foreach (var item in value)
            Value(writer, item, write);
        writer.WriteEndArray();
    }

    public static void Member<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Dictionary<string, T> value, Action<Utf8JsonWriter, T> write)
    {
        if (!IsSet(value?.Count))
            return;
        writer.WriteStartObject(name);
        foreach (var entry in value)
        {
            writer.WritePropertyName(entry.Key);
            Value(writer, entry.Value, write);
        }

        writer.WriteEndObject();
    }

    // With AWSConfigs.InitializeCollections an empty collection is one that nobody touched.
    private static bool IsSet(int? count) => count > 0 || (count == 0 && !AWSConfigs.InitializeCollections);

    private static void Value<T>(Utf8JsonWriter writer, T value, Action<Utf8JsonWriter, T> write)
    {
        if (value is null)
            writer.WriteNullValue();
        else
            write(writer, value);
    }
}
