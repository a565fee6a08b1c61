using System.Text.Json;
using Amazon.Runtime.Documents;

namespace Amazon.CognitoIdentityProvider.Wire;

/// <summary>The API's document type, which is any JSON, to and from AWSSDK.Core's <see cref="Document"/>.</summary>
internal static class JsonDocumentType
{
    public static Document Read(ref Utf8JsonReader reader)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        return Of(json.RootElement);
    }

    public static void Member(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Document value)
    {
        if (value.IsNull())
            return;
        writer.WritePropertyName(name);
        Write(writer, value);
    }

    private static Document Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new Document(json.EnumerateObject().ToDictionary(member => member.Name, member => Of(member.Value))),
        JsonValueKind.Array => new Document(json.EnumerateArray().Select(Of).ToList()),
        JsonValueKind.String => new Document(json.GetString()),
        JsonValueKind.True or JsonValueKind.False => new Document(json.GetBoolean()),
        JsonValueKind.Number when json.TryGetInt32(out var number) => new Document(number),
        JsonValueKind.Number when json.TryGetInt64(out var number) => new Document(number),
        JsonValueKind.Number => new Document(json.GetDouble()),
        _ => default,
    };

    private static void Write(Utf8JsonWriter writer, Document value)
    {
        switch (value.Type)
        {
            case DocumentType.Null:
                writer.WriteNullValue();
                break;
            case DocumentType.Bool:
                writer.WriteBooleanValue(value.AsBool());
                break;
            case DocumentType.Int:
                writer.WriteNumberValue(value.AsInt());
                break;
            case DocumentType.Long:
                writer.WriteNumberValue(value.AsLong());
                break;
            case DocumentType.Double:
                writer.WriteNumberValue(value.AsDouble());
                break;
            case DocumentType.String:
                writer.WriteStringValue(value.AsString());
                break;
            case DocumentType.List:
                writer.WriteStartArray();
                foreach (var item in value.AsList())
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case DocumentType.Dictionary:
                writer.WriteStartObject();
                foreach (var entry in value.AsDictionary())
                {
                    writer.WritePropertyName(entry.Key);
                    Write(writer, entry.Value);
                }

                writer.WriteEndObject();
                break;
        }
    }
}
