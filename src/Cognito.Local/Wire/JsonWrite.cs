using System.Text.Json;

namespace Cognito.Local.Wire;

/// <summary>Members of the API's structures, written as JSON. Null leaves the member out.</summary>
internal static class JsonWrite
{
    public static void Member(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    public static void Member(Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
    }

    public static void Member(Utf8JsonWriter writer, string name, bool? value)
    {
        if (value is { } flag)
            writer.WriteBoolean(name, flag);
    }

    /// <summary>Seconds since 1970 with up to three decimals.</summary>
    public static void Member(Utf8JsonWriter writer, string name, DateTimeOffset? value)
    {
        if (value is { } time)
            writer.WriteNumber(name, time.ToUnixTimeMilliseconds() / 1000m);
    }

    public static void Member(Utf8JsonWriter writer, string name, byte[]? value)
    {
        if (value is not null)
            writer.WriteBase64String(name, value);
    }

    public static void Member(Utf8JsonWriter writer, string name, JsonElement? value)
    {
        if (value is not { } document)
            return;
        writer.WritePropertyName(name);
        document.WriteTo(writer);
    }

    public static void Member<T>(Utf8JsonWriter writer, string name, T? value)
        where T : class, IStructure<T>
    {
        if (value is null)
            return;
        writer.WritePropertyName(name);
        value.Write(writer);
    }

    public static void Member(Utf8JsonWriter writer, string name, IReadOnlyList<string>? values)
    {
        if (values is null)
            return;
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    public static void Member<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T>? values)
        where T : class, IStructure<T>
    {
        if (values is null)
            return;
        writer.WriteStartArray(name);
        foreach (var value in values)
            value.Write(writer);
        writer.WriteEndArray();
    }

    public static void Member(Utf8JsonWriter writer, string name, IReadOnlyDictionary<string, string>? values)
    {
        if (values is null)
            return;
        writer.WriteStartObject(name);
        foreach (var (key, value) in values)
            writer.WriteString(key, value);
        writer.WriteEndObject();
    }

    public static void Member<T>(Utf8JsonWriter writer, string name, IReadOnlyDictionary<string, T>? values)
        where T : class, IStructure<T>
    {
        if (values is null)
            return;
        writer.WriteStartObject(name);
        foreach (var (key, value) in values)
            Member(writer, key, value);
        writer.WriteEndObject();
    }
}
