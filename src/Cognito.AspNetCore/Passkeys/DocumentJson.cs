using System.Text;
using System.Text.Json;
using Amazon.Runtime.Documents;

namespace Cognito.AspNetCore.Passkeys;

/// <summary>The SDK's <see cref="Document"/>, which is any JSON, from and to JSON text.</summary>
internal static class DocumentJson
{
    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false };

    /// <summary>A JSON object; null when the text is none.</summary>
    public static Document? Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, s_strict);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Of(json.RootElement) : default(Document?);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string Text(Document document)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Write(writer, document);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Document Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new(json.EnumerateObject().ToDictionary(member => member.Name, member => Of(member.Value))),
        JsonValueKind.Array => new(json.EnumerateArray().Select(Of).ToList()),
        JsonValueKind.String => new(json.GetString()),
        JsonValueKind.True or JsonValueKind.False => new(json.GetBoolean()),
        JsonValueKind.Number when json.TryGetInt64(out var number) => new(number),
        JsonValueKind.Number => new(json.GetDouble()),
        _ => default,
    };

    private static void Write(Utf8JsonWriter writer, Document value)
    {
        switch (value.Type)
        {
            case DocumentType.Dictionary:
                writer.WriteStartObject();
                foreach (var (name, member) in value.AsDictionary())
                {
                    writer.WritePropertyName(name);
                    Write(writer, member);
                }

                writer.WriteEndObject();
                break;
            case DocumentType.List:
                writer.WriteStartArray();
                foreach (var item in value.AsList())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case DocumentType.String:
                writer.WriteStringValue(value.AsString());
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
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
