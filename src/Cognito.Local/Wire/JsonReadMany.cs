using System.Text.Json;

namespace Cognito.Local.Wire;

/// <summary>Structures, lists and maps of the API, read from JSON; see <see cref="JsonRead"/>.</summary>
internal static class JsonReadMany
{
    private delegate T? ElementReader<T>(ref Utf8JsonReader reader, UnknownMembers unknown);

    public static T? Structure<T>(ref Utf8JsonReader reader, UnknownMembers unknown)
        where T : class, IStructure<T> =>
        reader.TokenType == JsonTokenType.Null ? null : T.Read(ref reader, unknown);

    public static IReadOnlyList<string>? Strings(ref Utf8JsonReader reader) =>
        List(ref reader, default, static (ref Utf8JsonReader element, UnknownMembers _) => JsonRead.String(ref element));

    public static IReadOnlyList<T>? Structures<T>(ref Utf8JsonReader reader, UnknownMembers unknown)
        where T : class, IStructure<T> =>
        List<T>(ref reader, unknown, Structure<T>);

    public static IReadOnlyDictionary<string, string>? StringMap(ref Utf8JsonReader reader) =>
        Map(ref reader, default, static (ref Utf8JsonReader element, UnknownMembers _) => JsonRead.String(ref element));

    public static IReadOnlyDictionary<string, T>? StructureMap<T>(ref Utf8JsonReader reader, UnknownMembers unknown)
        where T : class, IStructure<T> =>
        Map<T>(ref reader, unknown, Structure<T>);

    private static List<T>? List<T>(ref Utf8JsonReader reader, UnknownMembers unknown, ElementReader<T> element)
        where T : class
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new SerializationException("Expected list or null");
        var list = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            list.Add(Element(ref reader, unknown, element, $"[{list.Count}]"));
        return list;
    }

    private static Dictionary<string, T>? Map<T>(ref Utf8JsonReader reader, UnknownMembers unknown, ElementReader<T> element)
        where T : class
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        JsonRead.StartObject(ref reader);
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        while (JsonRead.NextMember(ref reader) is { } key)
            map[key] = Element(ref reader, unknown, element, key);
        return map;
    }

    private static T Element<T>(ref Utf8JsonReader reader, UnknownMembers unknown, ElementReader<T> element, string place)
        where T : class
    {
        try
        {
            return element(ref reader, unknown) ?? throw new SerializationException("A list or map has no place for null");
        }
        catch (SerializationException problem)
        {
            throw problem.In(place);
        }
    }
}
