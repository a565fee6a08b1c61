using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using Amazon.Runtime.Documents;
using Cognito.ServiceModel;

namespace AWSSDK.CognitoIdentityProvider.Tests.Client;

/// <summary>
/// Carries values between the wire's JSON and objects by setting and reading their properties one by one, along the
/// model. It shares nothing with the code that the generator wrote.
/// </summary>
internal static class WireValues
{
    /// <summary>The JSON that an object of this shape stands for.</summary>
    public static JsonNode? Read(Shape shape, object? value) => value is null ? null : shape.Kind switch
    {
        ShapeKind.Structure => new JsonObject(shape.Members.Select(member =>
            KeyValuePair.Create(member.Name, Read(member.Shape, Property(value, member).GetValue(value))))),
        ShapeKind.List => new JsonArray([.. ((IEnumerable)value).Cast<object>().Select(item => Read(shape.Element!, item))]),
        ShapeKind.Map => new JsonObject(Entries(value).Select(entry => KeyValuePair.Create(entry.Key, Read(shape.Element!, entry.Value)))),
        _ => value switch
        {
            ConstantClass constant => constant.Value,
            DateTime time => Seconds(time),
            DateTimeOffset time => Seconds(time.UtcDateTime),
            MemoryStream blob => Convert.ToBase64String(blob.ToArray()),
            byte[] blob => Convert.ToBase64String(blob),
            JsonElement document => JsonNode.Parse(document.GetRawText()),
            Document document => Json(document),
            _ => JsonValue.Create(value),
        },
    };

    /// <summary>An object of this type with every property set from the JSON.</summary>
    public static object Write(Shape shape, JsonNode json, Type type) => shape.Kind switch
    {
        ShapeKind.Structure => Structure(shape, json.AsObject(), type),
        ShapeKind.List => List(shape, json.AsArray(), type),
        ShapeKind.Map => Map(shape, json.AsObject(), type),
        ShapeKind.Timestamp => DateTime.UnixEpoch.AddMilliseconds((double)(json.GetValue<decimal>() * 1000)),
        ShapeKind.Blob => new MemoryStream(Convert.FromBase64String(json.GetValue<string>())),
        ShapeKind.Document => Document(json),
        ShapeKind.Boolean => json.GetValue<bool>(),
        ShapeKind.Integer => (int)json.GetValue<long>(),
        ShapeKind.Long => json.GetValue<long>(),
        _ when type == typeof(string) => json.GetValue<string>(),
        _ => Activator.CreateInstance(type, json.GetValue<string>())!,
    };

    private static object Structure(Shape shape, JsonObject json, Type type)
    {
        var value = Activator.CreateInstance(type)!;
        foreach (var member in shape.Members)
        {
            var property = Property(value, member);
            property.SetValue(value, Write(member.Shape, json[member.Name]!, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
        }

        return value;
    }

    private static IList List(Shape shape, JsonArray json, Type type)
    {
        var list = (IList)Activator.CreateInstance(type)!;
        foreach (var item in json)
            list.Add(Write(shape.Element!, item!, type.GenericTypeArguments[0]));
        return list;
    }

    private static IDictionary Map(Shape shape, JsonObject json, Type type)
    {
        var map = (IDictionary)Activator.CreateInstance(type)!;
        foreach (var (key, value) in json)
            map.Add(key, Write(shape.Element!, value!, type.GenericTypeArguments[1]));
        return map;
    }

    private static System.Reflection.PropertyInfo Property(object value, Member member) =>
        value.GetType().GetProperty(char.ToUpperInvariant(member.Name[0]) + member.Name[1..])
        ?? throw new MissingMemberException(value.GetType().Name, member.Name);

    private static IEnumerable<(string Key, object? Value)> Entries(object map) =>
        ((IEnumerable)map).Cast<object>().Select(entry => ((string)Of(entry, "Key")!, Of(entry, "Value")));

    private static object? Of(object entry, string property) => entry.GetType().GetProperty(property)!.GetValue(entry);

    private static decimal Seconds(DateTime time)
    {
        Assert.Equal(DateTimeKind.Utc, time.Kind);
        return (decimal)(time - DateTime.UnixEpoch).TotalMilliseconds / 1000m;
    }

    private static Document Document(JsonNode? json) => json switch
    {
        null => default,
        JsonObject map => new(map.ToDictionary(entry => entry.Key, entry => Document(entry.Value))),
        JsonArray list => new(list.Select(Document).ToList()),
        _ => Amazon.Runtime.Documents.Document.FromObject(json.GetValueKind() switch
        {
            JsonValueKind.String => json.GetValue<string>(),
            JsonValueKind.Number => json.GetValue<int>(),
            _ => json.GetValue<bool>(),
        }),
    };

    private static JsonNode? Json(Document document) => document.Type switch
    {
        DocumentType.Null => null,
        DocumentType.Dictionary => new JsonObject(document.AsDictionary().Select(entry => KeyValuePair.Create(entry.Key, Json(entry.Value)))),
        DocumentType.List => new JsonArray([.. document.AsList().Select(Json)]),
        DocumentType.String => document.AsString(),
        DocumentType.Bool => document.AsBool(),
        DocumentType.Int => document.AsInt(),
        var type => throw new NotSupportedException($"The samples hold no {type}."),
    };
}
